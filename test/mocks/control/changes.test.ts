/** Changes that no passing time explains: `mock.subscribe()`, and the control API's stream of server-sent events. */

import { request } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { createMock, type Mock, type MockOptions } from '../../../mocks/create-mock.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';

const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };
const loopback = { remoteAddress: '127.0.0.1' };

function frozenMock(options: MockOptions = {}): Mock {
  return createMock({ clock: createClock({ frozen: true, start: Date.UTC(2026, 0) }), ...options });
}

/** Submits a task to a gateway. */
async function submit({ fetch }: Mock, prompt = 'a cat'): Promise<string> {
  const body = JSON.stringify({ model: 'grok-video-1.0', prompt });
  const url = 'http://localhost/toapis/v1/videos/generations';
  return (await (await fetch(new Request(url, { method: 'POST', headers, body }))).json()).id;
}

/** Calls the control API. */
function control({ fetch }: Mock, method: string, path: string, body?: object): Promise<Response> {
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  return fetch(new Request(`http://localhost/__mock${path}`, init), loopback);
}

/** Opens a stream. */
function follow({ fetch }: Pick<Mock, 'fetch'>, sent: Record<string, string> = {}, init: RequestInit = {}) {
  return fetch(new Request('http://localhost/__mock/changes', { headers: sent, ...init }), loopback);
}

/** The text that a stream brings next. */
async function next({ body }: Response, count = 1): Promise<string> {
  const reader = body?.getReader();
  let text = '';
  for (let read = 0; read < count; read += 1) {
    const chunk = await reader?.read();
    text += new TextDecoder().decode(chunk?.value);
  }
  reader?.releaseLock();
  return text;
}

afterEach(() => {
  vi.useRealTimers();
});

it('tells code of tasks that are made and ended, of the clock, and of a reset', async () => {
  const mock = frozenMock();
  const listener = vi.fn();
  const end = mock.subscribe(listener);
  const told = () => listener.mock.calls.splice(0).flat();

  const id = await submit(mock);
  expect(told()).toEqual([{ gateway: 'toapis', task: id }]);
  await control(mock, 'PATCH', `/tasks/toapis/${id}`, { outcome: 'failed', code: 'content_policy' });
  expect(told()).toEqual([{ gateway: 'toapis', task: id }]);
  await control(mock, 'POST', '/clock/advance', { seconds: 60 });
  mock.clock.setSpeed(60);
  mock.clock.resume();
  await control(mock, 'PATCH', '/clock', { frozen: true });
  expect(told()).toEqual([{}, {}, {}, {}]);
  await control(mock, 'POST', '/reset');
  expect(told()).toEqual([{}]);
  // Nothing has changed.
  await control(mock, 'GET', '/snapshot');
  await control(mock, 'PATCH', `/tasks/toapis/${id}`, { outcome: 'failed' });
  expect(told()).toEqual([]);
  end();
  end();
  mock.clock.advance(1000);
  await submit(mock);
  expect(told()).toEqual([]);
});

it('tells of a task that has two ids under each of them', async () => {
  const mock = frozenMock();
  const tasks: unknown[] = [];
  mock.subscribe(({ task }) => tasks.push(task));
  const body = JSON.stringify({
    model: 'grok-video-3',
    prompt: 'a cat',
    images: [],
    aspect_ratio: '3:2',
    size: '720P',
  });
  const url = 'http://localhost/octopusx/v1/video/create';
  const answer = await (await mock.fetch(new Request(url, { method: 'POST', headers, body }))).json();
  const { tasks: listed } = await (await control(mock, 'GET', '/tasks')).json();
  const [{ id, task_id }] = listed;
  expect(tasks).toEqual(task_id === null ? [id] : [id, task_id]);
  expect(tasks).toContain(answer.id);
});

it('keeps no clock busy that has no listener', () => {
  const clock = createClock();
  const subscribe = vi.spyOn(clock, 'subscribe');
  const mock = createMock({ clock });
  expect(subscribe).not.toHaveBeenCalled();
  mock.subscribe(() => {})();
  mock.subscribe(() => {})();
  expect(subscribe).toHaveBeenCalledTimes(2);
});

it('streams events to a caller on this machine, with the ids of tasks', async () => {
  const mock = frozenMock();
  const stream = await follow(mock);
  expect(stream.status).toBe(200);
  expect(Object.fromEntries(stream.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  });
  expect(await next(stream)).toBe(':\n\n');
  const id = await submit(mock);
  mock.clock.advance(60_000);
  expect(await next(stream, 2)).toBe(`event: change\ndata: {"task":"${id}"}\n\nevent: change\ndata: {}\n\n`);
});

