/** The kept state of one world in SQLite. Its memory is the only one, so that everything is read but once. */

import type { KeptDelivery } from '../../core/delivery-record.ts';
import type { MaybePromise } from '../../maybe-promise.ts';

import { StoreError } from '../store-error.ts';
import type {
  Kept,
  KeptRequest,
  KeptTask,
  KeptUpload,
  StateChanges,
  WorldMemory,
  WorldStore,
} from '../world-store.ts';
import { bytesIn, numberIn, type Row, textIn } from './row-values.ts';
import type { SqliteFile } from './sqlite-file.ts';
import { countsAfter, countsOf, noCounts, type WorldCounts } from './world-counts.ts';
import type { WorldStatements } from './world-statements.ts';

/** The most requests that are kept of a world, and the most of them with their bodies. */
const mostRequests = 10_000;
const mostExchanges = 1000;

/** The number of requests after which those beyond the limits are forgotten. */
const requestsPerTidying = 100;

/** The number of requests that have changed nothing after which they are written at once. */
const mostPending = 100;

/** The number of tasks after which some are forgotten whose time has come, and how many at most. */
const tasksPerTidying = 64;
const mostForgotten = 256;

/** The most bytes of uploads that are kept of a gateway. Beyond it, the oldest files are forgotten first. */
const mostUploadBytes = 256 * 1024 * 1024;

/** The number of tasks that memory is given at a time. */
const tasksPerStep = 1000;

/** A world in an open file. */
export interface SqliteWorldParts {
  readonly file: SqliteFile;
  readonly statements: WorldStatements;
  /** The number of its row. */
  readonly row: number;
}

/** Bytes of an upload, which were read before the transaction begins. */
interface ReadUpload extends KeptUpload {
  readonly bytes: Uint8Array;
}

/** The part of one world. */
export class SqliteWorld implements WorldStore {
  /** Memory counts. */
  readonly numbers = undefined;
  readonly #file: SqliteFile;
  readonly #sql: WorldStatements;
  readonly #row: number;
  #counts: WorldCounts = noCounts;
  /** Requests that have changed nothing and are still to be written. */
  #pending: KeptRequest[] = [];
  #isOpen = true;
  /** Counts the resets, and the rules that were given to be kept; of these, the number of the newest that are kept. */
  #resets = 0;
  #rulesGiven = 0;
  #rulesKept = 0;

  constructor({ file, statements, row }: SqliteWorldParts) {
    this.#file = file;
    this.#sql = statements;
    this.#row = row;
  }

