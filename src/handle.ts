/** A task as data, to keep and to go on with later. */

import { parsed } from './answer.ts';
import { textAt, valueAt } from './pointer.ts';

/** How a task is read: the query, and the task's id there. */
export type Reading = readonly [query: string, id: string];

/** A task as data: small, and without a secret. */
export interface TaskHandle {
  readonly version: 1;
  /** The gateway's name. */
  readonly gateway: string;
  /** When it was submitted, in milliseconds of Unix time. */
  readonly submitted: number;
  /** How it is read, the likeliest first. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/**
 * Checks a handle that comes from outside.
 *
 * @param given the object, or its JSON
 * @throws TypeError if it is none, or another gateway's
 */
export function checkedHandle(given: unknown, gateway: string, queries: object): TaskHandle {
  const handle = typeof given === 'string' ? parsed(given) : given;
  const isHandle =
    valueAt(handle, '/version') === 1 &&
    valueAt(handle, '/gateway') === gateway &&
    Number(valueAt(handle, '/submitted')) >= 0 &&
    Object.hasOwn(queries, textAt(handle, '/readings/0/0') ?? '') &&
    textAt(handle, '/readings/0/1');
  if (!isHandle) throw new TypeError(`Not a handle of ${gateway}, version 1`);
  // What is used of it has just been checked.
  return handle as TaskHandle;
}
