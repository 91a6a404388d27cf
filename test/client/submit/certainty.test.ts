/** Certainty of a submit: accepted, refused or unconfirmed, and never called a possible payment if nothing was sent. */

import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CreateVideoBody, GenerateVideoBody } from '../../../generated/octopusx/client.ts';
import {
  GatewayError,
  type GatewayOptions,
  NotSentError,
  octopusx,
  RateLimitError,
  type RetryEvent,
  SubmitUnconfirmedError,
  toapis,
} from '../../../src/index.ts';
import { freePort } from '../../support/servers/free-port.ts';
import { apiKey, mocked, timeLimits, video } from '../mocked.ts';
import { answerOf, rawServer } from '../raw-server.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );

/** A value of a type that the caller does not have, as in JavaScript. */
const untyped = <Type>(value: unknown): Type => value as Type;

/** A promise that a test resolves. */
function promised(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('baseUrl', () => {
  it.each([
    '127.0.0.1:4010',
    'localhost:4010',
    'mock:4010',
    '',
    ' ',
    '/api',
    './api',
    'api',
    '//mock/api',
    'http://',
    'ftp://x',
    'ws://x',
    'file:///etc',
    'javascript:alert(1)',
    'data:text/plain,x',
    'http://mock/a?b=c',
    'http://mock/a?',
    'http://mock/a#b',
    'http://mock/a#',
    'http://mock:99999',
    Number.NaN,
    4010,
    {},
    ['http://mock'],
    new URL('ftp://x'),
  ])('is a TypeError at once on Node if it is %j', (baseUrl) => {
    for (const gateway of [octopusx, toapis]) {
      expect(() => gateway({ apiKey, baseUrl: untyped(baseUrl) })).toThrow(TypeError);
      expect(() => gateway({ apiKey, baseUrl: untyped(baseUrl) })).toThrow(/^baseUrl must /);
    }
  });

  it.each([
    'http://user:pa55word@mock',
    'http://:pa55word@mock',
    'http://pa55word@mock',
    'ftp://user:pa55word@mock',
    'user:pa55word@mock',
    'http://user:pa55word@mock:nowhere',
    'http://user:x/pa55word@mock:nowhere',
  ])('shows no password when it refuses %j', (baseUrl) => {
    expect(() => octopusx({ apiKey, baseUrl })).toThrow(/^baseUrl must (?!.*pa55word)/);
  });

  it.each([
    ['http://mock', 'http://mock'],
    ['http://mock/', 'http://mock'],
    ['HTTP://MOCK:80//a//', 'http://mock//a'],
    ['https://mock/a/../b/', 'https://mock/b'],
    ['http://[::1]:4010/x', 'http://[::1]:4010/x'],
  ])('is normalized: %s', (baseUrl, expected) => {
    expect(octopusx({ apiKey, baseUrl }).baseUrl).toBe(expected);
  });
});

describe('a body that cannot be sent', () => {
  const circular: Record<string, unknown> = {};
  circular.itself = circular;
  const unreadable = new (class extends Blob {
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new Error('the file is gone'));
    }
  })(['x']);

  it.each([
    ['has a BigInt', { ...video, duration: 10n }],
    ['has a cycle', { ...video, more: circular }],
    [
      'has a getter that throws',
      {
        ...video,
        get prompt() {
          throw new Error('not now');
        },
      },
    ],
    ['has a toJSON that throws', { ...video, prompt: { toJSON: () => Promise.reject.call(undefined) } }],
    ['has a file that is gone', { ...video, images: [unreadable] }],
    ['is null', null],
    ['is undefined', undefined],
    ['is an array', [video]],
    ['is a text', JSON.stringify(video)],
    ['is a number', 5],
    ['is a function', () => video],
  ])('is a TypeError that says that nothing was sent: it %s', async (_, body) => {
    const { octopus, toapi, sent } = mocked();
    for (const error of [
      await rejection(octopus.createVideo(untyped<CreateVideoBody>(body))),
      await rejection(octopus.remixVideoById('video_1', untyped<CreateVideoBody>(body))),
      await rejection(toapi.generateVideo(untyped(body))),
    ]) {
      expect(error).toBeInstanceOf(TypeError);
      expect(String(error)).toMatch(/Nothing was sent\.$/);
    }
    expect(sent).toEqual([]);
  });

  it.each([
    ['a cycle', { model: 'grok-video-3', metadata: circular }],
    ['a model that is no text', { model: Object.create(null) }],
    ['a value that has no text', { model: 'grok-video-3', seconds: Object.create(null), prompt: { n: 1n } }],
  ])('is a TypeError that says so as a form, too: %s', async (_, body) => {
    const { octopus, sent } = mocked();
    const error = await rejection(octopus.generateVideo(untyped<GenerateVideoBody>(body)));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(/^TypeError: Cannot submit: .+ Nothing was sent\.$/s);
    expect(sent).toEqual([]);
  });

  it('is a TypeError that says so as a form with a file that is gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'certainty-'));
    const path = join(folder, 'cat.png');
    await writeFile(path, 'cat');
    const gone = await openAsBlob(path, { type: 'image/png' });
    await rm(folder, { recursive: true });
    const { octopus, sent } = mocked();
    const error = await rejection(
      octopus.generateVideo({ model: 'grok-video-3', prompt: 'x', seconds: 6, input_reference: [gone] }),
    );
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(/^TypeError: Cannot submit: .+ Nothing was sent\.$/s);
    expect(sent).toEqual([]);
  });

  it('keeps the error as its cause', async () => {
    const cause = new Error('not now');
    const body = {
      ...video,
      get prompt(): string {
        throw cause;
      },
    };
    await expect(mocked().octopus.createVideo(body)).rejects.toHaveProperty('cause', cause);
  });
});

