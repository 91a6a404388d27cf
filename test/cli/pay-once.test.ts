/** The id of a task that was paid for is never lost, whatever becomes of the command, its terminal or its disk. */

import { closeSync, openSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayServer, serveGateways } from './gateway-server.ts';
import { create, Workplace } from './workplace.ts';

let work: Workplace;
let fast: GatewayServer;
beforeAll(async () => {
  work = await Workplace.create();
  fast = await serveGateways({ speed: 500 });
});
afterAll(async () => {
  await fast[Symbol.asyncDispose]();
  await work[Symbol.asyncDispose]();
});

/** The task in a task file. */
const taskIn = (file: string) => work.json(`${file}.task.json`);

/** A task file with a task. */
const task = { version: 1, gateway: 'toapis', locators: [['queryVideo', expect.any(String)]] };

describe.concurrent('the id of a submitted task', () => {
  it('is in the task file, and on the standard error output, when `--no-wait` writes into a closed pipe', async () => {
    await using mock = await serveGateways({ holdsSubmits: true });
    const args = create('a cat', '--no-wait', '-o', 'piped.mp4', '--base-url', mock.toapis);
    const { child, ended } = work.start(args);
    await mock.arrived;
    child.stdout?.destroy();
    mock.answer();
    const { status, stderr } = await ended;
    const kept = await taskIn('piped.mp4');
    expect(kept).toMatchObject(task);
    expect(stderr).toContain('standard output cannot be written (EPIPE)');
    expect(stderr).toContain(`The task was accepted: ${idOf(kept)}\nContinue with\n`);
    // Whoever submits again after a failure is told not to.
    expect(status).toBe(5);
  });

  it('is there when `--no-wait` writes to a full device, for people and for programs', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      const run = (...more: string[]) =>
        work.run(create('a cat', '--no-wait', '--base-url', fast.toapis, ...more), { output: full });
      const [people, programs] = await Promise.all([
        run('-o', 'full1.mp4'),
        run('-o', 'full2.mp4', '--json'),
      ]);
      for (const [index, { status, stderr }] of [people, programs].entries()) {
        expect(status).toBe(5);
        expect(stderr).toContain('(ENOSPC)');
        expect(stderr).toContain(idOf(await taskIn(`full${index + 1}.mp4`)));
      }
    } finally {
      closeSync(full);
    }
  });

  it('is on the standard error output when the task file cannot be filled', async () => {
    await using mock = await serveGateways({ holdsSubmits: true });
    const args = create('a cat', '--no-wait', '-o', 'gone.mp4', '--base-url', mock.toapis);
    const { ended } = work.start(args);
    await mock.arrived;
    await rm(work.path('gone.mp4.task.json'));
    mock.answer();
    const { status, stdout, stderr } = await ended;
    expect(status).toBe(0);
    expect(stderr).toContain(
      `The task file cannot be written. Keep this:\n${JSON.stringify(JSON.parse(stdout))}\n`,
    );
  });

  it('is kept in a file also without --output, under a name that is free', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => work.run(create('a cat', '--no-wait', '--json', '--base-url', fast.toapis))),
    );
    const files = [one, two].map((ending) => JSON.parse(ending?.stdout ?? '').taskFile);
    expect(new Set(files).size).toBe(2);
    for (const file of files) expect(await work.json(file)).toMatchObject(task);
  });
});

/** The id in a task file. */
function idOf(kept: unknown): string {
  // The tests look at its form before.
  return (kept as { locators: [[string, string]] }).locators[0][1];
}

