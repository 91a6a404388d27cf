/** Downloads: whatever a server does, the file is whole or there is an error. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect, promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type DownloadProgress,
  GatewayError,
  GatewayUnavailableError,
  type RetryEvent,
  type Video,
} from '../../../src/index.ts';
import { testedUrl } from '../../support/tested-package.ts';
import { apiKey } from '../mocked.ts';
import { rawServer } from '../raw-server.ts';
import {
  type Answer,
  begun,
  bytesOf,
  fileServer,
  part,
  ranged,
  reply,
  sampleVideo,
  whole,
} from './file-server.ts';
import { contentVideo, instantClock, type ShownVideoOptions, shownVideo } from './shown-video.ts';

const file = sampleVideo();
const other = sampleVideo(1000, 2);

/** The error that a promise is rejected with. */
async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => expect.unreachable(`It ended with ${inspect(value)}`),
    (error: unknown) => error,
  );
}

/** A handler in place of a server, which gives one answer after another, and the last one again and again. */
function inProcess(...answers: readonly (() => Response)[]) {
  const requests: Request[] = [];
  return {
    requests,
    files: (request: Request): Response => {
      requests.push(request);
      return (answers[requests.length - 1] ?? answers.at(-1) ?? Response.error)();
    },
  };
}

/** Downloads from such a handler: the outcome, the requests, the pauses between them, and what was told. */
async function outcomeOf(answers: readonly (() => Response)[], open = shownVideoAt) {
  const clock = instantClock();
  const retries: RetryEvent[] = [];
  const { requests, files } = inProcess(...answers);
  const found = await open({ files, clock, onRetry: (event) => retries.push(event) });
  const outcome = await found.download().catch((error: unknown) => error);
  return { outcome, requests, retries, sleeps: clock.sleeps };
}

function shownVideoAt(options: ShownVideoOptions): Promise<Video> {
  return shownVideo('http://files.test/1.mp4', options);
}

function contentVideoAt(options: ShownVideoOptions): Promise<Video> {
  return contentVideo({}, options);
}

function html(status = 200, headers: Record<string, string> = {}) {
  const body = '<!doctype html><title>Please wait</title><p>The video is on its way.';
  return () => new Response(body, { status, headers: { 'Content-Type': 'text/html', ...headers } });
}

/** An error in the form of the gateways. */
function refusal(status: number, code: string, headers: Record<string, string> = {}) {
  return () => Response.json({ error: { message: `It is ${code}`, code } }, { status, headers });
}

function good(headers: Record<string, string> = {}) {
  return () => new Response(file, { headers: { 'Content-Type': 'video/mp4', ...headers } });
}

/** A body that comes in these chunks. */
function inChunks(chunks: Iterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const rest = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = rest.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a request for a video', () => {
  it('is a GET that no cache answers, without the key', async () => {
    const { requests } = await outcomeOf([good()]);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: 'GET', cache: 'no-store', url: 'http://files.test/1.mp4' });
    expect([...(requests[0]?.headers ?? [])]).toEqual([]);
  });

  it('asks for the content endpoint with the key, in each attempt', async () => {
    const { outcome, requests } = await outcomeOf([refusal(503, 'busy'), good()], contentVideoAt);
    expect(outcome).toBeInstanceOf(Blob);
    expect(requests).toHaveLength(2);
    for (const request of requests) {
      expect(request).toMatchObject({
        cache: 'no-store',
        url: 'http://gateway.test/v1/videos/video_1/content',
      });
      expect(request.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
    }
  });
});

