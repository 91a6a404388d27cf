/** The examples of the help work as they stand, one after the other in one folder. */

import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { program } from '../command.ts';
import { type GatewayServer, serveGateways } from '../gateway-server.ts';
import { create, Workplace } from '../workplace.ts';

let work: Workplace;
let mock: GatewayServer;
let id: string;
beforeAll(async () => {
  work = await Workplace.create();
  mock = await serveGateways({ speed: 100 });
  await mkdir(work.path('bin'));
  await writeFile(
    work.path('bin/video-gateway'),
    `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`,
  );
  await chmod(work.path('bin/video-gateway'), 0o755);
  await writeFile(work.path('cat.txt'), 'a cat\n');
  id = await toapisTask();
});
afterAll(async () => {
  await mock[Symbol.asyncDispose]();
  await work[Symbol.asyncDispose]();
});

/** The examples in the help of a command: shell commands, in which a line may continue on the next one. */
async function examplesOf(name: string): Promise<string[]> {
  const { stdout } = await work.run([name, '--help']);
  const [, examples = ''] = stdout.split('Examples:\n');
  return examples
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.startsWith('  $ '))
    .map((line) => line.slice(4));
}

/** Runs an example with an id that there is, against the mock of its gateway. */
function run(example: string, task: string) {
  const gateway = example.includes('octopusx') ? mock.octopusx : mock.toapis;
  return work.run([], {
    shell: `${example.replace(/\bID\b/, `'${task}'`)}; exit`,
    environment: {
      PATH: `${work.path('bin')}${delimiter}${process.env.PATH}`,
      VIDEO_GATEWAY_BASE_URL: gateway,
    },
  });
}

it.each([
  ['create', 4],
  ['status', 3],
  ['wait', 3],
  ['download', 3],
  ['remix', 3],
  ['extend', 3],
])('those of %s do what they show', async (name, count) => {
  const examples = await examplesOf(name);
  expect(examples).toHaveLength(count);
  for (const example of examples) {
    // That one takes a task of octopusx.
    const isVeo = /octopusx\s+--operation remixVideoById/.test(example);
    const task = isVeo ? await veoTask() : id;
    const isOverwriting = name === 'download';
    // Only the time between queries is another one.
    const { status, stderr } = await run(
      `${example} --poll-every 0.05${isOverwriting ? ' --force' : ''}`,
      task,
    );
    expect({ example, status, stderr }).toMatchObject({ example, status: 0 });
  }
});

/** Submits a task of toapis. */
async function toapisTask(): Promise<string> {
  const { stdout } = await work.run(create('a source', '--no-wait', '--base-url', mock.toapis));
  return JSON.parse(stdout).locators[0][1];
}

/** Submits a task of octopusx that a remix by id takes. */
async function veoTask(): Promise<string> {
  const args = ['-g', 'octopusx', '--operation', 'generateVideo', '--model', 'veo_3_1', '--prompt', 'a'];
  const { stdout } = await work.run([
    'create',
    ...args,
    '-o',
    'veo.mp4',
    '--json',
    '--base-url',
    mock.octopusx,
  ]);
  return JSON.parse(stdout.split('\n')[0] ?? '').task.locators[0][1];
}
