/** Types that several folders share. This file imports nothing from them, which avoids import cycles. */

import type { State } from '../generated/lifecycle.ts';

/** A source of time. With a mock's clock, waiting in a test takes no time. */
export interface Clock {
  /** The current time, in milliseconds since the Unix epoch. */
  now(): number;
  /**
   * Resolves after a time.
   *
   * @param milliseconds how long to sleep
   * @throws the signal's reason, as soon as it is aborted
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Milliseconds since an arbitrary start, on a monotonic clock. It is used for durations and deadlines.
   *
   * @default `now`, without backward steps
   */
  monotonic?(): number;
}

/** Details of a failure. Every error of the client has them. */
export interface ErrorDetails {
  /** The HTTP status. Undefined if there was no answer. */
  readonly status?: number | undefined;
  /** The gateway's own error code. Undefined if it gave none. */
  readonly code?: string | number | undefined;
  /** The gateway's own explanation. Undefined if it gave none. */
  readonly reason?: string | undefined;
  /**
   * The field at fault, in the gateway's naming, or the field of a file that was not uploaded. Undefined if none is
   * known.
   */
  readonly field?: string | undefined;
  /** The delay that the gateway asks for, in milliseconds. Undefined if it does not ask. */
  readonly retryAfter?: number | undefined;
  /** The gateway's id of the request, for its support. Undefined if it gave none. */
  readonly requestId?: string | undefined;
  /** The body of the answer: JSON as its value, anything else as its first 10,000 characters. */
  readonly body?: unknown;
  /** The task. Undefined before there is one. */
  readonly task?: Task | undefined;
  /** The underlying error. */
  readonly cause?: unknown;
}

/** A failed request that will be sent again, or followed by a lookup. */
export interface RetryEvent {
  /**
   * The next request. A `lookup` searches for the task of an unconfirmed submit by the caller's own id. The submit
   * itself is not sent again.
   */
  readonly operation: 'upload' | 'submit' | 'lookup' | 'query' | 'download';
  /** The failure. */
  readonly error: Error & ErrorDetails;
  /** Number of failed attempts in a row, from 1. */
  readonly attempt: number;
  /** Milliseconds until the next attempt. */
  readonly delay: number;
}

