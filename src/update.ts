/** What an answer says of a task, in words that are the same for every gateway. */

import type { State, TaskQuery } from '../generated/lifecycle.ts';
import { textAt, valueAt } from './pointer.ts';
import { type Reason, reasonOf } from './refusal.ts';
import type { Video } from './video.ts';

/** Where a task stands. An `unrecognised` state is one that the contract does not know; the task goes on. */
export type TaskState = State['kind'];

/** A task at one moment. */
export interface TaskUpdate {
  readonly state: TaskState;
  /** The gateway's own word for the state; undefined before the first answer. */
  readonly status: string | undefined;
  /** From 0 to 1; undefined where the gateway does not say. */
  readonly progress: number | undefined;
  /** Milliseconds until the end if progress goes on as it has; undefined where nobody can tell. */
  readonly timeLeft: number | undefined;
  /** The video, once it is finished. */
  readonly result: Video | undefined;
  /** Why the gateway says that the task failed. */
  readonly error: Reason | undefined;
  /** The gateway's answer as it came. */
  readonly raw: unknown;
}

/**
 * Reads an answer with the places that the contract names.
 *
 * @param findVideo gives the video of a completed task; undefined if the answer shows none
 */
export function updateOf(
  { at, states }: TaskQuery,
  body: unknown,
  findVideo: () => Video | undefined,
): Omit<TaskUpdate, 'timeLeft'> {
  const status = textAt(body, at.status);
  const state = new Map(Object.entries(states)).get(status ?? '') ?? 'unrecognised';
  const isCompleted = state === 'completed';
  // A number of percent. Some channels write it as text.
  const percent = Number.parseFloat(`${valueAt(body, at.progress ?? '')}`);
  const error = reasonOf(at.error && valueAt(body, at.error));
  return {
    state,
    status,
    progress: isCompleted ? 1 : percent >= 0 ? Math.min(percent / 100, 1) : undefined,
    result: isCompleted ? findVideo() : undefined,
    error: error.code || error.message ? error : undefined,
    raw: body,
  };
}
