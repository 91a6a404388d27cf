/** Checks an answer against the contract's refusal of such a request. */

import type { Refusal } from '../../../generated/lifecycle.ts';
import type { JudgedCase } from './judged-case.ts';
import type { KnownTask } from './known-task.ts';
import type { ContentRule, SubmitRule } from './lifecycle-rules.ts';
import type { Ruling } from './rulings.ts';

/** Refusals that are not about the task: key, balance, rate, size, media type. */
const others: ReadonlySet<number> = new Set([401, 402, 403, 405, 408, 413, 415, 429, 431, 451]);

/** True if an answer depends on the task: the request was accepted, or refused because of the task. */
export function isTelling(status: number): boolean {
  return (status >= 200 && status < 300) || (status >= 400 && status < 500 && !others.has(status));
}

/** Judges a request that the contract says is refused. Does nothing if the answer has another reason. */
export function judgeRefusal(
  refusal: Refusal | undefined,
  status: number,
  shown: unknown,
  ruling: Ruling,
): void {
  if (refusal === undefined || !isTelling(status)) return;
  ruling.check(status === refusal.status, '', { status, expected: refusal.status, answer: shown });
}

/**
 * Judges a request that needs a finished task, for one that was last seen unfinished. It may have finished since then,
 * so it is a deviation only if the task's next answer shows that it had not.
 */
export function judgeUnfinished(
  { operation, answer, rulings }: JudgedCase,
  task: KnownTask,
  refusal: Refusal | undefined,
  name: SubmitRule | ContentRule,
): void {
  const { status, body } = answer;
  if (refusal === undefined || !isTelling(status)) return;
  const ruling = rulings.rule(operation, name);
  if (status === refusal.status) {
    ruling.held();
    return;
  }
  const shown = { status, expected: refusal.status, answer: body };
  const finding = rulings.breachOf(operation, name, '', shown);
  if (finding === undefined) return;
  if (task.seen?.isFinal) rulings.findings.push(finding);
  else task.suspicions.push(finding);
}
