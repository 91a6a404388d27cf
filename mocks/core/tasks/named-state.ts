/** Finds states by the gateway's name, or by the name of an example. */

import type { QueryOperation } from '../../../generated/lifecycle.ts';
import { valueAt } from '../text/json-pointer.ts';

/** The state with a name, or in the example with that name. Undefined if there is neither. */
export function stateNamed(
  name: string,
  { states, at }: QueryOperation,
  examples: ReadonlyMap<string, unknown>,
): string | undefined {
  if (Object.hasOwn(states, name)) return name;
  const shown = valueAt(examples.get(name), at.status);
  return typeof shown === 'string' && Object.hasOwn(states, shown) ? shown : undefined;
}

/** The names that `stateNamed` accepts, for a message. */
export function stateNames({ states }: QueryOperation, examples: ReadonlyMap<string, unknown>): string {
  return [...new Set([...Object.keys(states), ...examples.keys()])].join(', ');
}
