/** The mock as a server that others watch: ids, log, health and metrics, in process. */

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { createMock, type MockOptions } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { HealthPages } from '../../../src/cli/monitoring/health-pages.ts';
import { requestRecord } from '../../../src/cli/monitoring/json-log.ts';
import { MockMonitor } from '../../../src/cli/monitoring/mock-monitor.ts';
import { stopMessage } from '../../../src/cli/monitoring/stop-message.ts';

const key = 'sekretkey-0123456789';
const authorization = `Bearer ${key}`;

/** A mock that is watched, and the lines of its log. */
function monitored(options: MockOptions = {}) {
  const lines: string[] = [];
  const monitor = new MockMonitor((request) => lines.push(requestRecord(request)));
  const mock = createMock({
    clock: createClock({ frozen: true }),
    ...options,
    onRequest: (entry, world) => monitor.decided(entry, world),
  });
  const { fetch, stop } = monitor.watch(mock);
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new Request(`http://127.0.0.1${path}`, { headers: { authorization }, ...init }), {});
  const submit = (prompt: string) =>
    ask('/toapis/v1/videos/generations', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'grok-video-1.0', prompt }),
    });
  const metrics = async () => (await ask('/metrics')).text();
  return {
    mock,
    fetch,
    ask,
    submit,
    metrics,
    stop,
    lines,
    logged: () => lines.map((line) => JSON.parse(line)),
  };
}

/** A server that has stopped once something is done. */
function stoppingOn(done: Promise<unknown>) {
  return { stop: () => done.then(() => ({ cutOff: 0 })) };
}

describe('the id of a request', () => {
  const idOf = async (sent?: string) => {
    const { ask, logged } = monitored();
    const headers = { authorization, ...(sent !== undefined && { 'x-request-id': sent }) };
    const response = await ask('/toapis/v1/balance', { headers });
    const id = response.headers.get('x-request-id');
    expect(logged()).toMatchObject([{ id }]);
    return id;
  };
  const made = expect.stringMatching(/^[\da-f]{8}-[\da-f-]{27}$/);

  it('is the caller’s', async () => {
    expect(await idOf('Root=1-67891233-abcdef012345678912345678')).toBe(
      'Root=1-67891233-abcdef012345678912345678',
    );
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['too long', 'a'.repeat(129)],
    ['of odd characters', 'id"} {"level":"error'],
    ['the API key', key],
    ['around the API key', `id-${key}`],
  ])('is a new one where that of the caller is %s', async (_, sent) => {
    expect(await idOf(sent)).toEqual(made);
  });
});

it('logs every request with its id, its answer and its time, and no key', async () => {
  const { ask, submit, lines, logged } = monitored();
  await submit(`A cat ${key}`);
  await submit('[lost] A cat').catch(() => {});
  await ask(`/toapis/v1/videos/generations/${key}?key=${key}`);
  await ask('/__mock/clock');
  const line = { time: expect.stringMatching(/^\d{4}-.*Z$/), id: expect.any(String) };
  const milliseconds = expect.any(Number);
  const path = '/toapis/v1/videos/generations';
  const request = { gateway: 'toapis', operation: 'generateVideo' };
  expect(logged()).toMatchObject([
    { ...line, level: 'info', method: 'POST', path, status: 200, milliseconds, request },
    { ...line, level: 'warn', status: null, request: { ...request, lost: true } },
    { ...line, level: 'warn', method: 'GET', status: 404, request: { operation: 'queryVideo' } },
    { ...line, level: 'debug', path: '/__mock/clock', status: 200 },
  ]);
  expect(logged()[3]).not.toHaveProperty('request');
  expect(lines.join('')).not.toContain(key);
});

it.each([`bearer  ${key}`, `Bearer\t${key}`, `BEARER \t ${key}`, key])(
  'logs no key that is sent as %j, encoded or not, and takes none as an id',
  async (header) => {
    const { ask, lines, logged } = monitored();
    const encoded = `%${key.charCodeAt(0).toString(16)}${key.slice(1)}`;
    const headers = { authorization: header, 'x-request-id': key };
    for (const path of [`/octopusx/v1/videos/${key}`, `/octopusx/v1/${encoded}?id=${key}`, `/${encoded}`])
      await ask(path, { headers });
    expect(logged()).toHaveLength(3);
    expect(decodeURIComponent(lines.join(''))).not.toContain(key);
  },
);

describe('the metrics', () => {
  it('count requests, refusals and billable submits by gateway and operation, and live tasks', async () => {
    const { mock, ask, submit, metrics } = monitored();
    await submit('A cat');
    await submit('[stuck] A cat');
    await submit('[reject 402] A cat');
    await submit('[lost] A cat').catch(() => {});
    await ask('/toapis/no-such-path');
    await ask('/__mock/clock');
    const text = await metrics();
    const labels = 'gateway="toapis",operation="generateVideo"';
    for (const line of [
      `requests_total{${labels},status="200"} 2`,
      `requests_total{${labels},status="402"} 1`,
      `requests_total{${labels},status="dropped"} 1`,
      'requests_total{gateway="toapis",operation="none",status="404"} 1',
      `refusals_total{${labels},status="402"} 1`,
      `billable_submits_total{${labels}} 3`,
      `request_duration_seconds_count{${labels}} 4`,
      'live_tasks{gateway="toapis"} 3',
      'live_tasks{gateway="octopusx"} 0',
      'store_errors_total 0',
    ])
      expect(text).toContain(`\nvideo_gateway_mock_${line}\n`);
    expect(text).toContain('\nprocess_cpu_seconds_total ');
    mock.clock.advance(86_400_000);
    expect(await metrics()).toContain('live_tasks{gateway="toapis"} 1\n');
  });

  it('have no series for a world, a key, a task or a path', async () => {
    const { ask, submit, metrics } = monitored({ worlds: true });
    const series = async () => (await metrics()).match(/^video_gateway_mock_requests_total.*$/gm);
    for (const name of ['first', 'second'])
      await ask(`/octopusx/v1/videos/${name}`, { headers: { authorization: `Bearer ${name}` } });
    expect(await series()).toEqual([
      'video_gateway_mock_requests_total{gateway="octopusx",operation="retrieveVideo",status="400"} 2',
    ]);
    await submit('A cat');
    expect(await metrics()).toContain('_worlds 4\n');
    expect(await metrics()).toContain('_live_tasks{gateway="toapis"} 1\n');
  });
});