  /** Brings everything that is kept into memory, or keeps the rules of a world that is new. */
  fill(memory: WorldMemory): void {
    const sql = this.#sql;
    const row = this.#row;
    const rules = sql.rules.get(row);
    if (rules === undefined) {
      sql.setRules.run(row, JSON.stringify(memory.rules));
      return;
    }
    memory.setRules(JSON.parse(textIn(rules, 'json')), 0);
    const counts = sql.counts.get(row);
    if (counts) this.#counts = JSON.parse(textIn(counts, 'json'));
    memory.setCounts(this.#counts);
    this.#forgetTasks(-1);
    this.#fillTasks(memory);
    const { requests, billable } = this.#counts;
    memory.setRequests(sql.requests.all(row).map(requestIn), requests, billable);
  }

  /** Everything came into memory when it was opened. */
  refresh(): void {}

  keep(changes: StateChanges): MaybePromise<Kept | undefined> {
    const { upload } = changes;
    if (changes.rules) this.#rulesGiven += 1;
    return upload === undefined
      ? this.#keep(changes, this.#rulesGiven)
      : this.#keepUpload(changes, upload, this.#rulesGiven);
  }

  append(request: KeptRequest): void {
    // Those that arrive together are written together.
    if (this.#pending.length === 0) setImmediate(() => this.flush());
    this.#pending.push(request);
    if (this.#pending.length >= mostPending) this.flush();
  }

  /** Writes what is still to be written. */
  flush(): void {
    if (this.#pending.length === 0 || !this.#isOpen) return;
    try {
      this.#write({}, undefined);
    } catch {
      // The file counts its errors. Whatever is kept next brings these requests along.
      this.#pending = this.#pending.slice(-mostRequests);
    }
  }

  upload(gateway: string, name: string): File | undefined {
    const row = this.#file.guard(() => this.#sql.upload.get(this.#row, gateway, name));
    if (row === undefined) return undefined;
    const { name: fileName, ...options } = JSON.parse(textIn(row, 'file'));
    return new File([bytesIn(row, 'bytes')], fileName, options);
  }

  /** Nobody else makes attempts. */
  claim(): boolean {
    return true;
  }

  /** Keeps nothing from now on. */
  end(): void {
    this.flush();
    this.#isOpen = false;
  }

  /** Deletes all its rows. */
  clear(): void {
    for (const statement of this.#sql.clear) statement.run(this.#row);
  }

  #keep(changes: StateChanges, rulesNumber: number, upload?: ReadUpload): Kept {
    if (!this.#isOpen) throw new StoreError('The world was forgotten meanwhile. Send the request again');
    // Of rules that were given before others, but come after them, these have the newer state.
    const { rules, ...others } = changes;
    const isNewest = rules !== undefined && rulesNumber > this.#rulesKept;
    this.#write(isNewest ? changes : others, upload);
    if (isNewest) this.#rulesKept = rulesNumber;
    return { version: 0 };
  }

  /** Keeps a file. Its name comes from its number: of two that arrive together, the second is decided once more. */
  async #keepUpload(
    changes: StateChanges,
    upload: KeptUpload,
    rulesNumber: number,
  ): Promise<Kept | undefined> {
    const resets = this.#resets;
    const bytes = new Uint8Array(await upload.file.arrayBuffer());
    const { uploads } = countsOf(this.#counts, upload.gateway);
    if (resets !== this.#resets || upload.serial <= uploads) return undefined;
    return this.#keep(changes, rulesNumber, { ...upload, bytes });
  }

  /** Writes changes, and the requests that were not written yet. */
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
      this.#tidy(before, counts);
    });
    this.#counts = counts;
    this.#pending = [];
    if (isReset) this.#resets += 1;
  }

  /** @param lastNumber that of the newest task that is kept */
  #writeChanges({ rules, tasks = [], deliveries = [] }: StateChanges, lastNumber: number): void {
    const sql = this.#sql;
    if (rules) sql.setRules.run(this.#row, JSON.stringify(rules));
    for (const task of tasks) this.#writeTask(task, task.task.number > lastNumber);
    for (const delivery of deliveries)
      sql.setDelivery.run(this.#row, delivery.gateway, delivery.task, JSON.stringify(delivery));
  }

  #writeTask({ task, owner, serial, forgottenAt }: KeptTask, isNew: boolean): void {
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
      if (size <= mostUploadBytes) continue;
      sql.forgetUploads.run(this.#row, gateway, numberIn(row, 'serial'));
      return;
    }
  }

  /** Forgets, now and then, what is too old. */
  #tidy(before: WorldCounts, { tasks, requests }: WorldCounts): void {
    const sql = this.#sql;
    if (passes(before.requests, requests, requestsPerTidying)) {
      const last = requests - mostExchanges;
      sql.forgetExchanges.run(this.#row, last - (requests - before.requests) - requestsPerTidying, last);
      sql.forgetRequests.run(this.#row, requests - mostRequests);
    }
    if (passes(before.tasks, tasks, tasksPerTidying)) this.#forgetTasks(mostForgotten);
  }

  /**
   * Forgets tasks that memory has forgotten: the latest request came after their time.
   *
   * @param most how many at most; -1 for all
   */
  #forgetTasks(most: number): void {
    const sql = this.#sql;
    for (const row of sql.forgetTasks.iterate(this.#row, this.#counts.latest, most))
      sql.forgetDelivery.run(this.#row, textIn(row, 'gateway'), textIn(row, 'id'));
  }

  /** Gives memory the tasks, a part at a time, each after the deliveries of its ends, which begin none of their own then. */
  #fillTasks(memory: WorldMemory): void {
    let step: KeptTask[] = [];
    const give = () => {
      memory.putDeliveries(step.flatMap(({ task }) => (task.webhook ? this.#deliveryOf(task) : [])));
      memory.putTasks(step);
      step = [];
    };
    for (const row of this.#sql.tasks.iterate(this.#row)) {
      step.push(taskIn(row));
      if (step.length === tasksPerStep) give();
    }
    if (step.length > 0) give();
  }

  #deliveryOf({ gateway, id }: KeptTask['task']): KeptDelivery[] {
    const row = this.#sql.delivery.get(this.#row, gateway, id);
    return row === undefined ? [] : [JSON.parse(textIn(row, 'json'))];
  }
}

/** Tells if a count comes to, or beyond, a multiple of a number. */
function passes(before: number, after: number, step: number): boolean {
  return Math.floor(before / step) < Math.floor(after / step);
}

function taskIn(row: Row): KeptTask {
  return {
    task: JSON.parse(textIn(row, 'json')),
    owner: row.owner === null ? null : textIn(row, 'owner'),
    serial: numberIn(row, 'serial'),
    forgottenAt: row.forgotten_at === null ? null : numberIn(row, 'forgotten_at'),
  };
}

function requestIn(row: Row): KeptRequest {
  const exchange = row.exchange === null ? undefined : JSON.parse(textIn(row, 'exchange'));
  return { entry: JSON.parse(textIn(row, 'entry')), exchange };
}
