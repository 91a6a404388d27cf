/** Requests that mean no good, or no sense: each is refused or cut off, and the mock goes on. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { headOf, sendRaw } from './raw.ts';

const mock = createMock();

let listener: Listener;
beforeAll(async () => {
  listener = await listen({ fetch: mock.fetch, port: 0 });
  return () => listener.close();
});

const key = { Authorization: 'Bearer x', 'Content-Type': 'application/json' };
const create = '/octopusx/v1/video/create';
const video = { model: 'grok-video-3', prompt: 'a cat', images: [], aspect_ratio: '3:2', size: '1080P' };
const generate = '/toapis/v1/videos/generations';

/** A request that never reaches a socket. */
function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return mock.fetch(new Request(`http://localhost${path}`, { headers: key, ...init }));
}

function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return ask(path, { method: 'POST', body, headers: { ...key, ...headers } });
}

/** Fails unless an answer is a refusal in the form that both gateways' errors have in common. */
async function expectRefusal(response: Response, ...statuses: readonly number[]): Promise<void> {
  const text = await response.text();
  expect(statuses, text.slice(0, 300)).toContain(response.status);
  expect(JSON.parse(text)).toHaveProperty('error.message', expect.stringMatching(/\w+ \w+/));
  expect(text.length).toBeLessThan(5000);
}

afterEach(async () => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  // Both gateways still answer, over the socket.
  for (const path of [
    '/octopusx/v1/videos/video_abc123',
    '/toapis/v1/videos/generations/video_abc123def456',
  ]) {
    const response = await fetch(`${listener.url}${path}`, { headers: key });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  }
});