describe('an answer that is no video', () => {
  const answers: readonly (readonly [string, () => Response, string])[] = [
    ['an HTML page', html(), 'not a video but text/html'],
    ['an HTML page that is called a video', html(200, { 'Content-Type': 'video/mp4' }), 'not a video'],
    [
      'an HTML page after a byte order mark and spaces',
      () => new Response('\u{feff} \n<html>', { headers: { 'Content-Type': 'video/mp4' } }),
      'not a video',
    ],
    ['JSON', () => Response.json({ status: 'processing' }), 'not a video but application/json'],
    ['an error of the gateway with status 200', refusal(200, 'not_completed'), 'not a video but application'],
    [
      'JSON that is called a video',
      () => new Response('[]', { headers: { 'Content-Type': 'video/mp4' } }),
      'not a video but video/mp4',
    ],
    ['a text', () => new Response('Not yet, come back later'), 'not a video but text/plain'],
    [
      'unknown bytes without a type',
      () => new Response(file.subarray(12)),
      'not a video but of no media type',
    ],
    [
      'an image',
      () => new Response('RIFF\x10\0\0\0WEBPVP8 ', { headers: { 'Content-Type': 'image/webp' } }),
      'not a video but image/webp',
    ],
    ['an empty body', () => new Response('', { headers: { 'Content-Type': 'video/mp4' } }), 'is empty'],
    ['no body', () => new Response(null, { status: 204 }), 'is empty'],
  ];

  it.each(answers)('is asked for again: %s', async (_, answer) => {
    const { outcome, requests, retries } = await outcomeOf([answer, answer, good()]);
    expect(outcome).toBeInstanceOf(Blob);
    // The cast is safe: it has just been shown.
    expect(await bytesOf(outcome as Blob)).toEqual(file);
    expect((outcome as Blob).type).toBe('video/mp4');
    expect(requests).toHaveLength(3);
    expect(retries).toMatchObject([
      { operation: 'download', attempt: 1, delay: 2000, error: { name: 'GatewayUnavailableError' } },
      { operation: 'download', attempt: 2, delay: 4000 },
    ]);
  });

  it.each(answers)(
    'is asked for five times in 20 seconds, and then reported: %s',
    async (_, answer, reason) => {
      const { outcome, requests, retries, sleeps } = await outcomeOf([answer]);
      expect(outcome).toBeInstanceOf(GatewayUnavailableError);
      expect(String(outcome)).toContain('GET http://files.test/1.mp4');
      expect(String(outcome)).toContain(reason);
      expect(requests).toHaveLength(5);
      expect(sleeps).toEqual([2000, 4000, 6000, 8000]);
      expect(retries.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
    },
  );

  it('has a length and a version that are not those of the video', async () => {
    const placeholder = html(200, { 'Content-Length': '68', ETag: '"placeholder"' });
    const { outcome } = await outcomeOf([placeholder, good({ 'Content-Length': '1000', ETag: '"video"' })]);
    expect(outcome).toMatchObject({ size: 1000, type: 'video/mp4' });
  });

  it.each([
    ['MP4', 'application/octet-stream', file],
    ['MP4 without a type', undefined, file],
    ['MP4 that is called a text', 'text/plain', file],
    ['QuickTime', 'binary/octet-stream', Buffer.from('\0\0\0\x08wide\0\0\0\0mdat', 'latin1')],
    ['a shorter MP4 than any', 'video/mp4', file.slice(0, 8)],
    ['WebM', 'application/octet-stream', Buffer.from('\x1aE\xdf\xa3\x9fB\x86\x81', 'latin1')],
    ['another kind of video', 'video/x-flv', Buffer.from('FLV\x01\x05\0\0\0\x09')],
  ])('is told from a video: %s', async (_, type, bytes) => {
    const headers = type === undefined ? {} : { 'Content-Type': type };
    const { outcome } = await outcomeOf([() => new Response(new Uint8Array(bytes), { headers })]);
    expect(outcome).toMatchObject({ size: bytes.byteLength });
  });

  it.each([
    ['video/webm', 'video/webm'],
    ['Video/QuickTime', 'video/quicktime'],
    ['application/octet-stream', 'video/mp4'],
    ['', 'video/mp4'],
  ])('nor is a video whose type is %j, which becomes a Blob of %s', async (type, expected) => {
    const { outcome } = await outcomeOf([good({ 'Content-Type': type })]);
    expect(outcome).toMatchObject({ type: expected });
  });
});

describe('a video that is late', () => {
  it('at a public address is asked for again after a 404', async () => {
    const { outcome, sleeps } = await outcomeOf([html(404), html(404), html(404), good()]);
    expect(outcome).toBeInstanceOf(Blob);
    expect(sleeps).toEqual([2000, 4000, 6000]);
  });

  it.each([
    [400, 'not_completed', 'ValidationError'],
    [404, 'task_not_found', 'NotFoundError'],
  ])('at the content endpoint is asked for again after a %i %s', async (status, code, name) => {
    const late = refusal(status, code);
    const { outcome, sleeps } = await outcomeOf([late, late, late, good()], contentVideoAt);
    expect(outcome).toBeInstanceOf(Blob);
    expect(sleeps).toEqual([2000, 4000, 6000]);
    const { outcome: error, requests } = await outcomeOf([late], contentVideoAt);
    expect(error).toMatchObject({ name, status, code, reason: `It is ${code}` });
    expect(requests).toHaveLength(5);
  });

  it('for more than 20 seconds is not found', async () => {
    const { outcome, requests, sleeps } = await outcomeOf([html(404)]);
    expect(outcome).toMatchObject({ name: 'NotFoundError', status: 404, reason: 'Please wait' });
    expect(String(outcome)).toContain('GET http://files.test/1.mp4 404: Please wait');
    expect(String(outcome)).toContain('Gateways delete videos, commonly after a day');
    expect(requests).toHaveLength(5);
    expect(sleeps.reduce((sum, time) => sum + time)).toBe(20_000);
  });
});

describe('a video that is gone or refused', () => {
  it.each([403, 410])('at a public address with %i is not found, at once', async (status) => {
    const { outcome, requests } = await outcomeOf([html(status)]);
    expect(outcome).toMatchObject({ name: 'NotFoundError', status });
    expect(String(outcome)).toContain('Gateways delete videos, commonly after a day');
    expect(requests).toHaveLength(1);
  });

  it.each([
    [401, 'AuthenticationError'],
    [402, 'QuotaError'],
    [403, 'AuthenticationError'],
    [410, 'NotFoundError'],
    [422, 'ValidationError'],
  ])('at the content endpoint with %i is %s, at once', async (status, name) => {
    const { outcome, requests } = await outcomeOf([refusal(status, 'refused')], contentVideoAt);
    expect(outcome).toMatchObject({ name, status, code: 'refused' });
    expect(requests).toHaveLength(1);
  });

  it('is asked for again if it is a proxy before the content endpoint that refuses', async () => {
    const { outcome, requests } = await outcomeOf([html(403), html(401), good()], contentVideoAt);
    expect(outcome).toBeInstanceOf(Blob);
    expect(requests).toHaveLength(3);
  });

  it.each([400, 401, 451])('at a public address with %i is reported with its reason', async (status) => {
    const { outcome } = await outcomeOf([html(status)]);
    expect(outcome).toMatchObject({ status, reason: 'Please wait' });
    expect(outcome).toBeInstanceOf(GatewayError);
  });
});

describe('a busy server', () => {
  it.each([
    [503, 'GatewayUnavailableError'],
    [429, 'RateLimitError'],
  ])('that answers %i is asked again when it says, by the content endpoint', async (status, name) => {
    const busy = refusal(status, 'busy', { 'Retry-After': '7', 'X-Request-Id': 'request-7' });
    const { outcome, retries, sleeps } = await outcomeOf([busy, busy, good()], contentVideoAt);
    expect(outcome).toBeInstanceOf(Blob);
    expect(sleeps).toEqual([7000, 7000]);
    const error = { name, status, code: 'busy', requestId: 'request-7', retryAfter: 7000 };
    expect(retries).toMatchObject([
      { operation: 'download', attempt: 1, delay: 7000, error },
      { operation: 'download', attempt: 2, delay: 7000, error },
    ]);
  });

  it.each([503, 429, 500, 502, 504, 408, 425])(
    'that answers %i is asked five times, and then reported as it said',
    async (status) => {
      const busy = refusal(status, 'busy', { 'X-Request-Id': 'request-7' });
      const { outcome, sleeps } = await outcomeOf([busy]);
      expect(outcome).toMatchObject({ status, code: 'busy', reason: 'It is busy', requestId: 'request-7' });
      expect(sleeps).toEqual([2000, 4000, 6000, 8000]);
    },
  );

  it('that says when, as a date, is asked then', async () => {
    const date = (milliseconds: number) => new Date(milliseconds).toUTCString();
    // Years away from the client's clock.
    const headers = { Date: date(1e12), 'Retry-After': date(1e12 + 9000) };
    const { sleeps } = await outcomeOf([refusal(503, 'busy', headers), good()]);
    expect(sleeps).toEqual([9000]);
  });

  it('that asks for more than a minute is left to the caller', async () => {
    const { outcome, requests } = await outcomeOf([refusal(429, 'busy', { 'Retry-After': '61' })]);
    expect(outcome).toMatchObject({ name: 'RateLimitError', retryAfter: 61_000, code: 'busy' });
    expect(requests).toHaveLength(1);
  });

  it('that repeats the API key finds it in no error', async () => {
    const bodies = [
      () => Response.json({ error: { message: `Key ${apiKey} is busy`, code: apiKey } }, { status: 429 }),
      () => Response.json({ [apiKey]: [{ key: `Bearer ${apiKey}` }] }, { status: 429 }),
      () => new Response(`Bearer ${apiKey}`, { status: 503 }),
      () => new Response(`<title>${apiKey}</title>`, { status: 503, headers: { 'X-Request-Id': apiKey } }),
      // The old client kept such a body as a Blob, with the key in it.
      () =>
        new Response(`\0\x01${apiKey}`, {
          status: 503,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
    ];
    const { outcome, retries } = await outcomeOf(bodies, contentVideoAt);
    const errors = [...retries.map(({ error }) => error), outcome];
    expect(errors).toHaveLength(5);
    for (const error of errors) {
      expect(error).toBeInstanceOf(GatewayError);
      expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(apiKey);
      expect(JSON.stringify(error)).toContain('***');
      expect(error).not.toHaveProperty('body', expect.any(Blob));
    }
    expect(errors[3]).toMatchObject({ requestId: '***' });
  });

  it('whose error never ends is not read to its end', async () => {
    const chunk = new Uint8Array(2 ** 20).fill(32);
    let pulled = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            pulled += 1;
            controller.enqueue(chunk);
          },
        }),
        { status: 503 },
      );
    const { outcome } = await outcomeOf([endless]);
    expect(outcome).toMatchObject({ name: 'GatewayUnavailableError' });
    expect(String(outcome)).toContain('larger than 16 MiB');
    expect(pulled).toBeLessThan(5 * 20);
  });
});

