/** A task as data, to keep and to go on with later. */

import type { Tasks } from '../generated/lifecycle.ts';

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
export function checkedHandle(given: TaskHandle | string, { name, queries }: Tasks): TaskHandle {
  try {
    // What lacks something of a handle fails here, too.
    const handle: TaskHandle = typeof given === 'string' ? JSON.parse(given) : given;
    const { version, submitted, readings } = handle;
    const isOfGateway = version === 1 && handle.gateway === name && submitted >= 0;
    const isReading = ([query, id]: Reading) => Object.hasOwn(queries, query) && typeof id === 'string' && id;
    if (isOfGateway && readings.length && [...readings].every(isReading)) return handle;
  } catch {}
  throw new TypeError(`Not a handle of ${name}`);
}
