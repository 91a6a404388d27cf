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

/** npx forwards a Ctrl+C that the terminal delivers, too. Within this time, in milliseconds, two count as one. */
export const sameKeystroke = 1000;

/**
 * Turns signals into the abort of one `AbortSignal`, so that a command can end cleanly. Signals can be deferred while
 * something must not be interrupted.
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

  /** The error that the command ends with, even while the abort is deferred. Undefined without an interruption. */
  get error(): CommandError | undefined {
    return this.#error;
  }

  /** Aborted by an interruption, with the error that the command ends with. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * Defers all interruptions until `resume` is called.
   *
   * @param onPutOff called at the first one
   */
  putOff(onPutOff: () => void): void {
    this.#onPutOff = onPutOff;
  }

  /** Stops deferring interruptions. A deferred one takes effect. */
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
      // The command does not end by itself: something ignores the signal.
      process.exit(exitCode);
    }
    if (!this.#onPutOff) this.#controller.abort(this.#error);
  }
}
