/** Limits that protect the mock from a receiver, a flood of tasks or a closed server. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock, type MockOptions } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { minutes, seconds, secret, serve, start } from './receiver.ts';

it('more than a thousand tasks that end at once are told in order, a few at a time', async () => {
  const { mock, received, answer, submit, pass } = serve();
  let now = 0;
  let most = 0;
  answer(async () => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    now -= 1;
    return new Response(null);
  });
  const ids: string[] = [];
  for (let count = 0; count < 1100; count += 1) ids.push(await submit(`[slow ${1000 + count}ms] A cat`));
  await pass(minutes);
  expect(received.map(({ event }) => event.data.task_id)).toEqual(ids);
  expect(most).toBeLessThanOrEqual(16);
  expect(mock.webhooks.deliveries).toHaveLength(1000);
  expect(mock.webhooks.deliveries[0]).toMatchObject({ number: 101, task: ids[100] });
  expect(mock.webhooks.delivery(100)).toBeUndefined();
  expect(mock.webhooks.delivery(1100)).toMatchObject({ task: ids[1099], state: 'delivered' });
});

it('a receiver that hangs holds up to 16 deliveries, and the others wait', async () => {
  const { mock, received, answer, submit } = serve();
  answer(() => new Promise(() => {}));
  for (let count = 0; count < 100; count += 1) await submit('[slow 1s] A cat');
  mock.clock.advance(minutes);
  await vi.waitFor(() => expect(received).toHaveLength(16));
  mock.webhooks.reset();
  await mock.webhooks.settled();
  expect(received).toHaveLength(16);
});

it.each([
  ['that does not end', () => 'x'.repeat(1000)],
  ['of one huge piece', () => 'x'.repeat(10_000_000)],
])('a body %s is read a little', async (_, piece) => {
  const { mock, answer, submit, pass } = serve();
  let pulled = 0;
  let isCancelled = false;
  answer(
    () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            pulled += 1;
            controller.enqueue(new TextEncoder().encode(piece()));
          },
          cancel() {
            isCancelled = true;
          },
        }),
      ),
  );
  await submit('[instant] A cat');
  await pass(0);
  expect(mock.webhooks.deliveries).toMatchObject([
    { state: 'delivered', attempts: [{ answer: 'x'.repeat(2048) }] },
  ]);
  expect(pulled).toBeLessThan(6);
  expect(isCancelled).toBe(true);
});

it('a body that breaks off changes nothing: the status has decided', async () => {
  const { mock, answer, submit, pass } = serve();
  answer(
    () =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('broken off')) })),
  );
  await submit('[instant] A cat');
  await pass(0);
  expect(mock.webhooks.deliveries).toMatchObject([{ state: 'delivered', attempts: [{ answer: '' }] }]);
});

it('the secrets are in no list, log or message, whatever the receiver answers', async () => {
  const previousSecret = 'whsec_before_it';
  const seen: unknown[] = [];
  const { mock, answer, submit, pass } = serve({
    previousSecret,
    onDelivery: (delivery) => seen.push(structuredClone(delivery.attempts), delivery.body),
  });
  answer(({ event }) => {
    if (event.data.client_business_id === 'b') throw new Error(`bad ${secret}`);
    return new Response(`expected ${secret} or ${previousSecret}`, { status: 500 });
  });
  await submit('[instant] A cat', { client_business_id: 'a' });
  await submit('[instant] [webhook bad-signature] A cat', { client_business_id: 'b' });
  await pass(0);
  const everything = JSON.stringify([seen, mock.webhooks.deliveries, mock.webhooks.url, mock.ledger.entries]);
  expect(everything).toContain('expected … or …');
  expect(everything).toContain('bad …');
  expect(everything).not.toContain(secret);
  expect(everything).not.toContain(previousSecret);
  expect(Object.keys(mock.webhooks)).not.toContain('settings');
});

describe('with timers', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: start, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['reset', 'close'])('nothing is left to do after a %s', async (how) => {
    const { mock, received, answer, submit } = serve({}, { clock: createClock() });
    const { close } = await listen({ fetch: mock.fetch, port: 0 });
    answer(({ event }) =>
      event.type === 'endpoint.test' ? new Promise(() => {}) : new Response(null, { status: 500 }),
    );
    await submit('[instant] A cat');
    mock.webhooks.sendTest();
    await submit('[slow 1m] A dog');
    await vi.advanceTimersByTimeAsync(0);
    while (received.length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    if (how === 'reset') mock.reset();
    else await close();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(100 * minutes);
    mock.clock.advance(minutes);
    await mock.webhooks.settled();
    expect(received).toHaveLength(2);
    if (how === 'reset') return close();
    expect(mock.webhooks.deliveries.map(({ nextAttemptAt }) => nextAttemptAt)).toEqual([
      undefined,
      undefined,
    ]);
    answer(() => new Response(null));
    await submit('[instant] A hen');
    await mock.webhooks.settled();
    expect(received.at(-1)?.event.type).toBe('generation.completed');
  });
});

it('a delivery goes over HTTP, and no redirect is followed', async () => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
    response.writeHead(requests.length === 1 ? 302 : 200, { location: '/elsewhere' }).end('done');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  const clock = createClock({ start, frozen: true });
  const mock = createMock({ clock, webhooks: { url: `http://127.0.0.1:${port}/hooks?a=b` } });
  mock.webhooks.sendTest();
  await mock.webhooks.settled();
  expect(mock.webhooks.delivery(1)).toMatchObject({ state: 'pending', attempts: [{ status: 302 }] });
  clock.advance(10 * seconds);
  await mock.webhooks.settled();
  expect(mock.webhooks.delivery(1)).toMatchObject({
    state: 'delivered',
    attempts: [{}, { status: 200, answer: 'done' }],
  });
  expect(requests).toEqual(Array(2).fill('POST /hooks?a=b ToAPIs-Webhook/1.0'));
  await new Promise((resolve) => server.close(resolve));
  mock.webhooks.sendTest();
  await mock.webhooks.settled();
  expect(mock.webhooks.delivery(2)?.attempts[0]?.failure).toMatch(/^fetch failed: .*ECONNREFUSED/);
});

describe('createMock({ webhooks })', () => {
  const deliver = () => new Response();

  it.each<[string, MockOptions['webhooks'], string]>([
    ['neither url nor deliver', { secret: 'x' }, 'The option webhooks needs url or deliver'],
    [
      'no URL',
      { url: 'localhost:3000/hooks' },
      'The option webhooks.url must be an http or https URL without user name, password and fragment',
    ],
    [
      'a password in the URL',
      { url: 'https://me:hunter2@a.example/' },
      'The option webhooks.url must be an http or https URL without user name, password and fragment',
    ],
    [
      'an empty secret',
      { deliver, secret: '' },
      'The option webhooks.secret must be a text with at least one character',
    ],
    [
      'an empty secret before it',
      { deliver, previousSecret: '' },
      'The option webhooks.previousSecret must be a text with at least one character',
    ],
  ])('refuses %s, and shows no value', (_, webhooks, message) => {
    expect(() => createMock({ ...(webhooks && { webhooks }) })).toThrow(new TypeError(message));
  });

  it.each([
    [{ deliver, secrett: 'x' }, 'createMock() has no option "webhooks.secrett"; did you mean "secret"?'],
    [{ deliver: 'x' }, 'The option webhooks.deliver must be a function, not "x"'],
    [{ deliver, strict: 'yes' }, 'The option webhooks.strict must be true or false, not "yes"'],
  ])('refuses %j', (webhooks, message) => {
    // A caller that no compiler checks.
    const given = { webhooks } as unknown as MockOptions;
    expect(() => createMock(given)).toThrow(new TypeError(message));
  });

  it('refuses a mock of octopusx alone', () => {
    expect(() => createMock({ gateway: 'octopusx', webhooks: { deliver } })).toThrow(
      new RangeError('There can be no webhooks: octopusx sends none'),
    );
  });

  it('is no part of a mock without them: no deliveries, and no test event', async () => {
    const mock = createMock();
    expect(mock.webhooks.url).toBeUndefined();
    expect(mock.webhooks.deliveries).toEqual([]);
    await mock.webhooks.settled();
    expect(() => mock.webhooks.sendTest()).toThrow(
      new RangeError('No webhook is configured: use --webhook-url, or createMock({ webhooks })'),
    );
  });
});
