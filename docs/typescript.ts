/** Calls in TypeScript, with the client of this project. */

import { inspect } from 'node:util';
import { type Body, type Call, parametersIn } from './call.ts';

/** A program that sends each request that a call has. */
export function typescript(call: Call): string {
  const { gateway, bodies, file } = call;
  const names = bodies.some(({ isForm }) => isForm) ? `multipart, ${gateway}` : gateway;
  const requests = bodies.length === 0 ? [request(call)] : bodies.map((body) => request(call, body));
  return [
    ...(file ? ["import { writeFile } from 'node:fs/promises';"] : []),
    `import { ${names} } from 'video-gateway-kit';`,
    '',
    `const gateway = ${gateway}({ apiKey: process.env.API_KEY ?? '' });`,
    ...(bodies.length > 1 ? [''] : []),
    requests.join('\n\n'),
  ].join('\n');
}

function request(call: Call, body?: Body): string {
  const { method, path, bodies, file } = call;
  // Several answers need several names.
  const name = body && bodies.length > 1 ? camelCase(body.name) : undefined;
  const member = (key: string) => (name ? `${name}.${key}` : key);
  return [
    ...(name ? [`// ${body?.summary}`] : []),
    `const ${name ?? '{ data, error, response }'} = await gateway.http.${method.toUpperCase()}('${path}', ${optionsOf(call, body)});`,
    `if (!${member('data')}) throw new Error(\`HTTP \${${member('response')}.status}\`, { cause: ${member('error')} });`,
    file ? `await writeFile('${file}', ${member('data')}.stream());` : `console.log(${member('data')});`,
  ].join('\n');
}

function optionsOf(call: Call, body?: Body): string {
  const places = ['path', 'query', 'header'] as const;
  const params = places.flatMap((place) => {
    const members = parametersIn(place, call).map(({ name, example }) => [name, example]);
    return members.length > 0 ? [[place, Object.fromEntries(members)]] : [];
  });
  const options = {
    ...(params.length > 0 && { params: Object.fromEntries(params) }),
    ...(body && { body: body.value }),
    // Printed as the name that it is, not as text.
    ...(body?.isForm && { bodySerializer: { [inspect.custom]: () => 'multipart' } }),
    ...(call.file && { parseAs: 'blob' }),
  };
  return inspect(options, {
    depth: null,
    breakLength: 72,
    compact: 2,
    maxArrayLength: null,
    maxStringLength: null,
  });
}

function camelCase(name: string): string {
  return name.replace(/_+(.)/g, (_, letter) => letter.toUpperCase());
}
