/** Waiting while answers are strange, clocks jump, and parts of the runtime are missing. */

import { execFile } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Clock,
  type GatewayOptions,
  octopusx,
  type RetryEvent,
  type TaskUpdate,
  toapis,
  WaitTimeoutError,
} from '../../../src/index.ts';
import { testedUrl } from '../../support/tested-package.ts';
import { apiKey, mocked, video } from '../mocked.ts';
import { simulatedClock } from './simulated-clock.ts';

type Answer = object | (() => Response | Promise<Response>);

const running = { id: 'grok:1', status: 'processing' };
const completed = { id: 'grok:1', status: 'completed', video_url: 'http://files/1.mp4' };
const ownForm = (status: number) => () =>
  Response.json({ error: { message: 'The gateway says no', code: 'some_code' } }, { status });

/** A gateway that accepts a submit, and answers its queries with these in their order, the last one again and again. */
function scripted(answers: readonly Answer[], options: Partial<GatewayOptions> = {}) {
  const clock = simulatedClock();
  let queries = 0;
  const gateway = octopusx({
    apiKey,
    clock,
    fetch: async (request) => {
      if (request.method === 'POST') return Response.json(running);
      queries += 1;
      const answer = answers[Math.min(queries, answers.length) - 1] ?? running;
      return answer instanceof Function ? answer() : Response.json(answer);
    },
    ...options,
  });
  return { gateway, clock, queries: () => queries };
}

const transient = [408, 409, 421, 423, 425, 429, 499, 500, 502, 503, 504, 520, 521, 522, 524, 529, 599];

describe('wait() polls again', () => {
  it.each(transient)('after a %i, also in the gateway’s own form', async (status) => {
    const { gateway, queries } = scripted([ownForm(status), completed]);
    const task = await gateway.createVideo(video);
    expect((await task.wait()).url).toBe('http://files/1.mp4');
    expect(queries()).toBe(2);
  });

  const cloudflare = '<!doctype html><title>Attention Required! | Cloudflare</title>';
  const foreign: readonly (readonly [string, string, string])[] = [
    ['a Cloudflare page', cloudflare, 'text/html'],
    ['text of a proxy', 'upstream connect error', 'text/plain'],
    ['nothing', '', 'text/plain'],
    ['JSON of another form', '{"message":"Forbidden"}', 'application/json'],
    ['JSON with an error that is a text', '{"error":"forbidden"}', 'application/json'],
    ['JSON that is broken', '{"error":{"message":"No', 'application/json'],
  ];
  it.each(
    [400, 401, 402, 403, 404, 405, 410, 418, 422, 451].flatMap((status) =>
      foreign.map(([what, text, type]) => ({ status, what, text, type })),
    ),
  )('after a $status with $what, which is not the gateway’s', async ({ status, text, type }) => {
    const answer = () => new Response(text, { status, headers: { 'Content-Type': type } });
    const { gateway, queries } = scripted([answer, answer, answer, answer, completed]);
    const task = await gateway.createVideo(video);
    expect((await task.wait()).url).toBe('http://files/1.mp4');
    expect(queries()).toBe(5);
  });

  it.each([
    ['an error in a 200', { error: { message: 'upstream is busy' } }],
    ['an empty object', {}],
    ['a state that is no text', { id: 'grok:1', status: 7 }],
    ['a page', () => new Response(cloudflare)],
  ])('after %s', async (_, answer) => {
    const { gateway } = scripted([answer, completed]);
    const task = await gateway.createVideo(video);
    expect((await task.wait()).url).toBe('http://files/1.mp4');
  });
});

describe('wait() ends', () => {
  it.each([
    [400, 'ValidationError'],
    [401, 'AuthenticationError'],
    [402, 'QuotaError'],
    [403, 'AuthenticationError'],
    [422, 'ValidationError'],
  ])('after one %i in the gateway’s own form', async (status, name) => {
    const { gateway, queries } = scripted([ownForm(status)]);
    const task = await gateway.createVideo(video);
    await expect(task.wait()).rejects.toMatchObject({ name, status, reason: 'The gateway says no' });
    expect(queries()).toBe(1);
  });

  it('after three 404 in the gateway’s own form', async () => {
    const { gateway, queries } = scripted([ownForm(404)]);
    const task = await gateway.createVideo(video);
    await expect(task.wait()).rejects.toMatchObject({ name: 'NotFoundError', status: 404 });
    expect(queries()).toBe(3);
  });
});

