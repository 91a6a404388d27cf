/** The fixtures for Vitest. */

import { octopusx, type TaskState, toapis } from 'video-gateway-kit';
import { test } from 'video-gateway-kit/vitest';
import { describe, expect, it, vi } from 'vitest';

const body = { model: 'grok-video-1.0', prompt: 'A cat' };
const { fetch: real } = globalThis;

test('renders a five-minute video while the clock says so', async ({ mock, clock }) => {
  const states: TaskState[] = [];
  const task = await toapis({ apiKey: 'any-key' }).generateVideo({ ...body, prompt: '[slow 5m] A cat' });
  const video = task.wait({ onProgress: ({ state }) => states.push(state) });
  await clock.advance(60_000);
  expect(states.at(-1)).toBe('running');
  await clock.advance(4 * 60_000 + 30_000);
  expect((await video).url).toMatch(/^https:\/\/toapis\.com\/files\//);
  expect(states.at(-1)).toBe('completed');
  expect(mock.ledger.billable).toBe(1);
});

test('moves timers, dates and tasks together', async ({ mock, clock }) => {
  const start = clock.now();
  expect(new Date(start).toISOString()).toBe('2026-01-01T00:00:00.000Z');
  const rung = vi.fn();
  setTimeout(rung, 30_000);
  await clock.advance(29_999);
  expect(rung).not.toHaveBeenCalled();
  // Vitest's own way moves all of them as well.
  await vi.advanceTimersByTimeAsync(1);
  expect(rung).toHaveBeenCalledOnce();
  expect([Date.now(), clock.now(), mock.clock.now()]).toEqual(
    Array.from({ length: 3 }, () => start + 30_000),
  );
  await expect(clock.advance(-1)).rejects.toThrow(RangeError);
});

test('loses an answer, and finds the task by its own id', async ({ mock, clock }) => {
  mock.faults.add({ kind: 'lost', operation: 'generateVideo' });
  const submit = toapis({ apiKey: 'any-key' }).generateVideo(body);
  await clock.advance(60_000);
  expect((await submit).state).toBe('queued');
  expect(mock.ledger.billable).toBe(1);
});

test('gives up with the signal of the caller', async ({ mock }) => {
  mock.faults.add({ kind: 'silent' });
  const url = 'https://toapis.com/v1/balance';
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(fetch(url, { signal })).rejects.toThrow('enough');
  const controller = new AbortController();
  const answer = fetch(new Request(url, { signal: controller.signal }));
  controller.abort(new Error('too late'));
  await expect(answer).rejects.toThrow('too late');
});

describe('options', () => {
  const other = test.extend({
    mockOptions: { gateway: 'octopusx', seed: 'another' },
    baseUrls: { octopusx: 'http://localhost:3000/api/video/' },
    startTime: Date.UTC(2030, 0),
  });

  other('are changed by extend', async ({ mock, clock }) => {
    expect(mock.gateways.map(({ name }) => name)).toEqual(['octopusx']);
    expect(new Date(clock.now()).getUTCFullYear()).toBe(2030);
    const gateway = octopusx({ apiKey: 'any-key', baseUrl: 'http://localhost:3000/api/video' });
    const { url } = await (await gateway.resume('video_abc123')).wait();
    expect(url).toMatch(/^http:\/\/localhost:3000\/api\/video\/files\//);
  });
});

it('leaves timers and fetch alone between tests', () => {
  expect(vi.isFakeTimers()).toBe(false);
  expect(globalThis.fetch).toBe(real);
});
