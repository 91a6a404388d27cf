/** Worlds: each API key has one of its own, and sees nothing of the others. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClock, createMock, listen, type Mock, type MockOptions } from '../../../mocks/index.ts';
import { toapis } from '../../../src/index.ts';

afterEach(() => {
  vi.useRealTimers();
});

const body = { model: 'sora-2', prompt: 'a cat' };

function mockWith(options: MockOptions = {}): Mock {
  return createMock({ clock: createClock({ start: Date.UTC(2026, 0, 1), frozen: true }), ...options });
}

/** Sends a request with a key. */
async function send(mock: Mock, key: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...init.headers };
  return mock.fetch(new Request(`http://mock${path}`, { ...init, headers }));
}

async function submit(
  mock: Mock,
  key: string,
): Promise<{ readonly id: string; readonly world: string | null }> {
  const response = await send(mock, key, '/toapis/v1/videos/generations', {
    method: 'POST',
    body: JSON.stringify(body),
  });
  const { id }: { id: string } = await response.json();
  return { id, world: response.headers.get('x-mock-world') };
}

const statusOf = async (mock: Mock, key: string, id: string) => {
  const response = await send(mock, key, `/toapis/v1/videos/generations/${id}`);
  const answer: { status?: string } = await response.json();
  return answer.status ?? response.status;
};

describe('without the option', () => {
  it('there is one world, which lists no worlds', async () => {
    const mock = mockWith();
    const { id, world } = await submit(mock, 'one');
    expect(world).toBeNull();
    expect(await statusOf(mock, 'two', id)).toBe('queued');
    expect(mock.worlds.list()).toEqual([]);
    expect(await mock.worlds.of('one')).toBe(mock);
    expect(await (await send(mock, 'one', '/__mock/worlds')).json()).toEqual({ worlds: [] });
  });
});

