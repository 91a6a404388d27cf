/** Gateways, and what stands before them, that answer with what no gateway should. */

import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { BodyTap, ByteBudget } from '../../src/cli/gateway-proxy/body-tap.ts';
import { answerOf, rawServer } from '../client/raw-server.ts';
import { headers, proxyTo, serving } from './proxied-gateway.ts';

const json = { 'Content-Type': 'application/json' };
const limits = { request: 64 * 1024, answer: 64 * 1024 };

it.each([
  ['HTML as JSON', '<!doctype html><title>Just a moment…</title>', {}, 'the body must be JSON'],
  ['HTML', '<!doctype html>', { 'Content-Type': 'text/html' }, 'the Content-Type must be application/json'],
  ['a list', '[]', {}, /must be an object/],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), {}, 'the body must be JSON'],
])('%s is passed on, and is a deviation', async (_, body, more, rule) => {
  await using gateway = await serving((__, outgoing) => {
    outgoing.writeHead(200, { ...json, ...more }).end(body);
  });
  await using proxied = await proxyTo(gateway.url);
  const response = await proxied.submit();
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(body));
  const [entry] = await proxied.entries();
  expect(entry?.deviations?.map((one) => one.rule)).toContainEqual(
    typeof rule === 'string' ? rule : expect.stringMatching(rule),
  );
});

it.each([
  ['that is too large', { ...json }, `"${'a'.repeat(100_000)}"`, 'it exceeds the limit of the checks'],
  [
    'that grows',
    { ...json, 'Content-Encoding': 'gzip' },
    gzipSync('a'.repeat(1_000_000)),
    'it cannot be decoded',
  ],
  ['in a coding that it is not in', { ...json, 'Content-Encoding': 'gzip' }, '{}', 'it cannot be decoded'],
  ['that is nested without end', json, '['.repeat(60_000), 'it has too many values to be checked'],
])('an answer %s is passed on and not checked, which is noted', async (_, more, body, reason) => {
  await using gateway = await serving((__, outgoing) => {
    outgoing.writeHead(200, more).end(body);
  });
  await using proxied = await proxyTo(gateway.url, { limits });
  // `fetch` would decode it.
  const response = await proxied.submit(undefined, { 'Accept-Encoding': 'identity' });
  expect(response.status).toBe(200);
  await response.arrayBuffer().catch(() => {});
  expect(await proxied.entries()).toMatchObject([
    { status: 200, notes: [`The answer was not checked: ${reason}`] },
  ]);
});

it('an answer that is larger than what is kept passes to its end', async () => {
  const chunk = Buffer.alloc(64 * 1024, 'a');
  let left = 1000;
  await using gateway = await serving((_, outgoing) => {
    outgoing.writeHead(200, json);
    const more = () => {
      let isFree = true;
      for (; left > 0 && isFree; left -= 1) isFree = outgoing.write(chunk);
      if (left === 0) outgoing.end();
    };
    outgoing.on('drain', more);
    more();
  });
  await using proxied = await proxyTo(gateway.url, { limits });
  const response = await fetch(`${proxied.url}/v1/models`, { headers });
  let size = 0;
  for await (const part of response.body ?? []) size += part.length;
  expect(size).toBe(1000 * chunk.length);
  expect(await proxied.entries()).toMatchObject([
    { notes: ['The answer was not checked: it exceeds the limit of the checks'] },
  ]);
});

it.each([
  ['headers without end', `HTTP/1.1 200 OK\r\n${'X-A: 1\r\n'.repeat(50_000)}\r\n`],
  ['one endless header', `HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(200_000)}\r\n\r\n`],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}'],
  ['a control character in a header', 'HTTP/1.1 200 OK\r\nX-A: a\u0000b\r\nContent-Length: 2\r\n\r\n{}'],
  ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'],
])('%s are a 502, and the proxy goes on', async (_, bytes) => {
  await using gateway = await rawServer({
    onRequest: (socket, number) =>
      number === 1
        ? socket.end(bytes, 'latin1')
        : socket.end(answerOf(200, '{}', ['Content-Type: application/json'])),
  });
  await using proxied = await proxyTo(gateway.url);
  expect((await fetch(`${proxied.url}/v1/models`, { headers })).status).toBe(502);
  expect((await fetch(`${proxied.url}/v1/models`, { headers })).status).toBe(200);
});

it('an answer that breaks off breaks off for the caller', async () => {
  await using gateway = await rawServer({
    onRequest: (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"id":'),
  });
  await using proxied = await proxyTo(gateway.url);
  const response = await proxied.submit();
  await expect(response.text()).rejects.toThrow();
  expect(await proxied.entries()).toMatchObject([
    { notes: ['The answer of the gateway broke off', expect.stringContaining('may have been created')] },
  ]);
});

it('a tap keeps a body up to its bound, and lets go of one that is larger', async () => {
  const budget = new ByteBudget(10);
  const pass = async (limit: number, ...chunks: readonly string[]) => {
    const tap = new BodyTap({ limit, budget });
    const passed = await Readable.from(chunks.map((text) => Buffer.from(text)))
      .pipe(tap)
      .toArray();
    expect(Buffer.concat(passed).toString()).toBe(chunks.join(''));
    expect(tap.size).toBe(chunks.join('').length);
    return tap;
  };
  const small = await pass(6, 'abc', 'def');
  expect(small.bytes).toEqual(new TextEncoder().encode('abcdef'));
  expect((await pass(6, 'abc', 'defg', 'h')).bytes).toBeUndefined();
  // There is room for four more bytes of all bodies together.
  expect((await pass(6, 'abc', 'de')).bytes).toBeUndefined();
  expect(budget.take(4)).toBe(true);
  expect(budget.take(1)).toBe(false);
  small.release();
  expect(budget.take(6)).toBe(true);
});
