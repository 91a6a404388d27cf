/** A task in the form that a screen shows: plain data, which a store keeps and shares with other tabs. */

import type { AuthenticationError } from '../errors/authentication-error.ts';
import type { ContentPolicyError } from '../errors/content-policy-error.ts';
import type { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import type { NotFoundError } from '../errors/not-found-error.ts';
import type { QuotaError } from '../errors/quota-error.ts';
import type { RateLimitError } from '../errors/rate-limit-error.ts';
import type { SubmitUnconfirmedError } from '../errors/submit-unconfirmed-error.ts';
import type { TaskFailedError } from '../errors/task-failed-error.ts';
import type { ValidationError } from '../errors/validation-error.ts';
import type { WaitTimeoutError } from '../errors/wait-timeout-error.ts';
import type { FailureReason, RetryEvent, TaskHandle, TaskState, TaskUpdate } from '../types.ts';

/**
 * The phase of an entry. `submitting`: the submit is under way. `waiting`: the task was accepted and is polled.
 * `paused`: it is not polled, since the user stopped it, the wait timed out or the gateway refused a query; the task
 * itself may continue. `completed`: the video is ready. `failed`: the task or its submit failed.
 */
export type TaskPhase = 'submitting' | 'waiting' | 'paused' | 'completed' | 'failed';

/** Names of the error classes of a gateway, for which a screen has texts. */
export type GatewayErrorName = (
  | AuthenticationError
  | ContentPolicyError
  | GatewayUnavailableError
  | NotFoundError
  | QuotaError
  | RateLimitError
  | SubmitUnconfirmedError
  | TaskFailedError
  | ValidationError
  | WaitTimeoutError
)['name'];

/** A failure as data, with the fields of the client's errors that JSON can hold. */
export interface TaskFailure extends FailureReason {
  /**
   * The name of the error class. Another name belongs to an error that is not the gateway's, such as an aborted call.
   */
  readonly name: GatewayErrorName | (string & {});
  /** The message of the error. */
  readonly message: string;
  /** The HTTP status. Absent if there was no answer. */
  readonly status?: number;
  /** The gateway's own explanation. Absent if it gave none. */
  readonly reason?: string;
  /** The field at fault, as the gateway names it. Absent if none is known. */
  readonly field?: string;
  /** The gateway's id of the request. Absent if it gave none. */
  readonly requestId?: string;
}

/** A request that failed and will be sent again. */
export interface PendingRetry {
  readonly operation: RetryEvent['operation'];
  readonly error: TaskFailure;
  /** Number of failed attempts in a row, from 1. */
  readonly attempt: number;
  /** When it is sent again, in milliseconds since the Unix epoch. */
  readonly at: number;
}

/** A finished video as data. */
export interface EntryVideo {
  /** The address. A `<video>` element can show it unless `requiresAuth` is set. */
  readonly url: string;
  /** True if only the client can fetch it, with the API key: `store.download(key)`. */
  readonly requiresAuth: boolean;
}

/** A task as a store knows it. Entries never change: each change makes a new one. */
export interface TaskEntry<Info = unknown> {
  /** The entry's own key, which it has before the task has an id. */
  readonly key: string;
  readonly phase: TaskPhase;
  /** The application's own data from `submit`, stored as JSON. */
  readonly info?: Info | undefined;
  /** The gateway's id of the task. Absent before it is known. */
  readonly id?: string;
  /** The task as JSON, for `gateway.resume()`. Absent if there is nothing to resume. */
  readonly handle?: TaskHandle;
  /** The state in the latest answer. */
  readonly state?: TaskState;
  /** The gateway's own word for the state. */
  readonly status?: string;
  /**
   * From 0 to 1, from the latest answer. Absent if the gateway does not say. For a smooth bar see {@link progressAt}.
   */
  readonly progress?: number;
  /** Estimated milliseconds until the end, from the latest answer. Absent if there is no estimate. */
  readonly estimatedTimeLeft?: number;
  /** The video, once the task is completed. */
  readonly video?: EntryVideo;
  /** The failure, of a failed or a paused entry. */
  readonly error?: TaskFailure;
  /** The pending retry. Absent if the last request succeeded. */
  readonly retry?: PendingRetry;
  /** When the entry was made, in milliseconds since the Unix epoch. */
  readonly createdAt: number;
  /** When the latest answer arrived, in milliseconds since the Unix epoch. */
  readonly answeredAt?: number;
  /** Milliseconds between the latest two answers. */
  readonly answerInterval?: number;
  /** The displayed progress when the latest answer arrived, from 0 to 1. */
  readonly shownProgress: number;
  /** Number of changes. Tabs use it to find the latest version. */
  readonly revision: number;
}

/** The fields that a change replaces. Undefined removes a field. */
export type EntryChange<Info> = {
  readonly [Field in Exclude<keyof TaskEntry<Info>, 'key' | 'revision' | 'createdAt'>]?:
    | TaskEntry<Info>[Field]
    | undefined;
};

/** An entry with some fields replaced. */
export function changed<Info>(entry: TaskEntry<Info>, change: EntryChange<Info>): TaskEntry<Info> {
  const fields = Object.entries({ ...entry, ...change }).filter(([, value]) => value !== undefined);
  // A change contains only fields of an entry, and does not remove required ones.
  const next = Object.fromEntries(fields) as unknown as TaskEntry<Info>;
  return { ...next, revision: entry.revision + 1 };
}

/** The change for an answer of the gateway. */
export function answered<Info>(
  entry: TaskEntry<Info>,
  { state, status, progress, estimatedTimeLeft }: TaskUpdate,
  now: number,
): EntryChange<Info> {
  const { answeredAt } = entry;
  return {
    state,
    status,
    progress,
    estimatedTimeLeft,
    retry: undefined,
    error: undefined,
    answeredAt: now,
    answerInterval: answeredAt === undefined ? undefined : Math.max(now - answeredAt, 0),
    shownProgress: Math.max(progressAt(entry, now), Math.min(progress ?? 0, mostBeforeTheEnd)),
  };
}

/** A failure as data. */
export function failureOf(error: unknown): TaskFailure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  // The client's errors have these fields. Other thrown values may have none.
  const { status, code, reason, field, requestId } = error as Partial<TaskFailure>;
  return {
    name: error.name,
    message: error.message,
    ...(status !== undefined && { status }),
    ...(code !== undefined && { code }),
    ...(reason !== undefined && { reason }),
    ...(field !== undefined && { field }),
    ...(requestId !== undefined && { requestId }),
  };
}

