/** Mistakes in the commands that call a gateway: found before anything is sent, and told with what to type instead. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { createProgram } from '../../src/cli/program.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usage-'));
  await writeFile(join(folder, 'not-a-task.json'), '{"version":1}');
  await writeFile(join(folder, 'mine.mp4'), 'mine');
  await writeFile(join(folder, 'paid.mp4.task.json'), '{}');
  for (const name of ['VIDEO_GATEWAY', 'VIDEO_GATEWAY_BASE_URL', 'VIDEO_GATEWAY_API_KEY', 'TOAPIS_API_KEY'])
    vi.stubEnv(name, undefined);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const create = (...more: string[]) => ['create', '-g', 'toapis', '--prompt', 'a cat', ...more];
const handle = '{"version":1,"gateway":"toapis","submitted":1,"readings":[["queryVideo","a"]]}';

it.each<[string, string[], string[]]>([
  [
    'no gateway is named',
    ['create', '--prompt', 'a cat'],
    ['--gateway', 'octopusx, toapis', 'VIDEO_GATEWAY'],
  ],
  ['an id does not tell its gateway', ['wait', 'some-id'], ['"some-id"', '--gateway']],
  ['the gateway is not the task’s', ['wait', handle, '-g', 'octopusx'], ['one of toapis, not of octopusx']],
  ['a required field is missing', ['create', '-g', 'octopusx'], ['needs --model, --prompt, --aspect-ratio']],
  ['a value is not one of the contract’s', create('--aspect-ratio', '4:3'), ['16:9', '"4:3"']],
  ['an option is the other gateway’s', create('--size', '720P'), ['takes no --size', '--resolution']],
  ['what is to be a number is none', create('--duration', 'long'), ['--duration is a number']],
  ['what is to be an object is none', create('--metadata', 'x'), ['--metadata is a JSON object']],
  ['what is to be one is two', create('--duration', '5', '--duration', '6'), ['--duration', 'only once']],
  ['a file is not there', create('--images', 'none.png'), ['"none.png"', 'neither a file nor']],
  [
    'an id does not tell how it is remixed',
    ['remix', 'id', '-g', 'octopusx'],
    ['--operation', 'remixVideo, remixVideoById'],
  ],
  ['an operation is the other gateway’s', create('--operation', 'createVideo'), ['has no createVideo']],
  ['a folder is not there', create('-o', '/none/cat.mp4'), ['"/none"']],
  ['a file is there', create('-o', 'FOLDER/mine.mp4'), ['mine.mp4" exists', '--force']],
  ['a task is not downloaded yet', create('-o', 'FOLDER/paid.mp4'), ['download FOLDER/paid.mp4', '--force']],
  ['a file is no handle', ['wait', 'FOLDER/not-a-task.json'], ['holds no handle']],
  ['there is no key', create(), ['TOAPIS_API_KEY or VIDEO_GATEWAY_API_KEY', '--api-key-stdin']],
])('%s', async (_, args, messages) => {
  const here = (text: string) => text.replaceAll('FOLDER', folder);
  const error = await createProgram()
    .parseAsync(args.map(here), { from: 'user' })
    .then(
      () => undefined,
      (reason) => reason,
    );
  const { message, exitCode } = explain(error);
  for (const expected of messages) expect(message).toContain(here(expected));
  expect(exitCode).toBe(2);
});
