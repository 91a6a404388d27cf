/** The stop of a server: requests under way are answered, and what would never end is ended. */

import { EventEmitter, once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, vi } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';

/** Longer than any test takes. */
const grace = 60_000;

/** A server whose answer is given when the test says so. */
async function slowServer() {
  const events = new EventEmitter();
  const asked = once(events, 'request');
  const closed = vi.fn();
  const answered = async () => {
    const answer = once(events, 'answer');
    events.emit('request');
    const [body] = await answer;
    return new Response(body);
  };
  const fetch = Object.assign(answered, { serve: () => closed });
  const answer = (text: string) => events.emit('answer', text);
  return { ...(await listen({ fetch, port: 0 })), asked, answer, closed };
}

it('answers a request that is under way in full, and takes no further one', async () => {
  const { url, stop, asked, answer, closed } = await slowServer();
  const agent = new Agent({ keepAlive: true });
  const sent = request(url, { agent }).end();
  await asked;
  const stopped = stop({ grace });
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  expect(closed).not.toHaveBeenCalled();
  answer('in full');
  const [response] = await once(sent, 'response');
  expect(response.headers.connection).toBe('close');
  expect(await text(response)).toBe('in full');
  await stopped;
  expect(closed).toHaveBeenCalledOnce();
});

it('closes connections that are kept alive, and those over which nothing has come', async () => {
  const server = await listen({ fetch: createMock().fetch, port: 0 });
  const agent = new Agent({ keepAlive: true });
  const [response] = await once(request(`${server.url}/__mock/clock`, { agent }).end(), 'response');
  await text(response);
  const silent = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => {});
  await once(silent, 'connect');
  await server.stop({ grace });
  await vi.waitFor(() => expect([silent.destroyed, Object.keys(agent.freeSockets)]).toEqual([true, []]));
});

it('ends a stream of changes as a whole answer', async () => {
  const mock = createMock();
  const server = await listen({ fetch: mock.fetch, port: 0 });
  const response = await fetch(`${server.url}/__mock/changes`);
  const read = response.text();
  await server.stop({ grace });
  expect(await read).toBe(':\n\n');
});

it('cuts what is not finished in time', async () => {
  const { url, stop, asked } = await slowServer();
  const lost = expect(fetch(url)).rejects.toThrow('fetch failed');
  await asked;
  await stop({ grace: 1 });
  await lost;
});

it('cuts everything at once when it is closed instead, also while it stops', async () => {
  const { url, stop, close, asked, closed } = await slowServer();
  const lost = expect(fetch(url)).rejects.toThrow('fetch failed');
  await asked;
  const stopped = stop({ grace });
  await close();
  await Promise.all([lost, stopped]);
  expect(closed).toHaveBeenCalledOnce();
});
