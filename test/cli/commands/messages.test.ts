/** Messages of the command: each says what happened and what to type next, and none is more than text. */

import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../support/servers/free-port.ts';
import { program } from '../command.ts';
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

const error = (status: number, message: string) =>
  Response.json({ error: { code: 'c', message } }, { status });

it.concurrent.each([
  ['npx video-gateway-kit', 'node_modules/.bin/video-gateway-kit'],
  ['npx video-gateway-kit', 'node_modules/.bin/video-gateway'],
  ['video-gateway-kit', 'bin/video-gateway-kit'],
  ['video-gateway', 'bin/video-gateway'],
])('the command in a hint is the one that was used: %s for %s', async (name, link) => {
  const file = work.path(link);
  await mkdir(dirname(file), { recursive: true });
  await symlink(program, file);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/toapis`;
  const refused = work.run(['status', 'ID', '-g', 'toapis', '--base-url', url], { file });
  const help = await work.run(['wait', '--help'], { file });
  expect(help.stdout).toContain(`Usage: ${name} wait `);
  expect(help.stdout).toContain(`\n  $ ${name} wait cat.mp4\n`);
  const { status, stderr } = await refused;
  expect(status).toBe(1);
  // Nothing listens there: perhaps the mock was meant.
  expect(stderr).toContain(`To start the mock there: ${name} mock --port ${port}\n`);
});

describe.concurrent('a prompt', () => {
  const sent = async (args: string[], input = '') => {
    await using mock = await serveGateways();
    const ending = await work.run(
      ['create', '-g', 'toapis', '--no-wait', '--base-url', mock.toapis, ...args],
      { input },
    );
    const [body] = mock.submits.map((one) => JSON.parse(one.body));
    return { ...ending, prompt: body?.prompt };
  };
  beforeAll(async () => {
    await writeFile(work.path('prompt.txt'), '\ufeffa cat\nand a dog\r\n');
  });

  it.each<[string, string[], string, string]>([
    ['`-` is read from the standard input', ['--prompt', '-'], 'a cat\nat night\n', 'a cat\nat night'],
    ['is read from a file', ['--prompt-file', 'prompt.txt'], '', 'a cat\nand a dog'],
  ])('%s', async (_, args, input, expected) => {
    expect(await sent(args, input)).toMatchObject({ status: 0, prompt: expected });
  });

  it.each<[string, string[], string, string]>([
    ['that is empty', ['--prompt', '-'], '\n', 'The prompt is empty'],
    [
      'that shares the standard input with the key',
      ['--prompt', '-', '--api-key-stdin'],
      'a cat\n',
      'Standard input was already read',
    ],
  ])('%s is refused', async (_, args, input, message) => {
    expect(await sent(args, input)).toMatchObject({
      status: 2,
      prompt: undefined,
      stderr: expect.stringContaining(message),
    });
  });
});

it.concurrent('a request that the contract does not allow is not sent, unless --no-check says so', async () => {
  await using mock = await serveGateways();
  const args = create('a cat', '--duration', '99', '--base-url', mock.toapis, '-o', 'long.mp4', '--no-wait');
  const { status, stderr } = await work.run(args);
  expect(status).toBe(2);
  expect(stderr).toContain('does not allow this: --duration must be at most 15, not 99 (published: https://');
  expect(stderr).toContain('Nothing was sent. To send it anyway, add --no-check.');
  expect(mock.received).toEqual([]);
  expect(await work.run([...args, '--no-check'])).toMatchObject({ status: 1 });
  expect(mock.submits).toHaveLength(1);
});

describe.concurrent('a base URL', () => {
  it('at which the mock has no such path is told, and nothing of an id', async () => {
    const root = new URL('/', fast.toapis).href;
    const { status, stderr } = await work.run(create('a cat', '-o', 'root.mp4', '--base-url', root));
    expect(status).toBe(1);
    expect(stderr).toContain('toapis has it at /toapis/v1/videos/generations\n');
    expect(stderr).toContain('Check --base-url: the server has no such path.\n');
    expect(stderr).not.toContain('Check the id');
  });

  it.each([404, 405])('is doubted after an unconfirmed submit with %i, which is sent once', async (code) => {
    await using mock = await serveGateways({
      // The search for the task would take a minute, but for this refusal.
      respond: ({ method }) =>
        method === 'POST' ? new Response('No', { status: code }) : error(403, 'Not from here'),
    });
    const args = create('a cat', '-o', `elsewhere-${code}.mp4`, '--base-url', mock.toapis);
    const { status, stderr } = await work.run(args);
    expect(status).toBe(5);
    expect(stderr).toContain(`The gateway answered ${code} (No). Nothing proves that the submit`);
    expect(stderr).toContain('\nIs --base-url right?\n');
    expect(mock.submits).toHaveLength(1);
  });
});

it.concurrent('that nothing listens is told once, although it is noticed several times', async () => {
  const url = `http://127.0.0.1:${await freePort()}/toapis`;
  const ends = await Promise.all([
    work.run(create('a cat', '-o', 'none.mp4', '--base-url', url)),
    work.run(['wait', 'ID', '-g', 'toapis', '--base-url', url, '--timeout', '1']),
  ]);
  for (const { stderr } of ends) {
    expect(stderr.match(/Nothing listens on/g)).toHaveLength(1);
    expect(stderr).toContain('To start the mock there: video-gateway mock --port ');
  }
  expect(ends[1]?.stderr).toContain('was still running after 1 s;');
});

