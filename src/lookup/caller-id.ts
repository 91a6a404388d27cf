/** The caller's own id of a task, in the body of a submit. */

import type { TaskSubmit } from '../../generated/lifecycle.ts';
import { textAt, valueAt } from '../bodies/json.ts';
import { randomId } from '../random-id.ts';
import { assertTaskId } from '../transport/url-path.ts';
import type { TaskHandle } from '../types.ts';

/** Prefix of generated ids, which shows their origin in a list of tasks. */
const prefix = 'vgk-';

/** Maximum length of an id in a message, in characters. */
const longestShown = 100;

/** The caller's own id, which also finds the task. Undefined if its submit has none. */
export function callerIdOf({ callerId }: TaskSubmit, body: object): string | undefined {
  return callerId?.at.map((place) => textAt(body, place)).find((id) => id !== undefined);
}

/**
 * Makes sure that a body has a caller's id: the given one, or a new one in the preferred field. Does nothing if the
 * submit has no such field.
 *
 * @throws TypeError if the id cannot be used in a query
 */
export function identifyBody(submit: TaskSubmit, body: object): object {
  const [place] = submit.callerId?.at ?? [];
  if (place === undefined) return body;
  const given = callerIdOf(submit, body);
  if (given !== undefined) {
    assertFindable(place, given);
    return body;
  }
  // Any other invalid id is left to the gateway, which refuses it.
  if (![undefined, null, ''].some((absent) => valueAt(body, place) === absent)) return body;
  return { ...body, [place.slice(1)]: prefix + randomId() };
}

/** True if a task was never found: only the caller's own id is known. */
export function isUnseen({ callerId, locators }: Pick<TaskHandle, 'callerId' | 'locators'>): boolean {
  return callerId !== undefined && locators.every(([, id]) => id === callerId);
}

/** Formats an id for a message. */
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