describe('a body', () => {
  it('that is shorter than it says is abandoned with its connection', async () => {
    const billable = mock.ledger.billable;
    const head = headOf('POST', create, { 'Content-Length': 1000 });
    const { status } = await sendRaw(listener.url, { pieces: [head, '{"model":'], abandons: true });
    expect(status).toBeUndefined();
    expect(mock.ledger.billable).toBe(billable);
  });

  it('that is longer than it says ends where it says, and what follows is no request', async () => {
    const billable = mock.ledger.billable;
    const text = JSON.stringify(video);
    const head = headOf('POST', create, { 'Content-Length': text.length });
    const { status } = await sendRaw(listener.url, { pieces: [`${head}${text}GARBAGE`] });
    expect([200, 400]).toContain(status);
    expect(mock.ledger.billable).toBeLessThanOrEqual(billable + 1);
  });

  it('of 20 MB is refused, with its length stated or in chunks', async () => {
    const large = new Uint8Array(20_000_000).fill(0x20);
    const stated = [headOf('POST', create, { 'Content-Length': large.length }), large];
    const size = large.length.toString(16);
    const head = headOf('POST', create, { 'Transfer-Encoding': 'chunked' });
    const chunked = [head, `${size}\r\n`, large, '\r\n0\r\n\r\n'];
    for (const pieces of [stated, chunked]) {
      const { status, text } = await sendRaw(listener.url, { pieces });
      expect(status).toBe(413);
      expect(text).toContain('The body must not be larger than 16777216 bytes');
    }
  });

  it('that is too large closes its connection, so that the next request does not go down with it', async () => {
    const large = new Uint8Array(20_000_000).fill(0x20);
    for (let round = 0; round < 4; round += 1) {
      // One in chunks and one with its length: the first may still be on its way when the second begins.
      const chunked = { body: new Blob([large]).stream(), duplex: 'half' };
      for (const sent of [chunked, { body: large }]) {
        const init = { method: 'POST', headers: key, ...sent };
        await expectRefusal(await fetch(`${listener.url}${create}`, init), 413);
      }
    }
  });

  it('that states a length beyond the limit is refused before it is sent', async () => {
    const head = headOf('POST', create, { 'Content-Length': 20_000_000_000 });
    expect((await sendRaw(listener.url, { pieces: [head] })).status).toBe(413);
  });

  it('that is nested 900 deep is read, and judged as any other', async () => {
    const nested = `${'['.repeat(900)}${']'.repeat(900)}`;
    await expectRefusal(await post(create, nested), 400);
    for (const field of ['metadata', 'unknown']) {
      const text = `{"model":"a","prompt":"a cat","${field}":{"a":${nested}}}`;
      expect((await post(generate, text)).status, field).toBe(200);
    }
  });

  it.each([100_000, 300_000])('that is nested %i deep is refused', async (depth) => {
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    await expectRefusal(await post(create, nested), 400);
    await expectRefusal(await post(create, JSON.stringify(video).replace('[]', nested)), 400);
    for (const field of ['size', 'seconds', 'metadata', 'unknown']) {
      const others = { model: '"a"', prompt: '"a cat"', [field]: nested };
      const text = Object.entries(others).map(([name, value]) => `"${name}":${value}`);
      await expectRefusal(await post(generate, `{${text.join(',')}}`), 400);
    }
  });

  it('of eight million brackets is refused before it is parsed', async () => {
    await expectRefusal(await post(generate, '['.repeat(8_000_000)), 400);
  });

  it('with a key twice counts by its last', async () => {
    const twice = JSON.stringify(video).replace('"model"', '"model":1,"model"');
    expect((await post(create, twice)).status).toBe(200);
    await expectRefusal(await post(create, JSON.stringify(video).replace('}', ',"model":1}')), 400);
  });

  it.each([
    ['UTF-16', Uint8Array.from(Buffer.from(JSON.stringify(video), 'utf16le'))],
    [
      'UTF-16 with a byte order mark',
      Uint8Array.from(Buffer.from(`\ufeff${JSON.stringify(video)}`, 'utf16le')),
    ],
    ['Latin-1', Uint8Array.from(Buffer.from(JSON.stringify({ ...video, prompt: 'café' }), 'latin1'))],
    ['gzip that no header tells of', Uint8Array.from(gzipSync(JSON.stringify(video)))],
    ['zeroes', new Uint8Array(1000)],
  ])('in %s is refused', async (_, bytes) => {
    await expectRefusal(await post(create, bytes), 400);
  });

  it('with a byte order mark before UTF-8 is read', async () => {
    expect((await post(create, `\ufeff${JSON.stringify(video)}`)).status).toBe(200);
  });

  it('whose values cannot be made into text is judged as any other', async () => {
    const unspeakable = { toString: 1, valueOf: 1, toJSON: 1 };
    for (const path of [create, generate, '/octopusx/v1/videos', '/toapis/v1/videos/video_123/remix']) {
      for (const field of [
        'model',
        'prompt',
        'size',
        'seconds',
        'duration',
        'aspect_ratio',
        'metadata',
        'task_id',
      ]) {
        const response = await post(path, JSON.stringify({ ...video, [field]: unspeakable }));
        expect([200, 400, 404], `${path} ${field}: ${await response.text()}`).toContain(response.status);
      }
    }
  });

  it('with a hundred thousand fields or values is judged as any other', async () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field_${index}`, index]));
    expect((await post(create, JSON.stringify({ ...many, ...video }))).status).toBe(200);
    await expectRefusal(
      await post(create, JSON.stringify({ ...video, images: Object.keys(many).map(() => 1) })),
      400,
    );
    const form = new FormData();
    for (const name of ['model', 'prompt', 'input_reference']) form.append(name, 'a');
    for (let index = 0; index < 20_000; index += 1) form.append('input_reference', 'a');
    const response = await ask('/octopusx/v1/videos', {
      method: 'POST',
      body: form,
      headers: { Authorization: 'Bearer x' },
    });
    expect(response.status).toBe(200);
  });

  it('of millions of values is refused for their number, since to parse them would take seconds', async () => {
    const images = '1,'.repeat(7_000_000);
    const body = `{"model":"grok-video-3","prompt":"a cat","images":[${images}1],"aspect_ratio":"3:2"}`;
    await expectRefusal(await post(create, body), 400);
  });
});

describe('a name that every object has', () => {
  const evil = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

  it.each(evil)('%s as a key of a body is a field that nobody knows', async (name) => {
    const text = JSON.stringify(video).replace(
      '{',
      `{"${name}":{"polluted":true,"prototype":{"polluted":true}},`,
    );
    expect((await post(create, text)).status).toBe(200);
    const bare = `{"${name}":${JSON.stringify(video)}}`;
    await expectRefusal(await post(create, bare), 400);
    const form = new FormData();
    form.append(name, 'polluted');
    const init = { method: 'POST', body: form, headers: { Authorization: 'Bearer x' } };
    await expectRefusal(await ask('/octopusx/v1/videos', init), 400);
  });

  it.each(evil)(
    '%s as an id, a part of a path, a gateway, a parameter or a preference leads nowhere',
    async (name) => {
      await expectRefusal(await ask(`/octopusx/v1/videos/${name}`), 400);
      await expectRefusal(await ask(`/octopusx/v1/videos/${name}/content`), 404);
      await expectRefusal(await ask(`/octopusx/v1/video/query?id=${name}`), 400);
      await expectRefusal(await ask(`/octopusx/v1/video/query?${name}=polluted`), 400);
      await expectRefusal(await ask(`/octopusx/${name}`), 404);
      await expectRefusal(await ask(`/octopusx/v1/${name}/query`), 404);
      await expectRefusal(await ask(`/octopusx/files/${name}.mp4`), 404);
      await expectRefusal(await ask(`/${name}/v1/videos/1`), 404);
      await expectRefusal(await ask(`/${name}`), 404);
      await expectRefusal(await ask(`/__mock/${name}`), 404);
      await expectRefusal(await ask(`/__mock/tasks/${name}/${name}`), 404);
      await expectRefusal(
        await post('/octopusx/v1/video/remix', JSON.stringify({ ...video, task_id: name })),
        400,
      );
      await expectRefusal(await post(create, JSON.stringify(video), { Prefer: `example=${name}` }), 400);
      for (const path of ['/__mock/scenario', '/__mock/clock']) {
        const method = path.endsWith('scenario') ? 'PUT' : 'PATCH';
        await expectRefusal(await ask(path, { method, body: `{"${name}":{"polluted":true}}` }), 400);
      }
    },
  );

  it('a parameter of the query does not stand in for the id in the path', async () => {
    const response = await ask('/octopusx/v1/videos/video_abc123?task_id=video_456');
    expect(await response.json()).toHaveProperty('id', 'video_abc123');
  });
});

describe('headers', () => {
  const path = '/octopusx/v1/videos/video_abc123';

  it.each<[string, string]>([
    ['of 64 kB', headOf('GET', path, { 'X-Large': 'x'.repeat(65_536) })],
    [
      'of which there are thousands',
      headOf('GET', path, Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`X-${at}`, 1]))),
    ],
    ['with a zero in them', headOf('GET', path, { 'X-Zero': 'a\0b' })],
    ['with a bare line feed', headOf('GET', path).replace('\r\n', '\r\nX-Feed: a\nX: b\rc\r\n')],
    ['with a space before the colon', headOf('GET', path).replace('\r\n', '\r\nX-Space : a\r\n')],
    [
      'with two lengths that differ',
      `${headOf('POST', create, { 'Content-Length': '2\r\nContent-Length: 3' })}{}x`,
    ],
    ['with a length that is no number', `${headOf('POST', create, { 'Content-Length': '2x' })}{}`],
    ['with a negative length', `${headOf('POST', create, { 'Content-Length': -1 })}{}`],
    [
      'with a length and chunks',
      `${headOf('POST', create, { 'Content-Length': 5, 'Transfer-Encoding': 'chunked' })}0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
    ],
    [
      'with an encoding that is none',
      `${headOf('POST', create, { 'Transfer-Encoding': 'xchunked' })}0\r\n\r\n`,
    ],
    [
      'with chunks that are not the last encoding',
      `${headOf('POST', create, { 'Transfer-Encoding': 'chunked, identity' })}0\r\n\r\n`,
    ],
    [
      'with a chunk whose size is no number',
      `${headOf('POST', create, { 'Transfer-Encoding': 'chunked' })}zz\r\n{}\r\n0\r\n\r\n`,
    ],
    ['without a host', headOf('GET', path).replace('Host: localhost\r\n', '')],
    ['with a host that is none', headOf('GET', path).replace('Host: localhost', 'Host: a b/../c')],
  ])('%s are refused, and what follows them is not taken for a request', async (_, text) => {
    const count = mock.ledger.billable;
    const { status, text: answer } = await sendRaw(listener.url, { pieces: [text] });
    if (status !== undefined) expect(status).toBeGreaterThanOrEqual(400);
    if (status !== undefined) expect(status, answer.slice(0, 500)).toBeLessThan(500);
    expect(answer.split('HTTP/1.1 ').length).toBeLessThanOrEqual(2);
    expect(mock.ledger.billable).toBe(count);
  });

  it('with two keys are one key that is as good as any', async () => {
    const text = headOf('GET', path).replace('\r\n', '\r\nAuthorization: Basic a\r\n');
    expect([200, 401]).toContain((await sendRaw(listener.url, { pieces: [text] })).status);
  });

  it('of an odd preference are as good as none, or told what there is', async () => {
    for (const prefer of ['code=', 'code=99', 'example=', ';;;', 'code=abc', '=', 'x'.repeat(10_000)]) {
      expect((await ask(path, { headers: { ...key, Prefer: prefer } })).status, prefer).toBe(200);
    }
    for (const prefer of ['code=999', 'code=100', 'code=204', 'example=nothing']) {
      await expectRefusal(await ask(path, { headers: { ...key, Prefer: prefer } }), 400);
    }
  });
});

