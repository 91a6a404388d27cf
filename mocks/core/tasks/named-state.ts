/** States that a caller names: by the gateway's own word, or by the name of an example that shows one. */

import type { QueryOperation } from '../../../generated/lifecycle.ts';
import { valueAt } from '../text/json-pointer.ts';

/** The state of a name, or that an example of that name shows; undefined if there is neither. */
export function stateNamed(
  name: string,
  { states, at }: QueryOperation,
  examples: ReadonlyMap<string, unknown>,
): string | undefined {
  if (Object.hasOwn(states, name)) return name;
  const shown = valueAt(examples.get(name), at.status);
  return typeof shown === 'string' && Object.hasOwn(states, shown) ? shown : undefined;
}

/** The names by which states can be asked for. */
export function stateNames({ states }: QueryOperation, examples: ReadonlyMap<string, unknown>): string {
  return [...new Set([...Object.keys(states), ...examples.keys()])].join(', ');
}
