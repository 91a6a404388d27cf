/** One call of a tool: its cancellation, its progress, and the user's answer to a question. */

import type { DownloadProgress, RetryEvent, TaskUpdate } from '../../types.ts';
import { CommandError } from '../exit-codes.ts';
import { wholeSeconds } from '../format-error.ts';
import { formatPercent } from '../output/progress-bar.ts';
import type { Reporter } from '../output/reporter.ts';
import type { SubmitInterrupts } from '../task-files/submit-once.ts';

/** The progress of a call, as the protocol tells it. */
export interface Progress {
  /** It grows with every notification. */
  readonly progress: number;
  readonly total: number;
  readonly message: string;
}

/** The user's answer to a question. */
export interface UserAnswer {
  readonly isYes: boolean;
  /** The token of the question. */
  readonly token: string | undefined;
}

/** A call of a tool. */
export interface ToolCall {
  /** Aborted if the client cancels the call, or the server ends. */
  readonly signal: AbortSignal;
  /** True if the client can ask the user. */
  readonly canAsk: boolean;
  /** The answer to the question of this call. Undefined before it was asked. */
  readonly answer: UserAnswer | undefined;
  /** Tells the client of progress. Undefined if it does not want to know. */
  readonly notify: ((progress: Progress) => void) | undefined;
}

/** Reports a task's way as progress of a call. */
export class CallProgress implements Reporter {
  readonly #notify: ToolCall['notify'];
  #shown = -1;

  constructor({ notify }: Pick<ToolCall, 'notify'>) {
    this.#notify = notify;
  }

  async accepted(): Promise<void> {}

  async updated({ state, status, progress }: TaskUpdate): Promise<void> {
    const share = progress === undefined ? '' : ` ${formatPercent(progress)}`;
    this.#show((progress ?? 0) * 100, `${status ?? state}${share}`);
  }

  hasShown(): boolean {
    return false;
  }

  retrying({ operation, error, delay }: RetryEvent): void {
    this.#show(0, `The ${operation} failed: ${error.message} Trying again in ${wholeSeconds(delay)}.`);
  }

  downloading({ received, total }: DownloadProgress): void {
    const share = total === undefined ? 0 : (received / total) * 100;
    // A notification for each piece of a video would be thousands.
    if (share - this.#shown >= 10) this.#show(share, `${received} bytes downloaded`);
  }

  ended(): void {
    // The download counts from zero, but progress may not fall.
    this.#shown = Math.max(this.#shown, 0);
  }

  async done(): Promise<void> {}

  #show(percent: number, message: string): void {
    // The protocol wants a number that grows, also while the task stands still.
    this.#shown = Math.max(percent, this.#shown + 0.01);
    this.#notify?.({ progress: this.#shown, total: Math.max(100, this.#shown), message });
  }
}

/** The cancellation of a call that submits. From the submit on, it waits for the answer. */
export class CallInterrupts implements SubmitInterrupts {
  readonly #controller = new AbortController();
  readonly #reason = new CommandError('The call was cancelled. Nothing was accepted.');
  #isPutOff = false;
  #isCancelled = false;

  /** @param signal the signal of the call */
  constructor(signal: AbortSignal) {
    if (signal.aborted) this.cancel();
    signal.addEventListener('abort', () => this.cancel(), { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get error(): CommandError | undefined {
    return this.#isCancelled ? this.#reason : undefined;
  }

  putOff(): void {
    this.#isPutOff = true;
  }

  resume(): void {
    this.#isPutOff = false;
    if (this.#isCancelled) this.#controller.abort(this.#reason);
  }

  /** Ends the submit, unless its answer is awaited. */
  cancel(): void {
    this.#isCancelled = true;
    if (!this.#isPutOff) this.#controller.abort(this.#reason);
  }
}
