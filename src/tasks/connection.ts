/** The parts of a gateway that its tasks share. */

import type { Poll, TaskQuery, Tasks } from '../../generated/lifecycle.ts';
import type { GatewayError } from '../errors/gateway-error.ts';
import type { AbortRelay } from '../transport/abort.ts';
import type { Transport } from '../transport/http.ts';
import type { CallOptions, Clock, TaskHandle, TaskLocator, TaskUpdate } from '../types.ts';

/** Uploads the files in a body. Returns the body with their URLs. */
export type Upload = (connection: Connection, options: CallOptions) => Promise<object>;

/**
 * Plans the uploads of the files in a body. Undefined if there are none.
 *
 * @param fields the uploads by field, from the table of the submit
 * @throws TypeError or RangeError if a file cannot be uploaded, or the body cannot be sent
 */
export type PlanUploads = (
  tasks: Tasks,
  fields: Readonly<Record<string, string>>,
  body: object,
) => Promise<Upload | undefined>;

/** The schedule of a wait, on the stopwatch of its poller. */
export interface Pace {
  /** When to poll next. A wait that ends earlier polls once more at its end, unless it is too early. */
  nextPollAt(deadline: number): number;
  /**
   * Polls if it is due, or sleeps until then.
   *
   * @returns false if nothing remains to be done before the deadline
   * @throws the signal's reason, if it is aborted
   */
  step(
    deadline: number,
    signal: AbortSignal | undefined,
    poll: (signal: AbortSignal | undefined) => Promise<void>,
  ): Promise<boolean>;
}

/** The part of a poller that events use. */
export interface WatchedPoller extends Pace {
  /** The latest state of the task. */
  latest: TaskUpdate | undefined;
  /** The gateway's id of the task, if it may have been queried by the caller's own. */
  foundId: string | undefined;
  /** The possible locators of the task, the likeliest first. */
  readonly locators: TaskHandle['locators'];
  /** Number of queries in a row that have failed. */
  readonly failures: number;
  /** Milliseconds since the poller was created, and since the submit if that is known. */
  readonly elapsed: number;
  readonly age: number | undefined;
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** The schedule of a wait that an event may end. */
export interface Watch extends Pace {
  /** Unregisters the wait. */
  stop(): void;
}

/** The events that report the ends of tasks. */
export interface TaskEvents {
  /** Registers a wait for a task. An event that reports the end replaces the latest state of its poller. */
  watch(connection: Connection, id: string, poller: WatchedPoller): Watch;
  /** Returns the valid one of the known state and an answer. */
  merge(known: TaskUpdate | undefined, answered: TaskUpdate): TaskUpdate;
}

/** Reported changes of tasks. Created by `followChanges`. */
export interface TaskChanges {
  /** Registers a wait for a task, which polls early after a change. */
  watch(id: string, poller: WatchedPoller, pace: Pace): Watch;
}

/** Features that only some gateways have. A client's bundle has no code for features that its gateway lacks. */
export interface Features {
  readonly planUploads?: PlanUploads;
  readonly events?: TaskEvents;
  readonly callerIds?: CallerIds;
}

/** A task that a query found. */
export interface FoundTask {
  readonly update: TaskUpdate;
  /** The future locator of the task. */
  readonly locator: TaskLocator;
}

/** The part of a handle that locates a task. */
export type TaskPlaces = Pick<TaskHandle, 'submittedAt' | 'callerId' | 'locators'>;

/** Support for queries by a caller's own id. */
export interface CallerIds {
  /**
   * The future locator of the task of an answer.
   *
   * @throws GatewayUnavailableError if the answer belongs to another task
   */
  identifyAnswer(
    query: TaskQuery,
    locator: TaskLocator,
    callerId: string | undefined,
    body: unknown,
  ): TaskLocator;
  /** The error of a query. If the task was never found before, not finding it proves nothing. */
  explain(connection: Connection, task: TaskPlaces, error: GatewayError): GatewayError;
}

/** The part of a gateway that its tasks use. */
export interface Connection {
  /** The absolute base URL, without a slash at the end. */
  readonly baseUrl: string;
  readonly tasks: Tasks;
  /** Times that replace the contract's, in milliseconds. */
  readonly poll: Partial<Poll>;
  /** Maximum number of retries of an upload, and of a submit that was certainly not accepted. */
  readonly maxRetries: number;
  /** Called before each retry, unless a call has a callback of its own. */
  readonly onRetry: CallOptions['onRetry'];
  readonly transport: Transport;
  readonly clock: Clock;
  readonly relay: AbortRelay;
  readonly features: Features;
  readonly changes: TaskChanges | undefined;
}
