/** The state of one world in Valkey or Redis. */

import { systemClock, wakeAfter } from '../../../mock-clock.ts';
import { StoreError, UnconfirmedSaveError } from '../../store-error.ts';
import type {
  Counter,
  Saved,
  StateChanges,
  StoredRequest,
  StoredTask,
  WorldMemory,
  WorldStore,
} from '../../world-store.ts';
import type { Script } from '../script.ts';
import { listIn, numberIn, optionalTextIn, textIn } from '../server-reply.ts';
import type { Argument, ValkeyConnection } from '../valkey-connection.ts';
import {
  changesAfter,
  countsIn,
  fileOf,
  isNew,
  saveArguments,
  settingsArguments,
  settingsIn,
} from './change-encoding.ts';
import { LedgerCopy } from './ledger-copy.ts';
import { NumberBlocks } from './number-blocks.ts';
import { RequestBuffer } from './request-buffer.ts';
import { saveScript } from './save-script.ts';
import { ServerClock } from './server-clock.ts';
import { inOrder } from './stored-task-record.ts';
import { cleanWorld, persistTasks } from './world-cleaner.ts';
import { readWorld } from './world-reader.ts';
import { appendScript, openScript, readScript, takeScript } from './world-scripts.ts';

/** Maximum number of reloads in one call. Each one means that the world was reset again. */
const maxReloads = 20;

/** Maximum number of changes that a refresh reads. If there are more, one reader takes the rest in large pages. */
const pageSize = 100;
const largePageSize = 500;

/** Milliseconds between the announcement of a change and the refresh, so that one refresh covers many changes. */
const refreshDelay = 10;

/** The parts of a world. */
export interface ValkeyWorldParts {
  readonly connection: ValkeyConnection;
  /** Prefix of its keys: a hash tag, so that they are all in one slot of a cluster. */
  readonly base: string;
  readonly seed: string;
  readonly memory: WorldMemory;
  /** The channel that announces changes to other replicas, and the message. */
  readonly announcement: string;
}

/** A world on a server, which replicas can share. */
export class ValkeyWorld implements WorldStore {
  readonly numbers: NumberBlocks;
  readonly #parts: ValkeyWorldParts;
  readonly #clock = new ServerClock();
  readonly #ledger = new LedgerCopy();
  readonly #requests: RequestBuffer;
  /** The position of memory: epoch, version of the settings, last change, and the change of the last read counts. */
  #epoch = '';
  #version = -1;
  #last = '0-0';
  #countsAt = '';
  #opening: Promise<void> | undefined;
  /** Settles when all or much has been read, for all callers that need it. */
  #loading: Promise<void> | undefined;
  /** The next refresh, which starts at the end of this turn of the event loop. */
  #nextRefresh: Promise<void> | undefined;
  #nextHasRequests = false;
  #isRefreshDue = false;
  #isEnded = false;

