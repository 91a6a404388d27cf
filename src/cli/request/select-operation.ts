/** Selects the operation of a command. */

import type { GatewayName } from '../../../generated/contracts.ts';
import { usageError } from '../exit-codes.ts';
import { type Operation, operationsOf, type Verb } from './operations.ts';

/** The user's choice among the operations of a command. */
export interface Selection {
  readonly verb: Verb;
  readonly gateway: GatewayName;
  /** The name given by the user. */
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
  // A task is remixed in the pipeline that reads it.
  const possible = offered.filter((one) => (id ? one.id === id : one.query === (query ?? one.query)));
  const [first] = possible;
  if (first === undefined) {
    const what = id ? `no ${id}` : `no way to ${verb} this task`;
    throw usageError(`${gateway} has ${what}. Its operations for this command: ${names}.`);
  }
  // Without a source, the first operation is the default.
  if (possible.length === 1 || !hasSource) return first;
  throw usageError(`An id alone does not tell how to ${verb} the task. Add --operation: ${names}.`);
}
