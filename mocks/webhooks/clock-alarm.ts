/** An alarm on a mock's clock. It follows every change of the clock, such as a jump or another speed. */

import { type Clock, wakeAfter } from '../mock-clock.ts';

/** An alarm. While it is off, it has no timer, and its timer never keeps a process alive. */
export class ClockAlarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #at = Infinity;
  #cancel: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;

  /** @param ring called at or soon after the set time; synchronously if the clock jumps past it */
  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /** Sets the alarm to a time, in milliseconds of Unix time, and replaces the previous one. `Infinity` turns it off. */
  set(at: number): void {
    if (at === this.#at) return;
    this.#at = at;
    if (at === Infinity) this.#forget();
    else this.#unsubscribe ??= this.#clock.subscribe(() => this.#changed());
    this.#restart();
  }

  /** Sets the alarm to a time, unless it is set to an earlier one. */
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
    // A frozen clock reaches the time only when it is moved, which calls `#changed`.
    if (left === Infinity || (left > 0 && this.#clock.frozen)) return;
    this.#cancel = wakeAfter(left / this.#clock.speed, () => {
      // A timer may fire early, and its delay is limited to some weeks.
      if (this.#at <= this.#clock.now()) this.#goOff();
      else this.#restart();
    });
  }

  #goOff(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#at = Infinity;
    this.#ring();
    // `ring` usually sets the alarm again.
    if (this.#at === Infinity) this.#forget();
  }

  #forget(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