describe('the message of a submit that is unconfirmed', () => {
  const body = { model: 'grok-video-1.0', prompt: '[lost] a cat' };
  const byBalance = "compare the account's balance with the one before.";

  it.each([
    ['its own field', { client_business_id: 'order-17' }, '"order-17"'],
    ['the older place', { metadata: { client_business_id: 'order 17' } }, '"order 17"'],
    ['both', { client_business_id: 'a', metadata: { client_business_id: 'b' } }, '"a"'],
    ['quotation marks', { client_business_id: 'a"b' }, '"a\\"b"'],
    ['a length that no message repeats', { client_business_id: 'x'.repeat(101) }, 'that you gave it'],
  ])('says by which id of the caller’s own its task was not found: in %s', async (_, own, shown) => {
    const { toapi, mock } = mocked();
    mock.faults.add({ kind: 'lost' });
    mock.faults.add({ kind: 'status', status: 404, operation: 'queryVideo', times: 6 });
    const error = await rejection(toapi.generateVideo({ ...body, ...own }));
    expect(error).toBeInstanceOf(SubmitUnconfirmedError);
    const search = `It was looked for by the id ${shown} for 60 s and not found, which proves nothing.`;
    const advice = `look it up later with gateway.resume(error.handle).refresh(), or ${byBalance}`;
    expect(String(error).endsWith(`${search} Check before you submit again: ${advice}`)).toBe(true);
  });

  it('does so for a remix, and says how to look after an abort', async () => {
    const { toapi } = mocked({ fetch: () => Promise.reject(new TypeError('fetch failed')) });
    const remix = { model: 'm', prompt: 'x', client_business_id: 'order-17' };
    expect(String(await rejection(toapi.remixVideo('video_1', remix)))).toMatch(
      /looked for by the id "order-17" for 60 s in vain: GET \S+: fetch failed\. Check before/,
    );
    const controller = new AbortController();
    const other = mocked({
      fetch: () => {
        controller.abort('enough');
        return new Promise<never>(() => {});
      },
    });
    const { signal } = controller;
    const error = await rejection(other.toapi.remixVideo('video_1', remix, { signal }));
    expect(String(error)).toContain('aborted after it was sent. Nothing proves');
    expect(String(error)).toMatch(
      /again: look it up later with gateway\.resume\(error\.handle\)\.refresh\(\), or/,
    );
  });

  it('names none on a gateway that takes none', async () => {
    const { octopus } = mocked();
    const given = { ...video, prompt: '[lost]', client_business_id: 'order-17' };
    const error = await rejection(octopus.createVideo(given));
    expect(String(error).endsWith(`Check before you submit again: ${byBalance}`)).toBe(true);
  });
});

