/** Answers requests for the account's balance. */

import type { Balance } from '../contract/extensions.ts';
import { copyOf } from '../tasks/response-template.ts';
import { setAt, valueAt } from '../text/json-pointer.ts';

/** The example of a balance, less the US dollars spent so far. */
export function balanceAfter(
  example: unknown,
  spent: number,
  { remaining = {}, used = {} }: Balance,
): unknown {
  const answer = copyOf(example);
  change(answer, remaining, -spent);
  change(answer, used, spent);
  return answer;
}

/** Adds US dollars to amounts, each in its own units per dollar. */
function change(answer: unknown, places: Readonly<Record<string, number>>, dollars: number): void {
  for (const [place, units] of Object.entries(places)) {
    const shown = valueAt(answer, place);
    // -1 means an unlimited quota.
    if (typeof shown !== 'number' || shown < 0) continue;
    setAt(answer, place, Math.max(0, rounded(shown + dollars * units)));
  }
}

/** Removes rounding errors of binary fractions. */
function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
