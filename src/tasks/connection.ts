/** The parts of a gateway that its tasks share. */

import type { Poll, TaskQuery, Tasks } from '../../generated/lifecycle.ts';
import type { GatewayError } from '../errors/gateway-error.ts';
import type { AbortRelay } from '../transport/abort.ts';
import type { Transport } from '../transport/http.ts';
import type { CallOptions, Clock, TaskHandle, TaskLocator, TaskUpdate } from '../types.ts';

/** Uploads the files in a body, and returns the body with their URLs. */
export type Upload = (connection: Connection, options: CallOptions) => Promise<object>;

/**
 * Plans the uploads of the files in a body. Undefined if there are none.
 *
 * @param fields the uploads by field, as the table of the submit names them
 * @throws TypeError or RangeError if a file cannot be uploaded, or the body cannot be sent
 */
export type PlanUploads = (
  tasks: Tasks,
  fields: Readonly<Record<string, string>>,
  body: object,
) => Promise<Upload | undefined>;

/** The times of a wait, by the stopwatch of its poller. */
export interface Pace {
  /** When to poll next. A wait that ends before that polls once more at its end, if that is not too early. */
  nextPollAt(deadline: number): number;
  /**
   * Polls if it is time, else sleeps until then.
   *
   * @returns false if there is nothing left to wait for until the deadline
   * @throws the signal's reason, if it is aborted
   */
  step(
    deadline: number,
    signal: AbortSignal | undefined,
    poll: (signal: AbortSignal | undefined) => Promise<void>,
  ): Promise<boolean>;
}

/** A poller, as those see it who learn of the end of its task by other means. */
export interface WatchedPoller extends Pace {
  /** The latest state of the task. */
  latest: TaskUpdate | undefined;
  /** The gateway's id of the task, where it may have been asked for by its caller's own. */
  foundId: string | undefined;
  /** The places where the task may be read, the likeliest first. */
  readonly locators: TaskHandle['locators'];
  /** Number of queries in a row that have failed. */
  readonly failures: number;
  /** Milliseconds since the poller was made, and since the submit if that is known. */
  readonly elapsed: number;
  readonly age: number | undefined;
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** The pace of a wait that an event may end. */
export interface Watch extends Pace {
  /** Unregisters the wait. */
  stop(): void;
}

/** The events that tell the ends of tasks. */
export interface TaskEvents {
  /** Registers a wait for a task. The latest state of its poller is replaced when an event tells the end. */
  watch(connection: Connection, id: string, poller: WatchedPoller): Watch;
  /** Of a state that is known and an answer, the one that stands. */
  merge(known: TaskUpdate | undefined, answered: TaskUpdate): TaskUpdate;
}

/** The changes of tasks that somebody tells of. Made by `followChanges`. */
export interface TaskChanges {
  /** Registers a wait for a task, whose pace a change quickens. */
  watch(id: string, poller: WatchedPoller, pace: Pace): Watch;
}

/** Parts that only some gateways have. The bundle of a client has no code for what its gateway does not have. */
export interface Features {
  readonly planUploads?: PlanUploads;
  readonly events?: TaskEvents;
  readonly callerIds?: CallerIds;
}

/** A task that a query found. */
export interface FoundTask {
  readonly update: TaskUpdate;
  /** The place where the task is read from now on. */
  readonly locator: TaskLocator;
}

/** The part of a handle that says where a task is read. */
export type TaskPlaces = Pick<TaskHandle, 'submittedAt' | 'callerId' | 'locators'>;

/** Queries of tasks that are found by an id of the caller's own, too. */
export interface CallerIds {
  /**
   * The place where the task of an answer is read from now on.
   *
   * @throws GatewayUnavailableError if the answer belongs to another task
   */
  identifyAnswer(
    query: TaskQuery,
    locator: TaskLocator,
    callerId: string | undefined,
    body: unknown,
  ): TaskLocator;
  /** The error of a query. If the task was never seen, that it is not found proves nothing. */
  explain(connection: Connection, task: TaskPlaces, error: GatewayError): GatewayError;
}

/** A gateway, as its tasks see it. */
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
