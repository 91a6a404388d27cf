/** Waits that changes quicken: `followChanges`, of a mock in the process and of a stream. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import {
  type ChangeSource,
  followChanges,
  type GatewayOptions,
  octopusx,
  toapis,
} from '../../../src/index.ts';
import { apiKey, video } from '../mocked.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Clients on the world's clock, of a mock whose time moves only when it is moved. */
function watched(options: Partial<GatewayOptions> = {}) {
  const mock = createMock({ clock: createClock({ frozen: true, start: Date.UTC(2026, 0) }) });
  const shared = { apiKey, fetch: mock.fetch, changes: followChanges(mock), ...options };
  return {
    mock,
    octopus: octopusx({ baseUrl: 'http://mock/octopusx', ...shared }),
    toapi: toapis({ baseUrl: 'http://mock/toapis', ...shared }),
    queries: () => mock.ledger.entries.filter(({ method }) => method === 'GET').length,
  };
}

/** Lets what is under way end, without a timer. */
async function settle() {
  for (let turn = 0; turn < 50; turn += 1) await vi.advanceTimersByTimeAsync(0);
}

/** A source whose changes a test tells, and the number of its listeners. */
function told() {
  const listeners = new Set<Parameters<ChangeSource['subscribe']>[0]>();
  const source: ChangeSource = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (task?: string) => {
    for (const listener of listeners) listener(task === undefined ? {} : { task });
  };
  return { source, tell, listeners };
}

