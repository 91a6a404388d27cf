/** The operation that a command stands for. */

import type { GatewayName } from '../../../generated/contracts.ts';
import { usageError } from '../exit-codes.ts';
import { type Operation, operationsOf, type Verb } from './operations.ts';

/** The user's choice among the operations of a command. */
export interface Selection {
  readonly verb: Verb;
  readonly gateway: GatewayName;
  /** The name that the user gives. */
  readonly id: string | undefined;
  /** True if a new task is made from another one. */
  readonly hasSource: boolean;
  /** The query that reads the source. Undefined if only its id is known. */
  readonly query: string | undefined;
}

/**
 * Selects an operation.
 *
 * @throws CommandError if there is none, or several are possible
 */
export function selectOperation({ verb, gateway, id, hasSource, query }: Selection): Operation {
  const offered = operationsOf(verb).filter((one) => one.gateway === gateway);
  const names = offered.map((one) => one.id).join(', ');
  // A task is remixed where it is read.
  const possible = offered.filter((one) => (id ? one.id === id : one.query === (query ?? one.query)));
  const [first] = possible;
  if (first === undefined) {
    const what = id ? `no ${id}` : `no way to ${verb} this task`;
    throw usageError(`${gateway} has ${what}. Its operations for this command: ${names}.`);
  }
  // The first of the operations that make a video from nothing is the usual one.
  if (possible.length === 1 || !hasSource) return first;
  throw usageError(`An id alone does not tell how to ${verb} the task. Add --operation: ${names}.`);
}
