/** The store of tasks, against the mock: what a screen sees, and what is left after a reload. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OctopusxGateway } from '../../generated/octopusx/client.ts';
import { createTaskStore, memoryStorage, type TaskStorage, type TaskStore } from '../../src/tasks.ts';
import { mocked, video } from '../client/mocked.ts';
import { sharedTexts } from './shared-texts.ts';

interface Info {
  readonly prompt: string;
}

const opened: TaskStore<OctopusxGateway, Info>[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

/** A store of a mock's tasks, as one tab has it. */
function openStore(
  { octopus, clock }: ReturnType<typeof mocked>,
  storage: TaskStorage = memoryStorage(),
  limit = 100,
) {
  const store = createTaskStore<OctopusxGateway, Info>({ gateway: octopus, storage, clock, limit });
  opened.push(store);
  store.subscribe(() => {});
  return store;
}

const create = (store: TaskStore<OctopusxGateway, Info>, prompt = 'a cat') =>
  store.submit((gateway, options) => gateway.createVideo({ ...video, prompt }, options), {
    info: { prompt },
  });

/** Waits until an entry is in a phase. */
const reaches = (store: TaskStore<OctopusxGateway, Info>, key: string, phase: string) =>
  vi.waitFor(() => expect(store.get(key)).toMatchObject({ phase }), { timeout: 10_000, interval: 1 });

describe('submit()', () => {
  it('keeps a task from its submit to its video', async () => {
    const given = mocked();
    const store = openStore(given);
    const phases: (string | undefined)[] = [];
    store.subscribe(() => phases.push(store.getSnapshot()[0]?.phase));

    const { key, phase, id, info } = await create(store);
    expect({ phase, info }).toEqual({ phase: 'waiting', info: { prompt: 'a cat' } });
    await reaches(store, key, 'completed');

    const entry = store.get(key);
    expect(entry?.id).toBe(id);
    expect(entry?.video?.url).toMatch(/^http:\/\/mock\/octopusx\/files\/.*\.mp4$/);
    expect(entry).not.toHaveProperty('retry');
    expect([...new Set(phases)]).toEqual(['submitting', 'waiting', 'completed']);
    expect(given.mock.ledger.billable).toBe(1);
    expect((await store.download(key)).type).toBe('video/mp4');
  });

  it('shows why a submit was refused, and does not throw', async () => {
    const store = openStore(mocked());
    const { phase, error } = await create(store, '[reject 429] a cat');
    expect(phase).toBe('failed');
    expect(error).toMatchObject({ name: 'RateLimitError', status: 429 });
  });

  it('shows an error that the application itself threw', async () => {
    const store = openStore(mocked());
    const { phase, error } = await store.submit(() => Promise.reject(new RangeError('no prompt')));
    expect({ phase, error }).toEqual({
      phase: 'failed',
      error: { name: 'RangeError', message: 'no prompt' },
    });
  });

  it('shows that a task failed', async () => {
    const store = openStore(mocked());
    const { key } = await create(store, '[fail] a cat');
    await reaches(store, key, 'failed');
    expect(store.get(key)?.error?.name).toBe('TaskFailedError');
  });

  it('shows why a task failed, if the gateway says so', async () => {
    const { toapi, clock } = mocked();
    const store = createTaskStore({ gateway: toapi, clock });
    const { key } = await store.submit((gateway, options) =>
      gateway.generateVideo(
        { model: 'grok-video-1.0', prompt: '[fail content_policy_violation] a cat' },
        options,
      ),
    );
    await vi.waitFor(() => expect(store.get(key)?.phase).toBe('failed'));
    expect(store.get(key)?.error).toMatchObject({
      name: 'ContentPolicyError',
      code: 'content_policy_violation',
    });
    store.close();
  });

  it('shows that a request will be sent again, and when', async () => {
    const given = mocked();
    given.mock.faults.add({ kind: 'status', status: 503, operation: 'queryVideo', times: 1 });
    const store = openStore(given);
    const retries = new Set<string | undefined>();
    store.subscribe(() => {
      const { operation, attempt, error } = store.getSnapshot()[0]?.retry ?? {};
      retries.add(operation && `${operation} ${attempt} ${error?.name}`);
    });
    const { key } = await create(store);
    await reaches(store, key, 'completed');
    expect([...retries]).toContain('query 1 GatewayUnavailableError');
  });

  it('pauses a task whose queries are refused, and goes on when it is resumed', async () => {
    const given = mocked();
    given.mock.faults.add({ kind: 'status', status: 401, operation: 'queryVideo', times: 1 });
    const store = openStore(given);
    const { key } = await create(store);
    await reaches(store, key, 'paused');
    expect(store.get(key)?.error?.name).toBe('AuthenticationError');

    store.resume(key);
    await reaches(store, key, 'completed');
    expect(store.get(key)).not.toHaveProperty('error');
  });

  it('pauses a task that takes longer than a wait may, which can be resumed', async () => {
    const store = openStore(mocked());
    const { key } = await create(store, '[slow 20m] a cat');
    await reaches(store, key, 'paused');
    expect(store.get(key)?.error?.name).toBe('WaitTimeoutError');
    store.resume(key);
    await vi.waitFor(() => expect(store.get(key)?.phase).not.toBe('waiting'), { timeout: 10_000 });
  });
});

