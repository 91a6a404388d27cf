/** A task: its state, waits, and derived tasks. */

import { ContentPolicyError } from '../errors/content-policy-error.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { TaskFailedError } from '../errors/task-failed-error.ts';
import { WaitTimeoutError } from '../errors/wait-timeout-error.ts';
import { assertNumber, notNegative } from '../number-range.ts';
import { throwIfAborted } from '../transport/abort.ts';
import { formatMessage, isContentPolicy } from '../transport/failure-reason.ts';
import { formatDuration } from '../transport/format-duration.ts';
import { longestTimer, TimeoutError } from '../transport/timeout.ts';
import type {
  CallOptions,
  ProgressOptions,
  SubmitOptions,
  Task,
  TaskHandle,
  TaskState,
  TaskUpdate,
  Video,
  WaitOptions,
} from '../types.ts';
import type { Connection, Pace, TaskPlaces } from './connection.ts';
import { queryOf } from './fetch-update.ts';
import { shortestInterval } from './poll-interval.ts';
import { Poller, QueryFailure } from './poller.ts';
import { copyLocators } from './task-handle.ts';

/** The part of a gateway that a task uses. */
export interface TaskContext extends Connection {
  /** Active pollers by the task's id, so that a task that is resumed twice is polled once. */
  readonly pollers: Map<string, Poller>;
  /** Submits a task. `source` is the id of the source task. */
  submit(
    operationId: string,
    source: string | undefined,
    body: object,
    options: SubmitOptions | undefined,
  ): Promise<Task>;
}

/** The name of the method that Node and Bun call for `console.log`. */
const inspect = Symbol.for('nodejs.util.inspect.custom');

/** A task that a gateway accepted. */
export class VideoTask implements Task {
  readonly #context: TaskContext;
  /** The id that the task was submitted or resumed with. */
  readonly #id: string;
  #poller: Poller;