describe('a stalled server', () => {
  it('in the middle of the body is given up, and the rest is fetched', async () => {
    await using server = await fileServer(begun(file, 600), ranged(file));
    const retries: RetryEvent[] = [];
    const found = await shownVideo(server.url);
    const blob = await found.download({ idleTimeout: 300, onRetry: (event) => retries.push(event) });
    expect(await bytesOf(blob)).toEqual(file);
    expect(server.ranges()).toEqual([undefined, 'bytes=600-']);
    expect(retries).toMatchObject([{ operation: 'download', attempt: 1, delay: 2000 }]);
    expect(String(retries[0]?.error)).toContain('Nothing happened for 300 ms');
  });

  it('is given up in the end, and no connection is left', async () => {
    await using server = await fileServer(begun(file, 0));
    const found = await shownVideo(server.url);
    const error = await errorOf(found.download({ idleTimeout: 5 }));
    expect(error).toMatchObject({ name: 'GatewayUnavailableError', cause: { name: 'TimeoutError' } });
    expect(server.requests).toHaveLength(5);
    await server.idle();
  });

  it('before the headers is given up after requestTimeout, and no connection is left', async () => {
    await using server = await fileServer(() => {}, whole(file));
    const found = await shownVideo(server.url, { requestTimeout: 300 });
    expect(await bytesOf(await found.download())).toEqual(file);
    await server.idle();
  });

  it('in the middle of an error is given up after requestTimeout', async () => {
    await using server = await fileServer((_, response) => response.writeHead(503).write('Bus'), whole(file));
    const found = await shownVideo(server.url, { requestTimeout: 300 });
    expect(await bytesOf(await found.download())).toEqual(file);
    await server.idle();
  });

  it('is waited for 30 seconds, from the last bytes on', async () => {
    vi.useFakeTimers();
    let pulled = 0;
    const slow = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const begin = pulled * 100;
          pulled += 1;
          if (pulled === 10) return new Promise(() => {});
          await new Promise((resolve) => setTimeout(resolve, 29_999));
          controller.enqueue(file.subarray(begin, begin + 100));
        },
      },
      { highWaterMark: 0 },
    );
    const { files } = inProcess(
      () => new Response(slow, { headers: { 'Content-Type': 'video/mp4' } }),
      html(410),
    );
    const progress: number[] = [];
    const found = await shownVideoAt({ files });
    const error = errorOf(found.download({ onProgress: ({ received }) => progress.push(received) }));
    await vi.advanceTimersByTimeAsync(9 * 29_999);
    expect(progress.at(-1)).toBe(900);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await error).toMatchObject({ status: 410 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is waited for without end if idleTimeout is Infinity', async () => {
    vi.useFakeTimers();
    const { files } = inProcess(() => new Response(new ReadableStream(), { status: 200 }));
    const controller = new AbortController();
    const found = await shownVideoAt({ files, requestTimeout: Infinity });
    const error = errorOf(found.download({ idleTimeout: Infinity, signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(86_400_000);
    controller.abort('after a day');
    expect(await error).toBe('after a day');
  });
});

describe('an endless or large video', () => {
  /** A server that sends chunks of 64 KiB for as long as the client reads. */
  function endless() {
    const chunk = sampleVideo(65_536);
    let pulled = 0;
    let isCancelled = false;
    const answer = () =>
      new Response(
        new ReadableStream(
          {
            pull(controller) {
              pulled += 1;
              controller.enqueue(chunk);
            },
            cancel() {
              isCancelled = true;
            },
          },
          { highWaterMark: 0 },
        ),
      );
    return { ...inProcess(answer), pulled: () => pulled, isCancelled: () => isCancelled };
  }

  it('is read up to maxSize, and no further', async () => {
    const { requests, files, pulled, isCancelled } = endless();
    const found = await shownVideoAt({ files });
    const error = await errorOf(found.download({ maxSize: 655_360 }));
    expect(error).toMatchObject({ name: 'GatewayUnavailableError' });
    expect(String(error)).toContain('larger than 655360 bytes (maxSize)');
    expect(requests).toHaveLength(1);
    expect(pulled()).toBe(11);
    expect(isCancelled()).toBe(true);
  });

  it('is read as a stream no faster than it is used', async () => {
    const { files, pulled, isCancelled } = endless();
    const found = await shownVideoAt({ files });
    let read = 0;
    for await (const bytes of found.stream({ maxSize: Infinity })) {
      read += bytes.byteLength / 65_536;
      expect(pulled()).toBeLessThanOrEqual(read + 1);
      if (read >= 1000) break;
    }
    expect(isCancelled()).toBe(true);
  });

  it('that says that it is larger than maxSize is not read', async () => {
    await using server = await fileServer(begun(sampleVideo(5000), 20));
    const found = await shownVideo(server.url);
    const error = await errorOf(found.download({ maxSize: 4999 }));
    expect(String(error)).toContain('larger than 4999 bytes (maxSize)');
    expect(server.requests).toHaveLength(1);
    await server.idle();
  });

  it('may be as large as maxSize', async () => {
    const found = await shownVideoAt(inProcess(good({ 'Content-Length': '1000' })));
    expect(await found.download({ maxSize: 1000 })).toMatchObject({ size: 1000 });
  });
});

describe('a connection that breaks in the middle', () => {
  /** Downloads from a server whose first connection breaks after so many bytes. */
  async function resumed(answers: readonly [Answer, ...Answer[]], bytes = 500) {
    await using server = await fileServer(...answers);
    const clock = instantClock();
    const retries: RetryEvent[] = [];
    const progress: DownloadProgress[] = [];
    const found = await shownVideo(server.url, { clock, onRetry: (event) => retries.push(event) });
    const outcome = await found
      .download({
        onProgress: (event) => {
          progress.push(event);
          if (event.received === bytes) server.cut();
        },
      })
      .then(bytesOf, (error: unknown) => error);
    return { outcome, ranges: server.ranges(), retries, progress, sleeps: clock.sleeps };
  }

  it('is followed by a request for the rest', async () => {
    const { outcome, ranges, retries, sleeps } = await resumed([begun(file, 500), ranged(file)]);
    expect(outcome).toEqual(file);
    expect(ranges).toEqual([undefined, 'bytes=500-']);
    expect(retries).toMatchObject([{ attempt: 1, error: { name: 'GatewayUnavailableError' } }]);
    expect(sleeps).toEqual([2000]);
  });

  it('may be followed by another one: each counts from the last progress', async () => {
    const middle: Answer = (_, response) => {
      response.writeHead(206, { 'Content-Range': 'bytes 500-999/1000', 'Content-Length': 500 });
      response.end(file.subarray(500, 700));
      response.socket?.end();
    };
    const { outcome, ranges, retries } = await resumed([
      begun(file, 500),
      reply(503),
      middle,
      reply(503),
      reply(503),
      ranged(file),
    ]);
    expect(outcome).toEqual(file);
    expect(ranges[1]).toBe('bytes=500-');
    expect(retries.filter(({ attempt }) => attempt === 1).length).toBeGreaterThan(0);
  });

  it('is followed by the whole file where the server has no ranges: what is known is skipped', async () => {
    const { outcome, ranges, progress } = await resumed([begun(file, 500), whole(file)]);
    expect(outcome).toEqual(file);
    expect(ranges).toEqual([undefined, 'bytes=500-']);
    expect(progress.map(({ received }) => received)).toEqual([500, 1000]);
  });

  it('is followed by a part that begins earlier: what is known is skipped', async () => {
    const { outcome } = await resumed([begun(file, 500), part(file.subarray(300), 'bytes 300-999/1000')]);
    expect(outcome).toEqual(file);
  });

  it('is followed by parts that are shorter than what was requested', async () => {
    const short: Answer = (request, response) => {
      const start = Number(/\d+/.exec(request.headers.range ?? '')?.[0]);
      part(file.subarray(start, start + 200), `bytes ${start}-${start + 199}/1000`)(request, response);
    };
    const { outcome, ranges } = await resumed([begun(file, 500), short]);
    expect(outcome).toEqual(file);
    expect(ranges).toEqual([undefined, 'bytes=500-', 'bytes=700-', 'bytes=900-']);
  });

  it.each([
    ['a range that begins later', part(file.subarray(600), 'bytes 600-999/1000')],
    ['a range that cannot be read', part(file.subarray(500), 'bytes five-999/1000')],
    ['no range', part(file.subarray(500), undefined)],
    ['a range of another unit', part(file.subarray(500), 'items 500-999/1000')],
    [
      'several ranges',
      part(file.subarray(500), undefined, { 'Content-Type': 'multipart/byteranges; boundary=x' }),
    ],
    [
      'a range of an encoded file',
      part(gzipSync(file), 'bytes 500-999/1000', { 'Content-Encoding': 'gzip' }),
    ],
    ['416', reply(416, '', { 'Content-Range': 'bytes */400' })],
    ['a refusal of ranges', reply(400)],
  ])('starts anew if the answer to the range is %s', async (_, answer) => {
    const { outcome, ranges } = await resumed([begun(file, 500), answer, whole(file)]);
    expect(outcome).toEqual(file);
    expect(ranges).toEqual([undefined, 'bytes=500-', undefined]);
  });

  it('is an error if the range is always wrong', async () => {
    const wrong = part(file.subarray(600), 'bytes 600-999/1000');
    const { outcome, ranges } = await resumed([begun(file, 500), wrong]);
    expect(outcome).toMatchObject({ name: 'GatewayUnavailableError' });
    expect(String(outcome)).toContain('not the part that was requested');
    expect(ranges).toHaveLength(5);
  });

  it('after the last byte asks once more, in vain, and is complete', async () => {
    const unclear: Answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'video/mp4' }).write(file);
    };
    const { outcome, ranges } = await resumed([unclear, ranged(file)], 1000);
    expect(outcome).toEqual(file);
    expect(ranges).toEqual([undefined, 'bytes=1000-', undefined]);
  });

  it.each([
    ['another version of the rest', ranged(other, { ETag: '"2"' })],
    ['another version of the whole', whole(other, { ETag: '"2"' })],
  ])('is an error if there is %s', async (_, answer) => {
    const { outcome } = await resumed([begun(file, 500, { ETag: '"1"' }), answer]);
    expect(outcome).toMatchObject({ name: 'GatewayUnavailableError' });
    expect(String(outcome)).toContain('another version of the file');
  });

  it('goes on with a replica that has the right version', async () => {
    const { outcome } = await resumed([
      begun(file, 500, { ETag: '"1"' }),
      ranged(other, { ETag: '"2"' }),
      whole(other, { ETag: '"2"' }),
      ranged(file, { ETag: '"1"' }),
    ]);
    expect(outcome).toEqual(file);
  });

  it.each([
    ['a shorter rest', part(other.subarray(500, 800), 'bytes 500-799/800')],
    ['a longer rest', ranged(sampleVideo(1200))],
    ['a shorter file', whole(other.subarray(0, 800))],
    ['a longer file', whole(sampleVideo(1200))],
    ['a file that is shorter than what is known', whole(other.subarray(0, 400))],
  ])('is an error if there is %s', async (_, answer) => {
    const { outcome } = await resumed([begun(file, 500), answer]);
    expect(outcome).toBeInstanceOf(GatewayError);
  });

  it('is an error if a page of another length takes the place of the file', async () => {
    const page = `<html>${'a'.repeat(2000)}`;
    const chunked: Answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'video/mp4' }).write(file.subarray(0, 500));
    };
    const { outcome } = await resumed([chunked, reply(200, page, { 'Content-Type': 'video/mp4' })]);
    expect(String(outcome)).toContain('not a video but video/mp4');
  });

  it('is an error after five attempts without progress', async () => {
    const lost: Answer = (_, response) => response.destroy();
    const { outcome, ranges, sleeps } = await resumed([begun(file, 500), lost, reply(503)]);
    expect(outcome).toMatchObject({ name: 'GatewayUnavailableError', status: 503 });
    expect(ranges).toEqual([undefined, 'bytes=500-', undefined, 'bytes=500-', undefined]);
    expect(sleeps).toEqual([2000, 4000, 6000, 8000]);
  });

  it('again and again is reported with its cause', async () => {
    const broken = new TypeError('terminated');
    const { outcome, requests } = await outcomeOf([
      () => {
        throw broken;
      },
    ]);
    expect(outcome).toMatchObject({ name: 'GatewayUnavailableError', cause: broken });
    expect(String(outcome)).toContain('GET http://files.test/1.mp4: terminated');
    expect(requests).toHaveLength(5);
  });

  it('before anything has arrived is followed by a request for the whole', async () => {
    await using server = await rawServer({
      onRequest: (socket, number) => {
        const head = 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n';
        if (number < 3) socket.destroy();
        else socket.end(Buffer.concat([Buffer.from(head), file]));
      },
    });
    const found = await shownVideo(server.url);
    expect(await bytesOf(await found.download())).toEqual(file);
    expect(server.arrived()).toBe(3);
  });
});