describe('submitFrom()', () => {
  it('makes a task from the task of an entry', async () => {
    const given = mocked();
    const store = openStore(given);
    const { key } = await create(store);
    await reaches(store, key, 'completed');
    const remix = await store.submitFrom(key, (task, options) =>
      task.remix({ model: 'grok-video-3', prompt: 'a dog', aspect_ratio: '3:2', size: '720P' }, options),
    );
    await reaches(store, remix.key, 'completed');
    expect(store.getSnapshot()).toHaveLength(2);
  });

  it('throws if the entry has no task', async () => {
    const store = openStore(mocked());
    const { key } = await create(store, '[reject 400] a cat');
    expect(() => store.submitFrom(key, (task) => task.remix({ model: 'veo3', prompt: 'a dog' }))).toThrow(
      new RangeError(`There is no task with the key ${key} yet`),
    );
  });
});

describe('a list of entries', () => {
  it('is the same array until something changes, and empty while a server renders', async () => {
    const given = mocked();
    const store = createTaskStore<OctopusxGateway, Info>({ gateway: given.octopus, clock: given.clock });
    opened.push(store);
    expect(store.getServerSnapshot()).toEqual([]);
    expect(store.getSnapshot()).toBe(store.getSnapshot());
    await create(store);
    expect(store.getSnapshot()).toHaveLength(1);
    expect(store.getServerSnapshot()).toEqual([]);
  });

  it('forgets the oldest that have ended, and none that has not', async () => {
    const given = mocked();
    const store = openStore(given, memoryStorage(), 2);
    for (const prompt of ['1', '2', '3', '4']) {
      await create(store, `[reject 400] ${prompt}`);
      given.clock.advance(1000);
    }
    expect(store.getSnapshot().map(({ info }) => info?.prompt)).toEqual(['[reject 400] 4', '[reject 400] 3']);
  });

  it('has a task that was submitted elsewhere', async () => {
    const given = mocked();
    const store = openStore(given);
    const task = await given.octopus.createVideo(video);
    const { key } = store.add(task, { info: { prompt: 'from elsewhere' } });
    await reaches(store, key, 'completed');
    expect(store.get(key)?.id).toBe(task.id);
  });

  it('tells of data that JSON cannot hold, and goes on', async () => {
    const { octopus, clock } = mocked();
    const errors: unknown[] = [];
    const onStorageError = (error: unknown) => errors.push(error);
    const store = createTaskStore<OctopusxGateway, bigint>({ gateway: octopus, clock, onStorageError });
    const { phase } = await store.submit((gateway, options) => gateway.createVideo(video, options), {
      info: 1n,
    });
    store.close();
    expect(phase).toBe('waiting');
    expect(errors[0]).toBeInstanceOf(TypeError);
  });

  it('keeps an entry whose submit is under way, whoever would remove or resume it', async () => {
    const store = openStore(mocked());
    let resolve = () => {};
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    const submitted = store.submit(async (gateway, options) => {
      await promise;
      return gateway.createVideo(video, options);
    });
    const key = store.getSnapshot()[0]?.key ?? '';
    store.remove(key);
    store.resume(key);
    expect(store.get(key)?.phase).toBe('submitting');
    resolve();
    expect((await submitted).phase).toBe('waiting');
    store.remove(key);
    expect(store.getSnapshot()).toEqual([]);
  });

  it('tells of a storage that is full, and goes on', async () => {
    const given = mocked();
    const errors: unknown[] = [];
    const full = {
      ...memoryStorage(),
      set: () => {
        throw new Error('full');
      },
    };
    const store = createTaskStore<OctopusxGateway, Info>({
      gateway: given.octopus,
      clock: given.clock,
      storage: full,
      onStorageError: (error) => errors.push(error),
    });
    opened.push(store);
    const { key } = await create(store);
    await reaches(store, key, 'completed');
    expect(errors).toContainEqual(new Error('full'));
  });
});

