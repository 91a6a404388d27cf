/** The two edges of a mock, a server and a function of `Request`: what the one answers, the other does. */

import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { headOf, sendRaw } from './raw.ts';

// Same seed, same requests, same clock: the same bytes.
const create = () => createMock({ clock: createClock({ frozen: true, start: Date.UTC(2026, 0) }) });
const served = create();
const called = create();

let listener: Listener;
beforeAll(async () => {
  listener = await listen({ fetch: served.fetch, port: 0 });
  return () => listener.close();
});

const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };
const video = { model: 'grok-video-3', prompt: 'a cat', images: [], aspect_ratio: '3:2', size: '1080P' };
const submit = { method: 'POST', body: JSON.stringify(video) };
const example = '/octopusx/v1/videos/video_abc123';
const clip = '/octopusx/files/video_abc123.mp4';

/** A request. */
interface Sent {
  readonly method?: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** An answer as it is told apart from another. */
interface Seen {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Headers that a server adds of its own accord. */
const ofServer = ['connection', 'content-length', 'date', 'keep-alive'];

function without(names: readonly string[], all: Readonly<Record<string, unknown>>): Seen['headers'] {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
}

/** The answer of the server, asked by a client that adds nothing. */
function overSocket(path: string, { method = 'GET', headers, body }: Sent): Promise<Seen> {
  return new Promise((resolve, reject) => {
    request(`${listener.url}${path}`, { method, headers }, async (response) => {
      const { statusCode: status, headers: all } = response;
      resolve({ status, headers: without(ofServer, all), body: await text(response) });
    })
      .on('error', reject)
      .end(body);
  });
}

async function inProcess(path: string, sent: Sent): Promise<Seen> {
  const response = await called.fetch(new Request(`${listener.url}${path}`, sent));
  return {
    status: response.status,
    headers: without(ofServer, Object.fromEntries(response.headers)),
    body: await response.text(),
  };
}

it.each<[string, string, Partial<Sent>?]>([
  ['a submit', '/octopusx/v1/video/create', submit],
  [
    'a submit in chunks',
    '/octopusx/v1/video/create',
    { ...submit, headers: { ...headers, 'transfer-encoding': 'chunked' } },
  ],
  ['a submit of 100 kB', '/octopusx/v1/video/create', { ...submit, body: submit.body.padEnd(100_000) }],
  ['a submit that is refused', '/octopusx/v1/video/create', { method: 'POST', body: '{}' }],
  [
    'a submit without a key',
    '/octopusx/v1/video/create',
    { ...submit, headers: { 'content-type': 'application/json' } },
  ],
  ['a query', example],
  ['a query with a parameter', '/octopusx/v1/video/query?id=nothing'],
  ['a path in another form', '/octopusx/./v1/../v1/videos/video%5Fabc123'],
  ['a part of a video', clip, { headers: { range: 'bytes=0-99' } }],
  ['the head of a video', clip, { method: 'HEAD' }],
  ['a part beyond the end', clip, { headers: { range: 'bytes=99999999-' } }],
  ['a video that has not changed', clip, { headers: { 'if-none-match': '*' } }],
  ['the console', '/'],
  ['the control API', '/__mock/clock'],
  [
    'a page of another origin that asks first',
    example,
    {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'GET', 'access-control-request-headers': 'prefer' },
    },
  ],
  ['a path where nothing is', '/nowhere'],
])('%s is answered alike by both', async (_, path, more) => {
  const sent = { headers, ...more };
  expect(await overSocket(path, sent)).toEqual(await inProcess(path, sent));
});

it('a body of bytes arrives as it is', async () => {
  const [whole, part] = await Promise.all([
    fetch(`${listener.url}${clip}`),
    fetch(`${listener.url}${clip}`, { headers: { range: 'bytes=100-' } }),
  ]);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  expect(whole.headers.get('content-length')).toBe(String(bytes.length));
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(100));
});

describe('a request that is sent to no URL', () => {
  it.each([
    ['a host with a space', example, { Host: 'a b' }, 'Invalid URL'],
    ['a host with a path', example, { Host: 'localhost/path' }, 'Invalid host header'],
    ['markup as its host', example, { Host: '"><script>' }, 'Invalid URL'],
    ['a path with a backslash', '/octopusx\\v1', {}, 'Backslash in request path'],
  ])('%s is refused with 400, and told why', async (_, path, more, message) => {
    const { status, text: answer } = await sendRaw(listener.url, { pieces: [headOf('GET', path, more)] });
    expect(status).toBe(400);
    expect(answer).toContain(JSON.stringify({ error: { message } }));
  });
});

it('a client that goes on sending what is refused lives to read why', async () => {
  const size = 80_000_000;
  const piece = new Uint8Array(1_000_000);
  const head = headOf('POST', '/octopusx/v1/video/create', { 'Content-Length': size });
  const pieces = [head, ...Array.from({ length: size / piece.length }, () => piece)];
  const { status, text: answer } = await sendRaw(listener.url, { pieces });
  expect(status).toBe(413);
  expect(answer).toContain('The body must not be larger than 16777216 bytes');
});
