/** Elapsed time, which no change of the wall clock disturbs. */

import type { Clock } from '../types.ts';

/**
 * Measures time on a clock that may be set back, or not move at all while timers fire: steps backwards are left out, and a
 * sleep counts in full.
 */
export class Stopwatch {
  readonly #clock: Clock;
  #latest: number;
  #elapsed = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#latest = this.#read();
  }

  /** Milliseconds since the stopwatch was made. */
  get elapsed(): number {
    const now = this.#read();
    this.#elapsed += Math.max(now - this.#latest, 0);
    this.#latest = now;
    return this.#elapsed;
  }

  /**
   * Sleeps on the clock.
   *
   * @throws the signal's reason, as soon as it is aborted
   */
  async sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    const wakeAt = this.elapsed + milliseconds;
    await this.#clock.sleep(milliseconds, signal);
    this.#elapsed = Math.max(this.elapsed, wakeAt);
  }

  #read(): number {
    return this.#clock.monotonic?.() ?? this.#clock.now();
  }
}
