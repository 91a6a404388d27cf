/** A task: where it stands, what becomes of it, and what can be made from it. */

import type { TaskQuery } from '../generated/lifecycle.ts';
import type { CallOptions } from './call-options.ts';
import { longest, within } from './clock.ts';
import type { Connection } from './connection.ts';
import { ContentPolicyError } from './errors/content-policy-error.ts';
import { GatewayError } from './errors/gateway-error.ts';
import { GatewayFaultError } from './errors/gateway-fault-error.ts';
import { NotFoundError } from './errors/not-found-error.ts';
import { TaskFailedError } from './errors/task-failed-error.ts';
import { WaitTimeoutError } from './errors/wait-timeout-error.ts';
import type { Reading, TaskHandle } from './handle.ts';
import { isPassing } from './passing.ts';
import { query } from './query.ts';
import { contentPolicy, worded } from './refusal.ts';
import { nextGap, shortestGap } from './schedule.ts';
import { type TaskUpdate, updateOf } from './update.ts';
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
  /** Is told of every answer; what it throws ends the wait. */
  readonly onProgress?: ((update: TaskUpdate) => void) | undefined;
}

/** After how many queries in vain it is believed that a task is unknown, or completed without a video. */
const patience = 3;

/**
 * A task that a gateway has accepted, and what was last heard of it. Waiting for it costs nothing, however often
 * it is begun anew. After `resume` its state is `unrecognised` until it is asked for.
 */
export interface Task extends TaskUpdate {
  /** The gateway's id of it. */
  readonly id: string;
  /**
   * Asks once, now.
   *
   * @throws GatewayError if the gateway cannot be asked or does not know the task
   * @throws the signal's reason, if it is aborted
   */
  refresh(options?: CallOptions): Promise<TaskUpdate>;
  /**
   * Waits for the video. A query is made again after a broken connection or a failure of the gateway.
   *
   * @throws TaskFailedError if the task failed or was cancelled
   * @throws ContentPolicyError if it failed because of what it shows
   * @throws WaitTimeoutError if it has not ended in time; `error.task` is this task
   * @throws GatewayError of another class if the gateway does not let it be read
   * @throws the signal's reason, if it is aborted
   */
  wait(options?: WaitOptions & ProgressOptions): Promise<Video>;
  /**
   * Waits as `wait` does, and gives every answer on the way, the last one included.
   *
   * ```ts
   * for await (const { state, progress } of task.updates()) console.log(state, progress);
   * ```
   */
  updates(options?: WaitOptions): AsyncGenerator<TaskUpdate, void>;
  /** Makes a new video from this one; see `TaskOf` for what it takes. */
  remix(body: never, options?: CallOptions): Promise<Task>;
  /** Makes a longer video from this one; see `TaskOf` for what it takes. */
  extend(body: never, options?: CallOptions): Promise<Task>;
  /** The task as data, to keep: `gateway.resume()` goes on with it, in another process or after a reload. */
  toJSON(): TaskHandle;
}

/**
 * Makes a task.
 *
 * @param moment when it was submitted, in milliseconds of Unix time
 * @param ways how it can be read, the likeliest first
 * @param answer what the gateway said to the submit, where that is known
 */