describe('a body', () => {
  it('that is encoded is decoded, and its length is not taken for that of the file', async () => {
    const large = sampleVideo(50_000);
    const encoded = gzipSync(large);
    await using server = await fileServer(whole(encoded, { 'Content-Encoding': 'gzip' }));
    const progress: DownloadProgress[] = [];
    const found = await shownVideo(server.url);
    const blob = await found.download({ onProgress: (event) => progress.push(event), maxSize: 50_000 });
    expect(await bytesOf(blob)).toEqual(large);
    expect(progress.at(-1)).toEqual({ received: 50_000, total: undefined });
  });

  it('that is encoded and breaks off is continued with the file itself', async () => {
    // It does not compress well, so that a part of it is decoded.
    const large = Uint8Array.from({ length: 400_000 }, (_, index) => (Math.sin(index) * 1e6) & 255);
    large.set(file.subarray(0, 12));
    const encoded = gzipSync(large);
    const headers = { 'Content-Encoding': 'gzip', ETag: 'W/"1-gzip"' };
    await using server = await fileServer(
      begun(encoded, encoded.byteLength - 1000, headers),
      ranged(large, { ETag: '"1"' }),
    );
    const found = await shownVideo(server.url);
    const blob = await found.download({ idleTimeout: 300 });
    expect(Buffer.compare(await bytesOf(blob), large)).toBe(0);
    expect(server.requests[1]?.headers).toMatchObject({ 'accept-encoding': 'identity' });
    expect(server.ranges()[1]).toMatch(/^bytes=\d+-$/);
  });

  it('may have no length', async () => {
    await using server = await fileServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'video/mp4' });
      response.write(file.subarray(0, 400));
      response.end(file.subarray(400));
    });
    const progress: DownloadProgress[] = [];
    const found = await shownVideo(server.url);
    expect(await bytesOf(await found.download({ onProgress: (event) => progress.push(event) }))).toEqual(
      file,
    );
    expect(progress.at(-1)).toEqual({ received: 1000, total: undefined });
  });

  it('without a length that breaks off is continued', async () => {
    await using server = await fileServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'video/mp4' }).write(file.subarray(0, 400));
    }, ranged(file));
    const found = await shownVideo(server.url);
    const blob = await found.download({ onProgress: () => server.cut() });
    expect(await bytesOf(blob)).toEqual(file);
    expect(server.ranges()).toEqual([undefined, 'bytes=400-']);
  });

  it.each([
    ['one byte at a time', Array.from(file, (_, index) => file.subarray(index, index + 1))],
    ['with a first chunk that is shorter than a header', [file.subarray(0, 3), file.subarray(3)]],
    ['with empty chunks', [new Uint8Array(0), file.subarray(0, 6), new Uint8Array(0), file.subarray(6)]],
    ['with a last chunk that is shorter than a header', [file.subarray(0, 995), file.subarray(995)]],
  ])('may come %s', async (_, chunks) => {
    const { outcome, requests } = await outcomeOf([
      () => new Response(inChunks(chunks), { headers: { 'Content-Length': '1000' } }),
    ]);
    expect(outcome).toBeInstanceOf(Blob);
    // The cast is safe: it has just been shown.
    expect(await bytesOf(outcome as Blob)).toEqual(file);
    expect(requests).toHaveLength(1);
  });

  it('that ends too early without an error is incomplete', async () => {
    const { outcome } = await outcomeOf([
      () => new Response(file.subarray(0, 900), { headers: { 'Content-Length': '1000' } }),
    ]);
    expect(String(outcome)).toContain('900 bytes long, not 1000');
  });

  it('that is longer than it says is an error', async () => {
    const { outcome } = await outcomeOf([
      () => new Response(sampleVideo(1200), { headers: { 'Content-Length': '1000' } }),
    ]);
    expect(String(outcome)).toContain('1200 bytes long, not 1000');
  });

  it('is read whole where a runtime has no streams', async () => {
    const { outcome } = await outcomeOf([
      () => Object.defineProperty(good({ 'Content-Length': '1000' })(), 'body', { value: undefined }),
    ]);
    expect(outcome).toMatchObject({ size: 1000, type: 'video/mp4' });
  });
});

