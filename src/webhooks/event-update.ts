/** Reads the state of a task from an event. */

import type { TaskEvent } from '../../generated/webhooks.ts';
import { textAt, valueAt } from '../bodies/json.ts';
import type { Connection } from '../tasks/connection.ts';
import { findVideoAddress, videoAt } from '../tasks/video.ts';
import { reasonOf } from '../transport/failure-reason.ts';
import type { TaskUpdate } from '../types.ts';

/** An event that reports the end of a task. */
export interface EndEvent {
  /** The gateway's id of the task. */
  readonly id: string;
  /** The meaning of such events, from the contract. */
  readonly row: TaskEvent;
  readonly event: unknown;
}

/** True for a final update: the task has failed, or its video is ready. */
export function isEnd(update: TaskUpdate | undefined): boolean {
  if (update?.state === 'completed') return update.result !== undefined;
  return update?.state === 'failed' || update?.state === 'cancelled';
}

/**
 * The end of a task, from an event. Undefined if the event has no usable address of the video, or the status of another
 * kind of end: then a query is necessary.
 */
export function updateOf(
  connection: Connection,
  { row: { kind, query, at }, event }: EndEvent,
): TaskUpdate | undefined {
  const status = textAt(event, at.status);
  const known = connection.tasks.queries[query]?.states[status?.toLowerCase() ?? ''];
  if (known !== undefined && known !== kind) return undefined;
  const shared = { state: kind, status, raw: event };
  if (kind === 'failed') {
    const { code, message } = reasonOf({ error: valueAt(event, at.error ?? '') });
    const error = code !== undefined || message !== undefined ? { code, message } : undefined;
    return { ...shared, progress: undefined, estimatedTimeLeft: undefined, result: undefined, error };
  }
  const shown = (at.result ?? []).map((place) => textAt(event, place));
  const address = findVideoAddress(connection.baseUrl, undefined, shown);
  const result = address && videoAt(connection, address);
  return result && { ...shared, progress: 1, estimatedTimeLeft: 0, result, error: undefined };
}
