/** Bodies in the same process: what platforms without Node's codings decode, and bodies that break off. */

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';

const video = { model: 'grok-video-3', prompt: 'a cat', images: [], aspect_ratio: '3:2', size: '1080P' };
const text = JSON.stringify(video);
const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };
const mock = createMock();

function create(body: BodyInit, coding?: string): Promise<Response> {
  const coded = coding === undefined ? headers : { ...headers, 'content-encoding': coding };
  const init = { method: 'POST', headers: coded, body, duplex: 'half' };
  return mock.fetch(new Request('http://mock/octopusx/v1/video/create', init));
}

/** Bytes as a body takes them, whatever buffer they are in. */
const bytesOf = (buffer: Uint8Array) => new Uint8Array(buffer);
const zeros = new Uint8Array(20_000_000);

it.each([
  ['gzip', gzipSync(text), 200],
  ['deflate', deflateSync(text), 200],
  ['deflate', deflateRawSync(text), 200],
  ['deflate, gzip', gzipSync(deflateSync(text)), 200],
  ['gzip', gzipSync(text).subarray(0, -9), 400],
  ['gzip', Buffer.from(text), 400],
  ['gzip', gzipSync(zeros), 413],
  ['br', brotliCompressSync(text), 415],
  ['compress', Buffer.from(text), 415],
])('%s, %# is decoded or refused', async (coding, body, status) => {
  expect((await create(bytesOf(body), coding)).status).toBe(status);
});

it('a coding that is not taken is answered with those that are', async () => {
  const response = await create(text, 'br');
  expect(response.headers.get('accept-encoding')).toBe('gzip, deflate');
  expect(await response.json()).toHaveProperty(
    'error.message',
    'The Content-Encoding must be gzip, deflate or identity, not br',
  );
});

it('a body that breaks off is in the log as dropped, and not as a fault of the mock', async () => {
  const broken = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"model":')),
    pull: (controller) => controller.error(new Error('The disk is gone')),
  });
  await expect(create(broken)).rejects.toThrow('The caller did not send the complete body');
  expect(mock.ledger.entries.at(-1)).toMatchObject({
    operation: 'createVideo',
    status: undefined,
    refusal: 'The caller did not send the complete body',
  });
});

it('a HEAD has the headers of a GET, the length among them, and no body', async () => {
  const url = 'http://mock/octopusx/v1/videos/video_abc123';
  const [whole, head] = await Promise.all([
    mock.fetch(new Request(url, { headers })),
    mock.fetch(new Request(url, { method: 'HEAD', headers })),
  ]);
  expect(head.status).toBe(200);
  expect(head.headers.get('content-length')).toBe(String((await whole.arrayBuffer()).byteLength));
  expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'));
  expect(await head.text()).toBe('');
});

it('tasks of a caller are the same ones, in whatever form the key is sent', async () => {
  const send = (path: string, authorization: string, body?: object) => {
    const own = { ...headers, authorization };
    const init = body ? { method: 'POST', headers: own, body: JSON.stringify(body) } : { headers: own };
    return mock.fetch(new Request(`http://mock/toapis/v1/videos/generations${path}`, init));
  };
  const submit = { model: 'grok-video-1.0', prompt: 'a cat', client_business_id: 'my-id' };
  expect((await send('', 'Bearer k', submit)).status).toBe(200);
  expect((await send('/my-id', 'bearer   k')).status).toBe(200);
  expect((await send('/my-id', 'Bearer other')).status).toBe(404);
});
