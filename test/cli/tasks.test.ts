/** The commands that submit tasks and take them up again, each as a process of its own. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ending, start } from './command.ts';
import { type GatewayServer, serveGateways } from './gateway-server.ts';

const key = 'sk-0123456789-secret';
let folder: string;
let fast: GatewayServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tasks-'));
  fast = await serveGateways({ speed: 500 });
});
afterAll(async () => {
  await fast[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** What every command here is run with. */
function surroundings(baseUrl: string | undefined, input = '') {
  const environment = {
    VIDEO_GATEWAY_API_KEY: key,
    VIDEO_GATEWAY_BASE_URL: baseUrl,
    OCTOPUSX_API_KEY: undefined,
    TOAPIS_API_KEY: undefined,
    VIDEO_GATEWAY: undefined,
  };
  return { folder, environment, input };
}

/** Runs a command against a mock of toapis to its end. The key is in nothing that it writes. */
async function run(args: readonly string[], baseUrl = fast.toapis, input = ''): Promise<Ending> {
  const ending = await start([...args, '--poll-every', '0.05'], surroundings(baseUrl, input)).ended;
  expect(ending.stdout + ending.stderr).not.toContain(key);
  return ending;
}

const create = (prompt: string, ...more: string[]) => ['create', '-g', 'toapis', '--prompt', prompt, ...more];
const read = (file: string) => readFile(join(folder, file), 'utf8');
const isVideo = async (file: string) => (await read(file)).slice(4, 8) === 'ftyp';

describe.concurrent('create', () => {
  it('waits, downloads the video, prints its name alone and tells the rest where it is no obstacle', async () => {
    const { status, stdout, stderr } = await run(create('a cat', '-o', 'cat.mp4'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'cat.mp4\n' });
    expect(await isVideo('cat.mp4')).toBe(true);
    expect(stderr).toMatch(
      /^Task \S+\nIf this is interrupted, go on with\n {2}video-gateway download cat.mp4\n/,
    );
    expect(stderr).toMatch(/completed, 100%, after \d+:\d\d\n$/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(stderr).not.toMatch(/[\r\u001b]/);
    expect((await readdir(folder)).filter((file) => file.startsWith('cat.mp4'))).toEqual([
      'cat.mp4',
      'cat.mp4.task.json',
    ]);
    expect(await read('cat.mp4.task.json')).not.toContain(key);
  });

  it('prints a JSON object a line for programs: the task, each update, the video', async () => {
    const { stdout, stderr } = await run(create('a cat', '--json'));
    const lines: Record<string, Record<string, unknown>>[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(stderr).toBe('');
    expect(lines[0]?.task).toMatchObject({ version: 1, gateway: 'toapis' });
    const updates = lines.slice(1, -1).map(({ update }) => update);
    expect(updates.length).toBeGreaterThan(0);
    expect(updates.at(-1)).toMatchObject({ state: 'completed', status: 'completed', progress: 1 });
    const { video } = lines.at(-1) ?? {};
    expect(video).toMatchObject({ needsKey: false, file: expect.stringMatching(/^toapis-video_\w+\.mp4$/) });
    expect(await isVideo(String(video?.file))).toBe(true);
  });

  it('sends files as data, numbers as numbers, and what the contract has as a default', async () => {
    await writeFile(join(folder, 'cat.png'), Buffer.from('89504e47', 'hex'));
    const address = 'https://example.com/a.png';
    const args = [
      '--images',
      'cat.png',
      '--images',
      address,
      '--duration',
      '6',
      '--metadata',
      '{"resolution":"720P"}',
    ];
    await run(create('sent', ...args, '--no-wait'));
    const sent = fast.received.map(({ body }) => body).find((body) => body.includes('"sent"')) ?? '';
    expect(JSON.parse(sent)).toEqual({
      model: 'grok-video-1.0',
      prompt: 'sent',
      duration: 6,
      images: ['data:image/png;base64,iVBORw==', address],
      metadata: { resolution: '720P' },
    });
  });
});

describe.concurrent('a task that was only submitted', () => {
  let handle: string;
  beforeAll(async () => {
    ({ stdout: handle } = await run(create('a dog', '--no-wait')));
    await writeFile(join(folder, 'task.json'), handle);
  });

  it('is shown by status, from a file', async () => {
    const { stdout } = await run(['status', 'task.json']);
    expect(stdout).toMatch(/^(queued|in_progress|completed) \d+%\n/);
  });

  it('is waited for, from the standard input', async () => {
    const { status, stdout } = await run(['wait', '-'], fast.toapis, handle);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^http:.+\.mp4\n$/) });
  });

  it('is downloaded, from the handle itself', async () => {
    expect(await run(['download', handle, '-o', 'from-handle.mp4'])).toMatchObject({ status: 0 });
    expect(await isVideo('from-handle.mp4')).toBe(true);
  });

  it('is downloaded by its bare id', async () => {
    const [[, id]] = JSON.parse(handle).readings;
    const { stdout } = await run(['download', id, '-g', 'toapis']);
    expect(stdout).toBe(`toapis-${id}.mp4\n`);
    expect(await isVideo(stdout.trim())).toBe(true);
  });
});

