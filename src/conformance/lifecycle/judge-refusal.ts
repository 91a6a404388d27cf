/** Holds an answer against the refusal that the contract has for such a request. */

import type { Refusal } from '../../../generated/lifecycle.ts';
import type { Ruling } from './ruling.ts';

/** Refusals that say nothing about the task: of the key, the money, the rate, the size, the media type. */
const others: ReadonlySet<number> = new Set([401, 402, 403, 405, 408, 413, 415, 429, 431, 451]);

/** Tells if an answer shows what the gateway makes of the task: it accepts the request, or refuses it for its sake. */
export function isTelling(status: number): boolean {
  return (status >= 200 && status < 300) || (status >= 400 && status < 500 && !others.has(status));
}

/** Rules on a request that the contract says is refused. Does nothing if the answer has another reason. */
export function judgeRefusal(
  refusal: Refusal | undefined,
  status: number,
  shown: unknown,
  ruling: Ruling,
): void {
  if (refusal === undefined || !isTelling(status)) return;
  ruling.check(status === refusal.status, '', { status, expected: refusal.status, answer: shown });
}
