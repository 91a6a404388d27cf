/** A task: where it stands, what becomes of it, and what can be made from it. */

import type { Poll, TaskQuery } from '../generated/lifecycle.ts';
import type { CallOptions } from './call-options.ts';
import { unlessAborted } from './clock.ts';
import type { Connection } from './connection.ts';
import { ContentPolicyError } from './errors/content-policy-error.ts';
import { GatewayError } from './errors/gateway-error.ts';
import { GatewayFaultError } from './errors/gateway-fault-error.ts';
import { NotFoundError } from './errors/not-found-error.ts';
import { RateLimitError } from './errors/rate-limit-error.ts';
import { TaskFailedError } from './errors/task-failed-error.ts';
import { WaitTimeoutError } from './errors/wait-timeout-error.ts';
import type { Reading, TaskHandle } from './handle.ts';
import { query } from './query.ts';
import { contentPolicy, type Reason, worded } from './refusal.ts';
import { nextGap, type Sighting, shortestGap, timeLeftBy } from './schedule.ts';
import { type TaskState, type TaskUpdate, updateOf } from './update.ts';
import type { Video } from './video.ts';

/** How to wait. */
export interface WaitOptions extends CallOptions {
  /**
   * How long to wait, in milliseconds. Defaults to the limit that the contract names, ten minutes. The task
   * goes on after it.
   */
  readonly timeout?: number;
}

/** Whom to tell. */
export interface ProgressOptions {
  readonly onProgress?: ((update: TaskUpdate) => void) | undefined;
}

/** How often in a row a task may be unknown, or completed without a video, before that is believed. */
const patience = 3;

/**
 * A task that a gateway has accepted. Waiting for it costs nothing, however often it is begun anew. What it may
 * be remixed and extended with depends on the gateway: see `TaskOf`.
 */
export class Task implements TaskUpdate {
  /** The gateway's id of it. */
  readonly id: string;
  // What was last heard of it.
  readonly state: TaskState = 'unrecognised';
  declare readonly status: string | undefined;
  declare readonly progress: number | undefined;
  declare readonly timeLeft: number | undefined;
  declare readonly result: Video | undefined;
  declare readonly error: Reason | undefined;
  declare readonly raw: unknown;

  readonly #connection: Connection;
  readonly #submitted: number;
  readonly #readings: Reading[];
  readonly #poll: Poll;
  #latest: TaskUpdate | undefined;
  /** How many answers there were. */
  #count = 0;
  /** The first sight of progress. */
  #first: Sighting | undefined;
  /** How many queries in a row have failed, and how many showed neither a video nor that there will be one. */
  #failures = 0;
  #misses = 0;
  /** When to ask next, and when at the earliest, in milliseconds of Unix time. */
  #due: number;
  #earliest: number;
  /** How many wait for it, the answer that they wait for, and what ends its request when none is left. */
  #waiting = 0;
  #pending: Promise<TaskUpdate> | undefined;
  #controller = new AbortController();

  /** @param answer what the gateway said to the submit, where that is known */
  constructor(connection: Connection, { submitted, readings }: TaskHandle, answer?: unknown) {
    // A handle has at least one reading.
    const [operationId, id] = readings[0] as Reading;
    const operation = connection.tasks.queries[operationId] as TaskQuery;
    this.id = id;
    this.#connection = connection;
    this.#submitted = submitted;
    this.#readings = [...readings];
    this.#poll = { ...operation.poll, ...connection.poll };
    this.#earliest = submitted + this.#poll.first * 1000;
    // Chance only adds.
    this.#due = this.#earliest + Math.ceil((shortestGap(this.#poll) * Math.random()) / 5);
    if (answer) this.#see(updateOf(operation, answer, () => undefined));
  }

  /**
   * Asks once, now.
   *
   * @throws GatewayError if the gateway cannot be asked or does not know the task
   * @throws the signal's reason, if it is aborted
   */
  async refresh({ signal }: CallOptions = {}): Promise<TaskUpdate> {
    this.#join();
    try {
      return await this.#ask(signal);
    } finally {
      this.#leave();
    }
  }

  /**
   * Waits for the video. Reads are made again after a broken connection or a failure of the gateway.
   *
   * @param options.onProgress is told of every answer; what it throws ends the wait
   * @throws TaskFailedError if the task failed or was cancelled
   * @throws ContentPolicyError if it failed because of what it shows
   * @throws WaitTimeoutError if it has not ended in time; `error.task` is this task
   * @throws GatewayError of another class if the gateway does not let it be read
   * @throws the signal's reason, if it is aborted
   */
  async wait({ onProgress, ...options }: WaitOptions & ProgressOptions = {}): Promise<Video> {
    for await (const update of this.updates(options)) onProgress?.(update);
    // The updates end without an error only when it is there.
    return this.result as Video;
  }

