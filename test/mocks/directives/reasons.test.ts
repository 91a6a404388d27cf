/** Directives by name: reasons of refusals and failures, misspelt ones, and answers that are late. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock, createMock, type Mock, type MockOptions } from '../../../mocks/index.ts';

const clock = createClock({ start: Date.UTC(2026, 0, 1), frozen: true });
let mock: Mock;
beforeEach(() => {
  mock = createMock({ clock });
});

const headers = { Authorization: 'Bearer x', 'Content-Type': 'application/json' };
const octopusx = '/octopusx/v1/video/create';
const toapis = '/toapis/v1/videos/generations';

function submit(path: string, prompt: string, signal?: AbortSignal): Promise<Response> {
  const more = path === octopusx ? { images: [], aspect_ratio: '3:2', size: '1080P' } : {};
  const body = JSON.stringify({ model: 'grok-video-3', prompt, ...more });
  const init = { method: 'POST', headers, body, ...(signal && { signal }) };
  return mock.fetch(new Request(`http://mock${path}`, init));
}

async function get(path: string) {
  return (await mock.fetch(new Request(`http://mock${path}`, { headers }))).json();
}

const lastEntry = async () => (await get('/__mock/ledger')).entries.at(-1);

describe('[reject REASON]', () => {
  it.each([
    [octopusx, 'quota', 403, 'insufficient_user_quota'],
    [toapis, 'quota', 402, 402],
    [toapis, 'content_policy', 422, 422],
    [octopusx, 'rate_limit', 429, ''],
    [toapis, 'rate_limit', 429, 'rate_limit_exceeded'],
    [toapis, 'rate_limit_unavailable', 503, 'rate_limit_unavailable'],
    [octopusx, 'model_not_found', 503, 'model_not_found'],
  ])('at %s for %s is %i with its own code', async (path, reason, status, code) => {
    const response = await submit(path, `[reject ${reason}] a cat`);
    expect(response.status).toBe(status);
    expect((await response.json()).error).toHaveProperty('code', code);
    expect(await lastEntry()).toMatchObject({
      billable: false,
      refusal: expect.stringContaining(`requested ${reason}: ${status} `),
    });
  });

  it('for which a gateway documents no refusal makes none up, and says so', async () => {
    const response = await submit(octopusx, '[reject content_policy] a cat');
    expect(response.status).toBe(400);
    const text = 'POST /v1/video/create documents no refusal for content_policy, only invalid_request, ';
    expect((await response.json()).error.message).toContain(text);
    expect(await lastEntry()).toMatchObject({ refusal: expect.stringContaining(text) });
  });

  it('may be asked for by a scenario', async () => {
    mock.scenario.set({ reject: 'quota', times: 1 });
    expect((await submit(toapis, 'a cat')).status).toBe(402);
    expect(() => mock.scenario.set({ reject: 'kuota' })).toThrow(
      'reject must be a status or a reason, quota, content_policy, rate_limit, ',
    );
  });
});

describe('[fail]', () => {
  it('is a failure for no reason in particular', async () => {
    const { id } = await (await submit(toapis, '[fail] a cat')).json();
    clock.advance(120_000);
    expect((await get(`${toapis}/${id}`)).error).toEqual({
      code: 'generation_failed',
      message: 'Generation failed',
    });
  });

  it('with a reason that the query has no place for is noted', async () => {
    await submit(octopusx, '[fail nsfw] a cat');
    const note = 'GET /v1/video/query does not show the reason "nsfw": the answer has no member for it';
    expect(await lastEntry()).toMatchObject({ status: 200, notes: [note] });
    expect((await get('/__mock/ledger?only=problems')).entries).toHaveLength(1);
    await submit(toapis, '[fail nsfw] a cat');
    expect(await lastEntry()).toMatchObject({ notes: [] });
  });
});

it.each([
  ['[fial] a cat', '[fial]', '[fail]'],
  ['[stcuk] a cat', '[stcuk]', '[stuck]'],
  ['[slwo 5m] a cat', '[slwo 5m]', '[slow 5m]'],
  ['[reject qouta] a cat', '[reject qouta]', '[reject quota]'],
  ['[slow motion] a cat', '[slow motion]', null],
])('%s is no directive, and told what was meant', async (prompt, text, meant) => {
  expect((await submit(octopusx, prompt)).status).toBe(200);
  expect(await lastEntry()).toMatchObject({ misread: [{ text, meant }] });
});

it('brackets that resemble no directive are left alone', async () => {
  await submit(octopusx, 'a [music] video with [2] cats [the end]');
  expect(await lastEntry()).toMatchObject({ misread: [], notes: [] });
});

describe('an answer that is late', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  /** The milliseconds after which an answer comes, within a minute. */
  async function lateness(answer: Promise<Response>): Promise<number> {
    let isThere = false;
    answer.then(() => {
      isThere = true;
    });
    for (let passed = 0; passed <= 60_000; passed += 100) {
      await vi.advanceTimersByTimeAsync(passed === 0 ? 0 : 100);
      if (isThere) return passed;
    }
    return Infinity;
  }

  it('is one by [delay 2s], and its task is made at once', async () => {
    const answer = submit(octopusx, '[delay 2s] a cat');
    expect(await lateness(answer)).toBe(2000);
    expect((await answer).status).toBe(200);
    const [entry] = mock.ledger.entries;
    expect(entry).toMatchObject({ at: clock.now(), billable: true, delay: 2000 });
  });

  it('is one by a scenario or by a fault of the kind delay, once', async () => {
    mock.scenario.set({ delay_seconds: 1.5, times: 1 });
    expect(await lateness(submit(octopusx, 'a cat'))).toBe(1500);
    mock.faults.add({ kind: 'delay', seconds: 3, operation: 'createVideo' });
    expect(await lateness(submit(octopusx, 'a cat'))).toBe(3000);
    expect(await lateness(submit(octopusx, 'a cat'))).toBe(0);
    expect(() => mock.faults.add({ kind: 'delay' })).toThrow('A fault of the kind "delay" needs seconds');
    expect(() => mock.faults.add({ kind: 'lost', seconds: 1 })).toThrow('seconds is for a fault of the kind');
  });

  it('is each one with a latency, drawn from the seed', async () => {
    const run = async (options: MockOptions) => {
      mock = createMock({ clock, ...options });
      const found: number[] = [];
      for (let number = 0; number < 5; number += 1) found.push(await lateness(submit(octopusx, 'a cat')));
      return found;
    };
    expect(await run({ latency: 700 })).toEqual([700, 700, 700, 700, 700]);
    const drawn = await run({ latency: [200, 2000], seed: 'a' });
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(200);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(2000);
    expect(new Set(drawn).size).toBeGreaterThan(1);
    expect(await run({ latency: [200, 2000], seed: 'a' })).toEqual(drawn);
  });

  it('is none for a caller who has given up', async () => {
    const abort = new AbortController();
    const answer = submit(octopusx, '[delay 1h] a cat', abort.signal);
    answer.catch(() => {});
    await vi.advanceTimersByTimeAsync(100);
    abort.abort();
    await expect(answer).rejects.toThrow('The connection was dropped');
    expect(vi.getTimerCount()).toBe(0);
  });
});

it.each([{ latency: -1 }, { latency: [2, 1] }, { latency: '2s' }])(
  'createMock(%j) is a TypeError',
  (options) => {
    expect(() => createMock(options as never)).toThrow('The option latency must be a number of milliseconds');
  },
);