it('a video is remixed by its name', async () => {
  const octopusx = ['-g', 'octopusx', '--model', 'grok-video-3', '--size', '720P', '--aspect-ratio', '3:2'];
  await run(['create', ...octopusx, '--prompt', 'a cat', '-o', 'source.mp4'], fast.octopusx);
  const remix = ['remix', 'source.mp4', ...octopusx, '--prompt', 'a dog', '-o', 'remix.mp4'];
  expect(await run(remix, fast.octopusx)).toMatchObject({ status: 0, stdout: 'remix.mp4\n' });
  expect(await isVideo('remix.mp4')).toBe(true);
  expect(fast.received.map(({ path }) => path)).toContain('/octopusx/v1/video/remix');
});

describe.concurrent('an interruption', () => {
  it('of the wait ends with 130 and says how to go on, which then leads to the video', async () => {
    await using mock = await serveGateways();
    const args = create('a cat', '-o', 'later.mp4', '--base-url', mock.toapis, '--poll-every', '0.05');
    const { child, ended, says } = start(args, surroundings(undefined));
    await says('queued');
    child.kill('SIGINT');
    const { status, stdout, stderr } = await ended;
    expect({ status, stdout }).toEqual({ status: 130, stdout: '' });
    expect(stderr).toMatch(
      new RegExp(
        `Interrupted\\.\nGo on with\n {2}video-gateway download later.mp4 --base-url ${mock.toapis}\n$`,
      ),
    );
    expect((await readdir(folder)).filter((file) => file.startsWith('later'))).toEqual([
      'later.mp4.task.json',
    ]);

    mock.clock.advance(200_000);
    expect(await run(['download', 'later.mp4'], mock.toapis)).toMatchObject({
      status: 0,
      stdout: 'later.mp4\n',
    });
    expect(await isVideo('later.mp4')).toBe(true);
    expect(mock.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('of the submit waits for its answer, so that the task is kept', async () => {
    await using mock = await serveGateways({ holdsSubmits: true });
    const { child, ended, says } = start(create('a cat', '-o', 'kept.mp4'), surroundings(mock.toapis));
    await mock.arrived;
    child.kill('SIGINT');
    await says('Waiting for the answer');
    mock.answer();
    expect(await ended).toMatchObject({ status: 130, stderr: expect.stringContaining('download kept.mp4') });
    expect(JSON.parse(await read('kept.mp4.task.json'))).toMatchObject({ gateway: 'toapis' });
  });

  it('of the submit, when it is repeated, ends with 5: a task may exist', async () => {
    await using mock = await serveGateways({ holdsSubmits: true });
    const { child, ended, says } = start(create('a cat'), surroundings(mock.toapis));
    await mock.arrived;
    child.kill('SIGINT');
    await says('Waiting for the answer');
    child.kill('SIGINT');
    expect(await ended).toMatchObject({
      status: 5,
      stderr: expect.stringContaining('A task may exist'),
    });
    mock.answer();
  });
});

describe.concurrent('the exit code and the message tell that', () => {
  it.each<[string, number, string[], string[]]>([
    ['the task failed', 3, create('[fail generation_failed] a cat'), ['generation_failed']],
    [
      'the wait was too short',
      4,
      create('[stuck] a cat', '--timeout', '0.2'),
      ['goes on', 'video-gateway download'],
    ],
    [
      'the answer to the submit was lost',
      5,
      create('[lost] a cat'),
      ['A task may exist', 'video-gateway download ID --gateway toapis'],
    ],
    [
      'the gateway refused a field',
      1,
      create('a cat', '--duration', '99'),
      ['at most 15', 'option for this field is --duration'],
    ],
    ['the gateway refused the key', 1, create('[reject 401] a cat'), ['Check the API key']],
    ['a task is unknown', 1, ['status', 'no-such-task', '-g', 'toapis'], ['404']],
  ])('%s', async (_, expected, args, messages) => {
    const { status, stdout, stderr } = await run(args);
    expect(stderr).toContain('error: ');
    for (const message of messages) expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
  });
});

it('an error is a JSON object for programs, with the option and the task', async () => {
  const refused = await run(create('a cat', '--duration', '99', '--json'));
  expect(JSON.parse(refused.stdout).error).toMatchObject({
    name: 'ValidationError',
    exitCode: 1,
    status: 400,
    option: '--duration',
  });
  const late = await run(create('[stuck] a cat', '--timeout', '0.2', '--json'));
  const last = late.stdout.trim().split('\n').at(-1) ?? '';
  expect(JSON.parse(last).error).toMatchObject({
    name: 'WaitTimeoutError',
    exitCode: 4,
    task: { version: 1 },
  });
});

it('a file that is there is overwritten if that is asked for', async () => {
  await writeFile(join(folder, 'mine.mp4'), 'mine');
  expect(await run(create('a cat', '-o', 'mine.mp4', '--force'))).toMatchObject({ status: 0 });
  expect(await isVideo('mine.mp4')).toBe(true);
});

describe.concurrent('the API key', () => {
  const authorizations = async (
    args: string[],
    environment: Record<string, string | undefined>,
    input = '',
  ) => {
    await using mock = await serveGateways();
    const around = surroundings(mock.toapis);
    const { ended } = start([...create('a cat', '--no-wait'), ...args], {
      ...around,
      environment: { ...around.environment, ...environment },
      input,
    });
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
