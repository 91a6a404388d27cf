/**
 * The promise of the design: a third gateway gets types, a client, a mock, a command line and docs from its folder below
 * `spec/` and a line in `spec/redocly.yaml`, and no other file changes. CONTRIBUTING.md walks through it.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { remove, temporaryFolder } from '../package/install.ts';
import { run } from '../package/run.ts';
import { root } from '../support/module-graph.ts';

const { resolve } = createRequire(import.meta.url);
const tsc = resolve('typescript/bin/tsc');
const redocly = join(resolve('@redocly/cli/package.json'), '../bin/cli.js');
const copied = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'docs',
  'generated',
  'mocks',
  'package.json',
  'spec',
  'src',
  'tsconfig.json',
];

/** A program of an application: in process, and against a mock that is served, as its argument says. */
const program = `import { lumen, type GatewayOptions } from './src/index.ts';
import type { RenderVideoBody } from './generated/lumen/client.ts';
import { createClock, createMock } from './mocks/index.ts';

const [baseUrl] = process.argv.slice(2);
const clock = createClock({ speed: 1000 });
const mock = createMock({ clock });
const inProcess: GatewayOptions = { apiKey: 'any-key', baseUrl: 'http://mock/lumen', fetch: mock.fetch, clock };
const gateway = lumen(baseUrl === undefined ? inProcess : { apiKey: 'any-key', baseUrl, poll: { initialDelay: 1, interval: 1 } });
const body: RenderVideoBody = { model: 'lumen-1', prompt: 'A lighthouse in the fog', style: 'sketch' };
const task = await gateway.renderVideo(body);
const video = await gateway.resume(task.toJSON()).wait();
const { size } = await video.download();
// @ts-expect-error The contract has no such style.
const wrong: RenderVideoBody = { ...body, style: 'oil' };
const refusal = await gateway.renderVideo(wrong).catch((error: Error) => error.name);
console.log(JSON.stringify({ url: video.url, isVideo: size > 1000, refusal }));
`;

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  const isCopied = (file: string) => !/\/(docs\/dist|docs\/examples)$/.test(file);
  for (const name of copied)
    await cp(join(root, name), join(folder, name), { recursive: true, filter: isCopied });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await cp(join(root, 'test/support/third-gateway/spec'), join(folder, 'spec'), { recursive: true });
  await appendFile(join(folder, 'spec/redocly.yaml'), '  lumen:\n    root: lumen/openapi.yaml\n');
  // Both steps of `npm run generate`.
  for (const step of ['spec/generate.ts', 'docs/site/fill-markdown.ts'])
    expect(await node(step)).toMatchObject({ status: 0 });
  await writeFile(join(folder, 'program.ts'), program);
});
afterAll(() => remove(folder));

/** Runs a program of the copy. */
function node(...parameters: readonly string[]) {
  return run(process.execPath, parameters, folder);
}

it('the contract passes the linter', async () => {
  const { status, stdout, stderr } = await node(redocly, 'lint', '--config', 'spec/redocly.yaml', 'lumen');
  expect(status, stdout + stderr).toBe(0);
});

it('everything compiles, with a program that uses the generated types', async () => {
  const config = { extends: './tsconfig.json', include: ['spec', 'generated', 'src', 'mocks', 'program.ts'] };
  await writeFile(join(folder, 'tsconfig.program.json'), JSON.stringify(config));
  const { stdout } = await node(tsc, '-p', 'tsconfig.program.json');
  expect(stdout).toBe('');
});

it('the client takes a task from the submit to its video in createMock()', async () => {
  const { stdout, stderr } = await node('program.ts');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    url: expect.stringMatching(/^http:\/\/mock\/lumen\/.+\.mp4$/),
    isVideo: true,
    refusal: 'ValidationError',
  });
});

it('`video-gateway mock` serves it, and `create` and `spec` know it', async () => {
  const command = join(folder, 'src/cli/video-gateway.ts');
  const parameters = [command, 'mock', '--port', '0', '--speed', '1000'];
  const mock = spawn(process.execPath, parameters, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    let url: string | undefined;
    for await (const line of createInterface(mock.stdout)) {
      url = /http:\/\/\S+\/lumen\b/.exec(line)?.[0];
      if (url !== undefined) break;
    }
    expect(JSON.parse((await node('program.ts', url ?? '')).stdout)).toMatchObject({ isVideo: true });
    const { status, stderr } = await run(
      process.execPath,
      [
        command,
        'create',
        '--gateway',
        'lumen',
        '--base-url',
        url ?? '',
        ...['--model', 'lumen-1', '--prompt', 'fog', '--style', 'film', '--output', 'fog.mp4'],
      ],
      folder,
    );
    expect(status, stderr).toBe(0);
    expect((await readFile(join(folder, 'fog.mp4'))).toString('latin1', 4, 8)).toBe('ftyp');
  } finally {
    mock.kill();
    await once(mock, 'exit');
  }
  const { stdout } = await node(command, 'spec', 'lumen');
  expect(JSON.parse(stdout).info.title).toBe('Lumen video API');
});

it('the docs have a reference of it', async () => {
  const { status, stderr } = await node('docs/site/build.ts');
  expect(status, stderr).toBe(0);
  const page = await readFile(join(folder, 'docs/dist/lumen.html'), 'utf8');
  for (const text of ['renderVideo', 'readVideo', 'A lighthouse in the fog']) expect(page).toContain(text);
  expect(await readFile(join(folder, 'docs/dist/index.html'), 'utf8')).toContain('lumen.html');
});
