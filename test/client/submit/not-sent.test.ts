/** Failures of which it is certain that nothing was sent, and others that only look so. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import nodeFetch from 'node-fetch';
import { ProxyAgent, fetch as undiciFetch } from 'undici';
import { describe, expect, it } from 'vitest';
import { type GatewayOptions, NotSentError, octopusx, SubmitUnconfirmedError } from '../../../src/index.ts';
import { freePort } from '../../support/servers/free-port.ts';
import { apiKey, mocked, video } from '../mocked.ts';
import { answerOf, type RawServer, rawServer } from '../raw-server.ts';

/** The error of Node's `fetch`, with the cause in which it says why. */
const failed = (cause: unknown) => new TypeError('fetch failed', { cause });

/** An error of the system, or of Node. */
function errorOf(code: string, syscall?: string, message = `${syscall} ${code}`): Error {
  return Object.assign(new Error(message), { code, ...(syscall !== undefined && { syscall }) });
}

/** An error whose causes run in a circle. */
function circular(): Error {
  const error = new Error('round and round');
  error.cause = new Error('and back', { cause: error });
  return error;
}

/** Submits through a `fetch` that throws, and counts. */
async function submitInto(thrown: unknown): Promise<{ readonly error: unknown; readonly count: number }> {
  let count = 0;
  const { octopus } = mocked({
    fetch: () => {
      count += 1;
      return Promise.reject(thrown);
    },
  });
  const error = await octopus.createVideo(video).catch((caught: unknown) => caught);
  return { error, count };
}

describe('a failure of fetch that proves that nothing was sent', () => {
  it.each([
    ['the name is unknown', failed(errorOf('ENOTFOUND', 'getaddrinfo'))],
    ['the name cannot be looked up', failed(errorOf('EAI_AGAIN', 'getaddrinfo'))],
    ['nobody listens', failed(errorOf('ECONNREFUSED', 'connect'))],
    ['no connection in time, as undici says it', failed(errorOf('UND_ERR_CONNECT_TIMEOUT'))],
    ['no connection in time, as the system says it', failed(errorOf('ETIMEDOUT', 'connect'))],
    ['no way to the host', failed(errorOf('EHOSTUNREACH', 'connect'))],
    ['no way to the network', failed(errorOf('ENETUNREACH', 'connect'))],
    ['the host is down', failed(errorOf('EHOSTDOWN', 'connect'))],
    ['the network is down', failed(errorOf('ENETDOWN', 'connect'))],
    ['no port is left', failed(errorOf('EADDRNOTAVAIL', 'connect'))],
    ['a firewall on this machine', failed(errorOf('EPERM', 'connect'))],
    [
      'neither of two addresses answers',
      failed(new AggregateError([errorOf('ENETUNREACH', 'connect'), errorOf('ECONNREFUSED', 'connect')])),
    ],
    ['nobody listens, as Bun says it', errorOf('ConnectionRefused', undefined, 'Unable to connect')],
  ])('leads to another attempt, and then to a NotSentError: %s', async (_, thrown) => {
    const { error, count } = await submitInto(thrown);
    expect(error).toBeInstanceOf(NotSentError);
    expect(error).toMatchObject({ isTransient: true, cause: thrown });
    expect(String(error)).toMatch(/^NotSentError: POST http:\/\/mock\/\S+: .+\. Nothing was sent\.$/);
    expect(count).toBe(3);
  });

  it.each([
    ['a port that fetch refuses', failed(new Error('bad port'))],
    ['a port that Deno refuses', new TypeError('Fetch failed: Requests to port 6000 are blocked')],
    ['a scheme that fetch does not know', failed(new Error('unknown scheme'))],
    ['a self-signed certificate', failed(errorOf('DEPTH_ZERO_SELF_SIGNED_CERT'))],
    ['a certificate authority of one’s own', failed(errorOf('SELF_SIGNED_CERT_IN_CHAIN'))],
    ['a certificate without its chain', failed(errorOf('UNABLE_TO_VERIFY_LEAF_SIGNATURE'))],
    ['an old certificate', failed(errorOf('CERT_HAS_EXPIRED'))],
    ['a certificate for another host', failed(errorOf('ERR_TLS_CERT_ALTNAME_INVALID'))],
    ['a server without TLS', failed(errorOf('ERR_SSL_WRONG_VERSION_NUMBER'))],
    [
      'a server that closes the connection during the handshake',
      failed(
        errorOf(
          'ECONNRESET',
          undefined,
          'Client network socket disconnected before secure TLS connection was established',
        ),
      ),
    ],
    [
      'a proxy that makes no tunnel',
      failed(errorOf('UND_ERR_ABORTED', undefined, 'Proxy response (403) !== 200 when HTTP Tunneling')),
    ],
    [
      'no connection, as Deno says it',
      failed(
        new Error(
          'error sending request for url (https://x/): client error (Connect): invalid peer certificate',
        ),
      ),
    ],
  ])('is not tried again if it will not pass: %s', async (_, thrown) => {
    const { error, count } = await submitInto(thrown);
    expect(error).toBeInstanceOf(NotSentError);
    expect(error).toMatchObject({ isTransient: false, cause: thrown });
    expect(String(error)).toContain('Nothing was sent.');
    expect(count).toBe(1);
  });
});