describe('a path', () => {
  const paths = [
    '//',
    '///octopusx//v1',
    '/octopusx',
    '/octopusx/',
    '/octopusx//v1/videos/video_abc123',
    '/../../etc/passwd',
    '/octopusx/files/../../../etc/passwd',
    '/octopusx/files/%2e%2e%2f%2e%2e%2fpackage.json',
    '/octopusx/files/%2e%2e/%2e%2e/package.json',
    '/octopusx/files/%zz.mp4',
    '/octopusx/files/%C3.mp4',
    '/octopusx/files/',
    '/octopusx/%2e%2e/toapis',
    '/octopusx/v1/videos/%zz',
    '/octopusx/v1/videos/%00',
    '/octopusx/v1/videos/%FF%FE',
    '/octopusx/v1/videos/%E0%80%80/content',
    `/octopusx/v1/videos/${'x'.repeat(8000)}`,
    '/octopusx/v1/video/query?%zz=%zz&id=%zz',
    '/octopusx/v1/video/query?id=&id=&&&===',
    '/__mock/tasks/octopusx/%zz',
    '/__mock/tasks/%00/%00',
    '/__mock//clock',
    '/__MOCK/clock',
  ];

  it.each(paths)('%s is refused', async (path) => {
    const { status, text } = await sendRaw(listener.url, { pieces: [headOf('GET', path)] });
    expect(status, text.slice(0, 500)).toBeGreaterThanOrEqual(400);
    expect(status, text.slice(0, 500)).toBeLessThan(500);
    expect(text).toMatch(/"error":\{("code":404,)?"message":/);
    expect(text).not.toContain('root:');
  });

  it.each([
    '*',
    'octopusx',
    'http://',
    '/\\..\\..',
    '/ /',
    `/${'x'.repeat(65_536)}`,
    '/\x01',
    'ftp://[',
    '//[',
  ])('%j, which is no path, is refused or cut off', async (path) => {
    const { status, text } = await sendRaw(listener.url, { pieces: [headOf('GET', path)] });
    if (status !== undefined) expect(status).toBeGreaterThanOrEqual(400);
    if (status !== undefined) expect(status, text.slice(0, 500)).toBeLessThan(500);
  });

  it('of 64 kB is refused in the same process too', async () => {
    await expectRefusal(await ask(`/octopusx/v1/videos/${'x'.repeat(65_536)}`), 400);
    await expectRefusal(await ask(`/octopusx/${'x/'.repeat(32_768)}`), 404);
  });

  it.each(['TRACE', 'CONNECT', 'PATCH', 'PROPFIND', 'constructor', '__proto__'])(
    'by the method %s is refused',
    async (method) => {
      const { status, text } = await sendRaw(listener.url, { pieces: [headOf(method, create)] });
      if (status !== undefined) expect(status).toBeGreaterThanOrEqual(400);
      if (status !== undefined) expect(status, text.slice(0, 500)).toBeLessThan(500);
    },
  );
});

describe('a client', () => {
  it('that sends one byte at a time is answered at the end', async () => {
    const body = JSON.stringify(video);
    const text = `${headOf('POST', create, { 'Content-Length': body.length })}${body}`;
    expect((await sendRaw(listener.url, { pieces: text })).status).toBe(200);
  });

  it('that sends many requests at once is answered in their order', async () => {
    const text = headOf('GET', '/octopusx/v1/videos/video_abc123').repeat(50);
    expect((await sendRaw(listener.url, { pieces: [text] })).status).toBe(200);
  });

  it('that is gone before the answer leaves nothing behind, hundreds of times', async () => {
    const body = JSON.stringify(video);
    const whole = `${headOf('POST', create, { 'Content-Length': body.length })}${body}`;
    const partial = headOf('POST', create, { 'Content-Length': body.length });
    for (let batch = 0; batch < 4; batch += 1) {
      const pieces = [[whole], [partial], ['GET '], [`${partial}{"mod`]];
      await Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          sendRaw(listener.url, { pieces: pieces[at % 4] ?? [], abandons: true }),
        ),
      );
    }
  });
});