describe.concurrent('an interruption of the submit', () => {
  it.each([
    ['Ctrl+C, which npx delivers twice,', ['SIGINT', 'SIGINT'], 130],
    ['a closed terminal', ['SIGHUP'], 129],
    ['a termination', ['SIGTERM', 'SIGTERM'], 143],
  ] as const)('by %s waits for the answer, so that the task is kept', async (_, signals, expected) => {
    await using mock = await serveGateways({ holdsSubmits: true });
    const video = `${signals[0]}.mp4`;
    const { child, ended, says } = work.start(create('a cat', '-o', video, '--base-url', mock.toapis));
    await mock.arrived;
    for (const signal of signals) child.kill(signal);
    await says('Waiting for the answer');
    for (const signal of signals) child.kill(signal);
    mock.answer();
    expect(await ended).toMatchObject({
      status: expected,
      stderr: expect.stringContaining(`Continue with\n  video-gateway download ${video}\n`),
    });
    expect(await taskIn(video)).toMatchObject(task);
    expect(mock.submits).toHaveLength(1);
  });

  it('between two attempts ends at once: nothing is under way', async () => {
    const busy = { error: { code: 'rate_limit_exceeded', message: 'busy' } };
    await using mock = await serveGateways({
      respond: (request) =>
        request.method === 'POST'
          ? Response.json(busy, { status: 429, headers: { 'Retry-After': '30' } })
          : undefined,
    });
    const { child, ended, says } = work.start(create('a cat', '-o', 'busy.mp4', '--base-url', mock.toapis));
    await says('The gateway answered 429 (busy), retrying in 30 s');
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ status: 130, stderr: expect.stringContaining('Interrupted.') });
    expect(mock.submits).toHaveLength(1);
    expect(await work.files('busy')).toEqual([]);
  });

  it('by kill -9 leaves a file that says what to do, and nothing is paid twice', async () => {
    await using mock = await serveGateways({ holdsSubmits: true });
    const args = create('a cat at night', '-o', 'killed.mp4', '--base-url', mock.toapis);
    const { child, ended } = work.start(args);
    await mock.arrived;
    child.kill('SIGKILL');
    await ended;
    mock.answer();
    const [status, again] = await Promise.all([work.run(['status', 'killed.mp4']), work.run(args)]);
    expect(status).toMatchObject({ status: 5, stdout: '' });
    for (const text of [
      'may have been accepted and billed',
      `toapis (${mock.toapis})`,
      'prompt "a cat at night"',
      'video-gateway download ID --gateway toapis --output killed.mp4',
      'delete "killed.mp4.task.json" and submit again',
    ])
      expect(status.stderr).toContain(text);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('download killed.mp4') });
    expect(mock.submits).toHaveLength(1);
  });
});

describe.concurrent('a submit that', () => {
  it('would have the same --output as one that is under way is refused before it pays', async () => {
    await using mock = await serveGateways({ holdsSubmits: true });
    const args = create('a cat', '-o', 'same.mp4', '--base-url', mock.toapis, '--no-wait');
    const first = work.start(args);
    await mock.arrived;
    expect(await work.run(args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('choose another --output'),
    });
    const reserved = statSync(work.path('same.mp4.task.json')).size;
    mock.answer();
    expect(await first.ended).toMatchObject({ status: 0 });
    // A disk that fills up meanwhile has room for the task.
    expect(reserved).toBeGreaterThan(statSync(work.path('same.mp4.task.json')).size);
    expect(mock.submits).toHaveLength(1);
  });

  it('was certainly refused, or not sent, leaves no file', async () => {
    const refused = work.run(create('[reject 401] a cat', '-o', 'refused.mp4', '--base-url', fast.toapis));
    const notSent = work.run(
      create('a cat', '-o', 'refused2.mp4', '--base-url', 'https://127.0.0.1:1/toapis'),
    );
    expect(await refused).toMatchObject({ status: 1 });
    expect(await notSent).toMatchObject({ status: 1, stderr: expect.stringContaining('Nothing was sent') });
    expect(await work.files('refused')).toEqual([]);
  });

  it('was answered by a proxy keeps its request, and is never repeated', async () => {
    await using mock = await serveGateways({
      respond: (request) =>
        request.method === 'POST' ? new Response('upstream connect error', { status: 503 }) : undefined,
    });
    const { status, stderr } = await work.run(
      create('a cat', '-o', 'proxied.mp4', '--duration', '6', '--base-url', mock.toapis),
    );
    expect(status).toBe(5);
    expect(stderr).toContain('The request is kept in "proxied.mp4.task.json".');
    expect(await taskIn('proxied.mp4')).toMatchObject({
      operation: 'generateVideo',
      request: { prompt: 'a cat', duration: 6 },
    });
    expect(mock.submits).toHaveLength(1);
  });

  it('was not answered says how the caller’s own id finds its task, now and later', async () => {
    await using mock = await serveGateways();
    const lost = '[lost] a cat';
    const args = create(lost, '-o', 'own.mp4', '--client-business-id', 'order 17', '--base-url', mock.toapis);
    const download = "video-gateway download 'order 17' --gateway toapis --output own.mp4\n";
    const { status, stderr } = await work.run(args);
    expect(status).toBe(5);
    expect(stderr).toContain('Check before you submit again.\n');
    const later = await work.run(['wait', 'own.mp4']);
    expect(later).toMatchObject({ status: 5 });
    for (const text of [stderr, later.stderr]) {
      expect(text).toContain(
        `by your own id of it, if the gateway knows it; that it finds none proves nothing:\n  ${download}`,
      );
      expect(text).toContain('Look for the task on the pages of toapis.');
    }
    const found = await work.run(['status', 'order 17', '-g', 'toapis', '--base-url', mock.toapis]);
    expect(found).toMatchObject({ status: 0, stdout: expect.stringMatching(/^queued/) });
  });

  it('replaces a task that is not downloaded only with --force, and names the task that is given up', async () => {
    const args = create('a cat', '-o', 'forced.mp4', '--no-wait', '--base-url', fast.toapis);
    await work.run(args);
    const before = idOf(await taskIn('forced.mp4'));
    expect(await work.run(args)).toMatchObject({ status: 2 });
    const { status, stderr } = await work.run([...args, '--force']);
    expect(status).toBe(0);
    expect(stderr).toContain(`Task ${before} is given up`);
    expect(idOf(await taskIn('forced.mp4'))).not.toBe(before);
  });
});