describe('a reload', () => {
  it('goes on with a task that is under way, and keeps one that has ended', async () => {
    const given = mocked();
    const storage = sharedTexts();
    const before = openStore(given, storage);
    const first = await create(before);
    await reaches(before, first.key, 'completed');
    const second = await create(before, '[stuck] a cat');
    before.close();

    const after = openStore(given, storage);
    expect(after.get(first.key)).toEqual(before.get(first.key));
    expect(after.get(second.key)).toMatchObject({ phase: 'waiting', info: { prompt: '[stuck] a cat' } });
    await vi.waitFor(() => expect(after.isPolling).toBe(true));
    expect(given.mock.ledger.billable).toBe(2);
  });

  it('in the middle of a submit leaves an entry that says what may have happened', async () => {
    const given = mocked();
    const storage = sharedTexts();
    // As a page does that is gone: nobody holds the lock, and nobody writes any more.
    const text = JSON.stringify({
      key: 'k',
      phase: 'submitting',
      createdAt: 0,
      shownProgress: 0,
      revision: 1,
    });
    storage.set(`video-gateway-kit octopusx ${given.octopus.baseUrl}/k`, text);
    const store = openStore(given, storage);
    await reaches(store, 'k', 'failed');
    expect(store.get('k')?.error).toMatchObject({
      name: 'SubmitUnconfirmedError',
      message: expect.stringMatching(/may have been created and billed/),
    });
  });

  it('in the middle of a submit to toapis finds the task by the id that was kept with it', async () => {
    const { toapi, clock, mock } = mocked();
    const storage = sharedTexts();
    const before = createTaskStore({ gateway: toapi, clock, storage });
    // The page is gone before the answer is there: what it kept is all that is left.
    let kept: readonly [string, string][] = [];
    await before.submit((gateway, options) =>
      gateway.generateVideo({ model: 'grok-video-1.0', prompt: 'a cat' }, options).finally(() => {
        kept = storage.keys().map((key) => [key, storage.get(key) ?? '']);
      }),
    );
    before.close();
    const survived = sharedTexts();
    for (const [key, text] of kept) survived.set(key, text);
    expect(kept.map(([, text]) => JSON.parse(text).phase)).toEqual(['submitting']);

    const after = createTaskStore({ gateway: toapi, clock, storage: survived });
    after.subscribe(() => {});
    await vi.waitFor(() => expect(after.getSnapshot()[0]?.phase).toBe('completed'), { timeout: 10_000 });
    expect(after.getSnapshot()[0]?.id).toBe(before.getSnapshot()[0]?.id);
    expect(mock.ledger.billable).toBe(1);
    after.close();
  });

  it('finds nothing of what is not its own, or is broken', async () => {
    const given = mocked();
    const storage = sharedTexts();
    storage.set(`video-gateway-kit octopusx ${given.octopus.baseUrl}/k`, '{');
    storage.set('video-gateway-kit octopusx https://elsewhere.example/k', '{}');
    storage.set('theme', 'dark');
    expect(openStore(given, storage).getSnapshot()).toEqual([]);
  });
});

describe('several tabs', () => {
  it('show the same, and one of them polls', async () => {
    const given = mocked();
    const storage = sharedTexts();
    const tabs = [openStore(given, storage), openStore(given, storage), openStore(given, storage)] as const;
    const { key } = await create(tabs[2], '[slow 5m] a cat');
    for (const tab of tabs) await reaches(tab, key, 'completed');
    expect(tabs.filter(({ isPolling }) => isPolling)).toHaveLength(1);
    expect(tabs.map((tab) => tab.get(key)?.video)).toEqual(Array(3).fill(tabs[0].get(key)?.video));
    const times = given.mock.ledger.entries.filter(({ method }) => method === 'GET').map(({ at }) => at);
    // No two queries at the same moment, as two tabs would send them.
    expect(new Set(times).size).toBe(times.length);
  });

  it('stop, resume and remove for each other', async () => {
    const given = mocked();
    const storage = sharedTexts();
    const [one, other] = [openStore(given, storage), openStore(given, storage)];
    const { key } = await create(one, '[stuck] a cat');
    await reaches(other, key, 'waiting');
    other.stop(key);
    await reaches(one, key, 'paused');
    one.resume(key);
    await reaches(other, key, 'waiting');
    other.remove(key);
    await vi.waitFor(() => expect(one.getSnapshot()).toEqual([]));
    expect(storage.keys()).toEqual([]);
  });
});
