/** Tasks by the id that their caller gave them, which counts for that caller's key alone. */

import type { Task } from '../../core/tasks/task-state.ts';

/** The longest such id that is kept. */
const longest = 1000;

/** Finds tasks by their caller's id. Of several tasks with the same one, the last is found. */
export class CallerIdIndex {
  readonly #isKept: (task: Task, now: number) => boolean;
  readonly #tasks = new Map<string, Task>();
  /** The number of entries at which those of forgotten tasks are taken away. */
  #limit = 1000;

  /** @param isKept whether a task is still there */
  constructor(isKept: (task: Task, now: number) => boolean) {
    this.#isKept = isKept;
  }

  /** Adds a task, if it has such an id. */
  add(key: string | null, task: Task, now: number): void {
    const { callerId } = task;
    if (callerId === undefined || callerId.length > longest) return;
    this.#tasks.set(nameOf(key, callerId), task);
    if (this.#tasks.size > this.#limit) this.#tidy(now);
  }

  /** The task that the caller with a key gave an id. */
  get(key: string | null, callerId: string, now: number): Task | undefined {
    const task = this.#tasks.get(nameOf(key, callerId));
    return task !== undefined && this.#isKept(task, now) ? task : undefined;
  }

  /** Forgets everything. */
  clear(): void {
    this.#tasks.clear();
  }

  #tidy(now: number): void {
    for (const [name, task] of this.#tasks) if (!this.#isKept(task, now)) this.#tasks.delete(name);
    this.#limit = Math.max(1000, 2 * this.#tasks.size);
  }
}

function nameOf(key: string | null, callerId: string): string {
  return `${key} ${callerId}`;
}
