/** The tasks of one gateway. Finished ones are forgotten in time; a live one never. */

import type { Plan } from '../../core/tasks/plan.ts';
import { serialOf } from '../../core/tasks/task-ids.ts';
import type { Task } from '../../core/tasks/task-state.ts';
import { ChunkedArray } from './chunked-array.ts';
import { MinHeap } from './min-heap.ts';

/** Whoever is told of the tasks of a table. Moments are in milliseconds of Unix time. */
export interface TaskObserver {
  /** A task will end at this moment, unless its plan changes. */
  scheduled(end: number): void;
  /** A task has ended; those that end in the same step are told in the order of their ends. */
  ended(task: Task, end: number): void;
}

/** Limits of a table. */
export interface TaskTableOptions {
  /** When a task ends, in milliseconds of Unix time. */
  readonly endOf: (task: Task) => number;
  /** Milliseconds that a finished task is kept. */
  readonly retention: number;
  /** The most finished tasks that are kept. Beyond it, the oldest finished are forgotten first. */
  readonly finishedLimit: number;
  readonly observer?: TaskObserver | undefined;
  /** Is told of a task that is new or has another plan. */
  readonly onChange?: (task: Task) => void;
  /** Is told of a task that has another plan. */
  readonly onReplan?: (task: Task) => void;
}

/** A store of tasks. All moments are in milliseconds of Unix time. */
export class TaskTable {
  readonly #options: TaskTableOptions;
  /** TaskTable whose id carries a serial number, by that number. */
  readonly #bySerial = new ChunkedArray<Task>();
  /** Tasks that are not found so, by id and by alias. */
  readonly #byId = new Map<string, Task>();
  /** Live tasks, in the order in which they end. */
  readonly #live = new MinHeap<Task>();
  /** Finished tasks, in the order in which they ended; those before `#oldest` are forgotten. */
  #finished: { readonly task: Task; readonly end: number }[] = [];
  #oldest = 0;
  #size = 0;
  readonly #permanent: Task[] = [];

  constructor(options: TaskTableOptions) {
    this.#options = options;
  }

  /** The number of tasks, finished ones included. */
  get size(): number {
    return this.#size;
  }

  /** Every task that is not forgotten, in the order in which they were submitted. */
  *list(now: number): Generator<Task> {
    this.settle(now);
    for (const [id, task] of this.#byId) if (id === task.id) yield task;
    yield* this.#bySerial;
  }

  /** The next moment at which a task may end; Infinity if none ever will. */
  get nextEnd(): number {
    return this.#live.next;
  }

  /** The number of tasks at a moment, finished ones included. */
  sizeAt(now: number): number {
    this.settle(now);
    return this.#size;
  }

  /** The number of tasks that have not ended at a moment, less those that are kept for good. */
  liveAt(now: number): number {
    this.settle(now);
    return this.#size - this.#permanent.length - (this.#finished.length - this.#oldest);
  }

  /** Every task that is not forgotten, the newest first; those that were there from the start come last. */
  *newest(now: number): Generator<Task> {
    this.settle(now);
    yield* this.#bySerial.backwards();
    for (const [id, task] of [...this.#byId].reverse()) if (id === task.id) yield task;
  }

  /** The task that has an id or an alias. */
  get(id: string, now: number): Task | undefined {
    this.settle(now);
    return this.#find(id);
  }

  /** When a task is forgotten; Infinity if it never ends. */
  forgottenAt(task: Task): number {
    return this.#options.endOf(task) + this.#options.retention;
  }

  /** Keeps a new task. */
  add(task: Task, now: number): void {
    this.settle(now);
    this.#keep(task);
    this.#schedule(this.#options.endOf(task), task);
    this.#options.onChange?.(task);
  }

  /** Keeps a task for good. */
  addPermanent(task: Task): void {
    this.#permanent.push(task);
    this.#keep(task);
  }

  /** The tasks that are kept for good. */
  get permanent(): readonly Task[] {
    return this.#permanent;
  }

  #keep(task: Task): void {
    const { id, alias } = task;
    const serial = serialOf(id);
    const isFree = serial !== undefined && this.#bySerial.get(serial) === undefined;
    if (isFree) this.#bySerial.add(serial, task);
    else this.#byId.set(id, task);
    if (alias !== undefined && !(isFree && serialOf(alias) === serial)) this.#byId.set(alias, task);
    this.#size += 1;
  }

  /** Gives a task another plan. */
  replan(task: Task, plan: Plan): void {
    const before = this.#options.endOf(task);
    task.plan = plan;
    const end = this.#options.endOf(task);
    // The entry under its old end is passed over when it comes. One that keeps its end keeps its entry.
    if (end !== before) this.#schedule(end, task);
    this.#options.onChange?.(task);
    this.#options.onReplan?.(task);
  }

  #schedule(end: number, task: Task): void {
    this.#live.add(end, task);
    if (end !== Infinity) this.#options.observer?.scheduled(end);
  }

  /** Lets the past happen: what has ended is finished; what was kept long enough, or is one too many, is forgotten. */
  settle(now: number): void {
    const { endOf, retention, finishedLimit, observer } = this.#options;
    for (let next = this.#live.takeUntil(now); next; next = this.#live.takeUntil(now)) {
      if (endOf(next.value) !== next.at) continue;
      this.#finished.push({ task: next.value, end: next.at });
      observer?.ended(next.value, next.at);
    }
    for (;;) {
      const oldest = this.#finished[this.#oldest];
      if (oldest === undefined) break;
      if (oldest.end + retention > now && this.#finished.length - this.#oldest <= finishedLimit) break;
      this.#oldest += 1;
      this.#forget(oldest.task);
    }
    // What stands before the oldest is let go now and then, not at every step.
    if (this.#oldest > 1024 && this.#oldest * 2 > this.#finished.length) {
      this.#finished = this.#finished.slice(this.#oldest);
      this.#oldest = 0;
    }
  }

  #forget(task: Task): void {
    const serial = serialOf(task.id);
    if (serial !== undefined && this.#bySerial.get(serial) === task) this.#bySerial.delete(serial);
    else if (this.#byId.get(task.id) === task) this.#byId.delete(task.id);
    else return;
    if (task.alias !== undefined) this.#byId.delete(task.alias);
    this.#size -= 1;
  }

  #find(id: string): Task | undefined {
    const serial = serialOf(id);
    const task = serial === undefined ? undefined : this.#bySerial.get(serial);
    // A number alone proves nothing: another id may carry the same.
    return task !== undefined && (task.id === id || task.alias === id) ? task : this.#byId.get(id);
  }
}