describe('an abort', () => {
  it('before the submit throws the reason, and nothing is sent', async () => {
    const { octopus, sent } = mocked();
    await expect(octopus.createVideo(video, { signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
    expect(sent).toEqual([]);
  });

  it('while an image is read throws the reason, and nothing is sent', async () => {
    const { octopus, sent } = mocked();
    const controller = new AbortController();
    const image = new (class extends Blob {
      override arrayBuffer(): Promise<ArrayBuffer> {
        controller.abort('enough');
        return super.arrayBuffer();
      }
    })(['cat']);
    const submit = octopus.createVideo({ ...video, images: [image] }, { signal: controller.signal });
    await expect(submit).rejects.toBe('enough');
    expect(sent).toEqual([]);
  });

  it('while a middleware works on the request throws the reason, and nothing is sent then or later', async () => {
    const { octopus, sent } = mocked();
    const controller = new AbortController();
    const { promise, resolve } = promised();
    octopus.http.use({
      onRequest: async () => {
        controller.abort('enough');
        await promise;
      },
    });
    await expect(octopus.createVideo(video, { signal: controller.signal })).rejects.toBe('enough');
    resolve();
    await new Promise(setImmediate);
    expect(sent).toEqual([]);
  });

  it('in a fetch of the caller’s own, before it has sent anything, is unconfirmed: nobody can know', async () => {
    const controller = new AbortController();
    const { octopus } = mocked({
      fetch: () => {
        controller.abort('enough');
        return new Promise(() => {});
      },
    });
    await expect(octopus.createVideo(video, { signal: controller.signal })).rejects.toMatchObject({
      name: 'SubmitUnconfirmedError',
      cause: 'enough',
    });
  });

  it.each([
    ['no reason', undefined],
    ['null', null],
    ['a text', 'enough'],
    ['an error', new Error('enough')],
    ['the error of another submit, which was not sent', new NotSentError('x', { isTransient: true })],
    ['the error of another submit, which was refused', new RateLimitError('x', { status: 429, code: 'c' })],
  ])('after sending is unconfirmed, whatever the reason: %s', async (_, reason) => {
    const controller = new AbortController();
    let count = 0;
    const { octopus } = mocked({
      fetch: (request) => {
        count += 1;
        return new Promise((_resolve, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason));
          controller.abort(reason);
        });
      },
    });
    const onRetry = vi.fn();
    const error = await rejection(octopus.createVideo(video, { signal: controller.signal, onRetry }));
    expect(error).toBeInstanceOf(SubmitUnconfirmedError);
    expect(error).toMatchObject({ cause: controller.signal.reason });
    expect(error).not.toHaveProperty('status', 429);
    expect(String(error)).not.toContain('undefined');
    expect(String(error)).toContain('POST ');
    expect(count).toBe(1);
    expect(onRetry).not.toHaveBeenCalled();
  });

  it('between two sendings throws the reason, and nothing more is sent', async () => {
    const controller = new AbortController();
    const { octopus, mock, sent } = mocked();
    mock.faults.add({ kind: 'status', status: 503, times: 9 });
    const onRetry = () => controller.abort('enough');
    await expect(octopus.createVideo(video, { signal: controller.signal, onRetry })).rejects.toBe('enough');
    expect(sent).toHaveLength(1);
  });
});

describe('requestTimeout', () => {
  it('that passes in a middleware is a NotSentError, and nothing is sent then or later', async () => {
    vi.useFakeTimers(timeLimits);
    const { octopus, sent } = mocked();
    const { promise, resolve } = promised();
    // The new request does not follow the signal of the old one.
    const renew = async (request: Request) =>
      new Request(request.url, { method: 'POST', headers: request.headers, body: await request.text() });
    let calls = 0;
    octopus.http.use({
      onRequest: ({ request }) => {
        calls += 1;
        vi.runOnlyPendingTimers();
        return promise.then(() => renew(request));
      },
    });
    const error = await rejection(octopus.createVideo(video));
    expect(error).toBeInstanceOf(NotSentError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/: Nothing happened for 2 min\. Nothing was sent\.$/),
      isTransient: true,
    });
    expect(calls).toBe(3);
    resolve();
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(sent).toEqual([]);
  });
});