describe('onProgress', () => {
  it('tells how much has arrived, and of how much', async () => {
    const chunks = [file.subarray(0, 100), file.subarray(100, 400), file.subarray(400)];
    const { files } = inProcess(
      () => new Response(inChunks(chunks), { headers: { 'Content-Length': '1000' } }),
    );
    const progress: DownloadProgress[] = [];
    const found = await shownVideoAt({ files });
    await found.download({ onProgress: (event) => progress.push(event) });
    expect(progress).toEqual([
      { received: 100, total: 1000 },
      { received: 400, total: 1000 },
      { received: 1000, total: 1000 },
    ]);
  });

  it('is not called for a page', async () => {
    const onProgress = vi.fn();
    const found = await shownVideoAt(inProcess(html(), html(404), html(410)));
    await errorOf(found.download({ onProgress }));
    expect(onProgress).not.toHaveBeenCalled();
  });

  it.each([new Error('enough'), new GatewayUnavailableError('enough')])(
    'ends the download with what it throws: %s',
    async (thrown) => {
      await using server = await fileServer(begun(file, 500));
      const found = await shownVideo(server.url);
      const onProgress = () => {
        throw thrown;
      };
      expect(await errorOf(found.download({ onProgress }))).toBe(thrown);
      expect(server.requests).toHaveLength(1);
      await server.idle();
    },
  );
});