  /** @param answer the answer to the submit, for a new task */
  constructor(context: TaskContext, handle: TaskPlaces, answer?: TaskUpdate) {
    this.#context = context;
    this.#poller = new Poller(context, handle);
    this.#poller.latest = answer;
    [[, this.#id]] = handle.locators;
  }

  get id(): string {
    return this.#poller.foundId ?? this.#id;
  }

  get state(): TaskState {
    return this.#poller.latest?.state ?? 'unrecognised';
  }

  get status(): string | undefined {
    return this.#poller.latest?.status;
  }

  get progress(): number | undefined {
    return this.#poller.latest?.progress;
  }

  get estimatedTimeLeft(): number | undefined {
    return this.#poller.latest?.estimatedTimeLeft;
  }

  get result(): Video | undefined {
    return this.#poller.latest?.result;
  }

  get error(): TaskUpdate['error'] {
    return this.#poller.latest?.error;
  }

  get raw(): unknown {
    return this.#poller.latest?.raw;
  }

  async refresh({ signal: given }: CallOptions = {}): Promise<TaskUpdate> {
    const { signal, release } = this.#context.relay.follow(given);
    const poller = this.#subscribe();
    try {
      return await poller.pollOnce(longestTimer, signal);
    } catch (error) {
      throw error instanceof QueryFailure ? error.error : error;
    } finally {
      this.#unsubscribe(poller);
      release();
    }
  }

  async wait({ onProgress, ...options }: ProgressOptions = {}): Promise<Video> {
    for await (const update of this.updates(options)) onProgress?.(update);
    // The updates end without an error only when there is a video.
    return this.result as Video;
  }

  async *updates(options: WaitOptions = {}): AsyncGenerator<TaskUpdate, void> {
    const { timeout = this.#poller.poll.timeout } = options;
    assertNumber('timeout', timeout, notNegative);
    const { signal, release } = this.#context.relay.follow(options.signal);
    const poller = this.#subscribe();
    const { pace, stop } = this.#follow(poller);
    const deadline = poller.elapsed + timeout;
    const poll = (limited: AbortSignal | undefined) =>
      this.#poll(poller, pace, { ...options, signal: limited, timeout }, deadline);
    let seen: TaskUpdate | undefined;
    try {
      for (;;) {
        throwIfAborted(signal);
        const { latest } = poller;
        if (latest && latest !== seen) {
          seen = latest;
          yield latest;
          if (this.#hasEnded(poller, latest)) return;
        } else if (!(await pace.step(deadline, signal, poll))) {
          throw this.#timeoutError(poller, timeout);
        }
      }
    } finally {
      stop();
      this.#unsubscribe(poller);
      release();
    }
  }

  remix(body: object, options?: SubmitOptions): Promise<Task> {
    return this.#derive('remix', body, options);
  }

  extend(body: object, options?: SubmitOptions): Promise<Task> {
    return this.#derive('extend', body, options);
  }

  toJSON(): TaskHandle {
    const { baseUrl, tasks } = this.#context;
    const { submittedAt, callerId, locators } = this.#poller;
    return {
      version: 1,
      gateway: tasks.name,
      baseUrl,
      ...(submittedAt !== undefined && { submittedAt }),
      ...(callerId !== undefined && { callerId }),
      locators: copyLocators(locators),
    };
  }

  [inspect](): object {
    const { id, state, status, progress, estimatedTimeLeft, result, error, raw } = this;
    return { id, state, status, progress, estimatedTimeLeft, result, error, raw };
  }

  /** The schedule of a wait, with events and changes. */
  #follow(poller: Poller): { readonly pace: Pace; readonly stop: () => void } {
    const { features, changes } = this.#context;
    const eventWatch = features.events?.watch(this.#context, this.id, poller);
    const usual = eventWatch ?? poller;
    const changeWatch = changes?.watch(this.id, poller, usual);
    const stop = () => {
      eventWatch?.stop();
      changeWatch?.stop();
    };
    return { pace: changeWatch ?? usual, stop };
  }

  /** Polls within a wait. A temporary failure is reported, and the wait continues. */
  async #poll(
    poller: Poller,
    pace: Pace,
    options: WaitOptions & { timeout: number },
    deadline: number,
  ): Promise<void> {
    const { signal, timeout, onRetry = this.#context.onRetry } = options;
    // A query that began in time may end a little later.
    const limit = Math.max(deadline - poller.elapsed, 0) + shortestInterval(poller.poll);
    try {
      await poller.pollOnce(limit, signal);
    } catch (failure) {
      if (failure instanceof TimeoutError) throw this.#timeoutError(poller, timeout);
      if (!(failure instanceof QueryFailure)) throw failure;
      const { error } = failure;
      if (!failure.isRetryable) throw error;
      const next = pace.nextPollAt(deadline);
      if (next > deadline) return;
      const delay = Math.max(next - poller.elapsed, 0);
      onRetry?.({ operation: 'query', error, attempt: poller.failures, delay });
    }
  }

  /** Returns true if there is a video. Throws if there will never be one. */
  #hasEnded(poller: Poller, { state, status, result, error, raw }: TaskUpdate): boolean {
    const details = { code: error?.code, reason: error?.message, body: raw, task: this };
    if (state === 'failed' || state === 'cancelled') {
      const isPolicy = isContentPolicy([error?.code, error?.message]);
      const Class = isPolicy ? ContentPolicyError : TaskFailedError;
      throw new Class(formatMessage(`Task ${this.id} ended as ${status}`, error ?? {}), details);
    }
    if (state !== 'completed') return false;
    if (!result && poller.hasGivenUp) {
      const message = `Task ${this.id} is completed, but its answers show no http(s) address of a video`;
      throw new GatewayUnavailableError(message, details);
    }
    return result !== undefined;
  }

  #timeoutError({ lastError }: Poller, timeout: number): WaitTimeoutError {
    const message =
      `Task ${this.id} was still running after ${formatDuration(timeout)}; it was not cancelled. ` +
      'Call wait() again to continue.';
    return new WaitTimeoutError(message, { task: this, ...(lastError && { cause: lastError }) });
  }

  #derive(verb: 'remix' | 'extend', body: object, options: SubmitOptions | undefined): Promise<Task> {
    const [query] = this.#poller.locators[0];
    const operationId = queryOf(this.#context, query)[verb];
    if (!operationId) throw new TypeError(`${this.#context.tasks.name} has no ${verb} for task ${this.id}`);
    return this.#context.submit(operationId, this.id, body, options);
  }

  /** Shares the poller of other waits for the task. */
  #subscribe(): Poller {
    const { pollers } = this.#context;
    this.#poller = pollers.get(this.#id) ?? this.#poller;
    pollers.set(this.#id, this.#poller);
    this.#poller.subscribe();
    return this.#poller;
  }

  #unsubscribe(poller: Poller): void {
    if (poller.unsubscribe()) this.#context.pollers.delete(this.#id);
  }
}