describe('with worlds', () => {
  it('a task of another key is unknown, as on the gateways', async () => {
    const mock = mockWith({ worlds: true });
    const { id } = await submit(mock, 'one');
    expect(await statusOf(mock, 'one', id)).toBe('queued');
    expect(await statusOf(mock, 'two', id)).toBe(404);
  });

  it('eight workers with clocks, scenarios and faults of their own do not see each other', async () => {
    const mock = mockWith({ worlds: true });
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async (_, worker) => {
        const key = `worker ${worker}`;
        const world = await mock.worlds.of(key);
        if (worker % 2 === 1) world.scenario.set({ outcome: 'failed' });
        if (worker === 7) world.faults.add({ kind: 'status', status: 503, times: 1 });
        const refused = worker === 7 ? (await send(mock, key, '/toapis/v1/models')).status : undefined;
        const { id } = await submit(mock, key);
        world.clock.advance(worker < 4 ? 0 : 600_000);
        return [await statusOf(mock, key, id), world.ledger.billable, world.clock.now(), refused];
      }),
    );
    const start = Date.UTC(2026, 0, 1);
    expect(outcomes).toEqual(
      Array.from({ length: 8 }, (_, worker) => {
        const end = worker % 2 === 1 ? 'failed' : 'completed';
        const isLate = worker >= 4;
        return [isLate ? end : 'queued', 1, start + (isLate ? 600_000 : 0), worker === 7 ? 503 : undefined];
      }),
    );
    expect(mock.ledger.count).toBe(0);
  });

  it('the same suites visibly collide in one world', async () => {
    const mock = mockWith();
    const suite = async (outcome: 'failed' | 'completed', key: string) => {
      mock.scenario.set({ outcome });
      const { id } = await submit(mock, key);
      mock.clock.advance(600_000);
      return statusOf(mock, key, id);
    };
    const both = await Promise.all([suite('failed', 'one'), suite('completed', 'two')]);
    expect(both).not.toEqual(['failed', 'completed']);
  });

  it('the same key has the same ids in another mock, and another key has others', async () => {
    const ids = async (key: string) => (await submit(mockWith({ worlds: true, seed: 'a' }), key)).id;
    expect(await ids('one')).toBe(await ids('one'));
    expect(await ids('one')).not.toBe(await ids('two'));
  });

  it('are listed by a short hash, and no answer has a key', async () => {
    const mock = mockWith({ worlds: true });
    const { world } = await submit(mock, 'sk-secret-key-one');
    const response = await send(mock, 'sk-secret-key-one', '/__mock/worlds');
    const text = await response.text();
    expect(world).toMatch(/^[0-9a-f]{12}$/);
    expect(JSON.parse(text).worlds).toMatchObject([
      { id: world, requests: 1, billable: 1 },
      { id: 'default' },
    ]);
    expect(text).not.toContain('secret');
    expect(mock.worlds.list().map(({ id }) => id)).toContain(world);
  });

  it('the control API changes the world of the header, of the address, or of the key', async () => {
    const mock = mockWith({ worlds: true });
    const { world: id } = await submit(mock, 'one');
    const { clock } = await mock.worlds.of('one');
    const start = clock.now();
    const advance = (path: string, headers: HeadersInit) =>
      mock.fetch(
        new Request(`http://mock${path}/__mock/clock/advance`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: '{"seconds":1}',
        }),
      );
    await advance('', { 'x-mock-world': String(id) });
    await advance(`/~${id}`, {});
    await advance('', { authorization: 'Bearer one' });
    expect(clock.now()).toBe(start + 3000);
    await advance('', {});
    expect(mock.clock.now()).toBe(start + 1000);
    const unknown = await advance('', { 'x-mock-world': 'nobody' });
    expect([unknown.status, await unknown.text()]).toEqual([
      404,
      expect.stringContaining('There is no world nobody'),
    ]);
  });

  it('a video plays at its address, for which no key is needed', async () => {
    const mock = mockWith({ worlds: true });
    const { id } = await submit(mock, 'one');
    (await mock.worlds.of('one')).clock.advance(600_000);
    const response = await send(mock, 'one', `/toapis/v1/videos/generations/${id}`);
    const { result }: { result: { data: [{ url: string }] } } = await response.json();
    expect(result.data[0].url).toMatch(/^http:\/\/mock\/~[0-9a-f]{12}\/toapis\/files\//);
    const video = await mock.fetch(new Request(result.data[0].url));
    expect([video.status, video.headers.get('content-type')]).toEqual([200, 'video/mp4']);
  });

  it('begins its addresses with that of the proxy before the mock', async () => {
    const mock = mockWith({ worlds: true, publicUrl: 'https://mock.example.com/video' });
    const { world } = await submit(mock, 'one');
    const response = await send(mock, 'one', '/video/__mock/gateways');
    const { gateways }: { gateways: [{ base_url: string }] } = await response.json();
    expect(gateways[0].base_url).toBe(`https://mock.example.com/video/~${world}/octopusx`);
  });

  it('the one that was idle for longest makes room, and none that was just used', async () => {
    vi.useFakeTimers();
    const mock = mockWith({ worlds: { most: 2, idle: 3_600_000 } });
    const first = await submit(mock, 'one');
    await submit(mock, 'two');
    const refused = await send(mock, 'three', '/toapis/v1/models');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60']);
    vi.advanceTimersByTime(60_000);
    await send(mock, 'two', '/toapis/v1/models');
    await submit(mock, 'three');
    expect(await statusOf(mock, 'two', first.id)).toBe(404);
    const ids = mock.worlds.list().map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(ids).not.toContain(first.world);
    vi.advanceTimersByTime(3_600_000);
    await submit(mock, 'four');
    expect(mock.worlds.list()).toHaveLength(2);
  });

  it('are gone after a reset of the mock', async () => {
    const mock = mockWith({ worlds: true });
    const { id } = await submit(mock, 'one');
    mock.reset();
    expect(mock.worlds.list().map((world) => world.id)).toEqual(['default']);
    expect(await statusOf(mock, 'one', id)).toBe(404);
  });

  it('a client that waits for a video is served over HTTP, each by its key', async () => {
    const mock = mockWith({ worlds: true });
    const server = await listen({ fetch: mock.fetch, port: 0 });
    try {
      const videos = ['one', 'two'].map(async (apiKey) => {
        const { clock } = await mock.worlds.of(apiKey);
        const gateway = toapis({ apiKey, baseUrl: `${server.url}/toapis`, clock });
        const task = await gateway.generateVideo(body);
        const video = await task.wait();
        return (await video.download()).size;
      });
      const sizes = await Promise.all(videos);
      expect(Math.min(...sizes)).toBeGreaterThan(1000);
    } finally {
      await server.close();
    }
  });
});

it.each([
  [{ worlds: 'yes' }, 'worlds'],
  [{ worlds: { most: -1 } }, 'worlds.most'],
  [{ worlds: { idel: 1 } }, 'idle'],
])('%j is refused', (options, named) => {
  // A caller whom no compiler checks.
  expect(() => createMock(options as unknown as MockOptions)).toThrow(named);
});
