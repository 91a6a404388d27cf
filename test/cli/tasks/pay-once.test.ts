/** The id of a task that was paid for is never lost, whatever becomes of the command, its terminal or its disk. */

import { closeSync, openSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayServer, serveGateways } from '../gateway-server.ts';
import { create, Workplace } from '../workplace.ts';

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

  it('by kill -9 leaves a file by which the task is found, and nothing is paid twice', async () => {
    await using mock = await serveGateways({ holdsSubmits: true });
    const args = create('a cat at night', '-o', 'killed.mp4', '--base-url', mock.toapis);
    const { child, ended } = work.start(args);
    await mock.arrived;
    child.kill('SIGKILL');
    await ended;
    mock.answer();
    const own = JSON.parse(mock.submits[0]?.body ?? '').client_business_id;
    expect(await taskIn('killed.mp4')).toMatchObject({
      callerId: own,
      locators: [['queryVideo', own]],
      note: expect.stringContaining('run: video-gateway recover FILE'),
      request: { prompt: 'a cat at night' },
    });
    const [again, remix] = await Promise.all([
      work.run(args),
      work.run(['remix', 'killed.mp4', '--prompt', 'a dog']),
    ]);
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('recover killed.mp4') });
    expect(remix).toMatchObject({ status: 2, stderr: expect.stringContaining('recover killed.mp4') });
    const { status, stdout, stderr } = await work.run(['recover', 'killed.mp4.task.json']);
    const found = JSON.parse(stdout);
    expect({ status, id: found.callerId }).toEqual({ status: 0, id: own });
    expect(stderr).toContain(
      `Task ${idOf(found)} queued\nContinue with\n  video-gateway download killed.mp4.task.json\n`,
    );
    const kept = await taskIn('killed.mp4');
    expect(kept).toMatchObject({ ...found, request: { prompt: 'a cat at night' } });
    expect(kept).not.toHaveProperty('note');
    expect(idOf(kept)).not.toBe(own);
    expect(mock.submits).toHaveLength(1);
  });

  it('by kill -9 is made up for by the next `download`, too', async () => {
    await using mock = await serveGateways({ holdsSubmits: true });
    const { child, ended } = work.start(create('a cat', '-o', 'next.mp4', '--base-url', mock.toapis));
    await mock.arrived;
    child.kill('SIGKILL');
    await ended;
    mock.answer();
    mock.clock.advance(200_000);
    expect(await work.run(['download', 'next.mp4'])).toMatchObject({ status: 0, stdout: 'next.mp4\n' });
    expect(await work.isVideo('next.mp4')).toBe(true);
    expect(await taskIn('next.mp4')).toMatchObject({ callerId: expect.stringMatching(/^vgk-/) });
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
    const refused = { error: { message: 'Not from here' } };
    await using mock = await serveGateways({
      // The search for the task would take a minute, but for this refusal.
      respond: (request) =>
        request.method === 'POST'
          ? new Response('upstream connect error', { status: 503 })
          : Response.json(refused, { status: 403 }),
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

  it('was not answered is the task as if nothing had happened, with an id that the user gave it or a new one', async () => {
    const ending = await work.run(create('[lost] a cat', '-o', 'lost.mp4', '--base-url', fast.toapis));
    expect(ending).toMatchObject({ status: 0, stdout: 'lost.mp4\n' });
    expect(ending.stderr).toContain(
      'Nothing proves that the submit was accepted or refused, looking for the task in 1 s',
    );
    const args = create('[lost] a cat', '--no-wait', '-o', 'own.mp4', '--base-url', fast.toapis);
    expect(await work.run([...args, '--client-business-id', 'order 17'])).toMatchObject({ status: 0 });
    expect(await taskIn('own.mp4')).toMatchObject({ callerId: 'order 17' });
  });

  it('was not answered, and whose task is not found, says what finds it later', async () => {
    let isDown = true;
    const down = { error: { message: 'Not now' } };
    await using mock = await serveGateways({
      respond: ({ method }) =>
        isDown && method === 'GET' ? Response.json(down, { status: 403 }) : undefined,
    });
    const args = create('[lost] a cat', '-o', 'down.mp4', '--base-url', mock.toapis);
    const { status, stderr } = await work.run(args);
    expect(status).toBe(5);
    for (const text of [
      'Check before you submit again.\n',
      "Compare the account's balance with the one before",
      'by the id in its file. Finding none proves nothing:\n  video-gateway recover down.mp4\n',
    ])
      expect(stderr).toContain(text);
    isDown = false;
    expect(await work.run(['status', 'down.mp4'])).toMatchObject({ status: 0, stdout: 'queued 0%\n' });
    expect(await work.run(['recover', 'down.mp4', '--json'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"taskFile":"down.mp4.task.json"'),
    });
    expect(mock.submits).toHaveLength(1);
  });

  it('was not answered by octopusx, which finds no task by an id of the caller’s own, says what is left to do', async () => {
    await using mock = await serveGateways();
    const submit = await work.run([
      ...['create', '-g', 'octopusx', '--base-url', mock.octopusx, '--model', 'grok-video-3'],
      ...['--prompt', '[lost] a cat', '--aspect-ratio', '3:2', '--size', '720P', '-o', 'octopus.mp4'],
    ]);
    const later = await work.run(['recover', 'octopus.mp4']);
    expect(later.stderr).toContain(`octopusx (${mock.octopusx})`);
    expect(later.stderr).toContain('prompt "[lost] a cat"');
    for (const { status, stdout, stderr } of [submit, later]) {
      expect({ status, stdout }).toEqual({ status: 5, stdout: '' });
      for (const text of [
        'billed',
        "Compare the account's balance with the one before",
        `video-gateway download ID --gateway octopusx --base-url ${mock.octopusx} --output octopus.mp4`,
        'delete "octopus.mp4.task.json" and submit again',
      ])
        expect(stderr).toContain(text);
    }
    expect(mock.submits).toHaveLength(1);
  });

  it('was never accepted is not found by recover, which says that this proves nothing', async () => {
    await using mock = await serveGateways();
    const handle = {
      version: 1,
      gateway: 'toapis',
      baseUrl: mock.toapis,
      submittedAt: 1,
      callerId: 'order-1',
    };
    const json = JSON.stringify({ ...handle, locators: [['queryVideo', 'order-1']] });
    const { status, stderr } = await work.run(['recover', json]);
    expect(status).toBe(5);
    expect(stderr).toContain('Finding no task by the id "order-1" proves nothing');
    expect(stderr).toContain(
      "Check before you submit again.\nCompare the account's balance with the one before",
    );
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
    expect(stderr).toContain('"large.mp4" cannot be written: it would exceed the maximum file size.');
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
