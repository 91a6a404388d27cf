/** The money of a gateway's account, as far as the answers of its contract show it. */

import { copyOf } from './answer.ts';
import { setAt, valueAt } from './pointer.ts';

/** The places of an answer that change with each task that is billed, each with its units to a US dollar. */
export interface Balance {
  readonly remaining?: Readonly<Record<string, number>>;
  readonly used?: Readonly<Record<string, number>>;
}

/** US dollars to a second of video: what toapis publishes for one of its models. The mock has no price list. */
const pricePerSecond = 0.01;

/** An account that every key shares: a mock has no users. */
export class Account {
  /** In US dollars. */
  #spent = 0;

  /** Bills a video. */
  bill(seconds: number): void {
    this.#spent += seconds * pricePerSecond;
  }

  /** An example of a balance, less what was spent since. */
  balanceLike(example: unknown, { remaining = {}, used = {} }: Balance): unknown {
    const answer = copyOf(example);
    const change = (places: Readonly<Record<string, number>>, sign: 1 | -1) => {
      for (const [place, units] of Object.entries(places)) {
        const shown = valueAt(answer, place);
        // -1 stands for a quota without limit.
        if (typeof shown !== 'number' || shown < 0) continue;
        setAt(answer, place, Math.max(0, rounded(shown + sign * this.#spent * units)));
      }
    };
    change(remaining, -1);
    change(used, 1);
    return answer;
  }
}

/** A number without the traces of binary fractions. */
function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
