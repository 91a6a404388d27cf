/** The caller's own id of a task, in the body of a submit. */

import type { TaskSubmit } from '../../generated/lifecycle.ts';
import { textAt } from '../transport/json.ts';

/** Longest id that a message repeats, in characters. */
const longestShown = 100;

/** The caller's own id, by which the query finds the task too. Undefined if its submit has none. */
export function callerIdOf({ callerId }: TaskSubmit, body: object): string | undefined {
  return callerId?.at.map((place) => textAt(body, place)).find((id) => id !== undefined);
}

/** Tells how a task may be found by the caller's own id. Undefined if its submit has none. */
export function adviceOnLookup(submit: TaskSubmit, body: object): string | undefined {
  const id = callerIdOf(submit, body);
  if (id === undefined) return undefined;
  const shown = id.length > longestShown ? 'your own id of it' : JSON.stringify(id);
  return `gateway.resume(${shown}).refresh() may find the task, and proves nothing if it does not`;
}