describe('a final word that the contract does not list', () => {
  it.each(['SUCCESS', 'succeeded', 'done', 'Completed', 'COMPLETED', 'Success', 'finished', 'complete'])(
    'is understood: %s is completed',
    async (status) => {
      const { gateway } = scripted([{ ...completed, status }]);
      const task = await gateway.createVideo(video);
      expect((await task.wait()).url).toBe('http://files/1.mp4');
      expect(task).toMatchObject({ state: 'completed', status });
    },
  );

  it.each(['FAILURE', 'Failed', 'failure', 'error', 'expired', 'canceled', 'CANCELLED'])(
    'is understood: %s is the end',
    async (status) => {
      const { gateway, queries } = scripted([{ ...running, status }]);
      const task = await gateway.createVideo(video);
      await expect(task.wait()).rejects.toMatchObject({ name: 'TaskFailedError', task });
      expect(queries()).toBe(1);
    },
  );

  it('and that nobody knows, is told with its URL, and waiting goes on', async () => {
    const { gateway } = scripted([{ ...completed, status: 'ready' }, completed]);
    const task = await gateway.createVideo(video);
    const updates: TaskUpdate[] = [];
    await task.wait({ onProgress: (update) => updates.push(update) });
    expect(updates).toHaveLength(3);
    expect(updates[1]).toMatchObject({
      state: 'unrecognised',
      status: 'ready',
      result: { url: 'http://files/1.mp4' },
    });
  });
});

/** A clock whose wall time is changed at its first sleep, by so many milliseconds beside the sleep itself. */
function disturbedClock(change: number): Clock & { readonly slept: () => number } {
  const clock = simulatedClock();
  let offset = 0;
  let slept = 0;
  return {
    now: () => clock.now() + offset,
    async sleep(milliseconds, signal) {
      await clock.sleep(milliseconds, signal);
      if (slept === 0) offset = change;
      slept += milliseconds;
    },
    slept: () => slept,
  };
}

const hour = 3_600_000;

describe('a clock that is set', () => {
  it('past the deadline, as on a laptop that slept, leads to one more query', async () => {
    const clock = disturbedClock(hour);
    const { gateway, queries } = scripted([completed], { clock });
    const task = await gateway.createVideo(video);
    expect((await task.wait()).url).toBe('http://files/1.mp4');
    expect(queries()).toBe(1);
  });

  it('past the deadline, while the task goes on, ends the wait after one more query', async () => {
    const { gateway, queries } = scripted([running], { clock: disturbedClock(hour) });
    const task = await gateway.createVideo(video);
    await expect(task.wait()).rejects.toBeInstanceOf(WaitTimeoutError);
    expect(queries()).toBe(1);
  });

  it.each([-hour, -24 * hour])('back by %i ms causes no silence', async (change) => {
    const clock = disturbedClock(change);
    const { gateway, queries } = scripted([running, running, completed], { clock });
    const task = await gateway.createVideo(video);
    await task.wait();
    expect(queries()).toBe(3);
    expect(clock.slept()).toBeLessThan(60_000);
  });

  it('ahead changes nothing where the clock is monotonic', async () => {
    const wall = disturbedClock(hour);
    const steady = simulatedClock();
    const clock: Clock = {
      now: wall.now,
      monotonic: steady.now,
      sleep: async (milliseconds, signal) => {
        await Promise.all([wall.sleep(milliseconds, signal), steady.sleep(milliseconds, signal)]);
      },
    };
    const { gateway, queries } = scripted([running, running, running, completed], { clock });
    const task = await gateway.createVideo(video);
    await task.wait();
    expect(queries()).toBe(4);
  });

  it('while sleeping does not count, as with timers that are faked alone, does not stop the wait', async () => {
    const { gateway, queries } = scripted([running, completed], {
      clock: { now: () => 0, sleep: async () => {} },
    });
    const task = await gateway.createVideo(video);
    await task.wait();
    expect(queries()).toBe(2);
  });
});

