/** The store in Valkey or Redis, with a real server. */

import { Redis } from 'iovalkey';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ValkeyConnection } from '../../../../mocks/store/valkey/valkey-connection.ts';
import { ValkeyStore } from '../../../../mocks/store/valkey/valkey-store.ts';
import { parseValkeyUrl } from '../../../../mocks/store/valkey/valkey-url.ts';
import { ValkeyWorld } from '../../../../mocks/store/valkey/world/valkey-world.ts';
import type { WorldSettings, WorldStore } from '../../../../mocks/store/world-store.ts';
import {
  startValkey,
  type ValkeyServer,
  valkeyProgram,
  withServer,
} from '../../../support/servers/valkey-server.ts';
import { FakeMemory, frozenSettings, requestOf, runningSettings, start, taskOf } from './fake-memory.ts';

let server: ValkeyServer;
let client: Redis;
const stores: { close(): Promise<void> }[] = [];
let tests = 0;

beforeAll(async () => {
  if (valkeyProgram === undefined) return;
  server = await startValkey();
  client = new Redis(server.port);
});

afterEach(async () => {
  tests += 1;
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

afterAll(async () => {
  client?.disconnect();
  await server?.stop();
});

/** A world in the store of this test, as one replica has it. */
function replica(options: { settings?: WorldSettings; seed?: string; world?: string } = {}) {
  const { settings, seed = 'seed', world: name = 'default' } = options;
  const store = new ValkeyStore(`${server.url}?prefix=t${tests}`);
  stores.push(store);
  const memory = new FakeMemory(settings);
  return { store, memory, world: store.open(name, seed, memory) };
}

/** The same world in a replica that neither tells others of its changes nor is told of theirs. */
function silentReplica() {
  const connection = new ValkeyConnection(parseValkeyUrl(server.url));
  stores.push(connection);
  const memory = new FakeMemory();
  const base = `{t${tests}:default}`;
  const world = new ValkeyWorld({ connection, base, seed: 'seed', memory, announcement: 'nobody -' });
  return { memory, world };
}

/** Saves settings as a mock does, whose memory has them already. */
async function saveSettings(world: WorldStore, memory: FakeMemory, settings: WorldSettings) {
  const result = await world.save({ basis: memory.version, settings });
  if (result) memory.setSettings(settings, result.version);
  return result;
}

/** Saves a new task with numbers that were given out, and adds it to memory, as a mock does. */
async function submit(world: WorldStore, memory: FakeMemory, changes: Parameters<typeof taskOf>[1] = {}) {
  const number = (await world.numbers?.take('tasks')) ?? NaN;
  const serial = (await world.numbers?.take('tasks toapis')) ?? NaN;
  const task = { ...taskOf(number), serial, ...changes };
  const result = await world.save({
    basis: memory.version,
    tasks: [task],
    request: requestOf('/submit', true),
  });
  if (result) memory.putTasks([task]);
  return { task, result };
}

describe.skipIf(valkeyProgram === undefined)(withServer('a world that replicas share'), () => {
  it('brings the tasks of one replica to the other, with their owners', async () => {
    const one = replica();
    const other = replica();
    await one.world.refresh();
    await other.world.refresh();
    const { task, result } = await submit(one.world, one.memory);
    expect(result).toEqual({ version: 1 });
    await other.world.refresh();
    expect([...other.memory.tasks.values()]).toEqual([task]);
    expect(other.memory.counts).toEqual({
      tasks: 1,
      gateways: { toapis: { tasks: 1, uploads: 0, spent: 0 } },
    });
  });

  it('saves nothing that rests on settings that have changed', async () => {
    const one = replica();
    const other = replica();
    await Promise.all([one.world.refresh(), other.world.refresh()]);
    const settings = { ...frozenSettings, scenario: { outcome: 'failed' as const, times: 1 } };
    expect(await one.world.save({ basis: 1, settings })).toEqual({ version: 2 });
    expect(
      await other.world.save({ basis: 1, settings: frozenSettings, tasks: [taskOf(1)] }),
    ).toBeUndefined();
    await other.world.refresh();
    expect(other.memory.settings.scenario).toEqual(settings.scenario);
    expect(other.memory.version).toBe(2);
    expect(other.memory.tasks.size).toBe(0);
  });

  it('lets one of many replicas use what is there once', async () => {
    const replicas = Array.from({ length: 4 }, () => replica());
    await Promise.all(replicas.map(({ world }) => world.refresh()));
    const used = await Promise.all(
      replicas.map(({ world }) => world.save({ basis: 1, settings: { ...frozenSettings, faults: [] } })),
    );
    expect(used.filter((result) => result !== undefined)).toHaveLength(1);
  });

  it('keeps the owner and the number of a task that is given another plan', async () => {
    const one = replica();
    const other = replica();
    await one.world.refresh();
    const { task } = await submit(one.world, one.memory);
    const plan = { ...task.task.plan, outcome: 'failed' as const };
    const replanned = { ...task, task: { ...task.task, plan }, owner: null, serial: 0 };
    await one.world.save({ tasks: [replanned] });
    await other.world.refresh();
    expect([...other.memory.tasks.values()]).toEqual([{ ...replanned, owner: 'a-hash', serial: 1 }]);
    expect(other.memory.counts.tasks).toBe(1);
  });

  it('adds costs up, and counts billable requests', async () => {
    const { world, memory } = replica();
    await world.refresh();
    await submit(world, memory);
    await world.save({ cost: { gateway: 'toapis', amount: 0.25 }, request: requestOf('/a') });
    await world.save({ cost: { gateway: 'toapis', amount: 0.5 } });
    world.append(requestOf('/b'));
    await world.refresh(true);
    expect(memory.counts.gateways).toEqual({ toapis: { tasks: 1, uploads: 0, spent: 0.75 } });
    expect(memory.requestCount).toBe(3);
    expect(memory.billable).toBe(1);
    expect(memory.requests.map(({ entry }) => [entry.number, entry.path])).toEqual([
      [1, '/submit'],
      [2, '/a'],
      [3, '/b'],
    ]);
  });

  it('keeps the last 1,000 requests, and reads only those that are new', async () => {
    const { world, memory } = replica();
    await world.refresh();
    for (let round = 0; round < 13; round += 1) {
      for (let one = 0; one < 100; one += 1) world.append(requestOf(`/${round}/${one}`));
      await world.refresh(round % 5 === 0);
    }
    await world.refresh(true);
    expect(memory.requestCount).toBe(1300);
    expect(memory.requests).toHaveLength(1000);
    expect(memory.requests[0]?.entry).toMatchObject({ number: 301, path: '/3/0' });
    expect(memory.requests.at(-1)?.entry).toMatchObject({ number: 1300, path: '/12/99' });
  });

  it('keeps files that were uploaded', async () => {
    const one = replica();
    const other = replica();
    await one.world.refresh();
    const serial = (await one.world.numbers?.take('uploads toapis')) ?? NaN;
    const file = new File([new Uint8Array([0, 10, 255])], 'cat.png', { type: 'image/png', lastModified: 7 });
    await one.world.save({ upload: { gateway: 'toapis', name: 'upload-1.png', serial, file } });
    await other.world.refresh();
    const upload = await other.world.upload('toapis', 'upload-1.png');
    expect(upload && [...new Uint8Array(await upload.arrayBuffer())]).toEqual([0, 10, 255]);
    expect(upload).toMatchObject({ name: 'cat.png', type: 'image/png', lastModified: 7 });
    expect(await other.world.upload('toapis', 'upload-2.png')).toBeUndefined();
    expect(other.memory.counts.gateways.toapis?.uploads).toBe(1);
  });

  it('lets one replica make an attempt of a delivery, until its lease ends', async () => {
    const one = replica();
    const other = replica();
    await Promise.all([one.world.refresh(), other.world.refresh()]);
    const taken = await Promise.all(
      [one, other, one].map(({ world }) => world.claim('toapis task-1 5', 60_000)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await other.world.claim('toapis task-1 6', 1)).toBe(true);
    await vi.waitUntil(() => one.world.claim('toapis task-1 6', 60_000));
  });

  it('tells an idle replica of changes', async () => {
    const one = replica();
    const other = replica();
    await Promise.all([one.world.refresh(), other.world.refresh()]);
    await vi.waitUntil(async () => Number((await client.pubsub('NUMSUB', `t${tests}:changes`))[1]) === 2);
    await submit(one.world, one.memory);
    await vi.waitUntil(() => other.memory.tasks.size === 1);
  });

  it('brings deliveries in, also to a replica that opens later', async () => {
    const one = replica();
    const other = replica();
    await Promise.all([one.world.refresh(), other.world.refresh()]);
    const { task } = await submit(one.world, one.memory);
    const delivery = {
      gateway: 'toapis',
      task: task.task.id,
      state: 'delivered' as const,
      fault: undefined,
      attempts: [],
      retries: 0,
      isRepeated: false,
      nextAttemptAt: undefined,
    };
    await one.world.save({ deliveries: [delivery] });
    await other.world.refresh();
    const later = replica();
    await later.world.refresh();
    for (const { memory } of [other, later]) expect([...memory.deliveries.values()]).toEqual([delivery]);
  });
});

describe.skipIf(valkeyProgram === undefined)(withServer('opening and reset'), () => {
  it('the first replica sets the settings', async () => {
    const settings = { ...frozenSettings, clock: { ...frozenSettings.clock, speed: 60 } };
    await replica({ settings }).world.refresh();
    const { world, memory } = replica();
    await world.refresh();
    expect(memory.settings.clock).toMatchObject({ speed: 60, moment: start });
  });

  it('another seed is refused', async () => {
    await replica().world.refresh();
    await expect(replica({ seed: 'another' }).world.refresh()).rejects.toThrow(/made with another seed/);
  });

  it('what is changed before the first look holds', async () => {
    const { world, memory } = replica();
    await world.save({ settings: { ...frozenSettings, faults: [{ kind: 'silent', times: 2 }] } });
    await world.refresh();
    expect(memory.settings.faults).toEqual([{ kind: 'silent', times: 2 }]);
  });

  it('a reset is seen by the others, and begins the numbers anew', async () => {
    const one = replica();
    const other = replica();
    await Promise.all([one.world.refresh(), other.world.refresh()]);
    await submit(one.world, one.memory);
    const early = await other.world.numbers?.take('tasks');
    await other.world.refresh();
    await one.world.save({ isReset: true, settings: frozenSettings });
    expect(
      await other.world.save({ basis: other.memory.version, tasks: [taskOf(early ?? NaN)] }),
    ).toBeUndefined();
    await other.world.refresh();
    expect(other.memory.tasks.size).toBe(0);
    expect(other.memory.counts).toEqual({ tasks: 0, gateways: {} });
    other.world.numbers?.giveBack('tasks', early ?? NaN);
    const { task } = await submit(other.world, other.memory);
    expect(task.task.number).toBe(1);
    await one.world.refresh();
    expect([...one.memory.tasks.keys()]).toEqual(['task-1']);
    await vi.waitUntil(async () => (await client.keys(`{t${tests}:default}:*:index`)).length === 1);
    expect(await client.exists(`{t${tests}:default}:old`)).toBe(0);
  });

  it('worlds know nothing of each other, and are forgotten when nobody uses them', async () => {
    const one = replica({ world: 'a' });
    const other = replica({ world: 'b' });
    await Promise.all([one.world.refresh(), other.world.refresh()]);
    await submit(one.world, one.memory);
    one.store.touch('a');
    one.store.touch('a');
    other.store.touch('b');
    await vi.waitUntil(async () => (await one.store.worlds()).length === 2);
    await other.world.refresh();
    expect(other.memory.tasks.size).toBe(0);
    other.store.forget('a', 60_000);
    // A replica that has the world open would begin it anew.
    other.store.forget('b', 60_000);
    one.store.forget('b', 0);
    await vi.waitUntil(async () => (await one.store.worlds()).length === 1);
    expect((await one.store.worlds()).map(({ id }) => id)).toEqual(['a']);
    expect(await client.keys(`{t${tests}:b}*`)).toEqual([]);
    expect(await client.keys(`{t${tests}:a}:*:task:*`)).toHaveLength(1);
  });

  it('a world is forgotten only if no replica can have used it in that time', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    try {
      const one = replica({ world: 'a' });
      const other = replica({ world: 'a' });
      await one.world.refresh();
      one.store.touch('a');
      await vi.waitUntil(async () => (await other.store.worlds()).length === 1);
      vi.setSystemTime(Date.now() + 9000);
      // The last use was recorded less than ten seconds ago, so this one is not.
      one.store.touch('a');
      vi.setSystemTime(Date.now() + 60_000);
      other.store.forget('a', 60_000);
      await other.store.close();
      expect((await one.store.worlds()).map(({ id }) => id)).toEqual(['a']);
      vi.setSystemTime(Date.now() + 1000);
      one.store.forget('a', 60_000);
      await vi.waitUntil(async () => (await one.store.worlds()).length === 0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('numbers begin at 1, and those that are given back come again, the lowest first', async () => {
    const { world } = replica();
    const { numbers } = world;
    const taken: (number | undefined)[] = [];
    for (let one = 0; one < 200; one += 1) taken.push(await numbers?.take('tasks'));
    expect(taken).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
    for (const number of [7, 3, 5]) numbers?.giveBack('tasks', number);
    expect(await Promise.all([1, 2, 3].map(() => numbers?.take('tasks')))).toEqual([3, 5, 7]);
    const [one, other] = [replica(), replica()];
    const many = await Promise.all(
      [one, other].flatMap((each) => Array.from({ length: 100 }, () => each.world.numbers?.take('tasks'))),
    );
    expect(new Set([...taken, ...many]).size).toBe(400);
  });
});

describe.skipIf(valkeyProgram === undefined)(withServer('the expiry of tasks'), () => {
  /** The milliseconds until the records of tasks expire, by their ids; -1 of one that does not. */
  async function expiries(): Promise<Record<string, number>> {
    const keys = await client.keys(`{t${tests}:default}:*:task:*`);
    const entries = await Promise.all(
      keys.map(async (key) => [key.split(':').at(-1) ?? '', await client.pttl(key)] as const),
    );
    return Object.fromEntries(entries);
  }

  it('a record is there a minute longer than its task at the speed of the machine’s clock', async () => {
    const { world, memory } = replica({ settings: runningSettings(60) });
    await world.refresh();
    await submit(world, memory, { forgottenAt: start + 3_600_000 });
    await submit(world, memory, { forgottenAt: null });
    const { 'task-1': first, 'task-2': second } = await expiries();
    expect(second).toBe(-1);
    expect(first).toBeGreaterThan(3_500_000);
    expect(first).toBeLessThanOrEqual(3_660_000);
  });

  it('none expires while the clock stands still, nor after it was stopped', async () => {
    const { world, memory } = replica({ settings: runningSettings() });
    await world.refresh();
    await submit(world, memory);
    expect((await expiries())['task-1']).toBeGreaterThan(0);
    await saveSettings(world, memory, frozenSettings);
    await vi.waitUntil(async () => (await expiries())['task-1'] === -1);
    await world.refresh();
    await submit(world, memory);
    expect(await expiries()).toEqual({ 'task-1': -1, 'task-2': -1 });
    await vi.waitUntil(async () => (await client.hexists(`{t${tests}:default}:meta`, 'persists')) === 0);
  });

  it('tasks that may be forgotten by the mock’s clock are taken away with later changes, ten at a time', async () => {
    const one = replica();
    await one.world.refresh();
    for (let count = 0; count < 12; count += 1) await submit(one.world, one.memory);
    const clock = { ...frozenSettings.clock, moment: start + 49 * 3_600_000 };
    await saveSettings(one.world, one.memory, { ...frozenSettings, clock });
    expect(Object.keys(await expiries())).toHaveLength(2);
    await one.world.refresh();
    await submit(one.world, one.memory, { forgottenAt: null });
    expect(Object.keys(await expiries())).toEqual(['task-13']);
    const later = replica();
    await later.world.refresh();
    expect([...later.memory.tasks.keys()]).toEqual(['task-13']);
    expect(later.memory.counts.tasks).toBe(13);
  });
});

describe.skipIf(valkeyProgram === undefined)(withServer('a replica that has missed changes'), () => {
  /** The server's own count of what it has done. */
  async function stat(name: string): Promise<number> {
    return Number(new RegExp(`${name}[:=](\\d+)`).exec(await client.info('all'))?.[1] ?? 0);
  }

  it('does not read its own', async () => {
    const { world, memory } = silentReplica();
    await world.refresh();
    await client.config('RESETSTAT');
    for (let count = 0; count < 20; count += 1) await submit(world, memory);
    await world.save({ cost: { gateway: 'toapis', amount: 0.25 } });
    await world.refresh();
    expect(await stat('cmdstat_xrange:calls')).toBe(0);
    expect(memory.counts.gateways).toEqual({ toapis: { tasks: 20, uploads: 0, spent: 0.25 } });
  });

  it('reads those that came before its own, though nobody told it of them', async () => {
    const one = silentReplica();
    const other = silentReplica();
    await Promise.all([one.world.refresh(), other.world.refresh()]);
    await submit(one.world, one.memory);
    await submit(other.world, other.memory);
    await vi.waitUntil(() => other.memory.tasks.size === 2);
  });

  it('reads many once, for all that ask', async () => {
    const writer = replica();
    const alone = silentReplica();
    const busy = silentReplica();
    await Promise.all([writer, alone, busy].map(({ world }) => world.refresh()));
    await Promise.all(Array.from({ length: 1000 }, () => submit(writer.world, writer.memory)));

    /** The bytes that the server sends for a number of refreshes, each in a turn of its own. */
    async function bytesOf({ world, memory }: typeof busy, count: number): Promise<number> {
      const before = await stat('total_net_output_bytes');
      const refreshes = [];
      for (let one = 0; one < count; one += 1) {
        refreshes.push(world.refresh());
        await new Promise(setImmediate);
      }
      await Promise.all(refreshes);
      expect(memory.tasks.size).toBe(1000);
      return (await stat('total_net_output_bytes')) - before;
    }

    expect((await bytesOf(busy, 32)) / (await bytesOf(alone, 1))).toBeLessThan(6);
  });

  it('reads everything anew if the stream of changes was cut', async () => {
    const one = replica();
    const other = silentReplica();
    await Promise.all([one.world.refresh(), other.world.refresh()]);
    for (let count = 0; count < 5; count += 1) await submit(one.world, one.memory);
    const [changes = ''] = await client.keys(`{t${tests}:default}:*:changes`);
    await client.xtrim(changes, 'MAXLEN', 1);
    await other.world.refresh();
    expect([...other.memory.tasks.keys()]).toHaveLength(5);
    expect(other.memory.clears).toBe(2);
  });

  it('reads everything anew if the server has lost what was kept last', async () => {
    const one = silentReplica();
    await one.world.refresh();
    await submit(one.world, one.memory);
    const keys = await client.keys(`{t${tests}:default}*`);
    const dumps = await Promise.all(keys.map((key) => client.dumpBuffer(key)));
    await submit(one.world, one.memory);
    await one.world.refresh();
    expect(one.memory.tasks.size).toBe(2);
    for (const [at, key] of keys.entries()) await client.restore(key, 0, dumps[at] ?? '', 'REPLACE');
    // Another replica goes on where the server is now.
    const other = silentReplica();
    await other.world.refresh();
    await submit(other.world, other.memory);
    await one.world.refresh();
    await other.world.refresh();
    expect(one.memory.state).toEqual(other.memory.state);
  });

  it('begins anew, with the settings as they were, if the server has lost everything', async () => {
    const { world, memory } = replica();
    await world.refresh();
    await submit(world, memory);
    await saveSettings(world, memory, { ...frozenSettings, clock: { ...frozenSettings.clock, speed: 9 } });
    await world.refresh();
    const keys = await client.keys(`{t${tests}:default}*`);
    await client.del(keys);
    await world.refresh();
    expect(memory.tasks.size).toBe(0);
    expect(memory.settings.clock.speed).toBe(9);
    expect((await submit(world, memory)).task.task.number).toBe(1);
  });
});
