/** Index of tasks by the caller's own id, which is scoped to the caller's API key. */

import type { Task } from '../../core/tasks/task-state.ts';

/** Maximum length of an indexed id. */
const maxLength = 1000;

/** Finds tasks by caller id. If several tasks have the same one, the newest is found. */
export class CallerIdIndex {
  readonly #exists: (task: Task, now: number) => boolean;
  readonly #tasks = new Map<string, Task>();
  /** Number of entries that triggers the removal of deleted tasks. */
  #limit = 1000;

  /** @param exists returns true if a task still exists */
  constructor(exists: (task: Task, now: number) => boolean) {
    this.#exists = exists;
  }

  /** Adds a task if it has a caller id. */
  add(key: string | null, task: Task, now: number): void {
    const { callerId } = task;
    if (callerId === undefined || callerId.length > maxLength) return;
    this.#tasks.set(nameOf(key, callerId), task);
    if (this.#tasks.size > this.#limit) this.#prune(now);
  }

  /** The task with a caller id under a key. */
  get(key: string | null, callerId: string, now: number): Task | undefined {
    const task = this.#tasks.get(nameOf(key, callerId));
    return task !== undefined && this.#exists(task, now) ? task : undefined;
  }

  /** Removes all tasks. */
  clear(): void {
    this.#tasks.clear();
  }

  #prune(now: number): void {
    for (const [name, task] of this.#tasks) if (!this.#exists(task, now)) this.#tasks.delete(name);
    this.#limit = Math.max(1000, 2 * this.#tasks.size);
  }
}

function nameOf(key: string | null, callerId: string): string {
  return `${key} ${callerId}`;
}
