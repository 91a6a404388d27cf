/** The state of one world in SQLite. Only this process has the world in memory, so it is read only once. */

import type { StoredDelivery } from '../../core/delivery-record.ts';
import type { MaybePromise } from '../../maybe-promise.ts';

import { StoreError } from '../store-error.ts';
import type {
  Saved,
  StateChanges,
  StoredRequest,
  StoredTask,
  StoredUpload,
  WorldMemory,
  WorldStore,
} from '../world-store.ts';
import { bytesIn, numberIn, type Row, textIn } from './row-values.ts';
import type { SqliteFile } from './sqlite-file.ts';
import { countsAfter, countsOf, noCounts, type WorldCounts } from './world-counts.ts';
import type { WorldStatements } from './world-statements.ts';

/** Maximum number of requests of a world, and of those with bodies. */
const maxRequests = 10_000;
const maxExchanges = 1000;

/** Number of requests between two deletions of old requests. */
const requestsPerPrune = 100;

/** Number of pending requests that triggers a write. */
const maxPending = 100;

/** Number of tasks between two deletions of old tasks, and maximum number of tasks per deletion. */
const tasksPerPrune = 64;
const maxPruned = 256;

/** Maximum total size of a gateway's uploads in bytes. Beyond it, the oldest files are deleted. */
const maxUploadBytes = 256 * 1024 * 1024;

/** Number of tasks to load into memory at a time. */
const tasksPerBatch = 1000;

/** Parts of a world in an open file. */
export interface SqliteWorldParts {
  readonly file: SqliteFile;
  readonly statements: WorldStatements;
  /** Its row id. */
  readonly row: number;
}

/** An upload with its bytes, which are read before the transaction starts. */
interface ReadUpload extends StoredUpload {
  readonly bytes: Uint8Array;
}

/** One world in a SQLite file. */
export class SqliteWorld implements WorldStore {
  /** Undefined: memory numbers tasks and uploads. */
  readonly numbers = undefined;
  readonly #file: SqliteFile;
  readonly #sql: WorldStatements;
  readonly #row: number;
  #counts: WorldCounts = noCounts;
  /** Requests without changes that are not written yet. */
  #pending: StoredRequest[] = [];
  #isOpen = true;
  /** Number of resets. */
  #resets = 0;
  /** Number of changes of the settings so far, and the number of the newest one that was written. */
  #settingsGiven = 0;
  #settingsWritten = 0;

  constructor({ file, statements, row }: SqliteWorldParts) {
    this.#file = file;
    this.#sql = statements;
    this.#row = row;
  }

  /** Loads everything into memory, or saves the settings of a new world. */
  fill(memory: WorldMemory): void {
    const sql = this.#sql;
    const row = this.#row;
    const settings = sql.settings.get(row);
    if (settings === undefined) {
      sql.setSettings.run(row, JSON.stringify(memory.settings));
      return;
    }
    const counts = sql.counts.get(row);
    if (counts) this.#counts = JSON.parse(textIn(counts, 'json'));
    this.#forgetTasks(-1);
    this.#load(memory, settings);
  }

