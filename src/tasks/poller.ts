/** Polls one task for all its waits. */

import type { Poll } from '../../generated/lifecycle.ts';
import type { GatewayError } from '../errors/gateway-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { withTimeout } from '../transport/timeout.ts';
import type { TaskHandle, TaskUpdate } from '../types.ts';
import type { Connection, TaskPlaces, WatchedPoller } from './connection.ts';
import { type FailedQuery, type FetchedUpdate, fetchUpdate, queryOf, toFailedQuery } from './fetch-update.ts';
import { pollInterval, shortestInterval } from './poll-interval.ts';
import { Stopwatch } from './stopwatch.ts';
import { copyLocators } from './task-handle.ts';

/** Number of queries in a row without a task, or with a completed task without a video, until that counts as final. */
const maxMisses = 3;

/** A failed query. It is thrown to all callers that wait for it. */
export class QueryFailure {
  readonly error: GatewayError;
  /** True if the query will be retried. */
  readonly isRetryable: boolean;

  constructor(error: GatewayError, isRetryable: boolean) {
    this.error = error;
    this.isRetryable = isRetryable;
  }
}

/** Polls one task, with one request at a time. */
export class Poller implements WatchedPoller {
  /** The latest answer. */
  latest: TaskUpdate | undefined;
  /** The failure of the last query. Undefined if it succeeded. */
  lastError: GatewayError | undefined;
  /** Number of queries in a row that have failed. */
  failures = 0;
  /** When the task was submitted, in milliseconds since the Unix epoch. Undefined if only its id is known. */
  readonly submittedAt: number | undefined;
  /** The caller's own id of the task. Undefined if its submit had none. */
  readonly callerId: string | undefined;
  /** The gateway's id of the task, if it may have been queried by the caller's own. */
  foundId: string | undefined;
  readonly #connection: Connection;
  readonly #stopwatch: Stopwatch;
  readonly #ageAtStart: number | undefined;
  #locators: TaskHandle['locators'];
  /** When to poll next, and the earliest time to poll, on the stopwatch. */
  #nextPollAt: number;
  #earliestPollAt: number;
  #missCount = 0;
  #subscribers = 0;
  #pending: Promise<TaskUpdate> | undefined;
  #controller = new AbortController();

  constructor(connection: Connection, { submittedAt, callerId, locators }: TaskPlaces) {
    const { clock } = connection;
    this.#connection = connection;
    this.callerId = callerId;
    this.#locators = copyLocators(locators);
    this.#stopwatch = new Stopwatch(clock);
    // The handle may come from a machine with a fast clock.
    this.submittedAt = submittedAt === undefined ? undefined : Math.min(submittedAt, clock.now());
    this.#ageAtStart = this.submittedAt === undefined ? undefined : clock.now() - this.submittedAt;
    this.#nextPollAt = Math.max(this.poll.initialDelay - (this.#ageAtStart ?? Infinity), 0);
    this.#earliestPollAt = this.#nextPollAt;
  }

  /** The possible locators of the task, the likeliest first. After a success, only that one remains. */
  get locators(): TaskHandle['locators'] {
    return this.#locators;
  }

  /** The times of this task, in milliseconds. */
  get poll(): Poll {
    return { ...queryOf(this.#connection, this.#locators[0][0]).poll, ...this.#connection.poll };
  }

  /** Milliseconds since the poller was created. */
  get elapsed(): number {
    return this.#stopwatch.elapsed;
  }

  /** Milliseconds since the submit. Undefined if that is not known. */
  get age(): number | undefined {
    return this.#ageAtStart === undefined ? undefined : this.#ageAtStart + this.elapsed;
  }

  /** True if so many queries have failed that the failure is final. */
  get hasGivenUp(): boolean {
    return this.#missCount >= maxMisses;
  }

  nextPollAt(deadline: number): number {
    return Math.min(this.#nextPollAt, Math.max(deadline, this.#earliestPollAt));
  }

  async step(
    deadline: number,
    signal: AbortSignal | undefined,
    poll: (signal: AbortSignal | undefined) => Promise<void>,
  ): Promise<boolean> {
    const next = this.nextPollAt(deadline);
    const wait = next - this.elapsed;
    if (next > deadline) return false;
    await (wait > 0 ? this.sleep(wait, signal) : poll(signal));
    return true;
  }

  /** Registers a wait. */
  subscribe(): void {
    if (this.#subscribers === 0) {
      this.#controller = new AbortController();
      this.#missCount = 0;
    }
    this.#subscribers += 1;
  }

  /**
   * Unregisters a wait. After the last one, the request under way is aborted.
   *
   * @returns true if it was the last one
   */
  unsubscribe(): boolean {
    this.#subscribers -= 1;
    if (this.#subscribers > 0) return false;
    this.#controller.abort();
    this.#pending = undefined;
    return true;
  }

  /**
   * Polls the task now, or joins the request that is under way.
   *
   * @param timeout how long to wait for the answer, in milliseconds
   * @throws QueryFailure if the query fails
   * @throws TimeoutError if the answer does not arrive in time
   * @throws the signal's reason, if it is aborted
   */
  pollOnce(timeout: number, signal: AbortSignal | undefined): Promise<TaskUpdate> {
    return withTimeout(timeout, signal, () => {
      this.#pending ??= this.#request(this.#controller.signal);
      return this.#pending;
    });
  }

  /**
   * Sleeps on the gateway's clock.
   *
   * @throws the signal's reason, if it is aborted
   */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    return this.#stopwatch.sleep(milliseconds, signal);
  }

  async #request(signal: AbortSignal): Promise<TaskUpdate> {
    try {
      const outcome = await this.#query(signal);
      if ('error' in outcome) {
        this.#schedule(outcome.error.retryAfter);
        const { callerIds } = this.#connection.features;
        const error = callerIds?.explain(this.#connection, this, outcome.error) ?? outcome.error;
        throw new QueryFailure(error, this.#shouldRetry(outcome));
      }
      this.#schedule(outcome.retryAfter);
      return outcome.update;
    } finally {
      // Otherwise no wait is left for this answer, but perhaps for another one.
      if (!signal.aborted) this.#pending = undefined;
    }
  }

  /** Sends the query, and stores its outcome. */
  async #query(signal: AbortSignal): Promise<FetchedUpdate | FailedQuery> {
    const outcome = await fetchUpdate(this.#connection, this, this.age, signal).catch(toFailedQuery);
    if ('error' in outcome) {
      this.lastError = outcome.error;
      this.failures += 1;
      if (outcome.error instanceof NotFoundError && !outcome.isRetryable) this.#missCount += 1;
      return outcome;
    }
    const { update, locator } = outcome;
    this.lastError = undefined;
    this.failures = 0;
    this.#missCount = update.state === 'completed' && !update.result ? this.#missCount + 1 : 0;
    if (this.#connection.features.callerIds) [, this.foundId] = locator;
    this.#locators = [locator];
    this.latest = this.#connection.features.events?.merge(this.latest, update) ?? update;
    return { ...outcome, update: this.latest };
  }

  #schedule(retryAfter: number | undefined): void {
    const now = this.elapsed;
    const { poll, failures } = this;
    const estimatedTimeLeft = this.latest?.estimatedTimeLeft;
    this.#nextPollAt =
      now + pollInterval({ poll, retryAfter, failures, estimatedTimeLeft, random: Math.random() });
    this.#earliestPollAt = now + (retryAfter ?? shortestInterval(poll));
  }

  #shouldRetry(outcome: FailedQuery): boolean {
    return outcome.isRetryable || (outcome.error instanceof NotFoundError && !this.hasGivenUp);
  }
}