describe('a number from outside that is none', () => {
  const numbers: readonly unknown[] = [NaN, -1, -Infinity, '10', null, {}];

  it.each([...numbers, 0])('is refused as an option of a gateway: %s', (value) => {
    const given = value as number;
    for (const options of [{ requestTimeout: given }, { poll: { interval: given } }]) {
      expect(() => octopusx({ apiKey, ...options })).toThrow(RangeError);
    }
    if (value !== 0) {
      for (const options of [
        { poll: { initialDelay: given } },
        { poll: { timeout: given } },
        { maxRetries: given },
      ]) {
        expect(() => octopusx({ apiKey, ...options })).toThrow(RangeError);
      }
    }
  });

  it('is refused where it would never end', () => {
    expect(() => octopusx({ apiKey, poll: { interval: Infinity } })).toThrow(RangeError);
    expect(() => octopusx({ apiKey, poll: { initialDelay: Infinity } })).toThrow(RangeError);
  });

  it.each(numbers)('is refused as the timeout of a wait, and nothing is asked: %s', async (timeout) => {
    const { gateway, queries } = scripted([running]);
    const task = await gateway.createVideo(video);
    await expect(task.wait({ timeout: timeout as number })).rejects.toBeInstanceOf(RangeError);
    expect(queries()).toBe(0);
  });

  it('is not 0, a wait that asks at most once', async () => {
    const { gateway, queries, clock } = scripted([running, completed]);
    const task = await gateway.createVideo(video);
    await expect(task.wait({ timeout: 0 })).rejects.toBeInstanceOf(WaitTimeoutError);
    expect(queries()).toBe(0);
    await clock.sleep(10_000);
    await expect(task.wait({ timeout: 0 })).rejects.toBeInstanceOf(WaitTimeoutError);
    expect(queries()).toBe(1);
  });
});

describe('a signal', () => {
  it('has one listener, however many wait for however many tasks, and none afterwards', async () => {
    const { octopus } = mocked();
    const controller = new AbortController();
    const { signal } = controller;
    let most = 0;
    const onProgress = () => {
      most = Math.max(most, getEventListeners(signal, 'abort').length);
    };
    const tasks = await Promise.all(Array.from({ length: 20 }, () => octopus.createVideo(video, { signal })));
    await Promise.all(tasks.flatMap((task) => [1, 2].map(() => task.wait({ signal, onProgress }))));
    expect(most).toBe(1);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends all of them at once', async () => {
    const { octopus } = mocked({ clock: simulatedClock() });
    const controller = new AbortController();
    const { signal } = controller;
    const tasks = await Promise.all(
      Array.from({ length: 3 }, () => octopus.createVideo({ ...video, prompt: '[stuck]' })),
    );
    const waits = tasks.map((task) => task.wait({ signal }).catch((reason: unknown) => reason));
    controller.abort('enough');
    expect(await Promise.all(waits)).toEqual(['enough', 'enough', 'enough']);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('fake timers', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['all', {}],
    ['setTimeout and Date', { toFake: ['setTimeout', 'clearTimeout', 'Date'] }],
    ['setTimeout alone', { toFake: ['setTimeout', 'clearTimeout'] }],
  ] as const)('take effect, although the client was imported before: %s', async (_, config) => {
    const { gateway, queries } = scripted([running, completed]);
    const real = octopusx({
      apiKey,
      fetch: async (request) =>
        Response.json(request.method === 'POST' ? running : queries() > 0 ? completed : running),
    });
    expect(gateway.name).toBe(real.name);
    vi.useFakeTimers({ ...config, toFake: 'toFake' in config ? [...config.toFake] : undefined } as object);
    const task = await real.createVideo(video);
    const states: string[] = [];
    const wait = task
      .wait({ timeout: 60_000, onProgress: ({ state }) => states.push(state) })
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await wait).toBeInstanceOf(WaitTimeoutError);
    expect(states.length).toBeGreaterThan(3);
  });
});