  reload(memory: WorldMemory): void {
    this.#file.guard(() => {
      memory.clear();
      const settings = this.#sql.settings.get(this.#row);
      if (settings) this.#load(memory, settings);
    });
  }

  #load(memory: WorldMemory, settings: Row): void {
    memory.setSettings(JSON.parse(textIn(settings, 'json')), 0);
    memory.setCounts(this.#counts);
    this.#fillTasks(memory);
    const { requests, billable } = this.#counts;
    memory.setRequests(this.#sql.requests.all(this.#row).map(requestIn), requests, billable);
  }

  /** Does nothing: everything was loaded when the world was opened. */
  refresh(): void {}

  save(changes: StateChanges): MaybePromise<Saved | undefined> {
    const { upload } = changes;
    if (changes.settings) this.#settingsGiven += 1;
    return upload === undefined
      ? this.#save(changes, this.#settingsGiven)
      : this.#saveUpload(changes, upload, this.#settingsGiven);
  }

  append(request: StoredRequest): void {
    // Write requests of the same turn of the event loop together.
    if (this.#pending.length === 0) setImmediate(() => this.flush());
    this.#pending.push(request);
    if (this.#pending.length >= maxPending) this.flush();
  }

  /** Writes pending requests. */
  flush(): void {
    if (this.#pending.length === 0 || !this.#isOpen) return;
    try {
      this.#write({}, undefined);
    } catch {
      // The file counts its errors. The next write includes these requests.
      this.#pending = this.#pending.slice(-maxRequests);
    }
  }

  upload(gateway: string, name: string): File | undefined {
    const row = this.#file.guard(() => this.#sql.upload.get(this.#row, gateway, name));
    if (row === undefined) return undefined;
    const { name: fileName, ...options } = JSON.parse(textIn(row, 'file'));
    return new File([bytesIn(row, 'bytes')], fileName, options);
  }

  /** Always true: there are no other replicas. */
  claim(): boolean {
    return true;
  }

  /** Writes pending requests and closes the world. */
  end(): void {
    this.flush();
    this.#isOpen = false;
  }

  /** Deletes all rows of the world. */
  clear(): void {
    for (const statement of this.#sql.clear) statement.run(this.#row);
  }

  #save(changes: StateChanges, settingsNumber: number, upload?: ReadUpload): Saved {
    if (!this.#isOpen) throw new StoreError('The world was forgotten meanwhile. Send the request again');
    // An upload can delay its settings until newer ones are written. Those must not be overwritten.
    const { settings, ...others } = changes;
    const isNewest = settings !== undefined && settingsNumber > this.#settingsWritten;
    this.#write(isNewest ? changes : others, upload);
    if (isNewest) this.#settingsWritten = settingsNumber;
    return { version: 0 };
  }

  /** Saves a file, whose name comes from its number. If two arrive at once, the second one is decided again. */
  async #saveUpload(
    changes: StateChanges,
    upload: StoredUpload,
    settingsNumber: number,
  ): Promise<Saved | undefined> {
    const resets = this.#resets;
    const bytes = new Uint8Array(await upload.file.arrayBuffer());
    const { uploads } = countsOf(this.#counts, upload.gateway);
    if (resets !== this.#resets || upload.serial <= uploads) return undefined;
    return this.#save(changes, settingsNumber, { ...upload, bytes });
  }

  /** Writes changes and pending requests. */
  #write(changes: StateChanges, upload: ReadUpload | undefined): void {
    const { isReset = false, request } = changes;
    const pending = isReset ? [] : this.#pending;
    const requests = request ? [...pending, request] : pending;
    const before = isReset ? noCounts : this.#counts;
    const counts = countsAfter(before, changes, requests);
    this.#file.transact(() => {
      if (isReset) this.clear();
      this.#writeChanges(changes, before.tasks);
      if (upload) this.#writeUpload(upload);
      for (const { entry, exchange } of requests)
        this.#sql.addRequest.run(
          this.#row,
          entry.number,
          JSON.stringify(entry),
          exchange ? JSON.stringify(exchange) : null,
        );
      this.#sql.setCounts.run(this.#row, JSON.stringify(counts));
      this.#prune(before, counts);
    });
    this.#counts = counts;
    this.#pending = [];
    if (isReset) this.#resets += 1;
  }

  /** @param lastNumber the number of the newest stored task */
  #writeChanges({ settings, tasks = [], deliveries = [] }: StateChanges, lastNumber: number): void {
    const sql = this.#sql;
    if (settings) sql.setSettings.run(this.#row, JSON.stringify(settings));
    for (const task of tasks) this.#writeTask(task, task.task.number > lastNumber);
    for (const delivery of deliveries)
      sql.setDelivery.run(this.#row, delivery.gateway, delivery.task, JSON.stringify(delivery));
  }

  #writeTask({ task, owner, serial, forgottenAt }: StoredTask, isNew: boolean): void {
    const { number, gateway, id } = task;
    const json = JSON.stringify(task);
    if (!isNew) {
      const { changes } = this.#sql.replan.run(this.#row, number, gateway, id, forgottenAt, json);
      if (Number(changes) > 0) return;
    }
    this.#sql.addTask.run(this.#row, number, gateway, id, owner, serial, forgottenAt, json);
  }

  #writeUpload({ gateway, name, serial, file, bytes }: ReadUpload): void {
    const sql = this.#sql;
    const { name: fileName, type, lastModified } = file;
    const json = JSON.stringify({ name: fileName, type, lastModified });
    sql.addUpload.run(this.#row, gateway, name, serial, bytes.length, json, bytes);
    let size = 0;
    for (const row of sql.uploadSizes.all(this.#row, gateway)) {
      size += numberIn(row, 'size');
      if (size <= maxUploadBytes) continue;
      sql.forgetUploads.run(this.#row, gateway, numberIn(row, 'serial'));
      return;
    }
  }

  /** Deletes old requests and tasks, once every so many. */
  #prune(before: WorldCounts, { tasks, requests }: WorldCounts): void {
    const sql = this.#sql;
    if (crossesMultiple(before.requests, requests, requestsPerPrune)) {
      const last = requests - maxExchanges;
      sql.forgetExchanges.run(this.#row, last - (requests - before.requests) - requestsPerPrune, last);
      sql.forgetRequests.run(this.#row, requests - maxRequests);
    }
    if (crossesMultiple(before.tasks, tasks, tasksPerPrune)) this.#forgetTasks(maxPruned);
  }

  /**
   * Deletes tasks that were due for deletion before the latest request, so memory no longer has them.
   *
   * @param limit the maximum number of tasks; -1 for all
   */
  #forgetTasks(limit: number): void {
    const sql = this.#sql;
    for (const row of sql.forgetTasks.iterate(this.#row, this.#counts.latest, limit))
      sql.forgetDelivery.run(this.#row, textIn(row, 'gateway'), textIn(row, 'id'));
  }

  /** Loads the tasks into memory in batches, after their deliveries, so that an ended task does not start a new delivery. */
  #fillTasks(memory: WorldMemory): void {
    let batch: StoredTask[] = [];
    const load = () => {
      memory.putDeliveries(batch.flatMap(({ task }) => (task.webhook ? this.#deliveryOf(task) : [])));
      memory.putTasks(batch);
      batch = [];
    };
    for (const row of this.#sql.tasks.iterate(this.#row)) {
      batch.push(taskIn(row));
      if (batch.length === tasksPerBatch) load();
    }
    if (batch.length > 0) load();
  }

  #deliveryOf({ gateway, id }: StoredTask['task']): StoredDelivery[] {
    const row = this.#sql.delivery.get(this.#row, gateway, id);
    return row === undefined ? [] : [JSON.parse(textIn(row, 'json'))];
  }
}

/** True if a count reaches or passes a multiple of `step`. */
function crossesMultiple(before: number, after: number, step: number): boolean {
  return Math.floor(before / step) < Math.floor(after / step);
}

function taskIn(row: Row): StoredTask {
  return {
    task: JSON.parse(textIn(row, 'json')),
    owner: row.owner === null ? null : textIn(row, 'owner'),
    serial: numberIn(row, 'serial'),
    forgottenAt: row.forgotten_at === null ? null : numberIn(row, 'forgotten_at'),
  };
}

function requestIn(row: Row): StoredRequest {
  const exchange = row.exchange === null ? undefined : JSON.parse(textIn(row, 'exchange'));
  return { entry: JSON.parse(textIn(row, 'entry')), exchange };
}
