/** A task file remembers the server of its task, and what a remix or an extension of it needs. */

import { truncate, writeFile } from 'node:fs/promises';
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

const grok = ['create', '-g', 'octopusx', '--model', 'grok-video-3', '--size', '1080P', '--prompt', 'a cat'];

/** The body of the submit with a prompt. */
function bodyOf(prompt: string): unknown {
  const bodies = fast.submits.map(({ body }) => JSON.parse(body));
  return bodies.find((body) => body.prompt === prompt);
}

describe.concurrent('the server of a task', () => {
  beforeAll(() => work.run(create('a cat', '-o', 'own.mp4', '--no-wait', '--base-url', fast.toapis)));

  it('is asked again, and no other gets the key, whatever the environment names', async () => {
    await using other = await serveGateways();
    const environment = { VIDEO_GATEWAY_BASE_URL: other.toapis };
    expect(await work.run(['status', 'own.mp4'], { environment })).toMatchObject({ status: 0 });
    expect(other.received).toEqual([]);
  });

  it('cannot be exchanged for another one', async () => {
    await using other = await serveGateways();
    const { status, stderr } = await work.run(['status', 'own.mp4', '--base-url', other.toapis]);
    expect(status).toBe(2);
    expect(stderr).toContain(`The task belongs to ${fast.toapis}, not to ${other.toapis}.`);
    expect(other.received).toEqual([]);
  });

  it('gets the key only if the user names it, unless it is the gateway’s own or this machine', async () => {
    const handle = JSON.stringify({
      version: 1,
      gateway: 'toapis',
      baseUrl: 'http://gateway.invalid/toapis',
      locators: [['queryVideo', 'a']],
    });
    const { status, stderr } = await work.run(['status', handle]);
    expect(status).toBe(2);
    expect(stderr).toContain('add --base-url http://gateway.invalid/toapis');
    const named = await work.run(['status', handle, '--base-url', 'http://gateway.invalid/toapis/']);
    expect(named).toMatchObject({ status: 1, stderr: expect.stringContaining('ENOTFOUND') });
  });
});

describe.concurrent('a new video needs only a prompt', () => {
  it('if it is a remix by name, and so does a remix of that remix', async () => {
    await work.run([...grok, '--aspect-ratio', '3:2', '-o', 'cat.mp4', '--base-url', fast.octopusx]);
    expect(await work.run(['remix', 'cat.mp4', '--prompt', 'a dog', '-o', 'dog.mp4'])).toMatchObject({
      status: 0,
      stdout: 'dog.mp4\n',
    });
    expect(await work.run(['remix', 'dog.mp4', '--prompt', 'a cow', '--no-wait'])).toMatchObject({
      status: 0,
    });
    const [[, id]] = ((await work.json('dog.mp4.task.json')) as { locators: [[string, string]] }).locators;
    expect(bodyOf('a cow')).toEqual({
      model: 'grok-video-3',
      size: '1080P',
      aspect_ratio: '3:2',
      prompt: 'a cow',
      task_id: id,
    });
  });

  it('if it is an extension by name; what is given comes first', async () => {
    const args = ['--model', 'grok-video-3', '--aspect-ratio', '9:16'];
    await work.run(create('a cat', ...args, '-o', 'short.mp4', '--base-url', fast.toapis));
    await work.run(['remix', 'short.mp4', '--prompt', 'a remix', '--no-wait']);
    const own = { client_business_id: expect.stringMatching(/^vgk-/) };
    expect(bodyOf('a remix')).toEqual({
      model: 'grok-video-3',
      aspect_ratio: '9:16',
      prompt: 'a remix',
      ...own,
    });
    await work.run(['extend', 'short.mp4', '--prompt', 'on', '--model', 'grok-video-1.0', '--no-wait']);
    expect(bodyOf('on')).toEqual({ model: 'grok-video-1.0', prompt: 'on', ...own });
  });

  it('unless the source has what a remix cannot have, which the message tells', async () => {
    await work.run([
      ...grok,
      '--aspect-ratio',
      '16:9',
      '-o',
      'wide.mp4',
      '--no-wait',
      '--base-url',
      fast.octopusx,
    ]);
    const { status, stderr } = await work.run(['remix', 'wide.mp4', '--prompt', 'a dog']);
    expect(status).toBe(2);
    expect(stderr).toContain('needs --aspect-ratio (2:3, 3:2, 1:1; the source has 16:9)');
  });
});