describe('a failure during a wait', () => {
  it('is told to onRetry with the attempt and the time until the next one', async () => {
    const broken = () =>
      Promise.reject(new TypeError('fetch failed', { cause: new Error('read ECONNRESET') }));
    const { gateway } = scripted([running, broken, broken, running, ownForm(503), completed]);
    const task = await gateway.createVideo(video);
    const events: RetryEvent[] = [];
    await task.wait({ onRetry: (event) => events.push(event) });
    expect(events).toMatchObject([
      { operation: 'query', attempt: 1, error: { name: 'GatewayUnavailableError' } },
      { operation: 'query', attempt: 2, error: { name: 'GatewayUnavailableError' } },
      { operation: 'query', attempt: 1, error: { name: 'GatewayUnavailableError', status: 503 } },
    ]);
    expect(events[0]?.error.message).toBe('GET https://octopusx.ai/v1/video/query: read ECONNRESET');
    for (const { delay, attempt } of events) {
      expect(delay).toBeGreaterThanOrEqual(8000 * attempt);
      expect(delay).toBeLessThanOrEqual(10_000 * attempt);
    }
  });

  it('is told to the gateway’s onRetry, unless the wait has its own', async () => {
    const gatewayEvents: RetryEvent[] = [];
    const { gateway } = scripted([ownForm(503), completed, ownForm(502), completed], {
      onRetry: (event) => gatewayEvents.push(event),
    });
    await (await gateway.createVideo(video)).wait();
    expect(gatewayEvents).toHaveLength(1);
    const ownEvents: RetryEvent[] = [];
    await (await gateway.createVideo(video)).wait({ onRetry: (event) => ownEvents.push(event) });
    expect(ownEvents).toHaveLength(1);
    expect(gatewayEvents).toHaveLength(1);
  });

  it('is the cause of the WaitTimeoutError, if it was the last answer', async () => {
    const { gateway } = scripted([running, ownForm(502)]);
    const task = await gateway.createVideo(video);
    const error = await task.wait().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'WaitTimeoutError',
      cause: { name: 'GatewayUnavailableError', status: 502, reason: 'The gateway says no' },
    });
  });

  it('is no cause, if the task was seen after it', async () => {
    const { gateway } = scripted([ownForm(502), running]);
    const task = await gateway.createVideo(video);
    const error = await task.wait().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).not.toHaveProperty('cause');
  });
});

describe('the gateway’s own reason', () => {
  it.each([
    ['an error object', { error: { code: 'bad_luck', message: 'No luck' } }, 'bad_luck', 'No luck'],
    ['a text with a code beside it', { code: 'bad_luck', error: 'No luck' }, 'bad_luck', 'No luck'],
    ['fail_reason', { fail_reason: 'No luck' }, undefined, 'No luck'],
    ['a message', { message: 'No luck', code: 7 }, 7, 'No luck'],
  ])('of a failed task is told: %s', async (_, extra, code, message) => {
    const { gateway } = scripted([{ ...running, status: 'failed', ...extra }]);
    const task = await gateway.createVideo(video);
    const error = await task.wait().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'TaskFailedError', code, reason: message });
    expect(String(error)).toContain('No luck');
    expect(task.error).toEqual({ code, message });
  });

  it.each([
    { error: { code: 'content_policy_violation', message: 'Refused' } },
    { code: 'content_policy_violation', error: 'Refused' },
    { error: { message: 'Generation failed: Content violates the content policy' } },
    { fail_reason: 'content policy' },
  ])('of a failed task tells a violation of the content policy: %j', async (extra) => {
    const { gateway } = scripted([{ ...running, status: 'failed', ...extra }]);
    const task = await gateway.createVideo(video);
    await expect(task.wait()).rejects.toMatchObject({ name: 'ContentPolicyError', task });
  });

  it.each([500, 200])('of an error object in a %i is in the error', async (status) => {
    const { gateway } = scripted([() => Response.json({ error: { message: 'Disk full' } }, { status })]);
    const task = await gateway.createVideo(video);
    await expect(task.refresh()).rejects.toMatchObject({
      name: 'GatewayUnavailableError',
      status,
      reason: 'Disk full',
      message: expect.stringContaining('Disk full'),
    });
  });

  it('is safe to print, whatever it holds', async () => {
    const nasty = 'a\u001b]0;title\u0007b\u009b2Jc\u202ed\u2028e\nf\u007f';
    const { gateway } = scripted([
      () => Response.json({ error: { message: nasty, code: nasty } }, { status: 401 }),
    ]);
    const error = await (await gateway.createVideo(video)).refresh().catch((thrown: unknown) => thrown);
    expect(String(error)).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
    expect(String(error)).toContain('\\u001b]0;title\\u0007b');
    expect(error).toMatchObject({ reason: nasty });
  });
});

