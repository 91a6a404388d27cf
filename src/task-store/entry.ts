/** A task as a screen shows it: plain data, which a store keeps and shares with the other tabs. */

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
 * The phase of an entry. `submitting`: the submit is under way. `waiting`: the task was accepted and is polled. `paused`:
 * nobody polls it, since the user stopped it, the wait timed out or the gateway refused a query; the task itself may go
 * on. `completed`: the video is there. `failed`: the task failed, or its submit did.
 */
export type TaskPhase = 'submitting' | 'waiting' | 'paused' | 'completed' | 'failed';

/** The names of the classes of a gateway's errors: a screen has a text for each. */
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

/** A failure as data. It has the fields of the client's errors that survive as JSON. */
export interface TaskFailure extends FailureReason {
  /** The name of the error's class. Another one only of an error that is not the gateway's, such as an aborted call. */
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
  /** Number of attempts that have failed in a row, from 1. */
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
  /** The application's own data, as it was given to `submit`. It is kept as JSON. */
  readonly info?: Info | undefined;
  /** The gateway's id of the task. Absent before it is known. */
  readonly id?: string;
  /** The task as JSON, for `gateway.resume()`. Absent if there is nothing to resume. */
  readonly handle?: TaskHandle;
  /** The state by the latest answer. */
  readonly state?: TaskState;
  /** The gateway's own word for the state. */
  readonly status?: string;
  /** From 0 to 1, by the latest answer. Absent if the gateway does not say. For a smooth bar see {@link progressAt}. */
  readonly progress?: number;
  /** Milliseconds until the end by the latest answer. Absent if it cannot be estimated. */
  readonly estimatedTimeLeft?: number;
  /** The video, once the task is completed. */
  readonly video?: EntryVideo;
  /** The failure, of a failed or a paused entry. */
  readonly error?: TaskFailure;
  /** The request that is about to be sent again. Absent if the last one succeeded. */
  readonly retry?: PendingRetry;
  /** When the entry was made, in milliseconds since the Unix epoch. */
  readonly createdAt: number;
  /** When the latest answer came, in milliseconds since the Unix epoch. */
  readonly answeredAt?: number;
  /** Milliseconds between the latest two answers. */
  readonly answerInterval?: number;
  /** The progress that was shown when the latest answer came, from 0 to 1. */
  readonly shownProgress: number;
  /** Number of changes, by which tabs agree on the latest. */
  readonly revision: number;
}

/** The fields that a change replaces. Undefined takes a field away. */
export type EntryChange<Info> = {
  readonly [Field in Exclude<keyof TaskEntry<Info>, 'key' | 'revision' | 'createdAt'>]?:
    | TaskEntry<Info>[Field]
    | undefined;
};

/** An entry with some fields replaced. */
export function changed<Info>(entry: TaskEntry<Info>, change: EntryChange<Info>): TaskEntry<Info> {
  const fields = Object.entries({ ...entry, ...change }).filter(([, value]) => value !== undefined);
  // A change names only fields of an entry, and leaves those alone that are always there.
  const next = Object.fromEntries(fields) as unknown as TaskEntry<Info>;
  return { ...next, revision: entry.revision + 1 };
}

/** The change that an answer of the gateway makes. */
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
  // The client's errors have these fields; whatever else was thrown may have none.
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

/** Milliseconds in which a task of which nothing is known gets two thirds of the way. */
const usualTime = 60_000;

/**
 * The progress to show at a moment: it moves between two answers, never backwards, and is 1 only of a completed task.
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

/** The phases by how much they count where two tabs changed an entry at the same time. */
const weights: Readonly<Record<TaskPhase, number>> = {
  submitting: 0,
  waiting: 1,
  paused: 2,
  failed: 3,
  completed: 4,
};

/** Tells if an entry of another tab replaces the one that is known here. Every tab decides alike. */
export function replaces(theirs: TaskEntry, ours: TaskEntry | undefined): boolean {
  if (ours === undefined || theirs.revision !== ours.revision)
    return ours === undefined || theirs.revision > ours.revision;
  return weights[theirs.phase] > weights[ours.phase];
}

/** Reads an entry that was kept. Undefined if the text is none. */
export function parseEntry(text: string): TaskEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  // Each part that the store relies on is checked.
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