describe('a cache between', () => {
  it('is passed by: every request of a gateway says `no-store`', async () => {
    const { octopus, toapi, sent, clock } = mocked();
    const task = await octopus.createVideo(video);
    await task.refresh();
    const content = await octopus.generateVideo({ model: 'veo_3_1', prompt: 'x' });
    clock.advance(300_000);
    await (await content.wait()).download();
    await (await toapi.generateVideo({ model: 'm', prompt: 'x' })).refresh();
    await octopus.http.GET('/v1/video/query', { params: { query: { id: task.id } } });
    await octopus.http.POST('/v1/video/create', { body: video });
    expect(sent.length).toBeGreaterThan(8);
    for (const { cache, method, url } of sent)
      expect([method, url, cache]).toEqual([method, url, 'no-store']);
  });

  it('is no subject in a runtime whose Request throws for the field, such as an older workerd', async () => {
    const Original = Request;
    vi.stubGlobal(
      'Request',
      class extends Original {
        constructor(input: RequestInfo | URL, init?: RequestInit) {
          if (init && 'cache' in init) {
            throw new Error("The 'cache' field on 'RequestInitializerDict' is not implemented.");
          }
          super(input, init);
        }
      },
    );
    const { octopus, mock } = mocked();
    const task = await octopus.createVideo(video);
    await task.refresh();
    expect(mock.ledger.billable).toBe(1);
  });
});

describe('an id that could lead to another path', () => {
  const remix: CreateVideoBody = video;
  const unsafe = [
    '',
    '.',
    '..',
    'a/../b',
    '../../files',
    '..\\files',
    'a\nb',
    'a\r\nb',
    'a\tb',
    'a\u0000',
    'a\u007f',
    'a\u009b',
    'a\ud800',
    '\udc00',
  ];

  it.each(unsafe)('is a TypeError before anything is sent: %j', async (id) => {
    const { octopus, toapi, sent } = mocked();
    for (const error of [
      await rejection(octopus.remixVideoById(id, remix)),
      await rejection(octopus.extendVideoById(id, { model: 'grok-video-3', prompt: 'x' })),
      await rejection(toapi.remixVideo(id, untyped(remix))),
      await rejection(toapi.extendVideo(id, untyped(remix))),
      await rejection(
        octopus.http.POST('/v1/videos/{video_id}/remix', { params: { path: { video_id: id } }, body: remix }),
      ),
      await rejection(octopus.http.GET('/v1/videos/{task_id}', { params: { path: { task_id: id } } })),
    ]) {
      expect(error).toBeInstanceOf(TypeError);
      expect(String(error)).toContain(' is not the id of a task');
    }
    expect(() => octopus.resume(id)).toThrow(TypeError);
    expect(() => toapi.resume(id)).toThrow(TypeError);
    expect(sent).toEqual([]);
  });

  it.each([[5], [null], [undefined], [{}], [['video_1']], [true]])(
    'is a TypeError if it is no text: %j',
    async (id) => {
      const { octopus, sent } = mocked();
      const error = await rejection(octopus.remixVideoById(untyped(id), remix));
      expect(error).toBeInstanceOf(TypeError);
      expect(String(error)).toMatch(/ is not the id of a task\. Nothing was sent\.$/);
      expect(sent).toEqual([]);
    },
  );

  it.each([
    'grok:48a67431',
    'a/b',
    '/etc',
    'a\\b',
    '%2e%2e',
    '%2F',
    '...',
    'a..b',
    'a?b=c',
    'a#b',
    'a;b',
    'a b',
    '@x',
    'катя',
    '🐈',
    '\u2028',
    'x'.repeat(20_000),
  ])('is sent as one segment where it is safe: %.20j', async (id) => {
    const { octopus, toapi, sent } = mocked();
    await rejection(octopus.remixVideoById(id, remix));
    await rejection(toapi.remixVideo(id, untyped({ prompt: 'x' })));
    await rejection(octopus.resume(id).refresh());
    await octopus.http.GET('/v1/videos/{task_id}', { params: { path: { task_id: id } } });
    const segment = encodeURIComponent(id);
    const paths = sent.map(({ url }) => url.replace('http://mock/', ''));
    expect(new Set(paths)).toEqual(
      new Set([
        `octopusx/v1/videos/${segment}/remix`,
        `toapis/v1/videos/${segment}/remix`,
        `octopusx/v1/video/query?id=${segment}`,
        `octopusx/v1/videos/${segment}`,
      ]),
    );
  });
});