describe('resume()', () => {
  it('takes a bare id, asks at once and finds the query that knows it', async () => {
    const { octopus, lines, clock } = mocked();
    const { id } = await octopus.createVideo(video);
    clock.advance(600_000);
    const task = octopus.resume(id);
    const before = clock.now();
    expect((await task.wait()).url).toContain('http://mock/octopusx/files/');
    expect(clock.now()).toBe(before);
    expect(lines().slice(1)).toEqual([`GET /octopusx/v1/video/query?id=${encodeURIComponent(id)}`]);
    expect(task.toJSON()).toEqual({
      version: 1,
      gateway: 'octopusx',
      baseUrl: 'http://mock/octopusx',
      locators: [['queryVideo', id]],
    });
  });

  it('takes a bare id of the other pipeline', async () => {
    const { octopus, clock } = mocked();
    const { id } = await octopus.generateVideo({ model: 'veo_3_1', prompt: 'a cat', seconds: '8' });
    clock.advance(600_000);
    const task = octopus.resume(id);
    await task.wait();
    expect(task.toJSON().locators).toEqual([['retrieveVideo', id]]);
  });

  it('estimates no time left of a task of which only the id is known', async () => {
    const { gateway } = scripted([{ ...running, progress: 50 }]);
    const task = gateway.resume('grok:1');
    expect(await task.refresh()).toMatchObject({ progress: 0.5, estimatedTimeLeft: undefined });
  });

  it('refuses a task of another server, and sends nothing there', async () => {
    const { octopus, sent } = mocked();
    const task = await octopus.createVideo(video);
    const elsewhere = mocked({ baseUrl: 'https://octopusx.example' });
    expect(() => elsewhere.octopus.resume(JSON.stringify(task))).toThrow(
      'The task belongs to octopusx at http://mock/octopusx, not to octopusx at https://octopusx.example',
    );
    expect(elsewhere.sent).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('refuses a task of another gateway', async () => {
    const { octopus, toapi } = mocked();
    const text = JSON.stringify(await octopus.createVideo(video));
    expect(() => toapi.resume(text)).toThrow(
      'The task belongs to octopusx at http://mock/octopusx, not to toapis at http://mock/toapis',
    );
  });

  it.each(['..', '.', '', 'a\nb', 'a\u0000b', 'a\u009bb', '\ud800', 'a\r\nHost: x'])(
    'refuses the id %j, which no path can hold',
    (id) => {
      const { octopus, sent } = mocked();
      expect(() => octopus.resume(id)).toThrow(TypeError);
      expect(sent).toEqual([]);
    },
  );

  it('counts the same server as the same, however its address is written', async () => {
    const fetch = async () => Response.json({ ...running, status: 'queued' });
    const one = toapis({ apiKey, baseUrl: 'HTTP://Mock:80/toapis/', fetch });
    const other = toapis({ apiKey, baseUrl: 'http://mock/toapis', fetch });
    expect(one.baseUrl).toBe('http://mock/toapis');
    const task = await one.generateVideo({ model: 'm', prompt: 'x' });
    expect(other.resume(JSON.stringify(task)).id).toBe(task.id);
  });
});

it('works where a runtime lacks DOMException, parts of AbortSignal and performance', async () => {
  const program = `
    import { createMock, createClock } from ${JSON.stringify(testedUrl('mocks/index.ts'))};
    const clock = createClock({ frozen: true });
    const mock = createMock({ clock });
    delete globalThis.DOMException;
    delete globalThis.performance;
    delete AbortSignal.any;
    delete AbortSignal.timeout;
    delete AbortSignal.prototype.throwIfAborted;
    Object.defineProperty(AbortSignal.prototype, 'reason', { get: () => undefined });
    const { octopusx } = await import(${JSON.stringify(testedUrl('src/index.ts'))});
    const body = { model: 'm', prompt: 'x', images: [], aspect_ratio: '3:2', size: '1080P' };
    const connect = (options) => octopusx({ apiKey: 'any-key', baseUrl: 'http://mock/octopusx', fetch: mock.fetch, ...options });
    const gateway = connect({ clock });
    const task = await gateway.createVideo(body);
    const video = await task.wait();
    console.log((await video.download()).size > 1000);
    const names = [];
    const stuck = await connect({ poll: { initialDelay: 5, interval: 5 } }).createVideo({ ...body, prompt: '[stuck]' });
    const controller = new AbortController();
    const wait = stuck.wait({ signal: controller.signal }).catch((error) => names.push(error.name));
    controller.abort('reason');
    await wait;
    await stuck.wait({ timeout: 20 }).catch((error) => names.push(error.name));
    await stuck.wait({ signal: AbortSignal.abort() }).catch((error) => names.push(error.name));
    const silent = connect({ requestTimeout: 5, fetch: () => new Promise(() => {}) });
    await silent.createVideo(body).catch((error) => names.push(error.name, error.cause.cause.name));
    console.log(names.join());
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  });
  expect(stdout.split('\n')).toEqual([
    'true',
    'AbortError,WaitTimeoutError,AbortError,SubmitUnconfirmedError,TimeoutError',
    '',
  ]);
});
