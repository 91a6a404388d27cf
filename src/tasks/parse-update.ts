/** Reads the state of a task from an answer. */

import type { TaskQuery } from '../../generated/lifecycle.ts';
import { textAt, valueAt } from '../bodies/json.ts';
import { reasonOf } from '../transport/failure-reason.ts';
import type { FailureReason, TaskState, TaskUpdate, Video } from '../types.ts';
import { estimateTimeLeft } from './poll-interval.ts';

/** States in which an answer may contain a reason. */
const statesWithReason = new Set<TaskState>(['failed', 'cancelled', 'unrecognised']);

/**
 * Reads the values that the contract locates in an answer. Other content is ignored: an unusual answer must not lose
 * the task.
 *
 * @param age milliseconds since the submit; undefined if that is not known
 * @param findVideo finds the video of a completed task
 */
export function parseUpdate(
  { at, states }: TaskQuery,
  body: unknown,
  age: number | undefined,
  findVideo: (state: TaskState) => Video | undefined,
): TaskUpdate {
  const status = textAt(body, at.status);
  const state = stateOf(states, status);
  const progress = state === 'completed' ? 1 : progressAt(body, at.progress);
  return {
    state,
    status,
    progress,
    estimatedTimeLeft: estimateTimeLeft(progress, age),
    result: findVideo(state),
    error: statesWithReason.has(state) ? failureReason(body) : undefined,
    raw: body,
  };
}

/** The state for a gateway's word. Case does not matter. */
function stateOf(states: TaskQuery['states'], status = ''): TaskState {
  const word = status.toLowerCase();
  return (Object.hasOwn(states, word) && states[word]) || 'unrecognised';
}

/** Converts a percentage, which some channels send as text, to progress from 0 to 1. */
function progressAt(body: unknown, pointer: string | undefined): number | undefined {
  const value = valueAt(body, pointer ?? '');
  const percent = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof percent === 'number' && percent >= 0 ? Math.min(percent / 100, 1) : undefined;
}

function failureReason(body: unknown): FailureReason | undefined {
  const { code, message } = reasonOf(body);
  return code !== undefined || message !== undefined ? { code, message } : undefined;
}
