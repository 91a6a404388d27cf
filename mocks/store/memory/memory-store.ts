/** State in memory: every answer is there at once. */

import type { Changes, Fault, Known, LogEntry, Needs } from '../../core/call.ts';
import type { RequestCaller } from '../../core/caller.ts';
import type { Bucket } from '../../core/contract/rate-limiter.ts';
import type { Plan } from '../../core/tasks/plan.ts';
import type { Task } from '../../core/tasks/task-state.ts';
import type { GatewayStore } from '../gateway-store.ts';
import { CallerIdIndex } from './caller-id-index.ts';
import { CommonTexts } from './common-texts.ts';
import type { Exchange } from './exchange.ts';
import type { Faults } from './faults.ts';
import type { RequestLog } from './request-log.ts';
import type { Scenario } from './scenario.ts';
import { TaskTable, type TaskTableOptions } from './task-table.ts';
import { UploadFiles } from './upload-files.ts';

/** State that the gateways of a mock share. */
export interface SharedState {
  readonly log: RequestLog;
  readonly scenario: Scenario;
  readonly faults: Faults;
  readonly counter: Counter;
}

/** Counts the tasks of all gateways. */
export class Counter {
  /** The number of tasks so far. */
  value = 0;
}

/** State of one gateway in memory. */
export class MemoryStore implements GatewayStore {
  readonly tasks: TaskTable;
  readonly #shared: SharedState;
  readonly #maxTasks: number;
  readonly #callerIds: CallerIdIndex;
  readonly #uploads = new UploadFiles();
  readonly #texts = new CommonTexts();
  readonly #buckets = new Map<string, Bucket>();
  #serial = 0;
  #uploadSerial = 0;
  #spent = 0;

  /** @param maxTasks the most live tasks */
  constructor(shared: SharedState, options: TaskTableOptions, maxTasks = Infinity) {
    this.#shared = shared;
    this.#maxTasks = maxTasks;
    this.tasks = new TaskTable(options);
    this.#callerIds = new CallerIdIndex((task, now) => this.tasks.get(task.id, now) === task);
  }

  takeFault(operation: string | undefined, caller: RequestCaller): Fault | undefined {
    return this.#shared.faults.take(operation, caller);
  }

  load(needs: Needs, now: number): Known {
    const { task, isCallerId, authorization = null, origin = null, isSubmit, bucket } = needs;
    const { scenario, counter } = this.#shared;
    let found = task === undefined ? undefined : this.tasks.get(task, now);
    if (found === undefined && isCallerId && task !== undefined)
      found = this.#callerIds.get(authorization, task, now);
    return {
      task: found,
      scenario: isSubmit ? scenario.wishFor({ authorization, origin }) : undefined,
      fullAt: isSubmit && this.tasks.liveAt(now) >= this.#maxTasks ? this.#maxTasks : undefined,
      number: counter.value + 1,
      serial: this.#serial + 1,
      uploadSerial: this.#uploadSerial + 1,
      spent: this.#spent,
      bucket: bucket === undefined ? undefined : this.#buckets.get(bucket),
    };
  }

  commit(changes: Changes | undefined, entry: LogEntry, now: number, exchange?: Exchange): void {
    if (changes) this.#apply(changes, now);
    this.#shared.log.add(entry, exchange);
  }

  task(id: string, now: number): Task | undefined {
    return this.tasks.get(id, now);
  }

  replan(task: Task, plan: Plan): void {
    this.tasks.replan(task, plan);
  }

  upload(name: string): File | undefined {
    return this.#uploads.get(name);
  }

  /** A task that takes less memory: its own texts are the prompt and the ids. */
  #compact(task: Task): Task {
    const { model, prompt, aspectRatio, seconds, size } = task.request;
    const { webhook } = task;
    const texts = this.#texts;
    // Written out: an object that is spread from another takes half as much again.
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

  #apply({ task, authorization, usesScenario, cost = 0, upload, bucket }: Changes, now: number): void {
    if (task) {
      this.#serial += 1;
      this.#shared.counter.value += 1;
      const kept = this.#compact(task);
      this.tasks.add(kept, now);
      this.#callerIds.add(authorization ?? null, kept, now);
    }
    if (usesScenario) this.#shared.scenario.use();
    this.#spent += cost;
    if (upload) {
      this.#uploadSerial += 1;
      this.#uploads.add(upload.name, upload.file);
    }
    if (bucket) this.#buckets.set(bucket.category, bucket);
  }
}
