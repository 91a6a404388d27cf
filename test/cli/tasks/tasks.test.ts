/** The commands that submit tasks and resume them, each as a process of its own. */

import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ending } from '../command.ts';
import { type GatewayServer, serveGateways } from '../gateway-server.ts';
import { create, key, Workplace } from '../workplace.ts';

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

/** Runs a command against a mock of toapis. */
function run(args: readonly string[], baseUrl = fast.toapis, input = ''): Promise<Ending> {
  return work.run(args, { environment: { VIDEO_GATEWAY_BASE_URL: baseUrl }, input });
}

describe.concurrent('create', () => {
  it('waits, downloads the video, prints its name alone, and tells the rest on the standard error output', async () => {
    const { status, stdout, stderr } = await run(create('a cat', '-o', 'cat.mp4'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'cat.mp4\n' });
    expect(await work.isVideo('cat.mp4')).toBe(true);
    expect(stderr).toMatch(
      /^Task \S+\nIf this is interrupted, continue with\n {2}video-gateway download cat.mp4\n/,
    );
    expect(stderr).toMatch(
      /completed, 100%, after \d+:\d\d\n(downloading, .*\n)*downloading, 100%, \d+ bytes\n$/,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(stderr).not.toMatch(/[\r\u001b]/);
    expect(await work.files('cat.mp4')).toEqual(['cat.mp4', 'cat.mp4.task.json']);
    expect(await work.read('cat.mp4.task.json')).not.toContain(key);
  });

  it('prints a JSON object a line for programs, with the names and units of the client', async () => {
    const { stdout, stderr } = await run(create('a cat', '--json'));
    const lines: Record<string, Record<string, unknown>>[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(stderr).toBe('');
    expect(lines[0]).toMatchObject({
      task: { version: 1, gateway: 'toapis', baseUrl: fast.toapis },
      taskFile: expect.stringMatching(/^toapis-\d{8}-\d{6}(-\d+)?\.mp4\.task\.json$/),
    });
    const updates = lines.slice(1, -1).map(({ update }) => update);
    expect(updates.at(-1)).toMatchObject({ state: 'completed', status: 'completed', progress: 1 });
    expect(updates.some((update) => typeof update?.estimatedTimeLeft === 'number')).toBe(true);
    const { video } = lines.at(-1) ?? {};
    expect(video).toMatchObject({
      requiresAuth: false,
      file: expect.stringMatching(/^toapis-\d{8}-.*\.mp4$/),
    });
    expect(await work.isVideo(String(video?.file))).toBe(true);
  });

  it('sends files as data, numbers as numbers, and defaults of the contract', async () => {
    await writeFile(work.path('cat.png'), Buffer.from('89504e47', 'hex'));
    const images = ['--images', 'cat.png', '--images', 'https://example.com/a.png'];
    await run(
      ['create', '-g', 'octopusx', ...images, ...grok('sent'), '--duration', '6', '--no-wait'],
      fast.octopusx,
    );
    const sent = fast.submits.map(({ body }) => body).find((body) => body.includes('"sent"')) ?? '';
    expect(JSON.parse(sent)).toEqual({
      model: 'grok-video-3',
      prompt: 'sent',
      images: ['data:image/png;base64,iVBORw==', 'https://example.com/a.png'],
      aspect_ratio: '3:2',
      size: '720P',
      duration: 6,
    });
  });

  it('downloads into a folder, under a name of its own', async () => {
    const { status, stdout } = await run(create('a cat', '-o', '.'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^toapis-\d{8}-/) });
    expect(await work.isVideo(stdout.trim())).toBe(true);
  });
});

const grok = (prompt: string) => [
  '--prompt',
  prompt,
  '--model',
  'grok-video-3',
  '--size',
  '720P',
  '--aspect-ratio',
  '3:2',
];

describe.concurrent('a task that was only submitted', () => {
  let handle: string;
  beforeAll(async () => {
    ({ stdout: handle } = await run(create('a dog', '--no-wait', '-o', 'dog.mp4')));
    await writeFile(work.path('task.json'), handle);
  });

  it('is shown by status, from a file', async () => {
    const { stdout } = await run(['status', 'task.json']);
    expect(stdout).toMatch(/^(queued|in_progress|completed) \d+%\n/);
  });

  it('is waited for, from the standard input', async () => {
    const { status, stdout } = await run(['wait', '-'], fast.toapis, handle);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^http:.+\.mp4\n$/) });
  });

  it('is downloaded by the name of its video', async () => {
    expect(await run(['download', 'dog.mp4'])).toMatchObject({ status: 0, stdout: 'dog.mp4\n' });
    expect(await work.isVideo('dog.mp4')).toBe(true);
  });

  it('is downloaded, from the handle itself', async () => {
    expect(await run(['download', handle, '-o', 'from-handle.mp4'])).toMatchObject({ status: 0 });
    expect(await work.isVideo('from-handle.mp4')).toBe(true);
  });

  it('is downloaded by its bare id', async () => {
    const [[, id]] = JSON.parse(handle).locators;
    const { stdout } = await run(['download', id, '-g', 'toapis']);
    expect(stdout).toBe(`toapis-${id}.mp4\n`);
    expect(await work.isVideo(stdout.trim())).toBe(true);
  });
});

