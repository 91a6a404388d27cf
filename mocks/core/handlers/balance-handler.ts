/** Decides a request for the money of the gateway's account, as far as the answers of its contract show it. */

import type { Balance } from '../contract/extensions.ts';
import { copyOf } from '../tasks/response-template.ts';
import { setAt, valueAt } from '../text/json-pointer.ts';

/** An example of a balance, less the US dollars that were spent since. */
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

/** Adds US dollars to the amounts at some places, each of which has its own units to a dollar. */
function change(answer: unknown, places: Readonly<Record<string, number>>, dollars: number): void {
  for (const [place, units] of Object.entries(places)) {
    const shown = valueAt(answer, place);
    // -1 stands for a quota without limit.
    if (typeof shown !== 'number' || shown < 0) continue;
    setAt(answer, place, Math.max(0, rounded(shown + dollars * units)));
  }
}

/** A number without the traces of binary fractions. */
function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
