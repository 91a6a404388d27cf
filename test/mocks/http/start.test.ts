/**
 * `npm start`, as a newcomer runs it, or the command of the tested package: the documents' own curl commands, and what
 * must not bring it down.
 */

import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../contract/documents.ts';
import { mockCommand, type Started, startMock, stop } from '../../support/servers/start-mock.ts';

const shell = (command: string) => promisify(execFile)('sh', ['-c', command], { maxBuffer: 2 ** 26 });

async function failure(...args: string[]): Promise<{ code: number; stderr: string }> {
  const { program, parameters, folder } = mockCommand(...args);
  return promisify(execFile)(program, parameters, { cwd: folder }).then(
    () => ({ code: 0, stderr: '' }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  );
}

describe('npm start', () => {
  let started: Started;

  beforeAll(async () => {
    started = await startMock('--port', '0');
  });
  afterAll(() => stop(started));

  it('listens on the loopback address and prints the base URL of every gateway', () => {
    expect(started.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(started.printed).toContain(`octopusx  ${started.url}/octopusx\n`);
    expect(started.printed).toContain(`toapis    ${started.url}/toapis\n`);
  });

  it('prints a curl command that works when it is pasted', async () => {
    const pasted = started.printed.slice(started.printed.indexOf('curl'), started.printed.indexOf('\nPress'));
    const { stdout } = await shell(`${pasted.trim()} --silent --fail`);
    expect(JSON.parse(stdout)).toHaveProperty('status', 'processing');
  });

  it.each(Object.entries(documents))(
    'answers the curl command of the document %s as the document does',
    async (_, document) => {
      const command = document.curl.replace(document.server, `${started.url}/${document.gateway}`);
      const { stdout } = await shell(`${command} --silent --fail`);
      expect(shapeOf(JSON.parse(stdout))).toEqual(shapeOf(document.exampleResponse));
    },
  );

  it('answers a query whose curl command has a body, as a template of the gateway does', async () => {
    const headers = "-H 'Authorization: Bearer x' -H 'Content-Type: application/json'";
    const { stdout } = await shell(
      `curl -X GET '${started.url}/octopusx/v1/videos/video_abc123' ${headers} -d '{}' --silent --fail`,
    );
    expect(JSON.parse(stdout)).toHaveProperty('object', 'video');
  });

  describe('goes on after', () => {
    const url = () => `${started.url}/octopusx/v1/video/create`;
    const send = (init: RequestInit) =>
      fetch(url(), { headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' }, ...init });

    const requests: Record<string, [() => Promise<Response>, number]> = {
      'malformed JSON': [() => send({ method: 'POST', body: '{"model": "grok' }), 400],
      'a wrong method': [() => send({ method: 'DELETE' }), 405],
      'an unknown path': [() => fetch(`${started.url}/octopusx/v2/video`), 404],
      'a body of 20 MB': [
        () => send({ method: 'POST', body: `{"prompt": "${'x'.repeat(20_000_000)}"}` }),
        413,
      ],
      'a missing key': [
        () => send({ method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }),
        401,
      ],
    };

    it.each(Object.entries(requests))('%s, which gets a clear refusal', async (_, [request, status]) => {
      const response = await request();
      expect(response.status).toBe(status);
      expect(await response.json()).toHaveProperty('error.message', expect.stringMatching(/\w+ \w+/));
      expect(
        (
          await fetch(`${started.url}/toapis/v1/videos/generations/video_abc123def456`, {
            headers: { Authorization: 'Bearer x' },
          })
        ).ok,
      ).toBe(true);
    });

    it.each([
      ['a path that is no URL', 'GET //[ HTTP/1.1\r\nHost: x\r\n\r\n'],
      ['a method that fetch forbids', 'TRACE /octopusx/v1/videos HTTP/1.1\r\nHost: x\r\n\r\n'],
      ['a host that is none', 'GET /octopusx/v1/videos/1 HTTP/1.1\r\nHost: a b\r\n\r\n'],
      ['a version that does not exist', 'GET / HTTP/9.9\r\n\r\n'],
    ])('%s, which gets a 4xx', async (_, text) => {
      expect(await raw(started.url, text)).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(
        (
          await fetch(`${started.url}/toapis/v1/videos/generations/video_abc123def456`, {
            headers: { Authorization: 'Bearer x' },
          })
        ).ok,
      ).toBe(true);
    });
  });

  it('says what to do when its port is in use', async () => {
    const { code, stderr } = await failure('--port', new URL(started.url).port);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: Port \d+ is in use\. Choose another one with --port/);
  });
});

it('npm start --gateway serves one gateway at the root', async () => {
  const started = await startMock('--port', '0', '--gateway', 'toapis');
  try {
    expect(started.printed).toContain(`toapis  ${started.url}\n`);
    const response = await fetch(`${started.url}/v1/videos/generations/video_abc123def456`, {
      headers: { Authorization: 'Bearer x' },
    });
    expect(await response.json()).toHaveProperty('object', 'generation.task');
  } finally {
    stop(started);
  }
});

it('npm start --help explains every option and shows an example', async () => {
  const { program, parameters, folder } = mockCommand('--help');
  const { stdout } = await promisify(execFile)(program, parameters, { cwd: folder });
  for (const option of ['--port', '--host', '--gateway', 'Examples:']) expect(stdout).toContain(option);
});

/** An answer with each value replaced by what kind of value it is: ids and times are always new. */
function shapeOf(answer: object): Record<string, string> {
  const kindOf = (value: unknown) =>
    typeof value === 'string' ? value.replace(/[0-9a-f-]{3,}|\d.*$/g, '…') : typeof value;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, kindOf(value)]));
}

/** Sends a server bytes that no client would send, and reads its answer. */
function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += chunk;
      socket.end();
    });
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });
}
