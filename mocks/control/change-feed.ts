/** Reports changes other than the passage of time: a task is created or gets another plan, the clock is moved. */

import type { Task } from '../core/tasks/task-state.ts';
import type { Clock } from '../mock-clock.ts';

/** A change. Without a task, every task may have changed. */
export interface MockChange {
  /** The gateway of the task. */
  readonly gateway?: string;
  /** The id of the task. A task with two ids is reported under each. */
  readonly task?: string;
}

/** Called after each change. */
export type ChangeListener = (change: MockChange) => void;

/** The changes of a mock. */
export class ChangeFeed {
  readonly #clock: Pick<Clock, 'subscribe'>;
  readonly #listeners = new Set<ChangeListener>();
  #unsubscribeFromClock = () => {};

  constructor(clock: Pick<Clock, 'subscribe'>) {
    this.#clock = clock;
  }

  /**
   * Calls a listener for each change from now on.
   *
   * @returns a function that unsubscribes
   */
  subscribe(listener: ChangeListener): () => void {
    // Wrapped, so that a function that subscribes twice is called twice.
    const entry: ChangeListener = (change) => listener(change);
    // A clock can outlive many mocks. It should not hold on to those without listeners.
    if (this.#listeners.size === 0) {
      this.#unsubscribeFromClock = this.#clock.subscribe(() => this.allChanged());
    }
    this.#listeners.add(entry);
    return () => {
      if (this.#listeners.delete(entry) && this.#listeners.size === 0) this.#unsubscribeFromClock();
    };
  }

  /** Reports a change of a task. */
  taskChanged(gateway: string, { id, alias }: Task): void {
    if (this.#listeners.size === 0) return;
    for (const task of alias === undefined ? [id] : [id, alias]) this.#notify({ gateway, task });
  }

  /** Reports that any task may have changed. */
  allChanged(): void {
    this.#notify({});
  }

  #notify(change: MockChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
