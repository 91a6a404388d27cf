/** `toNodeHandler()`: a web-standard handler as a listener of `node:http`. */

import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type RequestListener, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect, it, onTestFinished, vi } from 'vitest';
import { toNodeHandler } from '../../src/server/create-proxy.ts';

/** Serves a listener. Gives its port. */
async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => server.close().closeAllConnections());
  // A server that listens on a port has an address.
  return (server.address() as AddressInfo).port;
}

it('hands over method, URL, headers and body, and sends the answer', async () => {
  const seen: unknown[] = [];
  const port = await serve((request, response) =>
    toNodeHandler(async (given) => {
      seen.push(given.method, given.url, given.headers.get('x-a'), await given.text());
      return new Response('made', { status: 201, headers: { 'x-b': 'c' } });
    })(request, response),
  );
  const url = `http://127.0.0.1:${port}//a/b?c=d`;
  const init = { method: 'POST', body: 'the body', headers: { 'x-a': '1' } };
  const response = await fetch(url, init);
  expect([response.status, response.headers.get('x-b'), await response.text()]).toEqual([201, 'c', 'made']);
  expect(seen).toEqual(['POST', url, '1', 'the body']);
});

it.each([
  ['example.com', '/a', 'http://example.com/a'],
  ['a b', '/a', 'http://localhost/a'],
  ['example.com', 'http://evil.example/a', 'http://example.com/'],
])('from the host %j and the path %j makes %s', async (host, path, expected) => {
  let url = '';
  const port = await serve((request, response) =>
    toNodeHandler(async (given) => {
      url = given.url;
      return new Response(null);
    })(request, response),
  );
  const request = get({ port, host: '127.0.0.1', path, headers: { host } });
  await once(request, 'response');
  expect(url).toBe(expected);
});

it('keeps the whole path below a mount path, and many values of a header', async () => {
  const handler = vi.fn(async (_: Request) => new Response(null, { status: 204 }));
  const port = await serve((request, response) => {
    const mounted = Object.assign(request, { originalUrl: request.url, url: '/mounted' });
    return toNodeHandler(handler)(mounted, response);
  });
  const request = send({ port, path: '/api/mounted', headers: { cookie: ['a=1', 'b=2'] } }).end();
  await once(request, 'response');
  expect(handler.mock.calls[0]?.[0].url).toBe(
    'http://localhost:PORT/api/mounted'.replace('PORT', String(port)),
  );
  expect(handler.mock.calls[0]?.[0].headers.get('cookie')).toBe('a=1; b=2');
});

it('aborts when the caller goes away, and waits for one that is slow', async () => {
  let signal: AbortSignal | undefined;
  let pulled = 0;
  const chunk = new Uint8Array(1_000_000);
  const port = await serve((request, response) =>
    toNodeHandler(async (given) => {
      signal = given.signal;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled += 1;
          controller.enqueue(chunk);
        },
      });
      return new Response(body);
    })(request, response),
  );
  const request = get({ port });
  const [response]: IncomingMessage[] = await once(request, 'response');
  response?.pause();
  await vi.waitFor(() => expect(pulled).toBeGreaterThan(1));
  expect(pulled).toBeLessThan(200);
  request.destroy();
  await vi.waitFor(() => expect(signal?.aborted).toBe(true));
});

it('tells that a body parser was first, and hands errors to the framework', async () => {
  const errors: unknown[] = [];
  const handler = toNodeHandler(async (request) => Response.json(await request.json()));
  const port = await serve(async (request, response) => {
    await buffer(request);
    await handler(request, response, (error) => {
      errors.push(error);
      response.writeHead(500).end();
    });
  });
  expect((await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: '{}' })).status).toBe(500);
  expect(String(errors)).toContain('Put the proxy before any body parser');
});
