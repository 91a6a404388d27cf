/** Checks the ids in the answer to a submit against the queries that the contract links them to. */

import { isTelling } from './judge-refusal.ts';
import type { JudgedCase } from './judged-case.ts';
import type { KnownTask } from './known-task.ts';

/** Judges an id that has found its task. */
export function judgeFound({ operation, rulings }: JudgedCase, task: KnownTask, id: string): void {
  const { submittedBy, links, deadLinks, foundBy } = task;
  foundBy.add(id);
  if (submittedBy === undefined || !links.get(operation)?.has(id)) return;
  // Another id should have found it, too.
  const dead = deadLinks.find((link) => link.query === operation && link.id !== id);
  if (dead) rulings.findings.push(dead.finding);
  else rulings.rule(submittedBy, 'links-lead-to-the-task').held();
}

/**
 * Judges an id that has found no task. The contract may link it to the query of another pipeline as well. So it is a
 * deviation once the same query has found the task by another id, or once no link has found it.
 */
export function judgeNotFound({ operation, answer, rulings }: JudgedCase, task: KnownTask, id: string): void {
  const { submittedBy, links, seenBy, deadLinks, foundBy } = task;
  const { status, body } = answer;
  const isLinked = submittedBy !== undefined && links.get(operation)?.has(id) && !foundBy.has(id);
  if (!isLinked || !isTelling(status)) return;
  const finding = rulings.breachOf(submittedBy, 'links-lead-to-the-task', '', { status, answer: body });
  if (finding === undefined) return;
  deadLinks.push({ query: operation, id, finding });
  const isEveryDead = [...links].every(([query, ids]) =>
    [...ids].every((one) => deadLinks.some((dead) => dead.query === query && dead.id === one)),
  );
  if (isEveryDead || seenBy.has(operation)) rulings.findings.push(finding);
}