describe('a submit that is sent again', () => {
  it('is told of before each attempt: which failed, why, and when it goes on', async () => {
    const { octopus, mock, clock } = mocked();
    mock.faults.add({ kind: 'status', status: 503 });
    mock.faults.add({ kind: 'status', status: 429, retry_after: 7 });
    const events: RetryEvent[] = [];
    const times: number[] = [];
    const start = clock.now();
    await octopus.createVideo(video, {
      onRetry: (event) => {
        events.push(event);
        times.push(clock.now() - start);
      },
    });
    expect(events).toMatchObject([
      {
        operation: 'submit',
        attempt: 1,
        delay: 2000,
        error: { name: 'GatewayUnavailableError', status: 503 },
      },
      { operation: 'submit', attempt: 2, delay: 7000, error: { name: 'RateLimitError', retryAfter: 7000 } },
    ]);
    expect(times).toEqual([0, 2000]);
    expect(clock.now() - start).toBe(9000);
  });

  it('is told to the gateway’s callback, unless the call has one of its own', async () => {
    const general = vi.fn();
    const own = vi.fn();
    const { octopus, mock } = mocked({ onRetry: general });
    mock.faults.add({ kind: 'status', status: 503, times: 2 });
    await octopus.createVideo(video);
    expect(general).toHaveBeenCalledTimes(2);
    mock.faults.add({ kind: 'status', status: 503, times: 2 });
    await octopus.createVideo(video, { onRetry: own });
    expect(own).toHaveBeenCalledTimes(2);
    expect(general).toHaveBeenCalledTimes(2);
  });

  it('is not sent again after a callback that throws, whose error the caller has', async () => {
    const { octopus, mock, sent } = mocked();
    mock.faults.add({ kind: 'status', status: 503, times: 9 });
    const mine = new Error('mine');
    const onRetry = () => {
      throw mine;
    };
    await expect(octopus.createVideo(video, { onRetry })).rejects.toBe(mine);
    expect(sent).toHaveLength(1);
  });

  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
    [5, 6],
  ])('goes on for as long as maxRetries says: %i', async (maxRetries, attempts) => {
    const { octopus, mock, sent } = mocked({ maxRetries });
    mock.faults.add({ kind: 'status', status: 429, times: 99, retry_after: 1 });
    const events: RetryEvent[] = [];
    await expect(
      octopus.createVideo(video, { onRetry: (event) => events.push(event) }),
    ).rejects.toMatchObject({ status: 429 });
    expect(sent).toHaveLength(attempts);
    expect(events.map(({ attempt }) => attempt)).toEqual(sent.slice(1).map((_, index) => index + 1));
  });

  it('goes on at a minute’s pace without Retry-After, if maxRetries is large', async () => {
    const { octopus, mock } = mocked({ maxRetries: 40 });
    mock.faults.add({ kind: 'status', status: 503, times: 40 });
    const delays: number[] = [];
    await octopus.createVideo(video, { onRetry: ({ delay }) => delays.push(delay) });
    expect(delays).toHaveLength(40);
    expect(delays.slice(28)).toEqual([58_000, ...Array(11).fill(60_000)]);
  });

  it.each([Number.NaN, -1, 1.5, '2', null, {}])(
    'is a RangeError at once if maxRetries is %j',
    (maxRetries) => {
      expect(() => octopusx({ apiKey, maxRetries: untyped(maxRetries) })).toThrow(RangeError);
      expect(() => octopusx({ apiKey, maxRetries: untyped(maxRetries) })).toThrow(/^maxRetries must /);
    },
  );
});

