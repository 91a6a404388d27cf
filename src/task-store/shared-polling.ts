/** Polling by one tab for all. */

import { SubmitUnconfirmedError } from '../errors/submit-unconfirmed-error.ts';
import type { Clock, RetryEvent, Task, TaskHandle } from '../types.ts';
import { answered, failureOf, type TaskEntry } from './entry.ts';
import type { SharedEntries } from './shared-entries.ts';
import type { TabLocks } from './tab-locks.ts';

/** Options of shared polling. */
export interface SharedPollingOptions<Info> {
  /** Prefix of the names of locks. */
  readonly name: string;
  readonly entries: SharedEntries<Info>;
  readonly locks: TabLocks;
  readonly clock: Clock;
  /** Resumes a task by its handle. */
  readonly resume: (handle: TaskHandle) => Task;
}

/** Message for a submit whose page was closed. */
const orphaned =
  'The page was closed or reloaded while the submit was under way: the task may have been created and billed. ' +
  'Check before you submit again.';

/** Polls the tasks of all tabs while this tab is the leader. */
export class SharedPolling<Info> {
  readonly #options: SharedPollingOptions<Info>;
  /** Submits of this tab that are under way, by the entry's key. */
  readonly #submits = new Set<string>();
  /** The waits of this tab, by the entry's key. */
  readonly #waits = new Map<string, AbortController>();
  /** Set while this tab polls. It is aborted when another tab has taken over, or the store is closed. */
  #leading: AbortSignal | undefined;

  constructor(options: SharedPollingOptions<Info>) {
    this.#options = options;
  }

  /** True while this tab polls. */
  get isLeading(): boolean {
    return this.#leading !== undefined;
  }

  /** Polls whenever no other tab does, until the signal is aborted. Only one tab polls at a time. */
  async run(signal: AbortSignal): Promise<void> {
    const { name, locks } = this.#options;
    while (!signal.aborted) {
      await locks.hold(`${name} poll`, (held) => this.#pollAll(held), signal).catch(() => {});
    }
  }

  /** Runs the submit of an entry under a lock, which tells other tabs that it is under way. */
  async whileSubmitting(key: string, run: () => Promise<void>): Promise<void> {
    this.#submits.add(key);
    try {
      // Closing the store does not end a submit, which may be billed.
      await this.#options.locks.hold(this.#submitLock(key), run, new AbortController().signal);
    } finally {
      this.#submits.delete(key);
    }
  }

  /** Starts or stops polling a changed entry, if this tab is the leader. */
  pursue(key: string): void {
    const { phase, handle } = this.#options.entries.get(key) ?? {};
    if (phase !== 'waiting') this.#waits.get(key)?.abort();
    if (this.#leading === undefined || this.#leading.aborted) return;
    if (phase === 'waiting' && handle && !this.#waits.has(key)) void this.#wait(key, handle);
    if (phase === 'submitting' && !this.#submits.has(key)) void this.#adopt(key, this.#leading);
  }

  /** Shows a retry in an entry. */
  showRetry(key: string, { operation, error, attempt, delay }: RetryEvent): void {
    const { entries, clock } = this.#options;
    entries.change(key, { retry: { operation, error: failureOf(error), attempt, at: clock.now() + delay } });
  }

  async #pollAll(signal: AbortSignal): Promise<void> {
    const { entries } = this.#options;
    this.#leading = signal;
    entries.load();
    for (const { key } of entries.snapshot) this.pursue(key);
    await aborted(signal);
    this.#leading = undefined;
    for (const wait of this.#waits.values()) wait.abort();
  }

  /** Polls a task until it ends. */
  async #wait(key: string, handle: TaskHandle): Promise<void> {
    const { entries, clock, resume } = this.#options;
    const controller = new AbortController();
    const { signal } = controller;
    this.#waits.set(key, controller);
    try {
      await this.#keepPace(entries.get(key), signal);
      const task = resume(handle);
      for await (const update of task.updates({ signal, onRetry: (event) => this.showRetry(key, event) })) {
        const entry = entries.get(key);
        if (signal.aborted || entry === undefined) return;
        const { state, result } = update;
        entries.change(key, {
          ...answered(entry, update, clock.now()),
          handle: task.toJSON(),
          id: task.id,
          ...(state === 'completed' &&
            result && {
              phase: 'completed',
              video: { url: result.url, requiresAuth: result.requiresAuth },
            }),
        });
      }
    } catch (error) {
      if (signal.aborted) return;
      const { state } = entries.get(key) ?? {};
      const hasFailed = state === 'failed' || state === 'cancelled';
      entries.change(key, {
        phase: hasFailed ? 'failed' : 'paused',
        error: failureOf(error),
        retry: undefined,
      });
    } finally {
      // After an abort, there may already be another wait.
      if (this.#waits.get(key) === controller) this.#waits.delete(key);
    }
  }

  /** Waits for the rest of the interval if another tab has just polled. */
  async #keepPace(entry: TaskEntry<Info> | undefined, signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    const { answeredAt, answerInterval = 0 } = entry ?? {};
    const rest = answeredAt === undefined ? 0 : answeredAt + answerInterval - clock.now();
    // Do not wait for a clock that was set back.
    if (rest > 0 && rest <= answerInterval) await clock.sleep(rest, signal);
  }

  /** Takes over an entry whose submit began in another tab, once that tab is closed. */
  async #adopt(key: string, signal: AbortSignal): Promise<void> {
    const { entries, locks } = this.#options;
    const decide = async () => {
      // Its end may already be stored, but not reported yet.
      entries.load();
      const { phase, handle } = entries.get(key) ?? {};
      if (phase !== 'submitting') return;
      const error = failureOf(new SubmitUnconfirmedError(orphaned));
      entries.change(key, handle ? { phase: 'waiting' } : { phase: 'failed', error });
    };
    await locks.hold(this.#submitLock(key), decide, signal).catch(() => {});
    if (!signal.aborted) this.pursue(key);
  }

  #submitLock(key: string): string {
    return `${this.#options.name} submit ${key}`;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
