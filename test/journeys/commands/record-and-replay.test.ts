/** A session through the proxy of the installed package becomes a recording, a mock, and tests. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, inject, it } from 'vitest';
import type * as ClientModule from '../../../src/index.ts';
import { environment, run } from '../../package/run.ts';
import { type Journey, startJourney } from '../journey.ts';
import { serveMock } from '../mock-server.ts';

// The types are those of the source, which the package was made of.
const { octopusx }: typeof ClientModule = await import(
  join(inject('package').installed, 'dist/src/index.js')
);

const apiKey = 'sk-the-key-of-the-journey';
const request = { model: 'grok-video-3', images: [], aspect_ratio: '3:2', size: '1080P' } as const;

/** A command of the package that serves something. */
interface Served extends AsyncDisposable {
  readonly process: ChildProcess;
  /** The addresses that it has printed. */
  readonly listening: Readonly<Record<string, string>>;
}

async function serve({ folder, command }: Journey, parameters: readonly string[]): Promise<Served> {
  const process = spawn(command('video-gateway'), [...parameters, '--port', '0', '--json'], {
    cwd: folder,
    env: environment(),
  });
  const [line] = await once(createInterface(process.stdout), 'line');
  return {
    process,
    listening: JSON.parse(line).listening,
    [Symbol.asyncDispose]: async () => {
      if (process.exitCode !== null || process.signalCode !== null) return;
      process.kill();
      await once(process, 'exit');
    },
  };
}

it('a session is recorded, survives a kill, is replayed, and becomes tests that pass as they are written', async () => {
  await using journey = await startJourney('recording');
  const gateway = await serveMock({ speed: 300 });
  const { folder, command } = journey;
  try {
    await using proxy = await serve(journey, [
      'proxy',
      '--gateway',
      'octopusx',
      '--base-url',
      gateway.octopusx,
      '--record',
      'recording',
    ]);
    const baseUrl = proxy.listening.proxy ?? '';
    const client = octopusx({ apiKey, baseUrl, poll: { initialDelay: 20, interval: 50 } });
    const task = await client.createVideo({ ...request, prompt: 'a cat' });
    gateway.mock.faults.add({ kind: 'not_json', times: 1 });
    await task.wait();
    const remix = await task.remix({
      model: 'grok-video-3',
      prompt: '[fail] a dog',
      aspect_ratio: '3:2',
      size: '1080P',
    });
    await expect(remix.wait()).rejects.toThrow('ended as failed');
    await expect(client.createVideo({ ...request, prompt: '[reject 400] a cat' })).rejects.toThrow();
    // An exchange is recorded once its answer has reached the caller.
    await expect.poll(() => readdir(join(folder, 'recording/stories'))).toHaveLength(3);
    proxy.process.kill('SIGKILL');
    await once(proxy.process, 'exit');

    const stories = await readdir(join(folder, 'recording/stories'));
    expect(stories.sort()).toEqual([
      '0001-createVideo.json',
      '0002-remixVideo.json',
      '0003-createVideo.json',
    ]);
    const har = await readFile(join(folder, 'recording/recording.har'), 'utf8');
    expect(JSON.parse(har).log.entries.length).toBeGreaterThan(5);
    const texts = await Promise.all(
      stories.map((name) => readFile(join(folder, 'recording/stories', name), 'utf8')),
    );
    for (const text of [har, ...texts]) expect(text).not.toContain(apiKey);
    expect(texts[0]).toContain('Bad gateway');

    await using replay = await serve(journey, [
      'mock',
      '--replay',
      'recording',
      '--replay-only',
      '--speed',
      '300',
    ]);
    const { octopusx: address = '' } = Object(replay.listening.gateways);
    const replayed = octopusx({ apiKey, baseUrl: address, poll: { initialDelay: 20, interval: 50 } });
    const again = await replayed.createVideo({ ...request, prompt: 'a cat' });
    expect(again.id).toBe(task.id);
    expect((await again.wait()).url).toBe(`${address}/files/${encodeURIComponent(task.id)}.mp4`);
    expect((await (await again.wait()).download()).size).toBeGreaterThan(10_000);
    await expect(replayed.createVideo({ ...request, prompt: 'a bird' })).rejects.toThrow('no such request');

    const written = await run(
      command('video-gateway'),
      ['replay-test', 'recording', '-o', 'recording.test.ts'],
      folder,
    );
    expect(written).toEqual({ status: 0, stdout: '', stderr: '' });
    const { status, stdout, stderr } = await run(command('vitest'), ['run', '--reporter', 'verbose'], folder);
    expect(status, stdout + stderr).toBe(0);
    for (const line of [
      '0001-createVideo: the task is completed',
      '0002-remixVideo: TaskFailedError',
      '3 passed',
    ])
      expect(stdout).toContain(line);
  } finally {
    await gateway.close();
  }
});