export function createTask(
  connection: Connection,
  moment: number,
  ways: TaskHandle['readings'],
  answer?: unknown,
): Task {
  const { clock, tasks, awaited } = connection;
  const readings: [Reading, ...Reading[]] = [...ways];
  const [operationId, id] = readings[0];
  // A handle names queries of the table only.
  const operation = tasks.queries[operationId] as TaskQuery;
  const poll = { ...operation.poll, ...connection.poll };
  // A handle may come from a machine whose clock is ahead.
  const submitted = Math.min(moment, clock.now());
  /** When to ask next, and when at the earliest, in milliseconds of Unix time. */
  let due = submitted + poll.first * 1000;
  let earliest = due;
  let latest: TaskUpdate | undefined;
  /** How many queries in a row have failed, and how many have found no task, or a completed one without a video. */
  let failures = 0;
  let misses = 0;
  /** How many wait, the answer that they wait for, and what ends its request when none is left. */
  let waiting = 0;
  let pending: Promise<TaskUpdate> | undefined;
  let controller: AbortController;

  const see = (update: TaskUpdate): TaskUpdate => {
    latest = update;
    Object.assign(task, update);
    return update;
  };

  const request = async (): Promise<TaskUpdate> => {
    const { signal } = controller;
    let retryAfter: number | undefined;
    try {
      const [update, asked] = await query(connection, readings, submitted, signal);
      retryAfter = asked;
      failures = 0;
      misses = update.state === 'completed' && !update.result ? misses + 1 : 0;
      return see(update);
    } catch (error) {
      if (error instanceof GatewayError) {
        ({ retryAfter } = error);
        failures += 1;
      }
      if (error instanceof NotFoundError) misses += 1;
      throw error;
    } finally {
      // Otherwise nobody waits for this answer any more, and perhaps for another.
      if (!signal.aborted) {
        pending = undefined;
        const now = clock.now();
        due = now + 1000 * nextGap(poll, retryAfter, failures, task.timeLeft, Math.random());
        earliest = now + 1000 * (retryAfter ?? shortestGap(poll));
      }
    }
  };

  /** Asks, or waits for the answer that somebody has asked for already; no longer than so many milliseconds. */
  const ask = (limit: number, signal?: AbortSignal): Promise<TaskUpdate> =>
    within(limit, signal, () => {
      pending ??= request();
      return pending;
    });

  const join = () => {
    if (waiting++) return;
    awaited.set(id, task);
    controller = new AbortController();
    misses = 0;
  };

  const leave = () => {
    if (--waiting) return;
    awaited.delete(id);
    controller.abort();
    pending = undefined;
  };

  /** Whether there is a video; throws if there will be none. */
  const isEnded = (): boolean => {
    const { state, status, result, error = {}, raw } = task;
    const details = { code: error.code, body: raw, task };
    if (/failed|cancelled/.test(state)) {
      const Kind = contentPolicy.test(worded('', error)) ? ContentPolicyError : TaskFailedError;
      throw new Kind(worded(`Task ${id} ${status}`, error), details);
    }
    if (state === 'completed' && misses >= patience)
      throw new GatewayFaultError(`Task ${id} shows no video`, details);
    return result !== undefined;
  };

  /** Whether a query that failed so is made again. */
  const isBlip = (error: unknown): boolean =>
    isPassing(error) ||
    (error instanceof NotFoundError && misses < patience) ||
    // Too late, or aborted, which is looked at anew.
    error instanceof DOMException;

  // The type of the body is `never` where there is no such submit.
  const derive = (verb: 'remix' | 'extend') => (body: object, options?: CallOptions) =>
    connection.submit((tasks.queries[readings[0][0]] as TaskQuery)[verb] as string, id, body, options);

  // What is heard of the task is added to it.
  const task = {
    id,
    state: 'unrecognised',

    async refresh(options = {}) {
      const twin = awaited.get(id) ?? task;
      if (twin !== task) return see(await twin.refresh(options));
      join();
      try {
        return await ask(longest, options.signal);
      } finally {
        leave();
      }
    },

    async wait({ onProgress, ...options } = {}) {
      for await (const update of task.updates(options)) onProgress?.(update);
      // The updates end without an error only when it is there.
      return task.result as Video;
    },

    async *updates(options = {}) {
      const twin = awaited.get(id) ?? task;
      if (twin !== task) {
        // Another object of the same task is waited for already.
        for await (const update of twin.updates(options)) yield see(update);
        return;
      }
      const { signal, timeout = poll.limit * 1000 } = options;
      const deadline = clock.now() + timeout;
      let seen: TaskUpdate | undefined;
      join();
      try {
        for (;;) {
          signal?.throwIfAborted();
          if (latest && latest !== seen) {
            seen = latest;
            yield seen;
            if (isEnded()) return;
          }
          // Whoever gives up at the deadline asks once more then, if that is not too early.
          const now = clock.now();
          const next = Math.min(due, Math.max(deadline, earliest));
          if (Math.max(now, next) > deadline) throw new WaitTimeoutError(`Task ${id} goes on`, { task });
          if (next > now) await clock.sleep(next - now, signal);
          else
            await ask(deadline - now + 1000 * shortestGap(poll), signal).catch((error) => {
              if (!isBlip(error)) throw error;
            });
        }
      } finally {
        leave();
      }
    },

    remix: derive('remix'),
    extend: derive('extend'),
    toJSON: () => ({ version: 1, gateway: tasks.name, submitted, readings: [...readings] }),
  } as Partial<Task> as Task;
  if (answer) see(updateOf(operation, answer, 0, () => undefined));
  return task;
}
