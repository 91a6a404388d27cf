/** The proxy passes messages on as they are. */

import { EventEmitter, once } from 'node:events';
import { type IncomingMessage, request as send } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { octopusx, toapis } from '../../src/index.ts';
import { headers, listeningMock, proxyTo, secret, serving, submit } from './proxied-gateway.ts';

const answer = JSON.stringify({ id: 'grok:1', status: 'processing', status_update_time: 1, task_id: '1' });
const json = { 'Content-Type': 'application/json' };

it('a client makes a video through it, and the ledger tells of each request', async () => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx);
  const client = octopusx({ apiKey: secret, baseUrl: proxied.url, clock: gateway.mock.clock });
  const task = await client.createVideo({
    model: 'grok-video-3',
    prompt: 'a cat',
    images: [],
    aspect_ratio: '3:2',
    size: '1080P',
  });
  gateway.mock.clock.advance(300_000);
  const video = await task.wait();
  expect((await new Response(video.stream()).arrayBuffer()).byteLength).toBeGreaterThan(1000);
  const entries = await proxied.entries();
  expect(entries[0]).toMatchObject({ operation: 'createVideo', status: 200, task: task.id, billable: true });
  expect(entries.at(-1)).toMatchObject({ operation: 'queryVideo', status: 200, task: task.id });
  expect(entries.flatMap(({ deviations = [], notes }) => [...deviations, ...(notes ?? [])])).toEqual([]);
  expect(proxied.proxy.ledger.billable).toBe(1);
});

it('a file of a form arrives as it was sent', async () => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.toapis, { gateway: 'toapis' });
  const client = toapis({ apiKey: secret, baseUrl: proxied.url, clock: gateway.mock.clock });
  const image = new File([new Uint8Array(300_000).fill(7)], 'cat.png', { type: 'image/png' });
  const uploaded = await client.http.POST('/v1/uploads/images', {
    // The type of a form is its fields.
    body: { file: image } as never,
    bodySerializer: () => {
      const form = new FormData();
      form.set('file', image);
      return form;
    },
  });
  expect(uploaded.error).toBeUndefined();
  expect(await proxied.entries()).toEqual([expect.not.objectContaining({ deviations: expect.anything() })]);
});

it.each([
  ['a part', { Range: 'bytes=100-4099' }, 206],
  ['several parts', { Range: 'bytes=0-9,20-29' }, 206],
  ['a part that is not there', { Range: 'bytes=99999999-' }, 416],
  ['a file that has not changed', { 'If-None-Match': '*' }, 304],
  ['the whole', {}, 200],
])('%s of a video comes byte for byte, and so does its HEAD', async (_, more, status) => {
  await using gateway = await listeningMock();
  await using proxied = await proxyTo(gateway.octopusx);
  const body = JSON.stringify({ model: 'veo_3_1', prompt: '[instant] a cat', seconds: '8' });
  const { id } = await (
    await fetch(`${gateway.octopusx}/v1/videos`, { method: 'POST', headers, body })
  ).json();
  const path = `/v1/videos/${id}/content`;
  for (const method of ['GET', 'HEAD']) {
    const options = { method, headers: { ...headers, ...more } };
    const [direct, through] = await Promise.all(
      [gateway.octopusx, proxied.url].map(async (url) => {
        const response = await fetch(url + path, options);
        const { date, connection, 'keep-alive': alive, ...kept } = Object.fromEntries(response.headers);
        return { status: response.status, kept, bytes: Buffer.from(await response.arrayBuffer()) };
      }),
    );
    if (method === 'GET') expect(through?.status).toBe(status);
    expect(through).toEqual(direct);
  }
  expect((await proxied.entries()).flatMap(({ deviations = [] }) => deviations)).toEqual([]);
});

it('a compressed answer stays compressed, and is checked all the same', async () => {
  const body = gzipSync(JSON.stringify({ id: 7, status: 'processing' }));
  await using gateway = await serving((_, outgoing) => {
    outgoing.writeHead(200, { ...json, 'Content-Encoding': 'gzip', 'Content-Length': body.length }).end(body);
  });
  await using proxied = await proxyTo(gateway.url);
  const response = await raw(
    `${proxied.url}/v1/video/create`,
    { method: 'POST', headers },
    JSON.stringify(submit),
  );
  expect(response.bytes).toEqual(body);
  expect(response.headers['content-encoding']).toBe('gzip');
  const [entry] = await proxied.entries();
  expect(entry?.deviations?.map(({ rule }) => rule)).toContain('id must be a string');
});

it('what belongs to one connection ends at the proxy, and the cookies of this machine do', async () => {
  let received: IncomingMessage | undefined;
  await using gateway = await serving((incoming, outgoing) => {
    received = incoming;
    outgoing
      .writeHead(200, {
        ...json,
        Connection: 'close, X-Hop',
        'X-Hop': 'one',
        'Set-Cookie': 'a=b',
        'X-Twice': ['1', '2'],
        'X-Request-Id': 'r1',
      })
      .end(answer);
  });
  await using proxied = await proxyTo(`${gateway.url}/base/`);
  const response = await raw(`${proxied.url}/v1/models?limit=1`, {
    headers: {
      ...headers,
      Connection: 'keep-alive, X-Mine',
      'X-Mine': '1',
      TE: 'trailers',
      Cookie: 'session=1',
      'X-Own': 'kept',
    },
  });
  expect(received?.url).toBe('/base/v1/models?limit=1');
  expect(received?.headers).toMatchObject({
    host: new URL(gateway.url).host,
    'x-own': 'kept',
    authorization: `Bearer ${secret}`,
  });
  for (const name of ['x-mine', 'te', 'cookie']) expect(received?.headers).not.toHaveProperty(name);
  expect(response.headers).toMatchObject({ 'x-twice': '1, 2', 'x-request-id': 'r1' });
  for (const name of ['x-hop', 'set-cookie']) expect(response.headers).not.toHaveProperty(name);
});

