/** A wait that polls as soon as a change of its task is reported. */

import type { Pace, Watch, WatchedPoller } from '../tasks/connection.ts';
import { Interruptible } from '../transport/abort.ts';
import type { ChangeSource } from './change-source.ts';

/** Minimum time between the starts of two queries, in milliseconds, however many changes are reported. */
const spacing = 1000;

/** A wait for one task. Reported changes shorten its interval. */
export class ChangeWatch implements Watch {
  readonly stop: () => void;
  readonly #id: string;
  readonly #poller: WatchedPoller;
  readonly #pace: Pace;
  /** The sleep that is under way. */
  #sleep: Interruptible | undefined;
  #polledAt = -Infinity;
  #isTold = false;

  constructor(source: ChangeSource, id: string, poller: WatchedPoller, pace: Pace) {
    this.#id = id;
    this.#poller = poller;
    this.#pace = pace;
    this.stop = source.subscribe(({ task }) => {
      if (task !== undefined && !this.#isMine(task)) return;
      this.#isTold = true;
      this.#sleep?.interrupt();
    });
  }

  nextPollAt(deadline: number): number {
    return Math.min(this.#pace.nextPollAt(deadline), this.#nextByChange());
  }

  async step(
    deadline: number,
    signal: AbortSignal | undefined,
    poll: (signal: AbortSignal | undefined) => Promise<void>,
  ): Promise<boolean> {
    const next = this.#nextByChange();
    const wait = next - this.#poller.elapsed;
    if (next > deadline) return this.#stepAtPace(deadline, signal, poll);
    if (wait > 0) await this.#poller.sleep(wait, signal);
    else await this.#poll(signal, poll);
    return true;
  }

  /** When a change triggers a query. After a failure, the usual interval applies. */
  #nextByChange(): number {
    if (!this.#isTold || this.#poller.failures > 0) return Infinity;
    return Math.max(this.#polledAt + spacing, this.#poller.elapsed);
  }

  /** Runs the next step at the usual interval. A change ends it, unless it is a query. */
  async #stepAtPace(...[deadline, signal, poll]: Parameters<Pace['step']>): Promise<boolean> {
    let isWaiting = true;
    this.#sleep = new Interruptible();
    await this.#sleep.run(signal, async (limited) => {
      if (await this.#pace.step(deadline, limited, (given) => this.#poll(given, poll))) return;
      // A change may be reported too late for another query.
      const left = deadline - this.#poller.elapsed;
      if (left > 0) await this.#poller.sleep(left, limited);
      else isWaiting = false;
    });
    this.#sleep = undefined;
    return isWaiting;
  }

  #poll(signal: AbortSignal | undefined, poll: Parameters<Pace['step']>[2]): Promise<void> {
    this.#sleep = undefined;
    this.#isTold = false;
    this.#polledAt = this.#poller.elapsed;
    return poll(signal);
  }

  #isMine(task: string): boolean {
    const { foundId, locators } = this.#poller;
    return task === this.#id || task === foundId || locators.some(([, id]) => id === task);
  }
}
