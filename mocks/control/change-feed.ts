/** Tells of changes that no passing time explains: a task that is made or gets another plan, a clock that is moved. */

import type { Task } from '../core/tasks/task-state.ts';
import type { Clock } from '../mock-clock.ts';

/** A change. Without a task, every task may have changed. */
export interface MockChange {
  /** The gateway of the task. */
  readonly gateway?: string;
  /** An id of the task. One that has two is told of under each. */
  readonly task?: string;
}

/** Is told of a change, once it is made. */
export type ChangeListener = (change: MockChange) => void;

/** The changes of a mock. */
export class ChangeFeed {
  readonly #clock: Pick<Clock, 'subscribe'>;
  readonly #listeners = new Set<ChangeListener>();
  #leaveClock = () => {};

  constructor(clock: Pick<Clock, 'subscribe'>) {
    this.#clock = clock;
  }

  /**
   * Tells a listener of each change from now on.
   *
   * @returns a function that ends the subscription
   */
  subscribe(listener: ChangeListener): () => void {
    // Wrapped, so that a function that subscribes twice is told twice.
    const told: ChangeListener = (change) => listener(change);
    // A clock may outlive many mocks, and needs to know none of them that has no listener.
    if (this.#listeners.size === 0) this.#leaveClock = this.#clock.subscribe(() => this.allChanged());
    this.#listeners.add(told);
    return () => {
      if (this.#listeners.delete(told) && this.#listeners.size === 0) this.#leaveClock();
    };
  }

  /** Tells that a task of a gateway has changed. */
  taskChanged(gateway: string, { id, alias }: Task): void {
    if (this.#listeners.size === 0) return;
    for (const task of alias === undefined ? [id] : [id, alias]) this.#tell({ gateway, task });
  }

  /** Tells that every task may have changed. */
  allChanged(): void {
    this.#tell({});
  }

  #tell(change: MockChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