  /**
   * Waits as `wait` does, and gives every answer on the way, the last one included.
   *
   * ```ts
   * for await (const { state, progress } of task.updates()) console.log(state, progress);
   * ```
   */
  async *updates({
    signal,
    timeout = this.#poll.limit * 1000,
  }: WaitOptions = {}): AsyncGenerator<TaskUpdate, void> {
    const { clock } = this.#connection;
    const deadline = clock.now() + timeout;
    let seen = 0;
    this.#join();
    try {
      for (;;) {
        signal?.throwIfAborted();
        if (this.#latest && seen !== this.#count) {
          seen = this.#count;
          yield this.#latest;
          if (this.#isEnded()) return;
        }
        // Whoever gives up at the deadline asks once more then, if that is not too early.
        const due = Math.min(this.#due, Math.max(deadline, this.#earliest));
        if (due > deadline)
          throw new WaitTimeoutError(`Task ${this.id} had not ended after ${timeout} ms`, { task: this });
        if (due > clock.now()) await clock.sleep(due - clock.now(), signal);
        else
          await this.#ask(signal).catch((error) => {
            if (!this.#isPassing(error)) throw error;
          });
      }
    } finally {
      this.#leave();
    }
  }

  /** Makes a new video from this one: the gateway's remix. */
  remix(body: never, options?: CallOptions): Promise<Task> {
    return this.#derive('remix', body, options);
  }

  /** Makes a longer video from this one: the gateway's extend. */
  extend(body: never, options?: CallOptions): Promise<Task> {
    return this.#derive('extend', body, options);
  }

  /** The task as data, to keep: `gateway.resume()` goes on with it, in another process or after a reload. */
  toJSON(): TaskHandle {
    return {
      version: 1,
      gateway: this.#connection.name,
      submitted: this.#submitted,
      readings: this.#readings,
    };
  }

  #derive(verb: string, body: object, options?: CallOptions): Promise<Task> {
    const { tasks, submit } = this.#connection;
    const [[query] = ['']] = this.#readings;
    const [operationId = ''] =
      Object.entries(tasks.submits).find(
        ([name, { source, readings }]) => source && name.startsWith(verb) && readings[0]?.[0] === query,
      ) ?? [];
    return submit(operationId, body, { ...options, source: this });
  }

  #isEnded(): boolean {
    const { id, state, status, result, error = {}, raw } = this;
    const details = { code: error.code, body: raw, task: this };
    if (state === 'failed' || state === 'cancelled') {
      const Kind = contentPolicy.test(worded('', error)) ? ContentPolicyError : TaskFailedError;
      throw new Kind(worded(`Task ${id} ${status}`, error), details);
    }
    if (state === 'completed' && this.#misses >= patience)
      throw new GatewayFaultError(`Task ${id} is completed and shows no video`, details);
    return result !== undefined;
  }

  /** Whether a query that failed so is made again: it was the way that broke, not the task. */
  #isPassing(error: unknown): boolean {
    return (
      error instanceof GatewayFaultError ||
      error instanceof RateLimitError ||
      (error instanceof NotFoundError && this.#misses < patience)
    );
  }

  #join(): void {
    this.#waiting += 1;
    this.#connection.awaited.set(this.id, this);
  }

  #leave(): void {
    this.#waiting -= 1;
    if (this.#waiting) return;
    this.#connection.awaited.delete(this.id);
    this.#controller.abort();
    this.#controller = new AbortController();
  }

  /** Asks, or waits for the answer that somebody has asked for already. */
  #ask(signal: AbortSignal | undefined): Promise<TaskUpdate> {
    this.#pending ??= this.#query().finally(() => {
      this.#pending = undefined;
    });
    return unlessAborted(this.#pending, signal);
  }

  async #query(): Promise<TaskUpdate> {
    let retryAfter: number | undefined;
    try {
      const report = await query(this.#connection, this.#readings, this.#controller.signal);
      ({ retryAfter } = report);
      const { state, result } = report.update;
      this.#failures = 0;
      this.#misses = state === 'completed' && !result ? this.#misses + 1 : 0;
      return this.#see(report.update);
    } catch (error) {
      if (error instanceof GatewayError) {
        ({ retryAfter } = error);
        this.#failures += 1;
      }
      if (error instanceof NotFoundError) this.#misses += 1;
      throw error;
    } finally {
      const now = this.#connection.clock.now();
      const outlook = { poll: this.#poll, retryAfter, failures: this.#failures, timeLeft: this.timeLeft };
      this.#due = now + nextGap({ ...outlook, random: Math.random() });
      this.#earliest = retryAfter === undefined ? now + shortestGap(this.#poll) : this.#due;
    }
  }

  #see(update: TaskUpdate): TaskUpdate {
    const { progress } = update;
    const sighting = progress === undefined ? undefined : { at: this.#connection.clock.now(), progress };
    this.#first ??= sighting;
    this.#latest = { ...update, timeLeft: sighting && timeLeftBy(this.#first ?? sighting, sighting) };
    this.#count += 1;
    Object.assign(this, this.#latest);
    return this.#latest;
  }
}
