/** Calls in TypeScript, with the client of this project. */

import { inspect } from 'node:util';
import { type Body, type Call, parametersIn } from './call.ts';

/** A program that sends each request that a call has. */
export function typescript(call: Call): string {
  const { gateway, server, bodies, file, operation } = call;
  const isUpload = operation['x-upload'] !== undefined;
  const send = isUpload ? upload : submit;
  const requests = bodies.length === 0 ? [request(call)] : bodies.map((body) => send(call, body));
  return [
    ...(isUpload ? ["import { openAsBlob } from 'node:fs';"] : []),
    ...(file ? ["import { writeFile } from 'node:fs/promises';"] : []),
    `import { ${isUpload ? 'multipart, ' : ''}${gateway} } from 'video-gateway-kit';`,
    '',
    `const gateway = ${gateway}({`,
    "  apiKey: process.env.API_KEY ?? 'YOUR_API_KEY',",
    `  baseUrl: '${server}',`,
    '});',
    '',
    requests.join('\n\n'),
  ].join('\n');
}

/** Submits a task, by the method that is named like the operation. */
function submit(call: Call, { name, summary, value }: Body): string {
  const { operation, bodies } = call;
  const isOneOfSeveral = bodies.length > 1;
  // Several tasks need several names.
  const task = isOneOfSeveral ? camelCase(name) : 'task';
  const source = parametersIn('path', call).map(({ example }) => example);
  const given = [...source, value].map(literal).join(', ');
  return [
    ...(isOneOfSeveral ? [`// ${summary}`] : []),
    `const ${task} = await gateway.${operation.operationId}(${given});`,
    `console.log((await ${task}.wait()).url);`,
  ].join('\n');
}

/** Uploads a file, by the typed call. */
function upload({ path, operation }: Call, { value, files }: Body): string {
  const fields = Object.entries(Object(value)).map(([name, field]) => `${name}: ${literal(field)}`);
  const opened = Object.entries(files).map(([name, file]) => {
    const { contentType = '' } =
      operation.requestBody?.content['multipart/form-data']?.encoding?.[name] ?? {};
    return `${name}: await openAsBlob('${file}', { type: '${contentType.split(',')[0]}' })`;
  });
  return [
    `const { data, error, response } = await gateway.http.POST('${path}', {`,
    `  body: { ${[...opened, ...fields].join(', ')} },`,
    '  bodySerializer: multipart,',
    '});',
    `if (!data) throw new Error(\`HTTP \${response.status}\`, { cause: error });`,
    'console.log(data.data.url);',
  ].join('\n');
}

/** Sends a request that submits nothing, by the typed call. */
function request(call: Call): string {
  const { method, path, file } = call;
  const places = ['path', 'query', 'header'] as const;
  const params = places.flatMap((place) => {
    const members = parametersIn(place, call).map(({ name, example }) => [name, example]);
    return members.length > 0 ? [[place, Object.fromEntries(members)]] : [];
  });
  const options = { params: Object.fromEntries(params), ...(file && { parseAs: 'blob' }) };
  return [
    `const { data, error, response } = await gateway.http.${method.toUpperCase()}('${path}', ${literal(options)});`,
    `if (!data) throw new Error(\`HTTP \${response.status}\`, { cause: error });`,
    file ? `await writeFile('${file}', data.stream());` : 'console.log(data);',
  ].join('\n');
}

/** A value as it is written in a program. */
function literal(value: unknown): string {
  return inspect(value, {
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
