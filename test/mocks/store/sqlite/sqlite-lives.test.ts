/** A mock with a store in SQLite that ends and begins again: nobody who asks it can tell. */

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createClock, createMock, type Mock, type MockOptions } from '../../../../mocks/index.ts';
import { Lives, type SentAnswer, send, start } from './lives.ts';

const generations = '/toapis/v1/videos/generations';
const video = { model: 'grok-video-1.0', prompt: 'A kitten' };

/** The fields of an answer that the tests read. */
interface Read {
  readonly id: string;
  readonly status: string;
  readonly [name: string]: unknown;
}

/** The body of an answer. */
function bodyOf({ body }: SentAnswer): Read {
  // The tests know what they have asked for.
  return body as Read;
}

/** The ids of all worlds, those included that are in the store alone. */
async function idsOfWorlds(mock: Mock): Promise<readonly string[]> {
  const response = await mock.fetch(new Request('http://mock/__mock/worlds'));
  const { worlds }: { worlds: readonly { id: string }[] } = await response.json();
  return worlds.map(({ id }) => id);
}

/** A step of a sequence. */
interface Step {
  readonly shown: string;
  readonly request: Request;
  readonly key?: string;
}

/** A request of a sequence. It may need the ids of the tasks and the files that were made before. */
type Request = (made: readonly string[]) => readonly [method: string, path: string, body?: object];

const prompt = fc.constantFrom(
  'A kitten',
  '[fail] A kitten',
  '[instant] 😀',
  '[stuck] A \ud800 kitten',
  '[lost] A cat',
);
const at = fc.nat(50);
const taskAt = (made: readonly string[], index: number) => made[index % made.length] ?? 'task_unknown';

const requests: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ prompt, key: fc.constantFrom('any-key', 'another key'), order: fc.nat(3) })
    .map(({ prompt, key, order }) => ({
      shown: `submit ${prompt}`,
      key,
      request: () =>
        ['POST', generations, { ...video, prompt, client_business_id: `order-${order}` }] as const,
    })),
  prompt.map((prompt) => ({
    shown: `submit to octopusx ${prompt}`,
    request: () => ['POST', '/octopusx/v1/videos', { model: 'sora-2', prompt, seconds: '4' }] as const,
  })),
  at.map((index) => ({
    shown: `query ${index}`,
    request: (made: readonly string[]) => ['GET', `${generations}/${taskAt(made, index)}`] as const,
  })),
  at.map((index) => ({
    shown: `query of octopusx ${index}`,
    request: (made: readonly string[]) => ['GET', `/octopusx/v1/videos/${taskAt(made, index)}`] as const,
  })),
  fc.record({ order: fc.nat(3), key: fc.constantFrom('any-key', 'another key') }).map(({ order, key }) => ({
    shown: `query by order-${order}`,
    key,
    request: () => ['GET', `${generations}/order-${order}`] as const,
  })),
  fc.nat(90).map((seconds) => ({
    shown: `advance ${seconds}`,
    request: () => ['POST', '/__mock/clock/advance', { seconds }] as const,
  })),
  fc
    .constantFrom({ reject: 429, times: 2 }, { outcome: 'failed', times: 3 }, { queue_seconds: 1 })
    .map((scenario) => ({
      shown: 'scenario',
      request: () => ['PUT', '/__mock/scenario', scenario] as const,
    })),
  fc.integer({ min: 1, max: 3 }).map((times) => ({
    shown: `fault for ${times}`,
    request: () => ['POST', '/__mock/faults', { kind: 'status', status: 502, times }] as const,
  })),
  at.map((index) => ({
    shown: `end ${index}`,
    request: (made: readonly string[]) =>
      ['PATCH', `/__mock/tasks/toapis/${taskAt(made, index)}`, { outcome: 'completed' }] as const,
  })),
  fc.uint8Array({ maxLength: 50 }).map((bytes) => ({
    shown: 'upload',
    request: () => {
      const form = new FormData();
      form.append('file', new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }));
      return ['POST', '/toapis/v1/uploads/images', form] as const;
    },
  })),
  at.map((index) => ({
    shown: `file ${index}`,
    request: (made: readonly string[]) => ['GET', `/toapis/files/${taskAt(made, index)}.png`] as const,
  })),
  fc
    .constantFrom(
      '/toapis/v1/balance',
      '/__mock/ledger',
      '/__mock/ledger/1',
      '/__mock/tasks',
      '/__mock/scenario',
      '/__mock/faults',
      '/__mock/clock',
    )
    .map((path) => ({ shown: path, request: () => ['GET', path] as const })),
);