/** Options of every call. */
export interface CallOptions {
  /**
   * Aborts the call. A submit that is aborted after it was sent throws `SubmitUnconfirmedError`, since it may have been
   * accepted.
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called before each retry.
   *
   * @default the gateway's `onRetry`
   */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** Options of a submit to a gateway that can also find a task by the caller's own id: toapis. */
export interface SubmitOptions extends CallOptions {
  /**
   * Called once, before the submit is sent, with a handle that contains the caller's own id of the task. Store it:
   * `gateway.resume()` then finds the task even if this process ends before the answer arrives. The submit waits for
   * the returned promise. If it rejects, nothing is sent, and a `NotSentError` is thrown.
   */
  readonly onHandle?: ((handle: TaskHandle) => void | Promise<void>) | undefined;
}

/**
 * The state of a task, in the same words for every gateway. `unrecognised` is a state that neither the contract nor its
 * synonyms contain. Waiting continues.
 */
export type TaskState = State['kind'];

/** The gateway's reason for a failed task. */
export interface FailureReason {
  /** The gateway's explanation. Undefined if it gave none. */
  readonly message?: string | undefined;
  /** The gateway's error code. Undefined if it gave none. */
  readonly code?: string | number | undefined;
}

/** A task at one moment. */
export interface TaskUpdate {
  /** The state of the task. */
  readonly state: TaskState;
  /** The gateway's own word for the state. Undefined before the first answer. */
  readonly status: string | undefined;
  /** From 0 to 1. Undefined if the gateway does not say. */
  readonly progress: number | undefined;
  /** Estimated milliseconds until the end, at the current rate of progress. Undefined if it cannot be estimated. */
  readonly estimatedTimeLeft: number | undefined;
  /** The video. Defined once the task is completed, and for an unrecognised state whose answer shows a URL. */
  readonly result: Video | undefined;
  /** Why the task failed. Undefined if the gateway names no reason. */
  readonly error: FailureReason | undefined;
  /** The gateway's raw answer. */
  readonly raw: unknown;
}

/** The progress of a download. */
export interface DownloadProgress {
  /** Bytes received so far. */
  readonly received: number;
  /** Bytes in all. Undefined if the server does not say. */
  readonly total: number | undefined;
}

/** Options of a download. */
export interface DownloadOptions extends CallOptions {
  /**
   * Maximum time without data, in milliseconds, before an attempt is given up.
   *
   * @default 30_000
   */
  readonly idleTimeout?: number | undefined;
  /**
   * Maximum size of the file, in bytes.
   *
   * @default 2_147_483_648 (2 GiB)
   */
  readonly maxSize?: number | undefined;
  /** Called whenever bytes arrive. An error that it throws ends the download. */
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

/** A stream of bytes that both DOM types and Node's `writeFile` accept. */
export type ByteStream = ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>;

/** A finished video. */
export interface Video {
  /** The address, always absolute and http or https. A `<video>` element can show it unless `requiresAuth` is set. */
  readonly url: string;
  /**
   * True if the address is the gateway's own content endpoint, which requires the API key. Then only `download()` and
   * `stream()` can fetch it. Always false for a client without a key, whose server adds it.
   */
  readonly requiresAuth: boolean;
  /**
   * Downloads the file into memory. A broken or stalled connection is resumed if the server supports it. An answer that
   * is not a video is requested again.
   *
   * @throws NotFoundError if the video has been deleted: gateways delete videos, commonly after a day
   * @throws GatewayUnavailableError if it cannot be fetched, is not a video, or is larger than `maxSize`
   * @throws the signal's reason, if it is aborted
   * @example
   * ```ts
   * const blob = await video.download({ onProgress: ({ received }) => console.log(received) });
   * ```
   */
  download(options?: DownloadOptions): Promise<Blob>;
  /**
   * Downloads the file as a stream, with the same checks and retries as `download`.
   *
   * @throws the errors of `download`, on read
   * @example
   * ```ts
   * await writeFile('cat.mp4', video.stream());
   * ```
   */
  stream(options?: DownloadOptions): ByteStream;
}

/** Options of a wait. */
export interface WaitOptions extends CallOptions {
  /**
   * Timeout of the wait, in milliseconds. The task itself continues after that.
   *
   * @default the contract's, which is 600_000
   */
  readonly timeout?: number | undefined;
}

/** Options of a wait that reports progress. */
export interface ProgressOptions extends WaitOptions {
  /** Called with every answer. An error that it throws ends the wait. */
  readonly onProgress?: ((update: TaskUpdate) => void) | undefined;
}

/** A locator of a task: the operationId of a query, and the task's id there. */
export type TaskLocator = readonly [query: string, id: string];

/** A task as JSON. It does not contain the API key. */
export interface TaskHandle {
  /** The version of this format. */
  readonly version: 1;
  /** The gateway's name. */
  readonly gateway: string;
  /** The base URL of the task's server. The task can be resumed only there. */
  readonly baseUrl: string;
  /** When the task was submitted, in milliseconds since the Unix epoch. Absent if only its id is known. */
  readonly submittedAt?: number | undefined;
  /** The caller's own id of the task, which also finds it. Absent if its submit had none. */
  readonly callerId?: string | undefined;
  /** The locators of the task, the likeliest first. Until the gateway's id is known, they contain the caller's own. */
  readonly locators: readonly [TaskLocator, ...TaskLocator[]];
}

/**
 * A task that a gateway accepted, with its latest state. Waiting costs nothing, and can be repeated. After `resume`,
 * its state is `unrecognised` until the first answer.
 */
export interface Task extends TaskUpdate {
  /** The gateway's id of the task. After `resume` with the caller's own id, it is that id until the task is found. */
  readonly id: string;
  /**
   * Queries the task once, now.
   *
   * @throws SubmitUnconfirmedError if only the caller's own id is known, and no task is found by it
   * @throws GatewayError of another class if the query fails
   * @throws the signal's reason, if it is aborted
   */
  refresh(options?: CallOptions): Promise<TaskUpdate>;
  /**
   * Waits for the video. Queries are retried after lost connections, failures of the gateway and answers of proxies.
   *
   * @throws TaskFailedError if the task failed or was cancelled
   * @throws ContentPolicyError if it failed because of its content
   * @throws WaitTimeoutError if it has not ended in time; `error.task` is this task
   * @throws SubmitUnconfirmedError if only the caller's own id is known, and no task is found by it
   * @throws GatewayError of another class if the gateway refuses the query
   * @throws RangeError if `timeout` is not a number of milliseconds
   * @throws the signal's reason, if it is aborted
   */
  wait(options?: ProgressOptions): Promise<Video>;
  /**
   * Waits like `wait`, and yields every answer, including the last one.
   *
   * @throws the errors of `wait`
   * @example
   * ```ts
   * for await (const { state, progress } of task.updates()) console.log(state, progress);
   * ```
   */
  updates(options?: WaitOptions): AsyncGenerator<TaskUpdate, void>;
  /** The task as JSON. Store it to continue with `gateway.resume()` after a reload or in another process. */
  toJSON(): TaskHandle;
}