it('a redirect is passed on, and one to the gateway leads to the proxy', async () => {
  const places = ['/base/v1/models', 'https://elsewhere.example/v1', 'models', '', '//elsewhere.example/x'];
  let asked = 0;
  await using gateway = await serving((_, outgoing) => {
    const place = places[asked] ?? '';
    asked += 1;
    outgoing
      .writeHead(307, { Location: place || `http://${outgoing.req.headers.host}/base/v1/models?a=1` })
      .end();
  });
  await using proxied = await proxyTo(`${gateway.url}/base`);
  const found: unknown[] = [];
  for (const _ of places) found.push((await raw(`${proxied.url}/v1/models`, { headers })).headers.location);
  expect(found).toEqual([
    '/v1/models',
    'https://elsewhere.example/v1',
    'models',
    `${proxied.url}/v1/models?a=1`,
    '//elsewhere.example/x',
  ]);
  expect(asked).toBe(places.length);
});

it('bytes pass as they come, in both directions', async () => {
  await using gateway = await serving((incoming, outgoing) => {
    outgoing.writeHead(200, json);
    incoming.on('data', (chunk) => outgoing.write(chunk)).on('end', () => outgoing.end());
  });
  await using proxied = await proxyTo(gateway.url);
  const request = send(`${proxied.url}/v1/video/create`, { method: 'POST', headers });
  request.write('one');
  const [response] = await once(request, 'response');
  for (const word of ['one', 'two', 'three']) {
    if (word !== 'one') request.write(word);
    expect(String((await once(response, 'data'))[0])).toBe(word);
  }
  request.end();
  await once(response, 'end');
});

it('a caller that leaves ends the request at the gateway, and an endless answer is taken no faster than it is read', async () => {
  const chunkSize = 64 * 1024;
  let written = 0;
  let closed: Promise<unknown> = Promise.resolve();
  await using gateway = await serving((incoming, outgoing) => {
    closed = new Promise((resolve) => incoming.socket.once('close', resolve));
    outgoing.writeHead(200, { 'Content-Type': 'video/mp4' });
    const chunk = Buffer.alloc(chunkSize);
    const more = () => {
      for (let isFree = true; isFree && !outgoing.destroyed; written += chunk.length)
        isFree = outgoing.write(chunk);
    };
    outgoing.on('drain', more);
    more();
  });
  await using proxied = await proxyTo(gateway.url);
  const controller = new AbortController();
  const response = await fetch(`${proxied.url}/v1/videos/1/content`, { headers, signal: controller.signal });
  await response.body?.getReader().read();
  // Sockets and pipes hold some megabytes; what they do not hold is not sent.
  let before = -1;
  while (written !== before) {
    before = written;
    for (let turn = 0; turn < 200; turn += 1) await setImmediate();
  }
  expect(written).toBeGreaterThan(chunkSize);
  expect(written).toBeLessThan(32 * 1024 * 1024);
  controller.abort();
  await closed;
  expect(await proxied.entries()).toMatchObject([
    { status: undefined, notes: ['The caller disconnected before the answer arrived'] },
  ]);
});

it('a caller that leaves in the middle of its body leaves the gateway, too', async () => {
  const events = new EventEmitter();
  const arrived = once(events, 'arrived');
  await using gateway = await serving((incoming) => {
    incoming.on('error', () => {}).once('data', () => events.emit('arrived', incoming));
  });
  await using proxied = await proxyTo(gateway.url);
  const request = send(`${proxied.url}/v1/video/create`, { method: 'POST', headers });
  request.on('error', () => {});
  request.write('{"model":');
  const [incoming] = await arrived;
  const closed = new Promise((resolve) => incoming.once('close', resolve));
  request.destroy();
  await closed;
  expect(incoming.complete).toBe(false);
  expect(await proxied.entries()).toMatchObject([{ status: undefined, billable: false }]);
});

it('the gateway decides over a body that waits for "100 Continue"', async () => {
  let bodies = 0;
  await using gateway = await serving(
    (incoming, outgoing) => {
      incoming.on('data', () => {
        bodies += 1;
      });
      incoming.on('end', () => outgoing.writeHead(200, json).end(answer));
    },
    (server) =>
      server.on('checkContinue', (incoming, outgoing) => {
        if (incoming.headers.authorization === undefined) outgoing.writeHead(401, json).end('{}');
        else {
          outgoing.writeContinue();
          server.emit('request', incoming, outgoing);
        }
      }),
  );
  await using proxied = await proxyTo(gateway.url);
  const ask = async (authorization: object) => {
    const request = send(`${proxied.url}/v1/video/create`, {
      method: 'POST',
      headers: { ...json, ...authorization, 'Content-Length': 2, Expect: '100-continue' },
    });
    request.flushHeaders();
    request.on('continue', () => request.end('{}'));
    const [response] = await once(request, 'response');
    request.destroy();
    return response.statusCode;
  };
  expect(await ask({})).toBe(401);
  expect(bodies).toBe(0);
  expect(await ask({ Authorization: headers.Authorization })).toBe(200);
  expect(bodies).toBe(1);
});

interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

/** Sends a request, and gives the answer as it is on the wire. */
async function raw(url: string, options: Parameters<typeof send>[1], body?: string): Promise<RawAnswer> {
  const request = send(url, { ...options, agent: false });
  request.end(body);
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) };
}