describe('an abort', () => {
  it('before the download sends nothing', async () => {
    const { requests, files } = inProcess(good());
    const found = await shownVideoAt({ files });
    const options = { signal: AbortSignal.abort('enough') };
    expect(await errorOf(found.download(options))).toBe('enough');
    expect(await errorOf(found.stream(options).getReader().read())).toBe('enough');
    expect(requests).toHaveLength(0);
  });

  it('before the headers closes the connection', async () => {
    const controller = new AbortController();
    await using server = await fileServer(() => controller.abort('enough'));
    const found = await shownVideo(server.url);
    expect(await errorOf(found.download({ signal: controller.signal }))).toBe('enough');
    await server.idle();
  });

  it('in the middle of the body closes the connection', async () => {
    const controller = new AbortController();
    await using server = await fileServer(begun(file, 500));
    const found = await shownVideo(server.url);
    const { signal } = controller;
    const error = await errorOf(found.download({ signal, onProgress: () => controller.abort('enough') }));
    expect(error).toBe('enough');
    expect(server.requests).toHaveLength(1);
    await server.idle();
  });

  it('in the middle of an error closes the connection', async () => {
    const controller = new AbortController();
    await using server = await fileServer((_, response) => {
      response.writeHead(503).write('Busy', () => controller.abort('enough'));
    });
    const found = await shownVideo(server.url);
    expect(await errorOf(found.download({ signal: controller.signal }))).toBe('enough');
    await server.idle();
  });

  it('closes the connection of a stream that nobody reads just now', async () => {
    const controller = new AbortController();
    await using server = await fileServer(begun(file, 500));
    const found = await shownVideo(server.url);
    const reader = found.stream({ signal: controller.signal }).getReader();
    expect((await reader.read()).value).toEqual(file.subarray(0, 500));
    controller.abort('enough');
    await server.idle();
    expect(await errorOf(reader.read())).toBe('enough');
  });

  it('between two attempts ends the pause', async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const { requests, files } = inProcess(html(404));
    // The client's own.
    const found = await shownVideoAt({ files, clock: undefined });
    const error = errorOf(found.download({ signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1999);
    expect(requests).toHaveLength(1);
    controller.abort('enough');
    expect(await error).toBe('enough');
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
  });

  it('has one listener, however many downloads there are, and none after them', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { files } = inProcess(html(404), good(), html(404), good());
    const found = await shownVideoAt({ files });
    await Promise.all(Array.from({ length: 20 }, () => found.download({ signal })));
    expect(added).toHaveBeenCalledTimes(1);
    expect(removed).toHaveBeenCalledTimes(1);
  });

  it.each<[string, () => Response]>([
    ['a download', good()],
    ['a failure', html(410)],
  ])('has no timer and no listener after %s', async (_, answer) => {
    vi.useFakeTimers();
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    const found = await shownVideoAt(inProcess(answer));
    await found.download({ signal }).catch(() => {});
    expect(removed).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('an option that is no number', () => {
  it.each([
    ['idleTimeout', Number.NaN],
    ['idleTimeout', 0],
    ['idleTimeout', -1],
    ['idleTimeout', '30'],
    ['maxSize', Number.NaN],
    ['maxSize', 0],
    ['maxSize', -Infinity],
    ['maxSize', null],
  ])('is a RangeError: %s %s', async (name, value) => {
    const { requests, files } = inProcess(good());
    const found = await shownVideoAt({ files });
    // JavaScript callers can pass anything.
    const options = { [name]: value } as object;
    const error = await errorOf(found.download(options));
    expect(error).toBeInstanceOf(RangeError);
    expect(String(error)).toContain(name);
    expect(() => found.stream(options)).toThrow(RangeError);
    expect(requests).toHaveLength(0);
  });
});

describe('a stream', () => {
  it('is written to a file', async () => {
    const large = sampleVideo(1_000_000);
    await using server = await fileServer(whole(large));
    const found = await shownVideo(server.url);
    const folder = await mkdtemp(path.join(tmpdir(), 'video-gateway-kit-'));
    try {
      const name = path.join(folder, 'cat.mp4');
      await writeFile(name, found.stream());
      expect(Buffer.compare(await readFile(name), large)).toBe(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('requests nothing before it is read', async () => {
    const { requests, files } = inProcess(good());
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const found = await shownVideoAt({ files });
    const stream = found.stream({ signal });
    await new Promise(setImmediate);
    expect(requests).toHaveLength(0);
    expect(added).not.toHaveBeenCalled();
    expect(await bytesOf(await new Response(stream).blob())).toEqual(file);
    expect(requests).toHaveLength(1);
  });

  it('that is cancelled before it is read requests nothing', async () => {
    const { requests, files } = inProcess(good());
    const found = await shownVideoAt({ files });
    await found.stream().cancel();
    expect(requests).toHaveLength(0);
  });

  it('that is cancelled after a part is read closes the connection', async () => {
    await using server = await fileServer(begun(file, 500));
    const found = await shownVideo(server.url);
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    const reader = found.stream({ signal }).getReader();
    expect((await reader.read()).value).toEqual(file.subarray(0, 500));
    await reader.cancel();
    await server.idle();
    expect(removed).toHaveBeenCalledTimes(1);
  });

  it.each<[string, Answer]>([
    ['headers', () => {}],
    ['bytes', begun(file, 500)],
  ])('that is cancelled while it waits for %s closes the connection at once', async (_, answer) => {
    await using server = await fileServer(answer);
    const found = await shownVideo(server.url);
    const reader = found.stream().getReader();
    if (answer.length > 0) await reader.read();
    const last = reader.read();
    while (server.requests.length === 0) await new Promise(setImmediate);
    await reader.cancel();
    expect(await last).toEqual({ done: true, value: undefined });
    await server.idle();
    expect(server.requests).toHaveLength(1);
  });

  it('that is cancelled between two attempts sends no further request', async () => {
    vi.useFakeTimers();
    const { requests, files } = inProcess(html(404));
    // The client's own.
    const found = await shownVideoAt({ files, clock: undefined });
    const reader = found.stream().getReader();
    const last = reader.read();
    await vi.advanceTimersByTimeAsync(1000);
    await reader.cancel();
    await last;
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
  });

  it('that is left in a loop closes the connection', async () => {
    await using server = await fileServer(begun(file, 500));
    const found = await shownVideo(server.url);
    for await (const bytes of found.stream()) {
      expect(bytes).toEqual(file.subarray(0, 500));
      break;
    }
    await server.idle();
  });

  it('can be iterated over where the streams of a runtime cannot, as in Safari', async () => {
    const program = `
      delete ReadableStream.prototype[Symbol.asyncIterator];
      const { octopusx } = await import(${JSON.stringify(testedUrl('src/index.ts'))});
      const answer = { id: '1', status: 'completed', video_url: 'http://files.test/1.mp4' };
      const fetch = async ({ url }) => url.includes('files') ? new Response('0000ftypisom and so on') : Response.json(answer);
      const task = await octopusx({ apiKey: 'sk-very-secret', fetch }).createVideo({});
      const video = (await task.refresh()).result;
      const stream = video.stream();
      let text = '';
      for await (const bytes of stream) text += new TextDecoder().decode(bytes);
      const blob = await new Response(video.stream()).blob();
      console.log(text, blob.size, Object.hasOwn(stream, Symbol.asyncIterator));
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
    expect(stdout).toBe('0000ftypisom and so on 22 true\n');
  });

  it('fails where the download fails, after what has arrived', async () => {
    await using server = await fileServer(begun(file, 500), reply(410));
    const found = await shownVideo(server.url);
    const reader = found.stream({ onProgress: () => server.cut() }).getReader();
    expect((await reader.read()).value).toEqual(file.subarray(0, 500));
    expect(await errorOf(reader.read())).toMatchObject({ name: 'NotFoundError', status: 410 });
  });

  it('may be read twice at the same time by two streams', async () => {
    await using server = await fileServer(ranged(file));
    const found = await shownVideo(server.url);
    const blobs = await Promise.all([1, 2].map(() => new Response(found.stream()).blob()));
    for (const blob of blobs) expect(await bytesOf(blob)).toEqual(file);
  });
});

describe('onRetry', () => {
  it('is that of the call, or else that of the gateway', async () => {
    const ofGateway = vi.fn();
    const ofCall = vi.fn();
    const found = await shownVideoAt({
      ...inProcess(html(404), good(), html(404), good()),
      onRetry: ofGateway,
    });
    await found.download();
    expect(ofGateway).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ operation: 'download', attempt: 1, delay: 2000 }),
    );
    await found.download({ onRetry: ofCall });
    expect(ofGateway).toHaveBeenCalledOnce();
    expect(ofCall).toHaveBeenCalledOnce();
  });

  it('is not called for the last failure', async () => {
    const onRetry = vi.fn();
    const found = await shownVideoAt(inProcess(html(404)));
    await errorOf(found.download({ onRetry }));
    expect(onRetry).toHaveBeenCalledTimes(4);
  });

  it('ends the download with what it throws', async () => {
    const { requests, files } = inProcess(html(404), good());
    const thrown = new Error('enough');
    const found = await shownVideoAt({ files });
    const onRetry = () => {
      throw thrown;
    };
    expect(await errorOf(found.download({ onRetry }))).toBe(thrown);
    expect(requests).toHaveLength(1);
  });
});
