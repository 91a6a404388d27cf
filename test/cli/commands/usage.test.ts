/** Mistakes in the commands that call a gateway: found before anything is sent, and told with what to type instead. */

import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formatError } from '../../../src/cli/format-error.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { GatewayError, octopusx } from '../../../src/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usage-'));
  await writeFile(join(folder, 'not-a-task.json'), '{"version":1}');
  await writeFile(join(folder, 'mine.mp4'), 'mine');
  await writeFile(join(folder, 'paid.mp4.task.json'), own);
  await writeFile(join(folder, 'picture.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
  await mkdir(join(folder, 'occupied.mp4.task.json'));
  await symlink('/dev/null', join(folder, 'null.mp4'));
  await symlink('mine.mp4', join(folder, 'link.mp4'));
  execFileSync('mkfifo', [join(folder, 'pipe.mp4')]);
  for (const name of ['VIDEO_GATEWAY', 'VIDEO_GATEWAY_BASE_URL', 'npm_command']) vi.stubEnv(name, undefined);
  vi.stubEnv('VIDEO_GATEWAY_API_KEY', 'any-key');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const create = (...more: string[]) => ['create', '-g', 'toapis', '--prompt', 'a cat', ...more];
const grok = ['create', '-g', 'octopusx', '--model', 'grok-video-3', '--prompt', 'a cat', '--size', '720P'];
const handle = (baseUrl: string) =>
  JSON.stringify({ version: 1, gateway: 'toapis', baseUrl, locators: [['queryVideo', 'a']] });
const own = handle('https://toapis.com');

it.each<[string, string[], string[]]>([
  [
    'no gateway is named',
    ['create', '--prompt', 'a cat'],
    ['--gateway', 'octopusx, toapis', 'VIDEO_GATEWAY'],
  ],
  [
    'a gateway is unknown',
    ['spec', 'lumen'],
    ['There is no gateway "lumen". The gateways are octopusx, toapis.'],
  ],
  ['a gateway is misspelt', ['spec', 'toapi'], ['There is no gateway "toapi". Did you mean toapis?']],
  ['no contract is named', ['spec'], ['octopusx, toapis']],
  [
    'two gateways are named',
    ['spec', 'toapis', '-g', 'octopusx'],
    ['The argument names toapis, and --gateway octopusx.'],
  ],
  ['an id does not tell its gateway', ['wait', 'some-id'], ['"some-id"', '--gateway']],
  ['the gateway is not the task’s', ['wait', own, '-g', 'octopusx'], ['belongs to toapis, not to octopusx']],
  ['a task is empty', ['wait', '', '-g', 'octopusx'], ['is empty']],
  ['an id is a path', ['wait', '..', '-g', 'octopusx'], ['id']],
  ['a required field is missing', ['create', '-g', 'octopusx'], ['needs --model, --prompt']],
  [
    'a field is missing that the model requires',
    [
      'remix',
      'id',
      '-g',
      'octopusx',
      '--operation',
      'remixVideoById',
      '--model',
      'grok-video-3',
      '--prompt',
      'x',
    ],
    ['needs --size, --aspect-ratio'],
  ],
  [
    'a value is not one of the contract’s',
    create('--aspect-ratio', '4:3'),
    ['--aspect-ratio', '16:9', '4:3', '--no-check'],
  ],
  [
    'a number is not one of the contract’s',
    [...grok, '--aspect-ratio', '3:2', '--duration', '99'],
    ['6, 10, 15'],
  ],
  ['an option is the other gateway’s', create('--size', '720P'), ['has no --size', '--resolution']],
  ['what is to be a number is none', create('--duration', 'long'), ['--duration is a number']],
  ['what is to be an object is none', create('--metadata', 'x'), ['--metadata']],
  ['what is to be one is two', create('--duration', '5', '--duration', '6'), ['--duration', 'only once']],
  ['a value is empty', create('--model', ''), ['--model is empty']],
  [
    'a file stands for an address',
    create('--image-urls', 'FOLDER/picture.png'),
    ['--image-urls', 'must begin with http:// or https://'],
  ],
  ['a file is not there', [...grok, '--images', 'none.png'], ['"none.png"', 'neither a file nor']],
  [
    'an id does not tell how it is remixed',
    ['remix', 'id', '-g', 'octopusx'],
    ['--operation', 'remixVideo, remixVideoById'],
  ],
  ['an operation is the other gateway’s', create('--operation', 'createVideo'), ['has no createVideo']],
  ['a folder is not there', create('-o', '/none/cat.mp4'), ['"/none"']],
  ['an output is a folder that is not there', create('-o', 'FOLDER/none/'), ['none/" does not exist']],
  ['an output is a pipe', create('-o', 'FOLDER/pipe.mp4', '--force'), ['not a regular file', '--output -']],
  ['an output leads to a device', create('-o', 'FOLDER/null.mp4', '--force'), ['not a regular file']],
  ['an output is a link', create('-o', 'FOLDER/link.mp4'), ['link.mp4" exists']],
  ['a task file is a folder', create('-o', 'FOLDER/occupied.mp4'), ['occupied.mp4"']],
  [
    'a video that is not downloaded has a place',
    create('-o', '-', '--no-wait'),
    ['--no-wait downloads nothing'],
  ],
  ['a prompt is empty', ['create', '-g', 'toapis', '--prompt', ' '], ['The prompt is empty']],
  ['a prompt is a picture', ['create', '-g', 'toapis', '--prompt-file', 'FOLDER/picture.png'], ['not UTF-8']],
  ['there are two prompts', create('--prompt-file', 'FOLDER/picture.png'), ['Give one prompt']],
  ['a file is there', create('-o', 'FOLDER/mine.mp4'), ['mine.mp4" exists', '--force']],
  ['a task is not downloaded yet', create('-o', 'FOLDER/paid.mp4'), ['download FOLDER/paid.mp4', '--force']],
  ['a file is no task', ['wait', 'FOLDER/not-a-task.json'], ['holds no task']],
  ['a video has no task', ['wait', 'FOLDER/mine.mp4'], ['holds no task']],
  [
    'the server is not the task’s',
    ['wait', own, '--base-url', 'http://a.test'],
    ['belongs to https://toapis.com'],
  ],
  [
    'the server of a task is a stranger',
    ['wait', handle('https://a.test')],
    ['add --base-url https://a.test'],
  ],
])('%s', async (_, args, messages) => {
  const { message, hints, exitCode } = formatError(await failure(args));
  for (const expected of messages) expect([message, ...hints].join('\n')).toContain(here(expected));
  expect(exitCode).toBe(2);
});

it('there is no key', async () => {
  vi.stubEnv('VIDEO_GATEWAY_API_KEY', undefined);
  vi.stubEnv('TOAPIS_API_KEY', undefined);
  const { message } = await failure(create('-o', 'FOLDER/new.mp4'));
  expect(message).toContain('TOAPIS_API_KEY or VIDEO_GATEWAY_API_KEY');
  expect(message).toContain('--api-key-stdin');
});

describe('a key that cannot be sent is told with its variable, and never shown:', () => {
  it.each<[string, string, string[], string]>([
    ['quotation marks', 'VIDEO_GATEWAY_API_KEY', create('-o', 'FOLDER/new.mp4'), '"my-secret"'],
    ['a line break', 'TOAPIS_API_KEY', create('-o', 'FOLDER/new.mp4'), 'my-secret\n'],
    ['its scheme', 'TOAPIS_API_KEY', ['verify', '-g', 'toapis'], 'Bearer my-secret'],
    ['a space', 'VIDEO_GATEWAY_API_KEY', ['explore', '-g', 'toapis'], 'my-secret it is'],
    [
      'a space, for --inject-key',
      'TOAPIS_API_KEY',
      ['proxy', '-g', 'toapis', '--inject-key'],
      'my-secret it is',
    ],
  ])('%s', async (_, variable, args, value) => {
    vi.stubEnv('TOAPIS_API_KEY', undefined);
    vi.stubEnv(variable, value);
    const { message, hints, exitCode } = formatError(await failure(args));
    expect(message).toMatch(new RegExp(`^The API key in ${variable} must be `));
    expect([message, ...hints].join()).not.toContain('my-secret');
    expect(hints.join()).toBe(
      value.startsWith('Bearer') ? 'Leave out "Bearer", which is added to the key.' : '',
    );
    expect(exitCode).toBe(2);
    vi.stubEnv('TOAPIS_API_KEY', undefined);
    vi.stubEnv('VIDEO_GATEWAY_API_KEY', 'any-key');
  });
});

describe('an option or a command that does not fit is told with what does:', () => {
  it.each<[string, string[], string[]]>([
    [
      'a misspelt command',
      ['mokc'],
      ["unknown command 'mokc'", 'Did you mean mock?', 'video-gateway --help'],
    ],
    ['a misspelt command after help', ['help', 'mokc'], ['Did you mean mock?']],
    ['a port that is none', ['mock', '--port', 'many'], ['--port', "'many'", 'a number from 0 to 65535']],
    ['a group of accounts that is none', ['mock', '--rate-limit', 'gold'], ['--rate-limit', 'vip, svip']],
    ['a speed that is none', ['mock', '--speed', '0'], ['--speed', 'a positive number']],
    [
      'a receiver that is none',
      ['mock', '--webhook-url', 'localhost:3000/hooks'],
      ['--webhook-url', 'an http or https URL, such as http://localhost:3000/hooks'],
    ],
    [
      'a base URL that is none',
      ['wait', 'a', '--base-url', '127.0.0.1:4010'],
      ['--base-url', 'a URL such as'],
    ],
    ['a base URL with a password', ['wait', 'a', '--base-url', 'http://a:b@c'], ['no user name']],
    ['a time that is none', ['wait', 'a', '--timeout', 'NaN'], ['--timeout', 'a number of seconds above 0']],
    ['an output without a name', ['download', 'a', '-o', ''], ['--output', 'the name of a file']],
    ['control characters', ['mo\u001b[2J\nck'], ["'mo\\u001b[2J\\u000ack'"]],
  ])('%s', async (_, args, messages) => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const error = await failure(args);
    const text = written.mock.calls.map(([chunk]) => chunk).join('');
    written.mockRestore();
    for (const message of messages) expect(text).toContain(message);
    expect(error).toBeInstanceOf(CommanderError);
    expect(error.exitCode).not.toBe(0);
  });
});

it.each([
  [['--webhook-secret', 'hunter2'], '--webhook-secret needs a receiver: name it with --webhook-url.'],
  [
    ['--webhook-previous-secret', 'hunter2'],
    '--webhook-previous-secret needs a receiver: name it with --webhook-url.',
  ],
  [['--strict-webhooks'], '--strict-webhooks needs a receiver: name it with --webhook-url.'],
  [
    ['--strict-webhooks', '--webhook-url', 'https://10.0.0.1/'],
    'The URL of the webhooks is refused: the gateway does not deliver to 10.0.0.1, which is not public',
  ],
  [
    ['--gateway', 'octopusx', '--webhook-url', 'https://a.example/'],
    'There can be no webhooks: octopusx sends none',
  ],
])('mock %j', async (args, message) => {
  expect(await failure(['mock', ...args])).toMatchObject({ message, exitCode: 2 });
});

it.each([
  [
    ['mock', '--store', 'https://user:pass/word@localhost/'],
    'There is no store "https…@localhost/": use memory, sqlite:FILE, valkey://HOST:PORT or redis://HOST:PORT (valkeys:// or rediss:// with TLS).',
    1,
  ],
  [
    ['mock', '--store', 'sqlite:/nowhere/mock.db'],
    'There is no folder /nowhere. Create it, or name another file.',
    1,
  ],
  [['mock', '--replay-only'], '--replay-only needs a recording: name it with --replay.', 2],
  [['mock', '--replay', '/nowhere'], '/nowhere is not there.', 1],
  [['replay-test', '/nowhere'], '/nowhere is not there.', 1],
  [
    ['proxy', '-g', 'toapis', '--redact', 'a'],
    '--redact needs a recording: name its folder with --record.',
    2,
  ],
  [
    ['proxy', '-g', 'toapis', '--record-videos'],
    '--record-videos needs a recording: name its folder with --record.',
    2,
  ],
])('a recording or a store: %j', async (args, message, exitCode) => {
  expect(await failure(args)).toMatchObject({ message, exitCode });
});

const here = (text: string) => text.replaceAll('FOLDER', folder);

/** The error that a command line ends with. */
function failure(args: readonly string[]) {
  return createProgram(args)
    .parseAsync(args.map(here), { from: 'user' })
    .then(
      () => {
        throw new Error('It ended without an error');
      },
      (error) => error,
    );
}

it('the id of a request is for the support of a gateway, not of this machine', async () => {
  const headers = { 'X-Request-Id': 'req-1' };
  const refusal = () => Response.json({ error: { message: 'No' } }, { status: 401, headers });
  const hintsFor = async (baseUrl: string) => {
    const gateway = octopusx({ apiKey: 'any', baseUrl, fetch: async () => refusal() });
    const task = gateway.resume({
      version: 1,
      gateway: 'octopusx',
      baseUrl,
      locators: [['queryVideo', 'a']],
    });
    const failure = await task.refresh().catch((thrown: unknown) => thrown);
    if (!(failure instanceof GatewayError)) throw failure;
    return formatError(failure).hints.join('\n');
  };
  expect(await hintsFor('https://gateway.test')).toContain('for its support: req-1');
  for (const address of ['http://127.0.0.1:4010/octopusx', 'http://localhost:4010', 'http://[::1]:4010'])
    expect(await hintsFor(address)).not.toContain('req-1');
});