/** A gateway that gives each submit this answer, and counts. It knows no task. */
function answering(answer: () => Response, make: typeof octopusx | typeof toapis = octopusx) {
  let count = 0;
  const fetch: GatewayOptions['fetch'] = async ({ method }) => {
    if (method === 'GET') return inOwnForm(404)();
    count += 1;
    return answer();
  };
  const gateway = make({ apiKey, fetch, maxRetries: 2, clock: mocked().clock });
  const submit = (): Promise<unknown> =>
    'createVideo' in gateway
      ? gateway.createVideo(video)
      : gateway.generateVideo({ model: 'm', prompt: 'x' });
  return { submit, count: () => count };
}

const inOwnForm = (status: number, code?: string) => () =>
  Response.json({ error: { message: 'No', ...(code !== undefined && { code }) } }, { status });

describe('a refusal', () => {
  it.each([
    ['octopusx', octopusx, 400, undefined, 1],
    ['octopusx', octopusx, 401, undefined, 1],
    ['octopusx', octopusx, 403, 'insufficient_quota', 1],
    ['octopusx', octopusx, 404, undefined, 1],
    ['octopusx', octopusx, 413, undefined, 1],
    ['octopusx', octopusx, 422, undefined, 1],
    ['octopusx', octopusx, 429, undefined, 3],
    ['octopusx', octopusx, 503, undefined, 3],
    ['toapis', toapis, 402, undefined, 1],
    ['toapis', toapis, 422, undefined, 1],
    ['toapis', toapis, 429, 'rate_limit_exceeded', 3],
    ['toapis', toapis, 429, 'another', 1],
    ['toapis', toapis, 503, 'rate_limit_unavailable', 3],
  ] as const)(
    'is what the contract of %s lists, in its own error form: %#',
    async (_, make, status, code, times) => {
      const { submit, count } = answering(inOwnForm(status, code), make);
      const error = await rejection(submit());
      expect(error).toBeInstanceOf(GatewayError);
      expect(error).not.toBeInstanceOf(SubmitUnconfirmedError);
      expect(error).toMatchObject({ status });
      expect(count()).toBe(times);
    },
  );

  it.each([
    ['octopusx', octopusx, 402, undefined],
    ['octopusx', octopusx, 405, undefined],
    ['octopusx', octopusx, 408, undefined],
    ['octopusx', octopusx, 409, undefined],
    ['octopusx', octopusx, 418, undefined],
    ['octopusx', octopusx, 421, undefined],
    ['octopusx', octopusx, 425, undefined],
    ['octopusx', octopusx, 499, undefined],
    ['octopusx', octopusx, 500, undefined],
    ['octopusx', octopusx, 502, undefined],
    ['octopusx', octopusx, 504, undefined],
    ['octopusx', octopusx, 200, undefined],
    ['octopusx', octopusx, 202, undefined],
    ['toapis', toapis, 500, undefined],
    ['toapis', toapis, 503, undefined],
    ['toapis', toapis, 503, 'another'],
  ] as const)('is not what the contract of %s does not list: %#', async (_, make, status, code) => {
    const { submit, count } = answering(inOwnForm(status, code), make);
    const error = await rejection(submit());
    expect(error).toMatchObject({ name: 'SubmitUnconfirmedError', status, reason: 'No' });
    expect(count()).toBe(1);
  });

  it.each([
    ['a text', 'Service Unavailable'],
    ['a page', '<!doctype html><title>No</title>'],
    ['nothing', ''],
    ['JSON that is null', 'null'],
    ['JSON that is a text', '"error"'],
    ['a list', '[{"error":{"message":"No"}}]'],
    ['an error that is a text', '{"error":"No"}'],
    ['a message of its own', '{"message":"No"}'],
    ['errors', '{"errors":[{"message":"No"}]}'],
    ['an empty message', '{"error":{"message":""}}'],
    ['a message that is no text', '{"error":{"message":{"text":"No"}}}'],
    ['a form that breaks off', '{"error":{"message":"No"'],
    ['a form with something behind', '{"error":{"message":"No"}}<hr>'],
  ])('is not an answer in another form, whatever its status: %s', async (_, body) => {
    for (const status of [400, 401, 403, 404, 422, 429, 503]) {
      const { submit, count } = answering(() => new Response(body, { status }));
      const error = await rejection(submit());
      expect(error).toMatchObject({ name: 'SubmitUnconfirmedError', status });
      expect(count()).toBe(1);
    }
  });

  it('is not the answer of another address, where a runtime follows redirects all the same', async () => {
    const { submit, count } = answering(() =>
      Object.defineProperty(inOwnForm(404)(), 'redirected', { value: true }),
    );
    await expect(submit()).rejects.toBeInstanceOf(SubmitUnconfirmedError);
    expect(count()).toBe(1);
  });
});