it('lets a page of another origin follow, and names it no task', async () => {
  const mock = frozenMock();
  const stream = await follow(mock, { origin: 'http://localhost:5173', 'sec-fetch-site': 'same-site' });
  expect(stream.headers.get('access-control-allow-origin')).toBe('*');
  await submit(mock);
  expect(await next(stream, 2)).toBe(':\n\nevent: change\ndata: {}\n\n');
});

it('refuses callers of other machines, those without the token, and parameters', async () => {
  const far = { remoteAddress: '192.0.2.7' };
  const url = 'http://localhost/__mock/changes';
  expect((await frozenMock().fetch(new Request(url), far)).status).toBe(403);
  expect((await frozenMock({ allowRemoteControl: true }).fetch(new Request(url), far)).status).toBe(200);
  expect((await follow(frozenMock({ controlToken: 'secret' }))).status).toBe(403);
  const open = await follow(frozenMock({ controlToken: 'secret' }), { authorization: 'Bearer secret' });
  expect(open.status).toBe(200);
  expect((await frozenMock().fetch(new Request(`${url}?task=1`), loopback)).status).toBe(400);
  expect((await frozenMock().fetch(new Request(url, { method: 'POST' }), loopback)).status).toBe(405);
});

it('sends a comment every 15 seconds', async () => {
  vi.useFakeTimers();
  const stream = await follow(frozenMock());
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await next(stream, 3)).toBe(':\n\n:\n\n:\n\n');
  await stream.body?.cancel();
  expect(vi.getTimerCount()).toBe(0);
});

it('has at most 100 streams, and takes another when one is gone', async () => {
  const mock = frozenMock();
  const gone = new AbortController();
  const first = await follow(mock, {}, { signal: gone.signal });
  const streams = await Promise.all(Array.from({ length: 99 }, () => follow(mock)));
  const full = await follow(mock);
  expect(full.status).toBe(503);
  expect(await full.json()).toEqual({
    error: { message: 'All 100 streams of changes are in use: close one, or try again later' },
  });
  gone.abort();
  await expect(next(first, 2)).rejects.toThrow('The caller has disconnected');
  const another = await follow(mock);
  expect(another.status).toBe(200);
  await streams[0]?.body?.cancel();
  expect((await follow(mock)).status).toBe(200);
  expect((await follow(mock)).status).toBe(503);
});

it('answers HEAD without a stream', async () => {
  const mock = frozenMock();
  for (let count = 0; count < 200; count += 1)
    expect((await follow(mock, {}, { method: 'HEAD' })).status).toBe(200);
});

it('cuts a reader off that reads nothing', async () => {
  const mock = frozenMock();
  const stream = await follow(mock);
  for (let count = 0; count < 2000; count += 1) mock.clock.advance(1);
  await expect(stream.text()).rejects.toThrow('The caller reads too slowly');
});

it.each(['the mock’s own handler', 'a function of Request'])(
  'is served by %s, until it closes',
  async (kind) => {
    const mock = frozenMock();
    const handler: typeof mock.fetch | ((request: Request) => Promise<Response>) =
      kind === 'a function of Request' ? (sent: Request) => mock.fetch(sent) : mock.fetch;
    const server: Listener = await listen({ fetch: handler, port: 0 });
    const texts: string[] = [];
    const ended = new Promise<void>((resolve) => {
      request(`${server.url}/__mock/changes`, (incoming) => {
        incoming.setEncoding('utf8').on('data', (text: string) => texts.push(text));
        incoming.on('close', resolve).on('error', () => {});
      }).end();
    });
    await vi.waitFor(() => expect(texts.join('')).toBe(':\n\n'));
    mock.clock.advance(1000);
    await vi.waitFor(() => expect(texts.join('')).toContain('data: {}'));
    await server.close();
    await ended;
  },
);

it('forgets the stream of a connection that is gone', async () => {
  const mock = frozenMock();
  const subscribe = vi.spyOn(mock.clock, 'subscribe');
  const server = await listen({ fetch: mock.fetch, port: 0 });
  const gone = new AbortController();
  await fetch(`${server.url}/__mock/changes`, { signal: gone.signal });
  expect(subscribe).toHaveBeenCalledTimes(1);
  gone.abort();
  // The last listener has left the clock when another one subscribes to it anew.
  await vi.waitFor(() => {
    mock.subscribe(() => {})();
    expect(subscribe).toHaveBeenCalledTimes(2);
  });
  await server.close();
});