const reset: fc.Arbitrary<Step> = fc.constant({
  shown: 'reset',
  request: () => ['POST', '/__mock/reset'] as const,
});

/** The answer of a mock; the failure, where the connection is dropped. */
async function answerOf(
  mock: Mock,
  key: string | undefined,
  ...request: ReturnType<Request>
): Promise<unknown> {
  return send(mock, request[0], request[1], request[2], key).catch((error: Error) => error.name);
}

/** The ids in an answer: of a task, or of a file. */
function idsIn(answer: unknown): readonly string[] {
  return [...JSON.stringify(answer).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
}

const options = (): MockOptions => ({ clock: createClock({ start, frozen: true }), rateLimit: true });

it('answers any sequence of requests as a mock does that never ends', async () => {
  const steps = fc.array(
    fc.record({
      one: fc.oneof({ weight: 30, arbitrary: requests }, { weight: 1, arbitrary: reset }),
      isRestarted: fc.nat(3).map((number) => number === 0),
    }),
    { minLength: 20, maxLength: 30, size: 'max' },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await using lives = new Lives(options);
      const alone = createMock(options());
      const made: string[] = [];
      for (const { one, isRestarted } of sequence) {
        if (isRestarted) await lives.restart();
        const request = one.request(made);
        const expected = await answerOf(alone, one.key, ...request);
        expect(await answerOf(lives.mock, one.key, ...one.request(made)), one.shown).toEqual(expected);
        made.push(...idsIn(expected));
      }
      const { ledger, clock, store } = await lives.restart();
      expect([ledger.count, ledger.billable, clock.now()]).toEqual([
        alone.ledger.count,
        alone.ledger.billable,
        alone.clock.now(),
      ]);
      expect(store.errors).toBe(0);
    }),
    // A failure is shown with its sequence, however far that was shortened until then.
    { numRuns: 5, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true },
  );
});

