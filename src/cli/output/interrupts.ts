/** Interruptions: Ctrl+C, a closed terminal, and termination. */

import { systemClock } from '../../transport/system-clock.ts';
import type { Clock } from '../../types.ts';
import { CommandError, type ExitCode } from '../exit-codes.ts';

/** The signals that interrupt, and the exit code of each. */
const signals = {
  SIGINT: { exitCode: 130, message: 'Interrupted.' },
  SIGTERM: { exitCode: 143, message: 'Terminated.' },
  SIGHUP: { exitCode: 129, message: 'The terminal was closed.' },
} as const satisfies Partial<Record<NodeJS.Signals, { exitCode: ExitCode; message: string }>>;

/** npx passes on a Ctrl+C that the terminal delivers as well: within this time, in milliseconds, two are one. */
const sameKeystroke = 1000;

/**
 * Turns signals into the abort of one `AbortSignal`, so that a command can finish in good order. While something must
 * not be interrupted, they are put off.
 */
export class Interrupts {
  readonly #controller = new AbortController();
  readonly #clock: Clock;
  #error: CommandError | undefined;
  #interruptedAt = 0;
  #onPutOff: (() => void) | undefined;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  /** Begins to watch. From now on, signals do not end the process by themselves. */
  watch(): this {
    // The keys of the table are names of signals.
    for (const name of Object.keys(signals) as (keyof typeof signals)[])
      process.on(name, () => this.#interrupt(name));
    return this;
  }

  /** The error that the command ends with, also while the abort is put off. Undefined without an interruption. */
  get error(): CommandError | undefined {
    return this.#error;
  }

  /** Aborted by an interruption, with the error that the command ends with. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * Puts interruptions off until `resume` is called, however many there are.
   *
   * @param onPutOff called at the first one
   */
  putOff(onPutOff: () => void): void {
    this.#onPutOff = onPutOff;
  }

  /** Stops putting interruptions off. One that came meanwhile takes effect. */
  resume(): void {
    this.#onPutOff = undefined;
    if (this.#error) this.#controller.abort(this.#error);
  }

  #interrupt(name: keyof typeof signals): void {
    const { exitCode, message } = signals[name];
    const now = this.#clock.monotonic?.() ?? this.#clock.now();
    if (!this.#error) {
      this.#error = new CommandError(message, { exitCode });
      this.#interruptedAt = now;
      this.#onPutOff?.();
    } else if (!this.#onPutOff && now - this.#interruptedAt > sameKeystroke) {
      // The command does not end by itself: what it waits for does not know the signal.
      process.exit(exitCode);
    }
    if (!this.#onPutOff) this.#controller.abort(this.#error);
  }
}