describe.each(['octopusx', 'toapis'])('a wait for a task of %s', (name) => {
  const submit = ({ octopus, toapi }: ReturnType<typeof watched>) =>
    name === 'octopusx' ? octopus.createVideo(video) : toapi.generateVideo({ model: 'm', prompt: 'x' });

  it('ends as soon as the clock of the mock is moved', async () => {
    const world = watched();
    const task = await submit(world);
    const states: string[] = [];
    const wait = task.wait({ onProgress: ({ state }) => states.push(state) });
    const start = Date.now();
    await settle();
    world.mock.clock.advance(600_000);
    await settle();
    expect((await wait).url).toMatch(/^http/);
    expect(Date.now()).toBe(start);
    expect(states.at(-1)).toBe('completed');
    expect(world.queries()).toBe(1);
  });

  it('asks at most once a second, however often a change is told, and only of its own task', async () => {
    const { source, tell } = told();
    const world = watched({ changes: followChanges(source) });
    const task = await submit(world);
    const wait = task.wait().catch((error: unknown) => error);
    await settle();
    tell('another task');
    await settle();
    expect(world.queries()).toBe(0);
    for (let time = 0; time < 3000; time += 10) {
      tell(task.id);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(world.queries()).toBeGreaterThanOrEqual(3);
    expect(world.queries()).toBeLessThanOrEqual(4);
    world.mock.clock.advance(600_000);
    tell();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await wait).toMatchObject({ url: expect.stringMatching(/^http/) });
  });

  it('keeps the pace that a refused query asks for', async () => {
    const { source, tell } = told();
    const world = watched({ changes: followChanges(source) });
    const task = await submit(world);
    const wait = task.wait();
    world.mock.faults.add({ kind: 'status', status: 429, retry_after: 40 });
    await settle();
    tell();
    await settle();
    world.mock.clock.advance(600_000);
    for (let second = 0; second < 39; second += 1) {
      tell();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(world.queries()).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    await wait;
    expect(world.queries()).toBe(2);
  });

  it('leaves no listener, however it ends', async () => {
    const { source, listeners } = told();
    const world = watched({ changes: followChanges(source) });
    const task = await submit(world);
    expect(listeners.size).toBe(0);
    const controller = new AbortController();
    const wait = task.wait({ signal: controller.signal }).catch((error: unknown) => error);
    const other = task.wait({ timeout: 1000 }).catch((error: unknown) => error);
    await settle();
    expect(listeners.size).toBe(2);
    controller.abort('enough');
    expect(await wait).toBe('enough');
    await vi.advanceTimersByTimeAsync(6000);
    expect(await other).toMatchObject({ name: 'WaitTimeoutError' });
    expect(listeners.size).toBe(0);
  });

  it('ends no later and asks no less than without changes, whatever is told when', async () => {
    const anyTelling = fc.array(fc.record({ after: fc.nat(15_000), isMine: fc.boolean() }), {
      maxLength: 20,
    });
    const waitFor = async (changes: GatewayOptions['changes'], tellings: () => Promise<void>) => {
      const random = vi.spyOn(Math, 'random').mockReturnValue(0.5);
      const world = watched({ changes });
      const task = await submit(world);
      const start = Date.now();
      let ended = 0;
      const wait = task.wait().then(() => {
        ended = Date.now() - start;
      });
      const time = setInterval(() => world.mock.clock.advance(500), 500);
      await tellings();
      await vi.advanceTimersByTimeAsync(600_000);
      await wait;
      clearInterval(time);
      random.mockRestore();
      return { ended, queries: world.queries() };
    };
    const alone = await waitFor(undefined, async () => {});
    await fc.assert(
      fc.asyncProperty(anyTelling, async (tellings) => {
        const { source, tell } = told();
        const { ended, queries } = await waitFor(followChanges(source), async () => {
          for (const { after, isMine } of tellings) {
            await vi.advanceTimersByTimeAsync(after);
            tell(isMine ? undefined : 'another task');
          }
        });
        const mine = tellings.filter(({ isMine }) => isMine).length;
        expect(ended).toBeGreaterThan(0);
        expect(queries).toBeLessThanOrEqual(alone.queries + mine);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a stream', () => {
  /** An `EventSource` whose events a test sends. */
  class Stream {
    static readonly opened: Stream[] = [];
    readonly listeners = new Map<string, (event: { data?: unknown }) => void>();
    isOpen = true;
    readonly url: string;

    constructor(url: string) {
      this.url = url;
      Stream.opened.push(this);
    }

    addEventListener(type: string, listener: (event: { data?: unknown }) => void) {
      this.listeners.set(type, listener);
    }

    send(type: string, data?: unknown) {
      this.listeners.get(type)?.({ data });
    }

    close() {
      this.isOpen = false;
    }
  }

  beforeEach(() => {
    Stream.opened.length = 0;
  });

  const url = 'http://mock/__mock/changes';

  it('is opened once for all who wait, and closed with the last of them', async () => {
    const { octopus, toapi } = watched({ changes: followChanges(url, { EventSource: Stream }) });
    const tasks = [await octopus.createVideo(video), await toapi.generateVideo({ model: 'm', prompt: 'x' })];
    expect(Stream.opened).toEqual([]);
    const controllers = tasks.map(() => new AbortController());
    const waits = tasks.map((task, index) =>
      task.wait({ signal: controllers[index]?.signal }).catch(() => 'ended'),
    );
    await settle();
    expect(Stream.opened).toMatchObject([{ url, isOpen: true }]);
    controllers[0]?.abort();
    await settle();
    expect(Stream.opened[0]?.isOpen).toBe(true);
    controllers[1]?.abort();
    await Promise.all(waits);
    expect(Stream.opened).toMatchObject([{ isOpen: false }]);
  });

  it.each([
    ['the id of the task', (id: string) => JSON.stringify({ task: id }), 1],
    ['no id', () => '{}', 1],
    ['no JSON', () => 'what?', 1],
    ['the id of another task', () => JSON.stringify({ task: 'another' }), 0],
  ])('that tells %s', async (_, data, count) => {
    vi.stubGlobal('EventSource', Stream);
    const { octopus, queries } = watched({ changes: followChanges(url) });
    const task = await octopus.createVideo(video);
    const controller = new AbortController();
    const wait = task.wait({ signal: controller.signal }).catch(() => {});
    await settle();
    Stream.opened[0]?.send('open');
    Stream.opened[0]?.send('change', data(task.id));
    await settle();
    expect(queries()).toBe(count);
    controller.abort();
    await wait;
  });

  it('that was lost is not trusted to have told everything', async () => {
    const { octopus, queries } = watched({ changes: followChanges(new URL(url), { EventSource: Stream }) });
    const controller = new AbortController();
    const wait = (await octopus.createVideo(video)).wait({ signal: controller.signal }).catch(() => {});
    await settle();
    Stream.opened[0]?.send('error');
    await settle();
    expect(queries()).toBe(0);
    Stream.opened[0]?.send('open');
    await settle();
    expect(queries()).toBe(1);
    controller.abort();
    await wait;
  });

  it('is left out where the runtime has none', async () => {
    vi.stubGlobal('EventSource', undefined);
    const { octopus, mock } = watched({ changes: followChanges(url) });
    const wait = (await octopus.createVideo(video)).wait();
    mock.clock.advance(600_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await wait).url).toMatch(/^http/);
  });

  it('of an address that is none is refused at once, where there is a page', () => {
    vi.stubGlobal('location', new URL('http://page.test/'));
    expect(() => followChanges('http://[')).toThrow(TypeError);
    expect(() => followChanges('/changes')).not.toThrow();
  });
});
