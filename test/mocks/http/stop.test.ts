/** The stop of a server: requests under way are answered, and what would never end is ended. */

import { EventEmitter, once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
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
  expect(await server.stop({ grace })).toEqual({ cutOff: 0 });
  await vi.waitFor(() => expect([silent.destroyed, Object.keys(agent.freeSockets)]).toEqual([true, []]));
});

describe('over a connection that is kept alive', () => {
  const head = 'GET / HTTP/1.1\r\nHost: mock\r\n\r\n';

  /** A connection over which a request was sent, and what it receives. */
  async function connectionTo(url: string) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const received: string[] = [];
    socket.on('data', (chunk) => received.push(String(chunk)));
    socket.write(head);
    const ended = new Promise<string>((resolve) => {
      socket.once('end', () => resolve('end')).once('error', ({ message }) => resolve(message));
    });
    return { socket, text: () => received.join(''), ended };
  }

  it('answers a request that crosses with the stop, and then closes the connection', async () => {
    const server = await listen({ fetch: async () => new Response('answered'), port: 0 });
    const { socket, text, ended } = await connectionTo(server.url);
    await vi.waitFor(() => expect(text()).toContain('answered'));
    const stopped = server.stop({ grace });
    socket.write(head);
    expect(await ended).toBe('end');
    const [first, second] = text().split(/(?<=answered)/);
    expect([first, second]).toEqual([
      expect.stringContaining('Connection: keep-alive'),
      expect.stringContaining('Connection: close'),
    ]);
    await stopped;
  });

  it('answers the request after one whose answer began before the stop', async () => {
    let end = () => {};
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue('data: 1\n\n');
        end = () => controller.close();
      },
    }).pipeThrough(new TextEncoderStream());
    let count = 0;
    const headers = { 'content-type': 'text/event-stream' };
    const fetch = async () => {
      count += 1;
      return count === 1 ? new Response(body, { headers }) : new Response('answered');
    };
    const server = await listen({ fetch, port: 0 });
    const { socket, text, ended } = await connectionTo(server.url);
    await vi.waitFor(() => expect(text()).toContain('data: 1'));
    const stopped = server.stop({ grace });
    end();
    // The end of an answer in chunks.
    await vi.waitFor(() => expect(text()).toContain('\r\n0\r\n\r\n'));
    socket.write(head);
    expect(await ended).toBe('end');
    expect(text()).toMatch(/keep-alive.*Connection: close.*answered$/s);
    await stopped;
  });

  it('answers a request that came while the process was busy, though the connection is due to be closed', async () => {
    const server = await listen({ fetch: async () => new Response('answered'), port: 0 });
    // It needs a thread of its own, since this one is busy when it sends.
    const client = new Worker(
      `const { parentPort, workerData: { port, head } } = require('node:worker_threads');
      const socket = require('node:net').connect(port, '127.0.0.1');
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
        if (text.endsWith('answered')) parentPort.postMessage('answered');
      });
      socket.on('error', ({ message }) => parentPort.postMessage(message));
      parentPort.on('message', () => setTimeout(() => socket.write(head), 50));
      socket.write(head);`,
      { eval: true, workerData: { port: Number(new URL(server.url).port), head } },
    );
    expect(await once(client, 'message')).toEqual(['answered']);
    const again = once(client, 'message');
    client.postMessage('send');
    const stopped = server.stop({ grace });
    const until = performance.now() + 400;
    while (performance.now() < until);
    expect(await again).toEqual(['answered']);
    await client.terminate();
    await stopped;
  });
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
  expect(await stop({ grace: 1 })).toEqual({ cutOff: 1 });
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