describe('a failure of fetch that proves nothing', () => {
  it.each([
    ['a reset', failed(errorOf('ECONNRESET', 'read'))],
    ['a broken pipe', failed(errorOf('EPIPE', 'write'))],
    ['no answer in time', failed(errorOf('UND_ERR_HEADERS_TIMEOUT'))],
    ['a socket that was closed', failed(errorOf('UND_ERR_SOCKET'))],
    ['the way to the host is lost while the connection stands', failed(errorOf('EHOSTUNREACH', 'read'))],
    ['the way to the network is lost while the connection stands', failed(errorOf('ENETUNREACH', 'write'))],
    ['a lost way, without a word of when', failed(errorOf('EHOSTUNREACH'))],
    ['the system gave up on a connection that stood', failed(errorOf('ETIMEDOUT', 'read'))],
    [
      'the server wants a certificate of the client',
      failed(errorOf('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED')),
    ],
    [
      'one of two addresses may have been sent to',
      failed(new AggregateError([errorOf('ECONNREFUSED', 'connect'), errorOf('ECONNRESET', 'read')])),
    ],
    ['a list of no errors', failed(new AggregateError([]))],
    ['causes in a circle', circular()],
    ['a browser’s only words', new TypeError('Failed to fetch')],
    ['an address that is invalid, perhaps that of a redirect', failed(errorOf('ERR_INVALID_URL'))],
    ['something that is no error', 'failed'],
  ])('is a SubmitUnconfirmedError after one attempt: %s', async (_, thrown) => {
    const { error, count } = await submitInto(thrown);
    expect(error).toBeInstanceOf(SubmitUnconfirmedError);
    // What was thrown is the cause of the failure, which is the cause of what nobody knows.
    expect(error).toHaveProperty('cause.cause', thrown);
    expect(count).toBe(1);
  });

  it.each([null, undefined, 0, ''])('is one, even if %j is thrown', async (thrown) => {
    const { error, count } = await submitInto(thrown);
    expect(error).toBeInstanceOf(SubmitUnconfirmedError);
    expect(count).toBe(1);
  });

  it('is one after an answer, whatever a middleware cannot reach then', async () => {
    const { octopus, mock } = mocked();
    octopus.http.use({
      onResponse: () => Promise.reject(failed(errorOf('ECONNREFUSED', 'connect'))),
    });
    await expect(octopus.createVideo(video)).rejects.toBeInstanceOf(SubmitUnconfirmedError);
    expect(mock.ledger.billable).toBe(1);
  });
});

describe('an address that cannot be reached', () => {
  it.each([1, 22, 6000, 6667, 10080])('is one with a port that fetch refuses: %i', async (port) => {
    const gateway = octopusx({ apiKey, baseUrl: `http://127.0.0.1:${port}` });
    await expect(gateway.createVideo(video)).rejects.toMatchObject({
      name: 'NotSentError',
      message: `POST http://127.0.0.1:${port}/v1/video/create: bad port. Nothing was sent.`,
    });
  });

  it('is one of a server without TLS, in words that are not those of OpenSSL', async () => {
    await using server = await rawServer({
      onConnection: (socket) => socket.once('data', () => socket.end(answerOf(400, ''))),
    });
    const gateway = octopusx({ apiKey, baseUrl: server.url.replace('http', 'https') });
    await expect(gateway.createVideo(video)).rejects.toMatchObject({
      name: 'NotSentError',
      message: expect.stringMatching(
        /: no TLS connection, as https needs it \([\w ]+\)\. Nothing was sent\.$/,
      ),
    });
  });
});