it('the guide lists the metrics of the mock with their labels', async () => {
  const { submit, metrics } = monitored();
  await submit('[reject 402] A cat');
  await submit('A cat');
  const text = await metrics();
  const guide = await readFile(new URL('../../../docs/guides/run-it.md', import.meta.url), 'utf8');
  const listed = [...guide.matchAll(/^\| `(\w+)` \| (\w+) \| (.*?) ?\|$/gm)].map(
    ([, name = '', type, labels = '']) => {
      const names = [...labels.matchAll(/\w+/g)].map(([label]) => `${label}="[^"]+"`);
      const sample = type === 'histogram' ? `${name}_count` : name;
      expect(text).toMatch(
        new RegExp(`^${sample}${names.length > 0 ? `\\{${names.join(',')}\\}` : ''} `, 'm'),
      );
      return `${name} ${type}`;
    },
  );
  expect(listed.sort()).toEqual(
    [...text.matchAll(/^# TYPE (video_\w+ \w+)$/gm)].map(([, one]) => one).sort(),
  );
});

describe('the pages of health', () => {
  it('come before a gateway that is served at the root', async () => {
    const { ask } = monitored({ gateway: 'octopusx' });
    expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 200]);
    expect((await ask('/metrics')).headers.get('content-type')).toMatch(/^text\/plain; version=/);
  });

  it('can be read by anyone but pages of another origin, and only be read', async () => {
    const { ask, lines } = monitored({ controlToken: 'a token' });
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      const response = await ask(path, { headers: { origin: 'https://elsewhere.example' } });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, null]);
      expect((await ask(path, { method: 'HEAD' })).status).toBe(200);
      expect((await ask(path, { method: 'POST' })).status).toBe(405);
    }
    // Probes come every few seconds.
    expect(lines).toEqual([]);
  });

  it('say that the mock is alive and not ready from the moment that it stops', async () => {
    const { ask, stop } = monitored();
    const over = new AbortController();
    const stopped = stop(stoppingOn(once(over.signal, 'abort')), 60_000);
    expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503]);
    over.abort();
    expect(await stopped).toEqual({ requests: 0, others: false });
  });

  it.each<[string, () => Promise<void>]>([
    ['fails', () => Promise.reject(new Error('valkey://user:password@host is gone'))],
    ['does not answer', () => new Promise(() => {})],
  ])('say that it is not ready while its store %s, and not why', async (_, checkStore) => {
    vi.useFakeTimers();
    const pages = new HealthPages({ metrics: { contentType: '', text: async () => '' }, checkStore });
    const answer = pages.readiness();
    await vi.advanceTimersByTimeAsync(500);
    vi.useRealTimers();
    const { status, body } = await answer;
    expect([status, body]).toEqual([503, '{"status":"the store cannot be reached"}']);
  });
});

it('finishes the webhooks of the last requests before it has stopped', async () => {
  const delivered = vi.fn();
  const { mock, submit, stop } = monitored({
    webhooks: { secret: 'whsec_test', deliver: async () => new Response(null, { status: delivered() }) },
  });
  const server = { stop: () => stoppingOn(submit('[instant] A cat')).stop() };
  expect(await stop(server, 60_000)).toEqual({ requests: 0, others: false });
  expect(delivered).toHaveBeenCalledOnce();
  expect(mock.webhooks.deliveries).toMatchObject([{ state: 'delivered' }]);
});

it('cuts off a webhook that is not answered in time', async () => {
  const { submit, stop } = monitored({
    webhooks: { secret: 'whsec_test', deliver: () => new Promise(() => {}) },
  });
  await submit('[instant] A cat');
  expect(await stop(stoppingOn(Promise.resolve()), 1)).toEqual({ requests: 0, others: true });
});

it('cuts off an upload that does not arrive in time, counts it, and does not blame its caller', async () => {
  const { fetch, stop, lines } = monitored();
  const server = await listen({ fetch, port: 0 });
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => {});
  const head = ['POST /toapis/v1/uploads/images HTTP/1.1', 'Host: mock', `Authorization: ${authorization}`];
  const body = [
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Length: 100',
    'Expect: 100-continue',
  ];
  socket.write([...head, ...body, '', '--x'].join('\r\n'));
  expect(String((await once(socket, 'data'))[0])).toContain('100 Continue');
  expect(await stop(server, 1)).toEqual({ requests: 1, others: false });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      level: 'warn',
      status: null,
      request: {
        operation: 'uploadImage',
        refusal: 'The mock stopped and closed the connection before the complete body arrived',
      },
    },
  ]);
});

it.each([
  [{ requests: 0, others: false }, 'stopped'],
  [{ requests: 1, others: false }, 'stopped; 1 request cut off'],
  [
    { requests: 2, others: true },
    'stopped; 2 requests cut off; webhooks or changes of the store not finished',
  ],
])('says what was cut off: %o', (cutOff, message) => {
  expect(stopMessage(cutOff)).toBe(message);
});
