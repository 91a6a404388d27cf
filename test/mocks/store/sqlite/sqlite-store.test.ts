/** The store in SQLite: files that it takes and refuses, worlds, and the limits of what it keeps. */

import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { storeErrorOf } from '../../../../mocks/store/sqlite/sqlite-error.ts';
import { SqliteFile } from '../../../../mocks/store/sqlite/sqlite-file.ts';
import { SqliteStore } from '../../../../mocks/store/sqlite/sqlite-store.ts';
import { StoreError } from '../../../../mocks/store/store-error.ts';
import { Lives, send } from './lives.ts';
import { firstSettings, RecordedMemory } from './recorded-memory.ts';
import { sampleDelivery, sampleRequest, sampleTask } from './sample-state.ts';

// As an import it would not be found: the bundler of the tests knows no module of this name.
const { DatabaseSync } = process.getBuiltinModule('node:sqlite');

const folder = mkdtempSync(join(tmpdir(), 'vgk-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

/** The path of a file that is not there yet. */
function newFile(): string {
  files += 1;
  return join(folder, `store-${files}.db`);
}

/** The memory of a world as a new process finds it. */
async function memoryOf(file: string, world = 'default', seed = 'seed'): Promise<RecordedMemory> {
  const memory = new RecordedMemory();
  const store = new SqliteStore(file);
  try {
    store.open(world, seed, memory);
  } finally {
    await store.close();
  }
  return memory;
}

/** Runs statements of another program on a file. */
function runSql(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

/** A copy of what a process that ends now would leave. */
function copyOf(file: string): string {
  const copy = newFile();
  cpSync(file, copy);
  cpSync(`${file}-wal`, `${copy}-wal`);
  return copy;
}

/** The number of rows in a table. */
function rowsIn(file: string, table: string): unknown {
  const database = new DatabaseSync(file);
  const row = database.prepare(`SELECT count(*) AS count FROM ${table}`).get();
  database.close();
  return row?.count;
}

describe('a file', () => {
  it.each([
    ['', /needs a file, such as sqlite:mock\.db/],
    [':memory:', /needs a file, such as sqlite:mock\.db/],
    ['//mock.db', /right after the colon, such as sqlite:mock\.db/],
    ['a\0b', /no NUL character/],
    [folder, /is a folder\. Name a file, such as .*mock\.db/],
    [join(folder, 'none', 'mock.db'), /There is no folder .*none\. Create it/],
  ])('is not %j', (file, message) => {
    expect(() => new SqliteStore(file)).toThrow(message);
    expect(() => new SqliteStore(file)).toThrow(StoreError);
  });

  it('is not one that is no database', () => {
    const file = newFile();
    writeFileSync(file, 'This is a text, and a text is no database.'.repeat(100));
    expect(() => new SqliteStore(file)).toThrow(`${file} is not a SQLite database. Name another file`);
  });

  it('is not the database of another program, which stays as it is', () => {
    const file = newFile();
    runSql(file, 'CREATE TABLE tasks (id TEXT); PRAGMA user_version = 1');
    expect(() => new SqliteStore(file)).toThrow(/is the database of another program/);
    runSql(file, "INSERT INTO tasks VALUES ('one')");
  });

  it('is not one of a later version', async () => {
    const file = newFile();
    await memoryOf(file);
    runSql(file, 'PRAGMA user_version = 3');
    expect(() => new SqliteStore(file)).toThrow(/was written by a later version of video-gateway-kit/);
  });

  it('is not one of an earlier version, which stays as it is', async () => {
    const file = newFile();
    await memoryOf(file);
    runSql(file, 'ALTER TABLE settings RENAME TO rules; PRAGMA user_version = 1');
    for (const _ of ['first', 'second'])
      expect(() => new SqliteStore(file)).toThrow(/was written by an earlier version of video-gateway-kit/);
  });

  it('may be empty, or have any name', async () => {
    const empty = newFile();
    writeFileSync(empty, '');
    for (const file of [empty, join(folder, 'file:a b?mode=memory#%20😀.db')]) {
      await memoryOf(file);
      expect(statSync(file).size).toBeGreaterThan(0);
    }
  });

  it('belongs to one process until it is closed', async () => {
    const file = newFile();
    const store = new SqliteStore(file);
    expect(() => new SqliteStore(file)).toThrow(/is in use by another process\. Stop that one/);
    await store.close();
    await store.close();
    await new SqliteStore(file).close();
  });

  it('is refused by a Node that has no SQLite, which is not looked for before', () => {
    const load = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
    try {
      expect(() => new SqliteStore(newFile())).toThrow(
        /needs Node 22\.13 or later, and this is v\d+.*memory and valkey:\/\/ work here/,
      );
    } finally {
      load.mockRestore();
    }
  });

  it('that is gone, or closed, fails the check', async () => {
    const file = newFile();
    const store = new SqliteStore(file);
    await store.check();
    rmSync(file);
    await expect(store.check()).rejects.toThrow(/was deleted/);
    await store.close();
    await expect(store.check()).rejects.toThrow(/is closed/);
    expect(store.errors).toBe(2);
  });

  it.each([
    [5, /in use by another process/],
    [8, /cannot be written\. Make the file and its folder writable/],
    [10 | (3 << 8), /could not be read or written\. Check the disk/],
    [11, /is damaged/],
    [13, /The disk of .* is full\. Make room/],
    [1, /no such table/],
  ])('has a message for the result code %i', (errcode, message) => {
    const file = newFile();
    writeFileSync(file, '');
    const error = storeErrorOf(Object.assign(new Error('no such table'), { errcode }), file);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toHaveProperty('message', expect.stringMatching(message));
  });
});

describe('a world', () => {
  it('that is new keeps its first settings, and later ones do not count', async () => {
    const file = newFile();
    await memoryOf(file);
    const store = new SqliteStore(file);
    const memory = new RecordedMemory();
    memory.settings = { ...firstSettings, clock: { ...firstSettings.clock, speed: 60 } };
    store.open('default', 'seed', memory);
    await store.close();
    expect(memory.settings).toEqual(firstSettings);
  });

  it('has its clock before its tasks, and deliveries before the tasks that they tell of', async () => {
    const file = newFile();
    const store = new SqliteStore(file);
    const task = sampleTask({ number: 1, hasWebhook: true });
    store
      .open('default', 'seed', new RecordedMemory())
      .save({ tasks: [task], deliveries: [sampleDelivery(task)] });
    await store.close();
    const { calls } = await memoryOf(file);
    expect(calls).toEqual(['setSettings', 'setCounts', 'putDeliveries', 'putTasks', 'setRequests']);
  });

  it('is apart from the others, and is not shared by two seeds', async () => {
    const file = newFile();
    const store = new SqliteStore(file);
    const [one, other] = ['one', 'other'].map((name) =>
      store.open(name, `seed\ud800 ${name}`, new RecordedMemory()),
    );
    await one?.save({ tasks: [sampleTask({ number: 1 })], request: sampleRequest(1) });
    await other?.save({ tasks: [sampleTask({ number: 1 }), sampleTask({ number: 2 })] });
    await one?.save({ isReset: true });
    await store.close();
    expect((await memoryOf(file, 'one', 'seed\ud800 one')).state).toEqual(new RecordedMemory().state);
    expect((await memoryOf(file, 'other', 'seed\ud800 other')).tasks.size).toBe(2);
    await expect(memoryOf(file, 'one', 'seed')).rejects.toThrow(
      /was made with the seed "seed\\ud800 one", and this mock has "seed"/,
    );
  });

  it('is listed with the last that was used at the end, and forgotten with all that it has', async () => {
    vi.useFakeTimers({ now: 1_000_000, toFake: ['Date'] });
    try {
      const file = newFile();
      const store = new SqliteStore(file);
      const one = store.open('one', 'seed', new RecordedMemory());
      store.open('other', 'seed', new RecordedMemory());
      one.save({ tasks: [sampleTask({ number: 1 })] });
      vi.setSystemTime(1_030_000);
      store.touch('one');
      store.touch('unknown');
      expect(store.worlds()).toEqual([
        { id: 'other', lastUsed: 1_000_000 },
        { id: 'one', lastUsed: 1_030_000 },
      ]);
      store.forget('one');
      store.forget('unknown');
      expect(store.worlds()).toEqual([{ id: 'other', lastUsed: 1_000_000 }]);
      expect(() => one.save({ tasks: [sampleTask({ number: 2 })] })).toThrow(/was forgotten meanwhile/);
      one.append(sampleRequest(2));
      one.flush();
      await store.close();
      expect((await memoryOf(file, 'one')).state).toEqual(new RecordedMemory().state);
    } finally {
      vi.useRealTimers();
    }
  });

  it('notes its use once a minute, and when it is closed', async () => {
    vi.useFakeTimers({ now: 1_000_000, toFake: ['Date'] });
    try {
      const file = newFile();
      const store = new SqliteStore(file);
      store.open('one', 'seed', new RecordedMemory());
      for (const now of [1_030_000, 1_070_000, 1_080_000]) {
        vi.setSystemTime(now);
        store.touch('one');
      }
      await store.close();
      const second = new SqliteStore(file);
      expect(second.worlds()).toEqual([{ id: 'one', lastUsed: 1_080_000 }]);
      await second.close();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the limits', () => {
  it('keep the last 10,000 requests, and the bodies of the last 1,000', async () => {
    const file = newFile();
    const store = new SqliteStore(file);
    const world = store.open('default', 'seed', new RecordedMemory());
    for (let number = 1; number <= 11_050; number += 1)
      world.append(sampleRequest(number, 'text', number % 10 === 0));
    await store.close();
    const { requests, requestCount, billable } = await memoryOf(file);
    expect([requestCount, billable]).toEqual([11_050, 1105]);
    expect(requests.length).toBeGreaterThanOrEqual(10_000);
    expect(requests.length).toBeLessThan(10_100);
    const withBodies = requests.filter(({ exchange }) => exchange !== undefined);
    expect(withBodies.length).toBeGreaterThanOrEqual(1000);
    expect(withBodies.length).toBeLessThan(1100);
    expect(withBodies[0]).toBe(requests.at(-withBodies.length));
  });

  it('forget tasks, and their deliveries, a part with every 64 submits, and the rest when it is opened', async () => {
    const file = newFile();
    const store = new SqliteStore(file);
    const world = store.open('default', 'seed', new RecordedMemory());
    for (let number = 1; number <= 130; number += 1) {
      const task = sampleTask({ number, hasWebhook: true, forgottenAt: 1000 * (number + 1) });
      world.save({ tasks: [task], deliveries: [sampleDelivery(task)], request: sampleRequest(number) });
    }
    await store.close();
    for (const table of ['tasks', 'deliveries']) expect(rowsIn(file, table)).toBe(4);
    const { tasks, deliveries } = await memoryOf(file);
    expect([...tasks.values()].map(({ task }) => task.number)).toEqual([130]);
    expect(deliveries.size).toBe(1);
    for (const table of ['tasks', 'deliveries']) expect(rowsIn(file, table)).toBe(1);
  });
});

describe('uploads', () => {
  const uploadOf = (serial: number, text = 'bytes') => ({
    gateway: 'toapis',
    name: `upload-${serial}.png`,
    serial,
    file: new File([text], 'a\ud800.png', { type: 'image/png', lastModified: 5 }),
  });

  it('that arrive together are decided one after the other', async () => {
    const store = new SqliteStore(newFile());
    const world = store.open('default', 'seed', new RecordedMemory());
    const both = await Promise.all([
      world.save({ upload: uploadOf(1, 'first') }),
      world.save({ upload: uploadOf(1, 'second') }),
    ]);
    expect(both).toEqual([{ version: 0 }, undefined]);
    expect(await world.upload('toapis', 'upload-1.png')?.text()).toBe('first');
    expect(world.upload('octopusx', 'upload-1.png')).toBeUndefined();
    await store.close();
  });

  it('take no newer settings back, and are not kept after a reset', async () => {
    const file = newFile();
    const store = new SqliteStore(file);
    const world = store.open('default', 'seed', new RecordedMemory());
    const settingsAt = (speed: number) => ({ ...firstSettings, clock: { ...firstSettings.clock, speed } });
    const early = world.save({ upload: uploadOf(1), settings: settingsAt(2) });
    world.save({ settings: settingsAt(3) });
    expect(await early).toEqual({ version: 0 });
    const late = world.save({ upload: uploadOf(2) });
    world.save({ isReset: true });
    expect(await late).toBeUndefined();
    world.save({ settings: settingsAt(4) });
    await store.close();
    expect((await memoryOf(file)).settings).toEqual(settingsAt(4));
  });
});

it('requests that change nothing are written soon, or with the next change if that fails', async () => {
  const file = newFile();
  const store = new SqliteStore(file);
  const world = store.open('default', 'seed', new RecordedMemory());
  world.append(sampleRequest(1));
  await setImmediate();
  expect(rowsIn(copyOf(file), 'requests')).toBe(1);
  const fullDisk = vi.spyOn(SqliteFile.prototype, 'transact').mockImplementationOnce(() => {
    throw new StoreError('The disk is full');
  });
  world.append(sampleRequest(2));
  await setImmediate();
  expect(fullDisk).toHaveBeenCalledTimes(1);
  world.save({ request: sampleRequest(3) });
  expect(rowsIn(copyOf(file), 'requests')).toBe(3);
  fullDisk.mockRestore();
  await store.close();
});

it('a reset that cannot be stored leaves every task', async () => {
  await using lives = new Lives(() => ({}));
  const generations = '/toapis/v1/videos/generations';
  const submit = async (): Promise<string> => {
    const { body } = await send(lives.mock, 'POST', generations, {
      model: 'grok-video-1.0',
      prompt: 'A cat',
    });
    // The answer to a submit has one.
    return (body as { id: string }).id;
  };
  const statusOf = async (id: string) => (await send(lives.mock, 'GET', `${generations}/${id}`)).status;
  const id = await submit();
  const full = vi.spyOn(SqliteFile.prototype, 'transact').mockImplementationOnce(() => {
    throw new StoreError('The disk is full');
  });
  expect((await send(lives.mock, 'POST', '/__mock/reset')).status).toBe(503);
  full.mockRestore();
  expect(await statusOf(id)).toBe(200);
  expect(await submit()).not.toBe(id);
  await lives.restart();
  expect(await statusOf(id)).toBe(200);
});
