/** State in memory, which is available synchronously. */

import type { Changes, Fault, Known, LogEntry, Needs } from '../../core/call.ts';
import type { RequestCaller } from '../../core/caller.ts';
import type { Bucket } from '../../core/contract/rate-limiter.ts';
import type { Task } from '../../core/tasks/task-state.ts';
import type { GatewayStore, Transaction } from '../gateway-store.ts';
import type { StoredCounts } from '../world-store.ts';
import { CallerIdIndex } from './caller-id-index.ts';
import { CommonTexts } from './common-texts.ts';
import type { Exchange } from './exchange.ts';
import type { Faults } from './faults.ts';
import type { RequestLog } from './request-log.ts';
import type { Scenario } from './scenario.ts';
import { TaskTable, type TaskTableOptions } from './task-table.ts';
import { UploadFiles } from './upload-files.ts';

/** State shared by the gateways of a mock. */
export interface SharedState {
  readonly log: RequestLog;
  readonly scenario: Scenario;
  readonly faults: Faults;
  readonly counter: Counter;
}

/** Counts the tasks of all gateways. */
export class Counter {
  /** Number of tasks so far. */
  value = 0;
}

/** Counts of one gateway. */
export type GatewayCounts = StoredCounts['gateways'][string];

/** State of one gateway in memory. */
export class MemoryStore implements GatewayStore, Transaction {
  #tasks: TaskTable;
  readonly #limits: TaskTableOptions;
  readonly #shared: SharedState;
  readonly #maxTasks: number;
  readonly #ownerOf: (authorization: string) => string;
  readonly #callerIds = new CallerIdIndex((task, now) => this.#tasks.get(task.id, now) === task);
  readonly #uploads = new UploadFiles();
  readonly #texts = new CommonTexts();
  #buckets = new Map<string, Bucket>();
  #serial = 0;
  #uploadSerial = 0;
  #spent = 0;

  /**
   * @param maxTasks the maximum number of live tasks
   * @param ownerOf maps an `Authorization` header to the scope of its caller ids. Defaults to the header's value
   */
  constructor(
    shared: SharedState,
    options: TaskTableOptions,
    maxTasks = Infinity,
    ownerOf: (authorization: string) => string = (authorization) => authorization,
  ) {
    this.#shared = shared;
    this.#maxTasks = maxTasks;
    this.#ownerOf = ownerOf;
    this.#limits = options;
    this.#tasks = new TaskTable(options);
  }

  /** The tasks. `clear` replaces the table. */
  get tasks(): TaskTable {
    return this.#tasks;
  }

  /** Deletes everything. */
  clear(): void {
    this.#tasks = new TaskTable(this.#limits);
    this.#callerIds.clear();
    this.#uploads.clear();
    this.restoreBuckets([]);
    this.restoreCounts({ tasks: 0, uploads: 0, spent: 0 });
  }

  takeFault(operation: string | undefined, caller: RequestCaller): Fault | undefined {
    return this.#shared.faults.take(operation, caller);
  }

  load(needs: Needs, now: number): Known {
    const { task, isCallerId, authorization = null, origin = null, isSubmit, bucket } = needs;
    const { scenario, counter } = this.#shared;
    let found = task === undefined ? undefined : this.#tasks.get(task, now);
    if (found === undefined && isCallerId && task !== undefined)
      found = this.#callerIds.get(this.ownerOf(authorization), task, now);
    return {
      task: found,
      scenario: isSubmit ? scenario.instructionFor({ authorization, origin }) : undefined,
      fullAt: isSubmit && this.#tasks.liveAt(now) >= this.#maxTasks ? this.#maxTasks : undefined,
      number: counter.value + 1,
      serial: this.#serial + 1,
      uploadSerial: this.#uploadSerial + 1,
      spent: this.#spent,
      bucket: bucket === undefined ? undefined : this.#buckets.get(bucket),
    };
  }

  /** Does nothing: memory is always up to date. */
  refresh(): void {}

  /** Returns the store itself: in memory, nothing can change between a decision and its commit. */
  begin(): this {
    return this;
  }

  commit(changes: Changes | undefined, entry: LogEntry, now: number, exchange?: Exchange): true {
    if (changes) {
      this.applySettings(changes);
      this.applySaved(changes, now);
    }
    this.#shared.log.add(entry, exchange);
    return true;
  }

  task(id: string, now: number): Task | undefined {
    return this.#tasks.get(id, now);
  }

  upload(name: string): File | undefined {
    return this.#uploads.get(name);
  }

  /** The scope of caller ids under an `Authorization` header. */
  ownerOf(authorization: string | null): string | null {
    return authorization === null ? null : this.#ownerOf(authorization);
  }

  /** The buckets of rate limits. */
  get buckets(): readonly Bucket[] {
    return [...this.#buckets.values()];
  }

  /** Replaces the buckets of rate limits. */
  restoreBuckets(buckets: readonly Bucket[]): void {
    this.#buckets = new Map(buckets.map((bucket) => [bucket.category, bucket]));
  }

  /** The numbers of the gateway's newest task and upload, and the US dollars spent. */
  get counts(): GatewayCounts {
    return { tasks: this.#serial, uploads: this.#uploadSerial, spent: this.#spent };
  }

  /** Replaces the counts. */
  restoreCounts({ tasks, uploads, spent }: GatewayCounts): void {
    this.#serial = tasks;
    this.#uploadSerial = uploads;
    this.#spent = spent;
  }

  /** Adds a task of another replica, or updates the plan of a known one. */
  put(task: Task, owner: string | null, now: number): void {
    const known = this.#tasks.get(task.id, now);
    if (known === undefined) this.#add(task, owner, now);
    else if (JSON.stringify(known.plan) !== JSON.stringify(task.plan)) this.#tasks.replan(known, task.plan);
  }

  #add(task: Task, owner: string | null, now: number): void {
    const compact = this.#compact(task);
    this.#tasks.add(compact, now);
    this.#callerIds.add(owner, compact, now);
  }

  /** A copy of a task that needs less memory: all strings but the prompt and the ids are shared. */
  #compact(task: Task): Task {
    const { model, prompt, aspectRatio, seconds, size } = task.request;
    const { webhook } = task;
    const texts = this.#texts;
    // An explicit literal: an object made by spreading takes half as much memory again.
    return {
      id: task.id,
      number: task.number,
      alias: task.alias,
      callerId: task.callerId,
      gateway: task.gateway,
      submittedBy: task.submittedBy,
      readBy: task.readBy,
      startState: task.startState,
      variant: task.variant,
      created: task.created,
      plan: task.plan,
      source: task.source,
      request: {
        model: texts.shared(model),
        prompt,
        aspectRatio: texts.shared(aspectRatio),
        seconds,
        size: texts.shared(size),
      },
      webhook: webhook && {
        url: texts.shared(webhook.url),
        filesUrl: texts.shared(webhook.filesUrl),
        fault: webhook.fault,
      },
    };
  }

  /** Applies the changes of the scenario and of the rate limits. */
  applySettings({ usesScenario, bucket }: Changes): void {
    if (usesScenario) this.#shared.scenario.use();
    if (bucket) this.#buckets.set(bucket.category, bucket);
  }

  /** Applies all other changes of a decision. */
  applySaved({ task, authorization, cost = 0, upload }: Changes, now: number): void {
    if (task) {
      this.#serial += 1;
      this.#shared.counter.value += 1;
      this.#add(task, this.ownerOf(authorization ?? null), now);
    }
    this.#spent += cost;
    if (upload) {
      this.#uploadSerial += 1;
      this.#uploads.add(upload.name, upload.file);
    }
  }
}
