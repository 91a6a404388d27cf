/** Requests as bytes on a socket: the same ones have the same answers on the oldest Node that is supported and on the newest. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
import { runtimes } from '../../package/run.ts';
import { root } from '../../support/module-graph.ts';
import { redirectToPackage, testedFile } from '../../support/tested-package.ts';
import { sendRaw } from './raw.ts';
import { codings, types, zstdRequests } from './raw-requests/codings.ts';
import { forms } from './raw-requests/forms.ts';
import { headers, keys, methods, preferences, targets } from './raw-requests/heads.ts';
import { largeValues } from './raw-requests/large-values.ts';
import { ranges } from './raw-requests/ranges.ts';
import type { RawRequest } from './raw-requests/raw-request.ts';

const requests: readonly RawRequest[] = [
  ...forms,
  ...codings,
  ...types,
  ...keys,
  ...preferences,
  ...methods,
  ...targets,
  ...headers,
  ...ranges,
  ...largeValues,
];

const program = `
import { createMock, listen } from './mocks/index.js';
const { url } = await listen({ fetch: createMock().fetch, port: 0 });
console.log(url);
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'raw-requests-'));
  const build = await rolldown({
    platform: 'node',
    input: { 'mocks/index': testedFile('mocks/index.ts') },
    plugins: [redirectToPackage()],
  });
  await build.write({ dir: folder, format: 'esm', chunkFileNames: 'mocks/[name].js' });
  await build.close();
  for (const name of ['clips', 'console']) {
    await cp(join(root, 'mocks', name), join(folder, 'mocks', name), { recursive: true });
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'serve.js'), program);
  return () => rm(folder, { recursive: true });
}, 60_000);

it('are at least 150, each under a name of its own', () => {
  expect(requests.length).toBeGreaterThanOrEqual(150);
  expect(new Set(requests.map(({ name }) => name)).size).toBe(requests.length);
});

describe.each(runtimes)('on Node $version', ({ program: node, version }) => {
  let server: ChildProcess;
  let url: string;
  beforeAll(async () => {
    server = spawn(node, ['serve.js'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    if (server.stdout === null) throw new Error('The server has no output');
    [url] = await once(createInterface(server.stdout), 'line');
    return async () => {
      server.kill();
      await once(server, 'close');
    };
  }, 30_000);

  const isNew = Number(version.split('.')[0]) >= 24;
  it.each([...requests, ...zstdRequests(isNew)])('$name is answered with $status', async (request) => {
    const { status, answer = '' } = request;
    const received = await sendRaw(url, { pieces: request.pieces });
    expect(received.status, received.text.slice(0, 500)).toBe(status);
    expect(received.text).toContain(answer);
  });
});