/** A server that accepts every submit, with an answer in chunks, whose length is not told. */
function acceptingServer(): Promise<RawServer> {
  const body = '{"id":"grok:1","status":"processing"}';
  return rawServer({
    onRequest: (socket) =>
      socket.write(
        `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
      ),
  });
}

// The types of other packages know only their own classes: this is the mistake that a user of JavaScript makes.
const foreign: readonly (readonly [string, unknown])[] = [
  ['undici', undiciFetch],
  ['node-fetch', nodeFetch],
];

describe.each(foreign)('the fetch of %s', (_, given) => {
  it('does not know the Request of the runtime: nothing is sent, and the error says how to wrap it', async () => {
    await using server = await acceptingServer();
    const gateway = octopusx({ apiKey, baseUrl: server.url, fetch: given as GatewayOptions['fetch'] });
    await expect(gateway.createVideo(video)).rejects.toMatchObject({
      name: 'NotSentError',
      isTransient: false,
      message: expect.stringMatching(
        /does not know the runtime's Request class\. Wrap it, .* Nothing was sent\.$/,
      ),
    });
    expect(server.arrived()).toBe(0);
  });
});

describe('a fetch of another package that is wrapped', () => {
  const undici: GatewayOptions['fetch'] = async (request) => {
    // The classes of the package are the runtime's, under other names.
    return (await undiciFetch(request.url, request as object)) as unknown as Response;
  };

  it('submits: undici', async () => {
    await using server = await acceptingServer();
    const task = await octopusx({ apiKey, baseUrl: server.url, fetch: undici }).createVideo(video);
    expect(task.id).toBe('grok:1');
    expect(server.arrived()).toBe(1);
  });

  it('submits, although its answer is no web stream: node-fetch', async () => {
    await using server = await acceptingServer();
    const fetch: GatewayOptions['fetch'] = async (request) => {
      const { url, method, headers, signal } = request;
      const body = Buffer.from(await request.arrayBuffer());
      const response = await nodeFetch(url, {
        method,
        headers: [...headers],
        body,
        signal,
        redirect: 'manual',
      });
      // Its stream is Node's.
      return response as unknown as Response;
    };
    const task = await octopusx({ apiKey, baseUrl: server.url, fetch }).createVideo(video);
    expect(task.id).toBe('grok:1');
    expect(server.arrived()).toBe(1);
  });
});

describe('a proxy that is not passed', () => {
  /** Submits to an https server through a proxy. */
  async function submitThrough(proxy: string): Promise<unknown> {
    const dispatcher = new ProxyAgent(proxy);
    const fetch: GatewayOptions['fetch'] = async (request) => {
      const { url, method, headers } = request;
      const init = { method, headers: [...headers], body: await request.text(), dispatcher };
      // The classes of the package are the runtime's, under other names.
      return (await undiciFetch(url, init)) as unknown as Response;
    };
    try {
      return await octopusx({ apiKey, baseUrl: 'https://gateway.invalid', fetch, maxRetries: 0 })
        .createVideo(video)
        .catch((error: unknown) => error);
    } finally {
      await dispatcher.destroy();
    }
  }

  it.each([403, 407, 502])('makes no tunnel, but answers %i: nothing was sent', async (status) => {
    const proxy = createServer().on('connect', (_, socket) => socket.end(answerOf(status, '')));
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const address = proxy.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
    try {
      expect(await submitThrough(`http://127.0.0.1:${address.port}`)).toBeInstanceOf(NotSentError);
    } finally {
      proxy.close();
    }
  });

  it('is not there: nothing was sent', async () => {
    expect(await submitThrough(`http://127.0.0.1:${await freePort()}`)).toMatchObject({
      name: 'NotSentError',
      isTransient: true,
    });
  });
});