it('images are not kept', async () => {
  await writeFile(work.path('cat.png'), Buffer.alloc(100_000));
  const args = [...grok, '--aspect-ratio', '3:2', '--images', 'cat.png', '--no-wait', '-o', 'pictured.mp4'];
  await work.run([...args, '--base-url', fast.octopusx]);
  expect(await work.json('pictured.mp4.task.json')).toMatchObject({
    operation: 'createVideo',
    request: { model: 'grok-video-3', prompt: 'a cat', aspect_ratio: '3:2', size: '1080P' },
  });
  expect((await work.read('pictured.mp4.task.json')).length).toBeLessThan(1000);
});

describe.concurrent('a task file', () => {
  it('of more than a megabyte is read by every command that takes a task', async () => {
    await writeFile(work.path('big.txt'), `a cat ${'meow '.repeat(240_000)}`);
    const submit = ['create', '-g', 'toapis', '--prompt-file', 'big.txt', '--no-check'];
    const created = await work.run([...submit, '--no-wait', '-o', 'big.mp4', '--base-url', fast.toapis]);
    expect(created).toMatchObject({ status: 0 });
    expect(await work.run(['status', 'big.mp4'])).toMatchObject({ status: 0 });
    expect(await work.run(['download', 'big.mp4'])).toMatchObject({ status: 0 });
  });

  it('that would be too large to be read is refused before the submit', async () => {
    await using server = await serveGateways();
    await writeFile(work.path('huge.txt'), 'a'.repeat(64_000_000));
    const args = ['create', '-g', 'toapis', '--prompt-file', 'huge.txt', '--no-check', '-o', 'huge.mp4'];
    const { status, stderr } = await work.run([...args, '--base-url', server.toapis]);
    expect(stderr).toContain(
      'The request is too large for a task file: 64.0 MB, and the maximum is 64.0 MB.',
    );
    expect(status).toBe(2);
    expect(server.received).toEqual([]);
    expect(await work.files('huge.mp4')).toEqual([]);
  });

  it('that is too large to be one is an error that says so', async () => {
    await writeFile(work.path('film.mp4'), '');
    await truncate(work.path('film.mp4'), 64_000_001);
    const { status, stderr } = await work.run(['status', 'film.mp4']);
    expect(status).toBe(2);
    expect(stderr).toContain('"film.mp4" is larger than any task file: 64.0 MB.');
  });

  it('holds the task after each write, so that a process that is killed loses nothing', async () => {
    // The process ends right after the write that follows the answer, whose record is shorter than the one before.
    const killAfterThirdWrite = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const write = fs.writeSync;
      let count = 0;
      fs.writeSync = (...args) => {
        const written = write(...args);
        if (fs.readlinkSync('/proc/self/fd/' + args[0]).endsWith('.task.json') && ++count === 3)
          process.kill(process.pid, 'SIGKILL');
        return written;
      };
      syncBuiltinESMExports();`;
    await writeFile(work.path('kill.mjs'), killAfterThirdWrite);
    const environment = { NODE_OPTIONS: `--import=${work.path('kill.mjs')}` };
    const args = create('a cat', '-o', 'cut.mp4', '--no-wait', '--base-url', fast.toapis);
    expect(await work.run(args, { environment })).toMatchObject({ status: null });
    expect(await work.json('cut.mp4.task.json')).not.toHaveProperty('note');
    expect(await work.run(['status', 'cut.mp4'])).toMatchObject({ status: 0 });
  });
});
