/** Holds the ids in the answer to a submit against the queries that the contract links them to. */

import { isTelling } from './judge-refusal.ts';
import type { JudgedCase } from './judged-case.ts';
import type { KnownTask } from './known-task.ts';

/** Rules on an id that has led to its task. */
export function judgeFound({ operation, rulings }: JudgedCase, task: KnownTask, id: string): void {
  const { submittedBy, links, deadLinks, foundBy } = task;
  foundBy.add(id);
  if (submittedBy === undefined || !links.get(operation)?.has(id)) return;
  // Another id should have led there, too.
  const dead = deadLinks.find((link) => link.query === operation && link.id !== id);
  if (dead) rulings.findings.push(dead.finding);
  else rulings.rule(submittedBy, 'links-lead-to-the-task').held();
}

/**
 * Rules on an id that has led to no task. It may belong to another pipeline, to whose query the contract links as well: so
 * it is a deviation once the same query has found the task by another id, or once no link leads to it.
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
