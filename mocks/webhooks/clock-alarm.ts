/** An alarm on a mock's clock, which goes off as soon as its moment has come, whatever becomes of the clock. */

import { type Clock, wakeAfter } from '../mock-clock.ts';

/** One alarm. While it is set to no moment, it has no timer; and its timer keeps no process alive. */
export class ClockAlarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #at = Infinity;
  #cancel: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  /** @param ring is called at or after the moment; in the step in which the clock jumps beyond it */
  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Sets it to a moment, in milliseconds of Unix time, in place of another one. Infinity turns it off. */
  set(at: number): void {
    if (at === this.#at) return;
    this.#at = at;
    if (at === Infinity) this.#forget();
    else this.#unsubscribe ??= this.#clock.subscribe(() => this.#changed());
    this.#restart();
  }

  /** Sets it to a moment, unless it is set to an earlier one. */
  setBy(at: number): void {
    this.set(Math.min(at, this.#at));
  }

  #changed(): void {
    if (this.#at <= this.#clock.now()) this.#goOff();
    else this.#restart();
  }

  #restart(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const left = this.#at - this.#clock.now();
    // A clock that stands still comes to a moment when it is moved.
    if (left === Infinity || (left > 0 && this.#clock.frozen)) return;
    this.#cancel = wakeAfter(left / this.#clock.speed, () => {
      // A timer may be early, and knows no more than some weeks.
      if (this.#at <= this.#clock.now()) this.#goOff();
      else this.#restart();
    });
  }

  #goOff(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#at = Infinity;
    this.#ring();
    // Mostly it has been set again.
    if (this.#at === Infinity) this.#forget();
  }

  #forget(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