describe.concurrent('a disk without room', () => {
  it('for the task file refuses the submit before it pays', async () => {
    await using mock = await serveGateways();
    const { status, stderr } = await work.run(create('a cat', '-o', 'none.mp4', '--base-url', mock.toapis), {
      shell: 'ulimit -f 0',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/"none\.mp4\.task\.json".* Nothing was sent\./);
    expect(mock.submits).toEqual([]);
    expect(await work.files('none')).toEqual([]);
  });

  it('for the video keeps the task, and says how to continue', async () => {
    const args = create('a cat', '-o', 'large.mp4', '--base-url', fast.toapis);
    const { status, stdout, stderr } = await work.run(args, { shell: 'ulimit -f 8' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('"large.mp4" cannot be written: it would be larger than files may be here.');
    expect(stderr).toContain('Continue with\n  video-gateway download large.mp4\n');
    expect(await work.files('large')).toEqual(['large.mp4.task.json']);
    expect(await work.run(['download', 'large.mp4'])).toMatchObject({ status: 0 });
    expect(await work.isVideo('large.mp4')).toBe(true);
  });
});

describe.concurrent('an interruption of the wait', () => {
  it('ends with 130 and says how to continue, which then leads to the video', async () => {
    await using mock = await serveGateways();
    const { child, ended, says } = work.start(create('a cat', '-o', 'later.mp4', '--base-url', mock.toapis));
    await says('queued');
    for (const signal of ['SIGINT', 'SIGINT'] as const) child.kill(signal);
    const { status, stdout, stderr } = await ended;
    expect({ status, stdout }).toEqual({ status: 130, stdout: '' });
    expect(stderr).toMatch(/Interrupted\.\nContinue with\n {2}video-gateway download later.mp4\n$/);
    expect(await work.files('later')).toEqual(['later.mp4.task.json']);

    mock.clock.advance(200_000);
    expect(await work.run(['download', 'later.mp4'])).toMatchObject({ status: 0, stdout: 'later.mp4\n' });
    expect(await work.isVideo('later.mp4')).toBe(true);
    expect(mock.submits).toHaveLength(1);
  });

  it('is noticed also when the reader of --json goes away', async () => {
    await using mock = await serveGateways();
    const { child, ended } = work.start(
      create('a cat', '-o', 'json.mp4', '--json', '--base-url', mock.toapis),
    );
    const stdout = child.stdout;
    await new Promise((resolve) => stdout?.once('data', resolve));
    stdout?.destroy();
    mock.clock.advance(50_000);
    expect(await ended).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Continue with\n  video-gateway download json.mp4\n'),
    });
  });
});

it('a task file of a failed task is deleted, so that the name is free again', async () => {
  const args = create('[fail generation_failed] a cat', '-o', 'failed.mp4', '--base-url', fast.toapis);
  expect(await work.run(args)).toMatchObject({ status: 3 });
  expect(await work.files('failed')).toEqual([]);
});