describe.concurrent('a gateway that fails during a wait', () => {
  it('is told once, not at each query, and the wait goes on', async () => {
    let failures = 6;
    await using mock = await serveGateways({
      speed: 500,
      respond: (request) => {
        if (request.method !== 'GET' || failures === 0) return undefined;
        failures -= 1;
        return error(503, failures < 3 ? 'overloaded' : 'restarting');
      },
    });
    const { status, stderr } = await work.run(create('a cat', '-o', 'kept.mp4', '--base-url', mock.toapis));
    expect(status).toBe(0);
    expect(stderr.match(/^The gateway answered 503 .*$/gm)).toEqual([
      expect.stringMatching(/^The gateway answered 503 \(restarting\), retrying in \d+ s$/),
      expect.stringMatching(/^The gateway answered 503 \(overloaded\), retrying in \d+ s$/),
    ]);
  });

  it('until the time is over is told as the reason', async () => {
    await using mock = await serveGateways({
      respond: (request) => (request.method === 'GET' ? error(503, 'restarting') : undefined),
    });
    const args = create('a cat', '-o', 'timeout.mp4', '--timeout', '2', '--base-url', mock.toapis);
    const { status, stderr } = await work.run(args);
    expect(status).toBe(4);
    expect(stderr).toMatch(/^The last query failed: .*503.*restarting$/m);
  });
});

it.concurrent('what a gateway says cannot control the terminal, nor does it begin a line', async () => {
  const evil = 'a\u001b]0;title\u0007\u009b2J\u009d0;t\u009c\u007f\u202e\u2028\r\nerror: b';
  await using mock = await serveGateways({
    respond: (request) => {
      const headers = { 'X-Request-Id': 'id\u009b31m' };
      if (request.method === 'POST')
        return Response.json({ error: { code: evil, message: evil, param: evil } }, { status: 400, headers });
      return Response.json({ id: 'a', status: evil, progress: 1, error: { message: evil } });
    },
  });
  const endings = await Promise.all([
    work.run(create(evil, '--base-url', mock.toapis)),
    work.run(create('a cat', '--base-url', mock.toapis, '--json')),
    work.run(['status', 'a', '-g', 'toapis', '--base-url', mock.toapis]),
    work.run(['wait', `no\u001b[2J\nsuch`, '-g', 'toapis', '--base-url', mock.toapis, '--timeout', '0.3']),
    work.run([`mo\u001b[2J\u009b`]),
    work.run(['mock', '--port', `\u001b[2J\n`]),
  ]);
  for (const { stdout, stderr } of endings) {
    expect(stdout + stderr).not.toBe('');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
    expect(stdout + stderr).not.toMatch(/^error: b/m);
  }
});

it.concurrent('an unexpected failure is a line, not a stack, unless that is asked for', async () => {
  // A runtime without a part that this program needs.
  const NODE_OPTIONS = '--import=data:text/javascript,globalThis.AbortController=undefined';
  const run = (more: object) =>
    work.run(create('a cat', '--base-url', fast.toapis), { environment: { NODE_OPTIONS, ...more } });
  const [short, long] = await Promise.all([run({}), run({ VIDEO_GATEWAY_DEBUG: '1' })]);
  expect(short).toMatchObject({ status: 1, stdout: '' });
  expect(short.stderr).toBe(
    'error: Unexpected failure: AbortController is not a constructor\n' +
      'To see more, set VIDEO_GATEWAY_DEBUG=1. Please report it.\n',
  );
  expect(long.stderr).toMatch(/^ {4}at /m);
});

it.concurrent('a proxy that the environment names is used, but not for a server on this machine', async () => {
  const seen: string[] = [];
  const proxy = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  try {
    // A server that listens on a port has an address of this form.
    const { port } = proxy.address() as AddressInfo;
    const environment = {
      HTTP_PROXY: `http://127.0.0.1:${port}`,
      HTTPS_PROXY: `http://127.0.0.1:${port}`,
      NO_PROXY: undefined,
      no_proxy: undefined,
    };
    const status = (url: string) =>
      work.run(['status', 'a', '-g', 'toapis', '--base-url', url], { environment });
    await Promise.all([status('https://gateway.invalid/toapis'), status(fast.toapis)]);
    expect(seen).toEqual(['CONNECT gateway.invalid:443']);
    const unusable = await work.run(
      ['status', 'a', '-g', 'toapis', '--base-url', 'https://gateway.invalid/'],
      {
        environment: { ...environment, HTTPS_PROXY: 'ftp://proxy' },
      },
    );
    expect(unusable).toMatchObject({ status: 2, stderr: expect.stringContaining('HTTPS_PROXY') });
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});