describe('after a restart', () => {
  it('a clock that ran has run on', async () => {
    let world = 0;
    await using lives = new Lives(() => ({ clock: createClock({ start, speed: 60, world: () => world }) }));
    world = 1000;
    await lives.restart();
    world = 2000;
    expect(lives.mock.clock.now()).toBe(start + 120_000);
  });

  it('what a program has changed is there', async () => {
    await using lives = new Lives();
    const { clock, scenario, faults } = lives.mock;
    clock.advance(5000);
    scenario.set({ outcome: 'failed', times: 2 });
    faults.add({ kind: 'status', status: 503 });
    const { mock } = { mock: await lives.restart() };
    expect(mock.clock.now()).toBe(start + 5000);
    expect(mock.scenario.current).toEqual({ outcome: 'failed', times: 2 });
    expect(mock.faults.list).toHaveLength(1);
    mock.reset();
    const again = await lives.restart();
    expect(again.scenario.current).toBeUndefined();
    expect(again.faults.list).toEqual([]);
  });

  it('the tasks of the examples are as old as the last reset made them', async () => {
    await using lives = new Lives();
    lives.mock.clock.advance(5000);
    lives.mock.reset();
    const before = await send(lives.mock, 'GET', '/__mock/tasks');
    await lives.restart();
    expect(await send(lives.mock, 'GET', '/__mock/tasks')).toEqual(before);
    expect(JSON.stringify(before)).toContain('"created_at":"2025-12-31T23:59:05.000Z"');
  });

  it('what was spent is spent, and a task that was ended by hand has ended', async () => {
    await using lives = new Lives();
    const { id } = bodyOf(await send(lives.mock, 'POST', generations, { ...video, duration: 10 }));
    await send(lives.mock, 'PATCH', `/__mock/tasks/toapis/${id}`, { outcome: 'failed' });
    await lives.restart();
    expect(bodyOf(await send(lives.mock, 'GET', '/toapis/v1/balance')).used_balance).toBeCloseTo(2.3 + 0.1);
    expect(bodyOf(await send(lives.mock, 'GET', `${generations}/${id}`)).status).toBe('failed');
  });

  it('the bodies of requests are there', async () => {
    await using lives = new Lives();
    await send(lives.mock, 'POST', generations, { ...video, prompt: 'NUL \0, half \ud83d, whole 😀' });
    const before = await send(lives.mock, 'GET', '/__mock/ledger/1');
    await lives.restart();
    expect(await send(lives.mock, 'GET', '/__mock/ledger/1')).toEqual(before);
    expect(JSON.stringify(before)).toContain('NUL');
  });

  it('each key has its world, on its own clock', async () => {
    await using lives = new Lives(() => ({ worlds: true }));
    const first = bodyOf(await send(lives.mock, 'POST', generations, video, 'one'));
    await send(lives.mock, 'POST', generations, video, 'two');
    (await lives.mock.worlds.of('two')).clock.advance(600_000);
    const mock = await lives.restart();
    const [one, two] = await Promise.all(['one', 'two'].map((key) => mock.worlds.of(key)));
    expect(one?.clock.now()).toBe(start);
    expect(two?.clock.now()).toBe(start + 600_000);
    expect(bodyOf(await send(mock, 'GET', `${generations}/${first.id}`, undefined, 'one')).id).toBe(first.id);
    expect((await send(mock, 'GET', `${generations}/${first.id}`, undefined, 'two')).status).toBe(404);
    mock.reset();
    const again = await lives.restart();
    expect((await send(again, 'GET', `${generations}/${first.id}`, undefined, 'one')).status).toBe(404);
  });

  it('lists the worlds without opening more than there is room for, and forgets none of them', async () => {
    await using lives = new Lives(() => ({ worlds: { most: 2 } }));
    for (const key of ['one', 'two']) await send(lives.mock, 'POST', generations, video, key);
    await lives.restart();
    const { id } = bodyOf(await send(lives.mock, 'POST', generations, video, 'three'));
    expect(await idsOfWorlds(lives.mock)).toHaveLength(3);
    const mock = await lives.restart();
    expect(await idsOfWorlds(mock)).toHaveLength(3);
    for (const key of ['one', 'two', 'three'])
      await send(await lives.restart(), 'GET', '/toapis/v1/models', undefined, key);
    expect((await send(lives.mock, 'GET', `${generations}/${id}`, undefined, 'three')).status).toBe(200);
  });

  it('a world whose key never comes back is forgotten after a day, and the others are there', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      await using lives = new Lives(() => ({ worlds: true }));
      await send(lives.mock, 'POST', generations, video, 'one');
      vi.setSystemTime(Date.now() + 86_400_000 - 1);
      const { id } = bodyOf(await send(lives.mock, 'POST', generations, video, 'two'));
      expect((await lives.restart()).worlds.list()).toHaveLength(1);
      expect(await idsOfWorlds(lives.mock)).toHaveLength(3);
      vi.setSystemTime(Date.now() + 1);
      const mock = await lives.restart();
      expect(await idsOfWorlds(mock)).toHaveLength(2);
      expect((await send(mock, 'GET', `${generations}/${id}`, undefined, 'two')).status).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });
});
