/** Measures elapsed time independently of changes of the wall clock. */

import type { Clock } from '../types.ts';

/**
 * Measures time on a clock that may be set back, or may not advance while timers fire. Backward steps are ignored, and
 * a sleep counts in full.
 */
export class Stopwatch {
  readonly #clock: Clock;
  #latest: number;
  #elapsed = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#latest = this.#read();
  }

  /** Milliseconds since the stopwatch was created. */
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
