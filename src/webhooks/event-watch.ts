/** A wait that ends as soon as an event reports the end of its task, and polls rarely until then. */

import { textAt } from '../bodies/json.ts';
import type { Connection, Watch, WatchedPoller } from '../tasks/connection.ts';
import { Interruptible } from '../transport/abort.ts';
import { type EndEvent, isEnd, updateOf } from './event-update.ts';

/** The part of an inbox that its waits share. */
export interface WatchOptions {
  /** Minimum time between the starts of two queries, in milliseconds. It changes when the first event arrives. */
  readonly spacing: () => number;
  /** When a poller last polled, by its own stopwatch. */
  readonly polledAt: WeakMap<WatchedPoller, number>;
  /** Unregisters the wait. */
  readonly stop: () => void;
}

/** A wait for one task. */
export class EventWatch implements Watch {
  readonly stop: () => void;
  readonly #connection: Connection;
  readonly #id: string;
  readonly #poller: WatchedPoller;
  readonly #options: WatchOptions;
  /** Ends the sleep or the query under way. */
  #interrupt: ((isTold: boolean) => void) | undefined;
  /** True after an event that is not sufficient. */
  #isQueryDue = false;

  constructor(connection: Connection, id: string, poller: WatchedPoller, options: WatchOptions) {
    this.#connection = connection;
    this.#id = id;
    this.#poller = poller;
    this.#options = options;
    this.stop = options.stop;
  }

  /**
   * Takes an event of the task.
   *
   * @returns true if it is new
   */
  receive(event: EndEvent): boolean {
    if (isEnd(this.#poller.latest) || !this.#isAbout(event)) return false;
    const update = updateOf(this.#connection, event);
    this.#poller.foundId = event.id;
    if (update) this.#poller.latest = update;
    else this.#isQueryDue = true;
    this.#interrupt?.(update !== undefined);
    return true;
  }

  /** Makes the next step a query. */
  pollAtOnce(): void {
    this.#isQueryDue = true;
  }

  nextPollAt(deadline: number): number {
    const spacing = this.#options.spacing();
    const { elapsed, age = Infinity } = this.#poller;
    const spaced = (this.#options.polledAt.get(this.#poller) ?? -Infinity) + spacing;
    const earliest = Math.max(this.#poller.nextPollAt(0), spaced);
    // The first query of a task also waits for an event.
    const next = Math.max(this.#poller.nextPollAt(Infinity), spaced, elapsed - age + spacing);
    return Math.min(next, Math.max(deadline, earliest));
  }

  async step(
    deadline: number,
    signal: AbortSignal | undefined,
    poll: (signal: AbortSignal | undefined) => Promise<void>,
  ): Promise<boolean> {
    const now = this.#poller.elapsed;
    const next = this.#isQueryDue ? now : this.nextPollAt(deadline);
    // An event may arrive too late for a query.
    if (next > deadline && now >= deadline) return false;
    const wait = Math.min(next, deadline) - now;
    if (wait > 0) {
      await this.#run(signal, false, (limited) => this.#poller.sleep(wait, limited));
    } else {
      this.#isQueryDue = false;
      this.#options.polledAt.set(this.#poller, now);
      await this.#run(signal, true, poll);
    }
    return true;
  }

  /** Runs a step that an event can end early. */
  async #run(
    signal: AbortSignal | undefined,
    isQuery: boolean,
    step: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const running = new Interruptible();
    this.#interrupt = (isTold) => {
      // The next query follows at once. It must not join a query under way, which may be older than the event.
      if (!isQuery || isTold) running.interrupt();
    };
    try {
      await running.run(signal, step);
    } finally {
      this.#interrupt = undefined;
    }
  }

  /** A caller's own id may have been used for several tasks. The latest answer shows which one it is. */
  #isAbout({ id, row: { query } }: EndEvent): boolean {
    const place = this.#connection.tasks.queries[query]?.at.id ?? '';
    const shown = textAt(this.#poller.latest?.raw, place);
    return this.#id === id || shown === undefined || shown === id;
  }
}