describe('an answer with an id', () => {
  it.each([
    ['no status', { id: 'grok:1' }, 'grok:1'],
    ['an unknown status', { id: 'grok:1', status: 'dreaming' }, 'grok:1'],
    ['a status that is no text', { id: 'grok:1', status: { now: null } }, 'grok:1'],
    ['a failed status', { id: 'grok:1', status: 'failed' }, 'grok:1'],
    [
      'progress without a text',
      { id: 'grok:1', status: 'processing', progress: { toString: null } },
      'grok:1',
    ],
    ['progress that is a list', { id: 'grok:1', progress: [[[]]] }, 'grok:1'],
    ['an error beside it', { id: 'grok:1', error: { message: 'No', code: 1 } }, 'grok:1'],
    ['a number for an id', { id: 4711 }, '4711'],
    ['only a task_id', { task_id: '4803' }, '4803'],
    ['an empty id and a task_id', { id: '', task_id: '4803' }, '4803'],
    ['an id without value and a task_id', { id: null, task_id: 4803 }, '4803'],
    ['the names of methods', { id: 'grok:1', toJSON: 1, constructor: null, hasOwnProperty: 0 }, 'grok:1'],
    ['an id that no path can hold', { id: '..' }, '..'],
  ])('is a task, whatever else is in it: %s', async (_, body, id) => {
    const { submit } = answering(() => Response.json(body));
    await expect(submit()).resolves.toMatchObject({ id });
  });

  it.each([200, 201, 202])('is a task with every status of success: %i', async (status) => {
    const { submit } = answering(() => Response.json({ id: 'grok:1' }, { status }));
    await expect(submit()).resolves.toMatchObject({ id: 'grok:1' });
  });

  it('is a task, although lists are nested in it as deep as nobody could follow', async () => {
    const nested = `${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`;
    const { submit } = answering(() => new Response(`{"id":"grok:1","more":${nested}}`));
    await expect(submit()).resolves.toMatchObject({ id: 'grok:1' });
  });

  it('is a task with a byte order mark, and without a media type', async () => {
    const bytes = new TextEncoder().encode('\ufeff {"id":"grok:1"}\r\n');
    const { submit } = answering(() => new Response(bytes));
    await expect(submit()).resolves.toMatchObject({ id: 'grok:1' });
  });

  it.each([
    ['a number that JavaScript cannot hold', '{"id":1234567890123456789}'],
    ['a fraction', '{"id":1.5}'],
    ['a list', '{"id":["grok:1"]}'],
    ['true', '{"id":true}'],
    ['the id of an error answer', '{"id":"req_1"}'],
  ])('is unconfirmed if the id is %s', async (kind, body) => {
    const status = kind.includes('error') ? 500 : 200;
    const { submit } = answering(() => new Response(body, { status }));
    const error = await rejection(submit());
    expect(error).toBeInstanceOf(SubmitUnconfirmedError);
    expect(error).toHaveProperty('body', JSON.parse(body));
  });
});

