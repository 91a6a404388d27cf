/** The caller's own id of a task, in the body of a submit. */

import type { TaskSubmit } from '../../generated/lifecycle.ts';
import { randomId } from '../random-id.ts';
import { textAt, valueAt } from '../transport/json.ts';
import { assertTaskId } from '../transport/url-path.ts';
import type { TaskHandle } from '../types.ts';

/** Beginning of the ids that the client makes, so that a list of tasks tells where they come from. */
const prefix = 'vgk-';

/** Longest id that a message repeats, in characters. */
const longestShown = 100;

/** The caller's own id, by which a query finds the task too. Undefined if its submit has none. */
export function callerIdOf({ callerId }: TaskSubmit, body: object): string | undefined {
  return callerId?.at.map((place) => textAt(body, place)).find((id) => id !== undefined);
}

/**
 * Makes sure that a body has an id of the caller's own: the one that is in it, or a new one at the best place. Nothing is
 * changed if its submit takes none.
 *
 * @throws TypeError if no query could ask for the id
 */
export function identifyBody(submit: TaskSubmit, body: object): object {
  const [place] = submit.callerId?.at ?? [];
  if (place === undefined) return body;
  const given = callerIdOf(submit, body);
  if (given !== undefined) {
    assertFindable(place, given);
    return body;
  }
  // Anything but an absent id is left to the gateway, which refuses it.
  if (![undefined, null, ''].some((absent) => valueAt(body, place) === absent)) return body;
  return { ...body, [place.slice(1)]: prefix + randomId() };
}

/** True if a task was never seen: it can be asked for by its caller's own id alone. */
export function isUnseen({ callerId, locators }: Pick<TaskHandle, 'callerId' | 'locators'>): boolean {
  return callerId !== undefined && locators.every(([, id]) => id === callerId);
}

/** An id as a message shows it. */
export function shownId(id: string): string {
  return id.length > longestShown ? 'that you gave it' : JSON.stringify(id);
}

function assertFindable(place: string, id: string): void {
  try {
    assertTaskId(id);
  } catch (cause) {
    throw new TypeError(`no query can ask for the id ${shownId(id)} at ${place}`, { cause });
  }
}