describe('the control API refuses', () => {
  const clock = (url: string, headers: Record<string, string>, remoteAddress?: string) =>
    mock.fetch(new Request(`${url}/__mock/clock`, { headers }), { remoteAddress });

  it.each<[string, string, Record<string, string>, string?]>([
    ['a page of another origin', 'http://localhost:4010', { Origin: 'https://example.com' }],
    ['a page of another port', 'http://localhost:4010', { Origin: 'http://localhost:3000' }, '127.0.0.1'],
    ['a page without an origin of its own', 'http://localhost:4010', { Origin: 'null' }, '127.0.0.1'],
    [
      'a request that a page of another site made',
      'http://localhost:4010',
      { 'Sec-Fetch-Site': 'cross-site' },
    ],
    ['a request that a page of a neighbour made', 'http://localhost:4010', { 'Sec-Fetch-Site': 'same-site' }],
    ['a page whose name was given this machine’s address', 'http://rebound.example:4010', {}, '127.0.0.1'],
    ['a name that begins as this machine’s does', 'http://localhost.example:4010', {}, '127.0.0.1'],
    ['a name that begins as its address does', 'http://127.0.0.1.example:4010', {}, '::1'],
    ['another machine', 'http://localhost:4010', {}, '192.168.1.9'],
    ['another machine, by its longer address', 'http://localhost:4010', {}, '::ffff:10.0.0.1'],
  ])('%s', async (_, url, headers, remoteAddress) => {
    await expectRefusal(await clock(url, headers, remoteAddress), 403);
  });

  it('such a page over a socket too, and does nothing that it asks', async () => {
    for (const header of [
      { Origin: 'https://example.com' },
      { Host: 'rebound.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]) {
      mock.scenario.set({ outcome: 'failed' });
      const { status } = await sendRaw(listener.url, { pieces: [headOf('POST', '/__mock/reset', header)] });
      expect(status).toBe(403);
      expect(mock.scenario.current).toEqual({ outcome: 'failed' });
    }
    mock.scenario.clear();
  });

  it('bodies that are too large, too odd or none', async () => {
    const put = (body: string, headers = key) => ask('/__mock/scenario', { method: 'PUT', body, headers });
    await expectRefusal(await put(`{"code":"${'x'.repeat(100_000)}"}`), 413);
    await expectRefusal(await put('{"outcome":'), 400);
    await expectRefusal(await put('[]'), 400);
    await expectRefusal(await put('{}'), 400);
    await expectRefusal(await put('{"outcome":"completed"}', { ...key, 'Content-Type': 'text/plain' }), 415);
    await expectRefusal(
      await ask('/__mock/clock', { method: 'PATCH', body: '{"now":"9999-99-99T00:00:00Z"}' }),
      400,
    );
    expect(mock.scenario.current).toBeUndefined();
  });

  it('to be broken by a task that takes longer than there is time', async () => {
    await post(create, JSON.stringify({ ...video, prompt: '[slow 99999999999999999999999h] a cat' }));
    const tasks = await ask('/__mock/tasks');
    expect(tasks.status).toBe(200);
    await tasks.body?.cancel();
  });
});

describe('the memory', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');

  /** Megabytes in use when everything that can be freed is. */
  async function used(): Promise<number> {
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      collect();
    }
    return process.memoryUsage().heapUsed / 2 ** 20;
  }

  /** Megabytes that two batches add after a warm-up. */
  async function growth(batch: (round: number) => Promise<void>): Promise<number> {
    await batch(0);
    const before = await used();
    await batch(1);
    await batch(2);
    return (await used()) - before;
  }

  it('does not grow with ids, names and preferences that nobody knows', async () => {
    const batch = async (round: number) => {
      for (let at = 0; at < 300; at += 1) {
        const name = `${round}-${at}-${'x'.repeat(4000)}`;
        const responses = [
          await ask(`/octopusx/v1/videos/${name}`),
          await ask(`/octopusx/v1/video/query?id=1&${name}=1`),
          await ask(`/${name}/v1/videos`),
          await post(generate, `{"model":"a","${name}":1}`, { Prefer: `example=${name}` }),
        ];
        for (const response of responses) expect(response.status).toBeLessThan(500);
      }
    };
    // The ledger takes more than half of it; holding on to one of the four would take as much again.
    expect(await growth(batch)).toBeLessThan(4);
  });

  it('does not hold on to what was sent: not to long ids, prompts, models or fields', async () => {
    const small = createMock({ finishedLimit: 100 });
    const batch = async (round: number) => {
      for (let at = 0; at < 5; at += 1) {
        const long = `${round} ${at} ${'x'.repeat(300_000)}`;
        const bodies = [
          { ...video, prompt: `[fail content_policy_violation] [slow forever] ${long}` },
          { ...video, model: long },
          { ...video, [long]: long },
          { ...video, task_id: long },
          { ...video, size: long },
          { ...video, images: [long, 1] },
        ];
        for (const body of bodies) {
          for (const path of ['video/create', 'video/remix']) {
            const request = { method: 'POST', headers: key, body: JSON.stringify(body) };
            await small.fetch(new Request(`http://localhost/octopusx/v1/${path}`, request));
          }
        }
      }
    };
    // Holding on to one of the six would take twice as much.
    expect(await growth(batch)).toBeLessThan(1.5);
  });

  it('does not grow with connections that are dropped', async () => {
    const partial = headOf('POST', create, { 'Content-Length': 100 });
    const batch = async () => {
      for (let round = 0; round < 2; round += 1) {
        await Promise.all(
          Array.from({ length: 100 }, () => sendRaw(listener.url, { pieces: [partial], abandons: true })),
        );
      }
    };
    expect(await growth(batch)).toBeLessThan(8);
  });
});
