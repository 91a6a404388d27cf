/** Calls in a shell. */

import { curl } from '../../../mocks/control/curl.ts';
import { type Call, parametersIn } from './call.ts';

/** A command for each request that a call has. */
export function shell(call: Call): string {
  const { method, bodies, file } = call;
  const request = {
    method: method.toUpperCase(),
    url: urlOf(call),
    apiKey: 'YOUR_API_KEY',
    ...(file && { output: file }),
  };
  if (bodies.length === 0) return curl(request);
  const commands = bodies.map(({ summary, value, files, isForm }) => {
    // A form is an object of fields.
    const body = isForm ? { form: value as Record<string, unknown>, files } : { json: value };
    const command = curl({ ...request, ...body });
    return bodies.length > 1 ? `# ${summary}\n${command}` : command;
  });
  return commands.join('\n\n');
}

function urlOf(call: Call): string {
  const values = new Map(parametersIn('path', call).map(({ name, example }) => [name, encode(example)]));
  const path = call.path.replace(/\{(.+?)\}/g, (braced, name) => values.get(name) ?? braced);
  const query = parametersIn('query', call).map(({ name, example }) => `${name}=${encode(example)}`);
  return `${call.server}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** A value as a part of a URL. A colon needs no escape there, and the gateways' ids are full of them. */
function encode(value: unknown): string {
  return encodeURIComponent(String(value)).replaceAll('%3A', ':');
}
