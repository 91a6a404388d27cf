/** The tasks of one gateway. Finished tasks are deleted after a while, live ones never. */

import type { Plan } from '../../core/tasks/plan.ts';
import { serialOf } from '../../core/tasks/task-ids.ts';
import type { Task } from '../../core/tasks/task-state.ts';
import { ChunkedArray } from './chunked-array.ts';
import { MinHeap } from './min-heap.ts';

/** An observer of a table's tasks. Times are in milliseconds of Unix time. */
export interface TaskObserver {
  /** Called when the end of a task is set, which may change with its plan. */
  scheduled(end: number): void;
  /** Called when a task has ended. Tasks that end in the same step are reported in the order of their ends. */
  ended(task: Task, end: number): void;
}

/** Limits and callbacks of a table. */
export interface TaskTableOptions {
  /** Returns the end of a task, in milliseconds of Unix time. */
  readonly endOf: (task: Task) => number;
  /** Milliseconds for which a finished task is kept. */
  readonly retention: number;
  /** Maximum number of finished tasks. Beyond it, those that ended first are deleted. */
  readonly finishedLimit: number;
  readonly observer?: TaskObserver | undefined;
  /** Called with a task that is new or has a new plan. */
  readonly onChange?: (task: Task) => void;
  /** Called with a task that has a new plan. */
  readonly onReplan?: (task: Task) => void;
}

/** A table of tasks. All times are in milliseconds of Unix time. */
export class TaskTable {
  readonly #options: TaskTableOptions;
  /** Tasks whose id contains a serial number, by that number. */
  readonly #bySerial = new ChunkedArray<Task>();
  /** All other tasks, by id and by alias. */
  readonly #byId = new Map<string, Task>();
  /** Live tasks, in the order of their ends. */
  readonly #live = new MinHeap<Task>();
  /** Finished tasks, in the order of their ends. Those before `#oldest` are deleted. */
  #finished: { readonly task: Task; readonly end: number }[] = [];
  #oldest = 0;
  #size = 0;
  readonly #permanent: Task[] = [];

  constructor(options: TaskTableOptions) {
    this.#options = options;
  }

  /** Number of tasks, including finished ones. */
  get size(): number {
    return this.#size;
  }

  /** All tasks, in the order of their submits. */
  *list(now: number): Generator<Task> {
    this.settle(now);
    for (const [id, task] of this.#byId) if (id === task.id) yield task;
    yield* this.#bySerial;
  }

  /** The next time at which a task may end; `Infinity` if none will. */
  get nextEnd(): number {
    return this.#live.next;
  }

  /** Number of tasks at a given time, including finished ones. */
  sizeAt(now: number): number {
    this.settle(now);
    return this.#size;
  }

  /** Number of live tasks at a given time, without permanent ones. */
  liveAt(now: number): number {
    this.settle(now);
    return this.#size - this.#permanent.length - (this.#finished.length - this.#oldest);
  }

  /** All tasks, newest first. Permanent ones come last. */
  *newest(now: number): Generator<Task> {
    this.settle(now);
    yield* this.#bySerial.backwards();
    for (const [id, task] of [...this.#byId].reverse()) if (id === task.id) yield task;
  }

  /** The task with an id or an alias. */
  get(id: string, now: number): Task | undefined {
    this.settle(now);
    return this.#find(id);
  }

  /** Time at which a task is deleted; `Infinity` if it never ends. */
  forgottenAt(task: Task): number {
    return this.#options.endOf(task) + this.#options.retention;
  }

  /** Adds a new task. */
  add(task: Task, now: number): void {
    this.settle(now);
    this.#insert(task);
    this.#schedule(this.#options.endOf(task), task);
    this.#options.onChange?.(task);
  }

  /** Adds a task that is never deleted. */
  addPermanent(task: Task): void {
    this.#permanent.push(task);
    this.#insert(task);
  }

  /** The tasks that are never deleted. */
  get permanent(): readonly Task[] {
    return this.#permanent;
  }

  #insert(task: Task): void {
    const { id, alias } = task;
    const serial = serialOf(id);
    const isFree = serial !== undefined && this.#bySerial.get(serial) === undefined;
    if (isFree) this.#bySerial.add(serial, task);
    else this.#byId.set(id, task);
    if (alias !== undefined && !(isFree && serialOf(alias) === serial)) this.#byId.set(alias, task);
    this.#size += 1;
  }

  /** Changes the plan of a task. */
  replan(task: Task, plan: Plan): void {
    const before = this.#options.endOf(task);
    task.plan = plan;
    const end = this.#options.endOf(task);
    // `settle` skips the entry at the old end. If the end is unchanged, its entry remains valid.
    if (end !== before) this.#schedule(end, task);
    this.#options.onChange?.(task);
    this.#options.onReplan?.(task);
  }

  #schedule(end: number, task: Task): void {
    this.#live.add(end, task);
    if (end !== Infinity) this.#options.observer?.scheduled(end);
  }

  /** Brings the table up to date: finishes tasks that have ended, and deletes those beyond the limits. */
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
    // Release deleted tasks in batches: copying the array at every step would be slow.
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
    // Compare the whole id: another one may contain the same number.
    return task !== undefined && (task.id === id || task.alias === id) ? task : this.#byId.get(id);
  }
}