describe.concurrent('the exit code and the message tell that', () => {
  it.each<[string, number, string[], string[]]>([
    ['the task failed', 3, create('[fail generation_failed] a cat'), ['generation_failed']],
    [
      'the wait was too short',
      4,
      create('[stuck] a cat', '--timeout', '0.3', '-o', 'late.mp4'),
      ['Continue with\n  video-gateway download late.mp4\n'],
    ],
    [
      'the gateway refused a field',
      1,
      create('a cat', '--duration', '99', '--no-check'),
      ['at most 15', 'option for this field is --duration'],
    ],
    ['the gateway refused the key', 1, create('[reject 401] a cat'), ['Check the API key']],
    ['a task is unknown', 1, ['status', 'no-such-task', '-g', 'toapis'], ['404', 'Check the id']],
  ])('%s', async (_, expected, args, messages) => {
    const { status, stdout, stderr } = await run(args);
    expect(stderr).toContain('error: ');
    for (const message of messages) expect(stderr).toContain(message);
    // The path of a message is that of the request, not the template.
    expect(stderr).not.toMatch(/[{}]/);
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
  });
});

it('an error is a JSON object for programs, with the option and the task', async () => {
  const refused = await run(create('a cat', '--duration', '99', '--no-check', '--json'));
  expect(JSON.parse(refused.stdout).error).toMatchObject({
    name: 'ValidationError',
    exitCode: 1,
    status: 400,
    option: '--duration',
  });
  const late = await run(create('[stuck] a cat', '--timeout', '0.3', '--json'));
  const last = late.stdout.trim().split('\n').at(-1) ?? '';
  expect(JSON.parse(last).error).toMatchObject({
    name: 'WaitTimeoutError',
    exitCode: 4,
    task: { version: 1 },
    hints: expect.arrayContaining(['Continue with']),
  });
});

it('a file that is there is overwritten if that is asked for', async () => {
  await writeFile(work.path('mine.mp4'), 'mine');
  expect(await run(create('a cat', '-o', 'mine.mp4', '--force'))).toMatchObject({ status: 0 });
  expect(await work.isVideo('mine.mp4')).toBe(true);
});

describe.concurrent('the API key', () => {
  const authorizations = async (
    args: string[],
    environment: Record<string, string | undefined>,
    input = '',
  ) => {
    await using mock = await serveGateways();
    const baseUrl = ['--base-url', mock.toapis];
    const { ended } = work.start(create('a cat', '--no-wait', ...baseUrl, ...args), { environment, input });
    const { status, stderr } = await ended;
    return { status, stderr, sent: mock.received.map(({ authorization }) => authorization) };
  };

  it('of the gateway comes before the common one', async () => {
    expect(await authorizations([], { TOAPIS_API_KEY: 'own-key' })).toMatchObject({
      sent: ['Bearer own-key'],
    });
  });

  it('comes from the standard input, without the line break at its end', async () => {
    expect(await authorizations(['--api-key-stdin'], {}, 'typed-key\n')).toMatchObject({
      sent: ['Bearer typed-key'],
    });
  });

  it('cannot be an argument, where others could see it', async () => {
    expect(await authorizations(['--api-key', 'any'], {})).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("unknown option '--api-key'"),
    });
  });
});
