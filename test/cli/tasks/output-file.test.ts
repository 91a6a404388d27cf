/** The file of --output is checked before anything is paid, and nothing else is touched. */

import { readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayServer, serveGateways } from '../gateway-server.ts';
import { create, Workplace } from '../workplace.ts';

let work: Workplace;
let fast: GatewayServer;
beforeAll(async () => {
  work = await Workplace.create();
  fast = await serveGateways({ speed: 500 });
  symlinkSync('loop.mp4', work.path('loop.mp4'));
  symlinkSync('nowhere', work.path('dangling.mp4'));
  writeFileSync(work.path('target.mp4'), 'mine');
  symlinkSync('target.mp4', work.path('link.mp4'));
  writeFileSync(work.path('secret'), 'mine');
  symlinkSync('secret', work.path('linked.mp4.task.json'));
});
afterAll(async () => {
  await fast[Symbol.asyncDispose]();
  await work[Symbol.asyncDispose]();
});

describe.concurrent('an output is refused before anything is sent:', () => {
  it.each<[string, string[], string]>([
    ['a name of 250 characters', [`${'a'.repeat(246)}.mp4`], 'name is too long'],
    ['a name of 260 characters', [`${'a'.repeat(256)}.mp4`], 'name is too long'],
    ['a name of 260 characters, with --force', [`${'a'.repeat(256)}.mp4`, '--force'], 'name is too long'],
    ['a name of 130 characters and 256 bytes', [`${'é'.repeat(126)}.mp4`], 'name is too long'],
    ['a link that leads to itself', ['loop.mp4'], 'leads to itself'],
    ['a device, also with --force', ['/dev/null', '--force'], 'not a regular file'],
    ['a link that leads nowhere', ['dangling.mp4'], '"dangling.mp4" exists'],
    ['one whose task file is a link', ['linked.mp4'], '"linked.mp4"'],
    ['standard output, with --json', ['-', '--json'], 'both need the standard output'],
  ])('%s', async (_, output, message) => {
    await using mock = await serveGateways();
    const { status, stdout, stderr } = await work.run(
      create('a cat', '--base-url', mock.toapis, '-o', ...output),
    );
    expect(stderr + stdout).toContain(message);
    expect(status).toBe(2);
    expect(mock.received).toEqual([]);
  });
});

it('only a link is replaced, never the file that it leads to', async () => {
  const { status } = await work.run(create('a cat', '--base-url', fast.toapis, '-o', 'link.mp4', '--force'));
  expect(status).toBe(0);
  expect(await work.isVideo('link.mp4')).toBe(true);
  expect(readFileSync(work.path('target.mp4'), 'utf8')).toBe('mine');
  expect(readlinkSync(work.path('dangling.mp4'))).toBe('nowhere');
});

it('`--output -` writes the video, and nothing else, to the standard output', async () => {
  const { status, stdout, stderr } = await work.run(create('a cat', '--base-url', fast.toapis, '-o', '-'));
  expect(status).toBe(0);
  expect(stdout.slice(4, 8)).toBe('ftyp');
  expect(stdout).not.toMatch(/\n-?\n$/);
  const [, taskFile = ''] = /download (\S+) --output -\n/.exec(stderr) ?? [];
  const again = await work.run(['download', taskFile, '-o', '-']);
  expect(again).toMatchObject({ status: 0, stdout });
});
