/** When a delivery is made, and when it is made again, on the mock's clock. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '../../../mocks/mock-clock.ts';
import { hours, minutes, seconds, serve, start } from './receiver.ts';

/** Pauses between the attempts of toapis. */
const pauses = [10 * seconds, 30 * seconds, 2 * minutes, 10 * minutes, hours, 6 * hours, 24 * hours];

/** Waits for what no timer brings about, such as a signature. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}

it('a task is told in the moment of its end, and not a millisecond before', async () => {
  const { received, submit, pass } = serve();
  await submit('[slow 1m] A cat');
  await pass(minutes - 1);
  expect(received).toEqual([]);
  await pass(1);
  expect(received).toHaveLength(1);
  await pass(48 * hours);
  expect(received).toHaveLength(1);
});

it.each([400, 404, 500, 503, 304])(
  'after a %i it is delivered again, and given up after the seventh time',
  async (status) => {
    const { mock, received, answer, submit, pass } = serve();
    answer(() => new Response(null, { status }));
    await submit('[instant] A cat');
    await pass(0);
    let due = start;
    for (const [index, pause] of pauses.entries()) {
      due += pause;
      expect(mock.webhooks.deliveries).toMatchObject([{ state: 'pending', nextAttemptAt: due }]);
      await pass(pause - 1);
      expect(received).toHaveLength(index + 1);
      await pass(1);
      expect(received).toHaveLength(index + 2);
    }
    expect(mock.webhooks.deliveries).toMatchObject([{ state: 'failed', nextAttemptAt: undefined }]);
    expect(mock.webhooks.deliveries[0]?.attempts).toHaveLength(8);
    await pass(1000 * hours);
    expect(received).toHaveLength(8);
    // The event stays the same; the timestamp, and with it the signature, is each attempt's own.
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(received.map(({ headers }) => headers.get('x-toapis-webhook-timestamp'))).toEqual(
      received.map(({ at }) => String(at / 1000)),
    );
  },
);

it('the first success ends it', async () => {
  const { mock, received, answer, submit, pass } = serve();
  answer(() =>
    received.length < 3 ? new Response('not yet', { status: 500 }) : new Response(null, { status: 204 }),
  );
  await submit('[instant] A cat');
  for (const pause of [0, ...pauses]) await pass(pause);
  expect(received).toHaveLength(3);
  const [delivery] = mock.webhooks.deliveries;
  expect(delivery).toMatchObject({ state: 'delivered', nextAttemptAt: undefined });
  expect(delivery?.attempts.map(({ status, answer: text }) => [status, text])).toEqual([
    [500, 'not yet'],
    [500, 'not yet'],
    [204, undefined],
  ]);
});

it('a failure of the receiver is one, too, and told', async () => {
  const { mock, answer, submit, pass } = serve();
  answer(() => Promise.reject(new Error('fetch failed', { cause: new Error('connect ECONNREFUSED') })));
  await submit('[instant] A cat');
  await pass(0);
  expect(mock.webhooks.deliveries[0]).toMatchObject({
    state: 'pending',
    attempts: [{ status: undefined, failure: 'fetch failed: connect ECONNREFUSED' }],
  });
});

it('a function that returns no response has failed', async () => {
  const { mock, answer, submit, pass } = serve();
  // A caller that no compiler checks.
  answer(() => undefined as unknown as Response);
  await submit('[instant] A cat');
  await pass(0);
  expect(mock.webhooks.deliveries[0]).toMatchObject({
    state: 'pending',
    attempts: [{ status: undefined, failure: 'deliver must return a Response' }],
  });
});

it('a redirect is not followed, and is no success', async () => {
  const { mock, received, answer, submit, pass } = serve();
  answer(() => Response.redirect('https://example.com/elsewhere', 307));
  await submit('[instant] A cat');
  await pass(0);
  expect(received).toHaveLength(1);
  expect(mock.webhooks.deliveries[0]).toMatchObject({
    state: 'pending',
    attempts: [{ status: 307, failure: 'Redirects are not followed' }],
  });
});

it('tasks are told in the order of their ends, also when the clock jumps over all of them', async () => {
  const { received, submit, pass } = serve();
  const ids: string[] = [];
  for (const end of [50, 10, 30, 20, 40]) ids[end / 10 - 1] = await submit(`[slow ${end}s] A cat`);
  await pass(10 * minutes);
  expect(received.map(({ event }) => event.data.task_id)).toEqual(ids);
});

it('an event is sent again by hand, with the same id, and its schedule goes on if that fails', async () => {
  const { mock, received, answer, submit, pass } = serve();
  answer(() => new Response(null, { status: 500 }));
  await submit('[instant] A cat');
  await pass(0);
  await pass(5 * seconds);
  expect(mock.webhooks.resend(1)).toBe(mock.webhooks.deliveries[0]);
  await mock.webhooks.settled();
  expect(mock.webhooks.delivery(1)).toMatchObject({ state: 'pending', nextAttemptAt: start + 35 * seconds });
  answer(() => new Response(null));
  mock.webhooks.resend(1);
  await mock.webhooks.settled();
  expect(mock.webhooks.delivery(1)).toMatchObject({ state: 'delivered', nextAttemptAt: undefined });
  mock.webhooks.resend(1);
  await pass(48 * hours);
  expect(received.map(({ event }) => event.id)).toEqual(Array(4).fill(received[0]?.event.id));
  expect(() => mock.webhooks.resend(2)).toThrow(new RangeError('There is no delivery 2'));
});

it('a task that is ended by hand is told at once', async () => {
  const { mock, received, submit } = serve();
  const id = await submit('[stuck] A cat');
  const url = `http://localhost/__mock/tasks/toapis/${id}`;
  const init = {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: '{"outcome":"failed"}',
  };
  expect((await mock.fetch(new Request(url, init))).status).toBe(200);
  await mock.webhooks.settled();
  expect(received.map(({ event }) => event.type)).toEqual(['generation.failed']);
});

describe('with timers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: start, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const running = (speed = 1) => serve({}, { clock: createClock({ speed }) });

  it('a clock that runs delivers by itself, and keeps no timer while nothing is due', async () => {
    const { received, submit } = running();
    expect(vi.getTimerCount()).toBe(0);
    await submit('[slow 1m] A cat');
    await vi.advanceTimersByTimeAsync(minutes - 1);
    expect(received).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await until(() => received.length === 1);
    await until(() => vi.getTimerCount() === 0);
  });

  it('a clock that runs faster delivers sooner', async () => {
    const { received, submit } = running(60);
    await submit('[slow 1m] A cat');
    await vi.advanceTimersByTimeAsync(999);
    expect(received).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await until(() => received.length === 1);
  });

  it('a change of the clock changes what is due', async () => {
    const { received, clock, submit } = running();
    await submit('[slow 1h] A cat');
    await vi.advanceTimersByTimeAsync(minutes);
    clock.setSpeed(59 * 60);
    await vi.advanceTimersByTimeAsync(999);
    expect(received).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await until(() => received.length === 1);
    await submit(`[slow ${59 * 60}s] A dog`);
    clock.freeze();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(hours);
    expect(received).toHaveLength(1);
    clock.resume();
    await vi.advanceTimersByTimeAsync(1000);
    await until(() => received.length === 2);
  });

  it('an answer that does not come within ten seconds of the world is none', async () => {
    const { mock, received, answer, submit, pass } = serve();
    answer(() => new Promise(() => {}));
    await submit('[instant] A cat');
    mock.clock.advance(0);
    await until(() => received.length === 1);
    await vi.advanceTimersByTimeAsync(9999);
    expect(mock.webhooks.deliveries[0]?.attempts).toMatchObject([{ status: undefined, failure: undefined }]);
    await vi.advanceTimersByTimeAsync(1);
    await pass(0);
    expect(mock.webhooks.deliveries[0]).toMatchObject({
      state: 'pending',
      attempts: [{ status: undefined, failure: 'No answer within 10 s' }],
      nextAttemptAt: start + 10 * seconds,
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('an end that is farther away than a timer can be set to is waited for, too', async () => {
    const { received, submit } = running(0.1);
    await submit('[slow 100h] A cat');
    await vi.advanceTimersByTimeAsync(1000 * hours - 1);
    expect(received).toEqual([]);
    // A clock of a tenth of the speed shows a millisecond every ten.
    await vi.advanceTimersByTimeAsync(11);
    await until(() => received.length === 1);
  });
});

it('the signed timestamps are of the clock that the receiver is said to have', async () => {
  const { received, submit, pass } = serve({ clock: { now: () => Date.UTC(2001, 8, 9, 1, 46, 40) } });
  await submit('[instant] A cat');
  await pass(0);
  expect(received[0]?.headers.get('x-toapis-webhook-timestamp')).toBe('1000000000');
});