  constructor(parts: ValkeyWorldParts) {
    this.#parts = parts;
    this.numbers = new NumberBlocks((counter, size) => this.#takeNumbers(counter, size));
    const { connection, base } = parts;
    this.#requests = new RequestBuffer(
      (requests) => connection.script(appendScript, base, [this.#epoch, ...requests]),
      () => {
        connection.errors += 1;
      },
    );
  }

  refresh(withRequests = false): Promise<void> {
    this.#nextHasRequests ||= withRequests;
    this.#nextRefresh ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        const hasRequests = this.#nextHasRequests;
        this.#nextRefresh = undefined;
        this.#nextHasRequests = false;
        this.#synchronize(hasRequests).then(resolve, reject);
      });
    });
    return this.#nextRefresh;
  }

  async save(changes: StateChanges): Promise<Saved | undefined> {
    const versionBefore = this.#version;
    if (this.#epoch === '') await this.#synchronize(false);
    const { basis, tasks = [] } = changes;
    const saved = await this.#trySave(changes, versionBefore);
    if (saved !== undefined || basis !== undefined || tasks.length > 0) return saved;
    // The changes depend on nothing, so save them even after a reset that this replica did not know of.
    await this.#synchronize(false);
    return this.#trySave(changes, versionBefore);
  }

  append(request: StoredRequest): void {
    this.#requests.add(request);
  }

  /** The next refresh, or the next change, loads everything first. */
  reload(): void {
    this.#epoch = '';
    this.#version = -1;
  }

  async upload(gateway: string, name: string): Promise<File | undefined> {
    const key = `${this.#prefix}upload:${gateway}:${name}`;
    const bytes = await this.#parts.connection.commandForBytes('GET', key);
    return Buffer.isBuffer(bytes) ? fileOf(bytes) : undefined;
  }

  async claim(attempt: string, lease: number): Promise<boolean> {
    // The prefix contains the epoch: after a reset, new tasks have the same names but other deliveries.
    const key = `${this.#prefix}claim:${attempt}`;
    const reply = await this.#parts.connection.command('SET', key, '1', 'NX', 'PX', Math.ceil(lease));
    return reply === 'OK';
  }

  /** Schedules a refresh, because another replica has announced a change. */
  notify(): void {
    if (this.#isRefreshDue) return;
    this.#isRefreshDue = true;
    wakeAfter(refreshDelay, () => {
      this.#isRefreshDue = false;
      if (this.#isEnded) return;
      // The connection counts its errors.
      this.refresh().catch(() => {});
    });
  }

  /** Ends scheduled refreshes, because this replica has dropped the world. */
  end(): void {
    this.#isEnded = true;
  }

  /** Waits until the requests so far are in the ledger. */
  settled(): Promise<void> {
    return this.#requests.settled();
  }

  /** Prefix of the keys that a reset replaces. */
  get #prefix(): string {
    return `${this.#parts.base}:${this.#epoch}:`;
  }

  /** @param versionBefore the version of the settings in memory when the changes were made */
  async #trySave(changes: StateChanges, versionBefore: number): Promise<Saved | undefined> {
    const { settings, tasks = [], upload, isReset = false } = changes;
    if (!isReset && !tasks.every((task) => this.#hasCurrentNumbers(task))) return undefined;
    const { announcement } = this.#parts;
    const context = { epoch: this.#epoch, clock: this.#clock, announcement };
    const args = await saveArguments(changes, context);
    const reply = await this.#script(saveScript, args).catch((error: unknown) => {
      if (settings) this.#version = -1;
      throw error instanceof StoreError && error.mayHaveRun ? new UnconfirmedSaveError(error.message) : error;
    });
    const [outcome, , version, persists, before, last] = reply;
    if (outcome !== 'saved') {
      // The task already exists: the server has lost the numbers that it gave out.
      if (outcome === 'taken') this.#use(tasks);
      // Memory may have settings that were not saved. The next refresh replaces them.
      if (settings) this.#version = -1;
      return undefined;
    }
    this.#use(tasks);
    if (upload) this.numbers.use(`uploads ${upload.gateway}`, upload.serial);
    if (isReset) this.#cleanLater();
    // The changes are in memory already, so they need not be read, unless they came after others that are not.
    else if (before === this.#last) this.#last = textIn(last);
    else this.notify();
    if (persists === 1) this.#persistLater(context.epoch, textIn(version));
    const savedVersion = numberIn(version);
    // Memory already has these settings, unless newer ones were loaded in the meantime.
    if (settings && !isReset && this.#version === versionBefore) this.#version = savedVersion;
    return { version: savedVersion };
  }

  #hasCurrentNumbers(stored: StoredTask): boolean {
    if (!isNew(stored)) return true;
    const { numbers } = this;
    const { task, serial } = stored;
    return numbers.isCurrent('tasks', task.number) && numbers.isCurrent(`tasks ${task.gateway}`, serial);
  }

  #use(tasks: readonly StoredTask[]): void {
    for (const { task, serial } of tasks) {
      this.numbers.use('tasks', task.number);
      this.numbers.use(`tasks ${task.gateway}`, serial);
    }
  }

  async #takeNumbers(counter: Counter, size: number): Promise<number> {
    for (let reloads = 0; reloads < maxReloads; reloads += 1) {
      const epoch = this.#epoch;
      if (epoch !== '') {
        const { connection, base } = this.#parts;
        const last = numberIn(await connection.script(takeScript, base, [epoch, counter, size]));
        if (last > 0 && epoch === this.#epoch) return last;
      }
      await this.#synchronize(false);
    }
    throw tooManyResets();
  }

  /** Brings memory up to date. */
  async #synchronize(withRequests: boolean): Promise<void> {
    let reloads = 0;
    while (reloads <= maxReloads) {
      const outcome = await this.#readChanges(withRequests);
      if (outcome === 'done') return;
      if (outcome === 'reloaded') reloads += 1;
    }
    throw tooManyResets();
  }

  /** Reads changes once. Returns `done` if memory is up to date, `more` if not, and `reloaded` after a full reload. */
  async #readChanges(withRequests: boolean): Promise<'done' | 'more' | 'reloaded'> {
    await this.#opened();
    if (withRequests) await this.#requests.settled();
    if (this.#loading) await this.#loading;
    const [outcome, , ...reply] = await this.#read(pageSize, withRequests);
    // Loading has started in the meantime, so this reply is out of date.
    if (this.#loading) return 'more';
    if (outcome === 'changes') {
      if (this.#apply(reply, pageSize)) return 'done';
      await this.#load(this.#readOn());
      return 'more';
    }
    if (this.#isEnded) return 'done';
    if (outcome === 'gap') await this.#load(this.#readAll(reply));
    // The server has lost the world.
    else this.#opening = undefined;
    return 'reloaded';
  }

  /** Reads the changes since the position of memory. */
  #read(size: number, withRequests: boolean): Promise<readonly unknown[]> {
    const position = [this.#epoch, this.#version, this.#last, this.#countsAt];
    return this.#script(readScript, [...position, size, withRequests ? this.#ledger.count : '']);
  }

  #load(work: Promise<void>): Promise<void> {
    this.#loading = work.finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /** Reads all changes, or those before a gap. */
  async #readOn(): Promise<void> {
    let isDone = false;
    while (!isDone) {
      const [outcome, , ...reply] = await this.#read(largePageSize, false);
      isDone = outcome !== 'changes' || this.#apply(reply, largePageSize);
    }
  }

  /** Creates the world on the server, once. */
  #opened(): Promise<void> {
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #open(): Promise<void> {
    const { seed, memory, base } = this.#parts;
    // Measure the server's time first: the clock's settings are stored in it.
    for (let tries = 0; tries < 3 && !this.#clock.isExact; tries += 1) await this.#read(0, false);
    const settings = settingsArguments(memory.settings, this.#clock);
    const [outcome] = await this.#script(openScript, [seed, ...settings]);
    if (outcome === 'format')
      throw new StoreError(
        `The tasks in the store were written by another version of the mock: use another prefix in the URL of the store, or delete the keys that begin with ${base}`,
      );
    if (outcome === 'seed')
      throw new StoreError(
        `The tasks in the store were made with another seed: use the same one, or another prefix in the URL of the store (${base})`,
      );
    this.#cleanLater();
  }

  /** Applies changes to memory. Returns true if there are no more. */
  #apply(reply: readonly unknown[], size: number): boolean {
    const { memory } = this.#parts;
    const [version, settings, last, entries, counts, requests] = reply;
    this.#applySettings(version, settings);
    this.#applyEntries(listIn(entries));
    if (optionalListIn(counts)) {
      memory.setCounts(countsIn(counts));
      this.#countsAt = textIn(last);
    }
    const isAll = listIn(entries).length < size || this.#last === textIn(last);
    if (optionalListIn(requests) && isAll) this.#ledger.add(requests, memory);
    return isAll;
  }

  #applySettings(version: unknown, settings: unknown): void {
    const json = optionalTextIn(settings);
    const number = numberIn(version);
    if (json === undefined || number <= this.#version) return;
    this.#version = number;
    this.#parts.memory.setSettings(settingsIn(json, this.#clock), number);
  }

  #applyEntries(entries: readonly unknown[]): void {
    const { memory } = this.#parts;
    // An earlier reply may have contained some of them.
    const fresh = changesAfter(this.#last, entries);
    const newest = fresh.at(-1);
    if (newest === undefined) return;
    this.#last = newest.id;
    const tasks = fresh.flatMap((entry) => entry.tasks);
    const deliveries = fresh.flatMap((entry) => entry.deliveries);
    if (tasks.length > 0) memory.putTasks(inOrder(tasks));
    if (deliveries.length > 0) memory.putDeliveries(deliveries);
  }

  /** Loads everything. The next read returns the changes since the position in the reply. */
  async #readAll(reply: readonly unknown[]): Promise<void> {
    const { connection, base, memory } = this.#parts;
    const [epochReply, version, last, counts, settings, persists] = reply;
    const epoch = textIn(epochReply);
    const { tasks, deliveries } = await readWorld(connection, `${base}:${epoch}:`);
    this.#epoch = epoch;
    this.#version = numberIn(version);
    this.#last = textIn(last);
    this.#countsAt = this.#last;
    this.numbers.clear();
    this.#ledger.clear();
    memory.clear();
    memory.setSettings(settingsIn(textIn(settings), this.#clock), this.#version);
    memory.setCounts(countsIn(counts));
    memory.putTasks(inOrder(tasks));
    memory.putDeliveries(deliveries);
    // Another replica has started to persist tasks, but may have crashed.
    const asked = optionalTextIn(persists);
    if (asked !== undefined) this.#persistLater(epoch, asked);
  }

  #persistLater(epoch: string, version: string): void {
    const { connection, base } = this.#parts;
    // The connection counts its errors, and the next replica that opens the world continues.
    persistTasks(connection, base, epoch, version).catch(() => {});
  }

  #cleanLater(): void {
    const { connection, base } = this.#parts;
    // As above.
    cleanWorld(connection, base).catch(() => {});
  }

  /** Runs a script and measures the server's time. */
  async #script(script: Script, args: readonly Argument[]): Promise<readonly unknown[]> {
    const { connection, base } = this.#parts;
    const sent = systemClock.now();
    const reply = listIn(await connection.script(script, base, args));
    this.#clock.measure(sent, systemClock.now(), numberIn(reply[1]));
    return reply;
  }
}

function optionalListIn(reply: unknown): readonly unknown[] | undefined {
  return reply === null ? undefined : listIn(reply);
}

function tooManyResets(): StoreError {
  return new StoreError('The world in the store is reset too often for its state to be read');
}