describe('a redirect of a submit', () => {
  const targets = ['a closed port', 'GET 404', 'GET 429', 'GET 200 with an id', 'itself'] as const;
  const cases = [301, 302, 303, 307, 308].flatMap((status) =>
    targets.map((target) => [status, target] as const),
  );

  it.each(cases)('with %i to %s is not followed: one POST, unconfirmed', async (status, target) => {
    const answers = { 'GET 404': 404, 'GET 429': 429, 'GET 200 with an id': 200 } as const;
    await using other = await rawServer({
      onRequest: (socket) =>
        socket.write(
          answerOf(target in answers ? answers[target as keyof typeof answers] : 500, '{"id":"x"}'),
        ),
    });
    const address = target === 'a closed port' ? `http://127.0.0.1:${await freePort()}` : other.url;
    const location = target === 'itself' ? '/v1/video/create' : `${address}/v1/video/create`;
    await using server = await rawServer({
      onRequest: (socket) => socket.write(answerOf(status, '', [`Location: ${location}`])),
    });
    const { clock } = mocked();
    const gateway = octopusx({ apiKey, baseUrl: server.url, clock });
    await expect(gateway.createVideo(video)).rejects.toMatchObject({
      name: 'SubmitUnconfirmedError',
      status,
    });
    expect(server.arrived()).toBe(1);
    expect(other.arrived()).toBe(0);
  });

  it('is not followed by a typed call either, with whatever middleware', async () => {
    await using server = await rawServer({
      onRequest: (socket) => socket.write(answerOf(307, '', ['Location: /v1/video/create'])),
    });
    const gateway = octopusx({ apiKey, baseUrl: server.url });
    const { response } = await gateway.http.POST('/v1/video/create', { body: video });
    expect(response.status).toBe(307);
    gateway.http.use({ onRequest: ({ request }) => new Request(request, { redirect: 'follow' }) });
    await gateway.http.POST('/v1/video/create', { body: video });
    await expect(gateway.createVideo(video)).rejects.toMatchObject({ status: 307 });
    expect(server.arrived()).toBe(3);
  });
});

it('a typed call is not repeated below us either: one POST at a server that answers 421', async () => {
  await using server = await rawServer({ onRequest: (socket) => socket.write(answerOf(421, '{}')) });
  const gateway = octopusx({ apiKey, baseUrl: server.url });
  const { response } = await gateway.http.POST('/v1/video/create', { body: video });
  expect(response.status).toBe(421);
  expect(server.arrived()).toBe(1);
});

it('the key is in no error, although a server sends the request back instead of an answer', async () => {
  await using server = await rawServer({
    onConnection: (socket) => socket.on('data', (bytes) => socket.end(bytes)),
  });
  const gateway = octopusx({ apiKey, baseUrl: server.url });
  const error = await rejection(gateway.createVideo(video));
  expect(error).toBeInstanceOf(SubmitUnconfirmedError);
  const shown = inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true });
  expect(shown).toContain('Bearer ***');
  expect(shown).not.toContain(apiKey);
});
