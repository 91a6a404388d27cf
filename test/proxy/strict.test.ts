/** `--strict` refuses what breaks the contract before it costs money. */

import { once } from 'node:events';
import { request as send } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { octopusx, ValidationError } from '../../src/index.ts';
import { headers, listeningMock, proxyTo, secret, serving, submit } from './proxied-gateway.ts';

it.each([
  ['a value that is not allowed', { ...submit, duration: 99 }, 'duration must be one of 6, 10, 15'],
  ['a missing field', { ...submit, aspect_ratio: undefined }, 'aspect_ratio is required'],
  [
    'a misspelt field',
    { ...submit, aspect_ration: '3:2', aspect_ratio: undefined },
    'did you mean aspect_ratio',
  ],
  ['no object', [1], 'the body must be an object'],
])('%s is refused with its source, and never reaches the gateway', async (_, body, words) => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx, { strict: true });
  const response = await proxied.submit(body);
  expect(response.status).toBe(400);
  const { error } = await response.json();
  expect(error.message).toContain('Nothing was sent (--strict): ');
  expect(error.message).toContain(words);
  expect(error.message).toMatch(/\((documented|published|inferred): /);
  expect(error).toHaveProperty('type');
  expect(gateway.mock.ledger.count).toBe(0);
  const [entry] = await proxied.entries();
  expect(entry).toMatchObject({ status: 400, billable: false, operation: 'createVideo' });
  expect(entry?.deviations?.[0]).toMatchObject({ of: 'request', level: expect.any(String) });
});

it('a client takes the refusal for what it is: nothing was accepted', async () => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx, { strict: true });
  const client = octopusx({ apiKey: secret, baseUrl: proxied.url });
  // Not what the type allows.
  const wrong = { ...submit, duration: 99 } as never;
  const error: unknown = await client.createVideo(wrong).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ValidationError);
  expect(error).toHaveProperty('field', 'duration');
});

it('what the contract allows is sent as it came', async () => {
  let received = '';
  await using gateway = await serving(async (incoming, outgoing) => {
    for await (const chunk of incoming) received += chunk;
    received += incoming.headers['content-length'];
    outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  });
  await using proxied = await proxyTo(gateway.url, { strict: true });
  const text = JSON.stringify(submit, null, 3);
  await fetch(`${proxied.url}/v1/video/create`, { method: 'POST', headers, body: text });
  expect(received).toBe(text + text.length);
});

it.each([
  ['a path that the contract does not have', '/v1/video/buy', JSON.stringify(submit), {}, 404],
  ['a body that is larger than what is checked', '/v1/video/create', `"${'a'.repeat(5000)}"`, {}, 413],
  ['a body that is in an unknown coding', '/v1/video/create', '{}', { 'Content-Encoding': 'lzma' }, 400],
  [
    'a body that grows too large',
    '/v1/video/create',
    gzipSync('a'.repeat(9000)),
    { 'Content-Encoding': 'gzip' },
    400,
  ],
  ['a form that is none', '/v1/videos', 'a=b', { 'Content-Type': 'multipart/form-data; boundary=x' }, 400],
  ['nested arrays without end', '/v1/video/create', '['.repeat(4000), {}, 400],
])('%s is refused', async (_, path, body, more, status) => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx, {
    strict: true,
    limits: { request: 4096, answer: 4096 },
  });
  const response = await fetch(proxied.url + path, {
    method: 'POST',
    headers: { ...headers, ...more },
    body,
  });
  expect(response.status).toBe(status);
  expect((await response.json()).error.message).toContain('Nothing was sent');
  expect(gateway.mock.ledger.count).toBe(0);
});

it('an upload may be as large as the contract says', async () => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.toapis, {
    gateway: 'toapis',
    strict: true,
    limits: { request: 4096, answer: 4096 },
  });
  const form = new FormData();
  form.set('file', new File([new Uint8Array(20 * 1024 * 1024)], 'cat.mp4', { type: 'video/mp4' }));
  const { Authorization } = headers;
  const response = await fetch(`${proxied.url}/v1/uploads/videos`, {
    method: 'POST',
    headers: { Authorization },
    body: form,
  });
  expect(response.status).toBe(200);
  expect(gateway.mock.ledger.entries).toMatchObject([{ operation: 'uploadVideo', status: 200 }]);
});

it('a path that only reads is passed on, though the contract does not have it', async () => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx, { strict: true });
  expect((await fetch(`${proxied.url}/v1/other`, { headers })).status).toBe(404);
  expect(gateway.mock.ledger.count).toBe(1);
});

it('a caller that leaves before its request has come sends nothing', async () => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx, { strict: true });
  const request = send(`${proxied.url}/v1/video/create`, { method: 'POST', headers });
  request.on('error', () => {});
  request.write('{"model":');
  await once(request, 'socket');
  await new Promise((resolve) => request.write('"grok-video-3",', resolve));
  request.destroy();
  while (proxied.proxy.pending > 0 || proxied.proxy.ledger.count === 0)
    await new Promise((resolve) => setImmediate(resolve));
  expect(await proxied.entries()).toMatchObject([{ status: undefined, billable: false }]);
  expect(gateway.mock.ledger.count).toBe(0);
});
