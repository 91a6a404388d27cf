/** A submit is sent once, whatever goes wrong behind the proxy, and what its caller is told proves nothing. */

import { EventEmitter, once } from 'node:events';
import { Agent, request as send } from 'node:http';
import { expect, it } from 'vitest';
import { octopusx, SubmitUnconfirmedError } from '../../src/index.ts';
import { answerOf, rawServer } from '../client/raw-server.ts';
import { freePort } from '../support/servers/free-port.ts';
import { headers, proxyTo, secret } from './proxied-gateway.ts';

const html = '<!doctype html><title>Bad gateway</title>';

it.each([
  ['closes the connection', (socket) => socket.end()],
  ['resets it', (socket) => socket.resetAndDestroy()],
  ['sends half a head', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Le')],
  ['sends no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
  ['breaks off in its answer', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"id":')],
  ['fails', (socket) => socket.end(answerOf(500, '{}'))],
  ['is overloaded', (socket) => socket.end(answerOf(503, html, ['Retry-After: 1']))],
  ['redirects', (socket) => socket.end(answerOf(307, '', ['Location: /v1/video/create']))],
] satisfies [string, NonNullable<Parameters<typeof rawServer>[0]['onRequest']>][])(
  'a gateway that %s is asked once',
  async (_, onRequest) => {
    await using gateway = await rawServer({ onRequest });
    await using proxied = await proxyTo(gateway.url);
    const client = octopusx({ apiKey: secret, baseUrl: proxied.url });
    const request = { model: 'veo3.1', prompt: 'a cat', aspect_ratio: '16:9' } as const;
    await expect(client.createVideo(request)).rejects.toBeInstanceOf(SubmitUnconfirmedError);
    expect(gateway.arrived()).toBe(1);
    expect(await proxied.entries()).toHaveLength(1);
  },
);

it('a gateway that closes a connection after its first answer gets the second request once, on another', async () => {
  let connections = 0;
  await using gateway = await rawServer({
    onConnection: () => {
      connections += 1;
    },
    // Says that it keeps the connection, and closes it when the next request would come.
    onRequest: (socket, number) =>
      number === 1 ? socket.write(answerOf(200, '{}', ['Connection: keep-alive'])) : socket.destroy(),
  });
  await using proxied = await proxyTo(gateway.url);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const statuses: (number | undefined)[] = [];
  for (const method of ['GET', 'POST']) {
    const request = send(`${proxied.url}/v1/videos`, { method, headers, agent });
    request.end(method === 'POST' ? '{}' : undefined);
    const [response] = await once(request, 'response');
    statuses.push(response.resume().statusCode);
    await once(response, 'end');
  }
  agent.destroy();
  expect(statuses).toEqual([200, 502]);
  expect([gateway.arrived(), connections]).toEqual([2, 2]);
});

it('a submit without an answer is a 502 that says so, in the form of the gateway', async () => {
  await using gateway = await rawServer({ onRequest: (socket) => socket.destroy() });
  await using proxied = await proxyTo(gateway.url);
  const response = await proxied.submit();
  expect(response.status).toBe(502);
  expect(await response.json()).toEqual({
    error: {
      message:
        'The gateway did not answer (ECONNRESET). If this was a submit, the task may have been created and billed: check before you submit again',
      type: 'proxy_error',
    },
  });
  expect(await proxied.entries()).toMatchObject([
    {
      status: 502,
      billable: false,
      notes: [
        'The gateway did not answer (ECONNRESET)',
        'The task may have been created and billed; check before it is submitted again',
      ],
    },
  ]);
});

it('a submit that could not be sent says that nothing was', async () => {
  await using proxied = await proxyTo(`http://127.0.0.1:${await freePort()}`);
  const response = await proxied.submit();
  expect(response.status).toBe(502);
  expect((await response.json()).error.message).toBe(
    'The gateway cannot be reached (ECONNREFUSED); nothing was sent',
  );
});

it('a caller that gives up on a silent gateway ends the request', async () => {
  const events = new EventEmitter();
  const [arrived, closed] = [once(events, 'arrived'), once(events, 'closed')];
  await using gateway = await rawServer({
    onConnection: (socket) => socket.once('close', () => events.emit('closed')),
    onRequest: () => events.emit('arrived'),
  });
  await using proxied = await proxyTo(gateway.url);
  const controller = new AbortController();
  const answer = fetch(`${proxied.url}/v1/video/create`, {
    method: 'POST',
    headers,
    body: '{}',
    signal: controller.signal,
  });
  await arrived;
  controller.abort();
  await expect(answer).rejects.toThrow();
  await closed;
  expect(gateway.arrived()).toBe(1);
  expect((await proxied.entries())[0]?.notes).toContain(
    'The task may have been created and billed; check before it is submitted again',
  );
});