/** Highest progress of a task that has not completed. */
const mostBeforeTheEnd = 0.99;

/** Time in which the displayed progress of a task without data reaches two thirds, in milliseconds. */
const usualTime = 60_000;

/**
 * The progress to display at a given time. It advances between answers, never falls, and is 1 only for a completed
 * task.
 *
 * @param now in milliseconds since the Unix epoch
 * @returns a number from 0 to 1
 */
export function progressAt(
  { phase, shownProgress, estimatedTimeLeft = usualTime, answeredAt, createdAt }: TaskEntry,
  now: number,
): number {
  if (phase === 'completed') return 1;
  if (phase !== 'waiting') return shownProgress;
  const elapsed = Math.max(now - (answeredAt ?? createdAt), 0);
  const part = 1 - Math.exp(-elapsed / Math.max(estimatedTimeLeft, 1000));
  return shownProgress + Math.max(mostBeforeTheEnd - shownProgress, 0) * part;
}

/** Precedence of the phases if two tabs changed an entry at the same time. */
const weights: Readonly<Record<TaskPhase, number>> = {
  submitting: 0,
  waiting: 1,
  paused: 2,
  failed: 3,
  completed: 4,
};

/** True if an entry of another tab replaces the local one. All tabs decide in the same way. */
export function replaces(theirs: TaskEntry, ours: TaskEntry | undefined): boolean {
  if (ours === undefined || theirs.revision !== ours.revision)
    return ours === undefined || theirs.revision > ours.revision;
  return weights[theirs.phase] > weights[ours.phase];
}

/** Parses a stored entry. Undefined if it is not valid. */
export function parseEntry(text: string): TaskEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  // Each required part is checked.
  const { key, phase, createdAt, revision, shownProgress } = value as Partial<TaskEntry>;
  const isEntry =
    typeof key === 'string' &&
    phase !== undefined &&
    Object.hasOwn(weights, phase) &&
    Number.isFinite(createdAt) &&
    Number.isFinite(revision) &&
    Number.isFinite(shownProgress);
  return isEntry ? (value as TaskEntry) : undefined;
}
