/** Checks the answer to a download through the gateway against the lifecycle. */

import type { ContentOperation } from '../../../generated/lifecycle.ts';
import { isTelling, judgeRefusal, judgeUnfinished } from './judge-refusal.ts';
import type { JudgedCase } from './judged-case.ts';
import type { KnownTask, SeenTask } from './known-task.ts';

/**
 * Judges a download.
 *
 * @returns the task of the video, if it is known
 */
export function judgeContent(
  one: JudgedCase,
  { refusals }: ContentOperation,
  id: string,
): KnownTask | undefined {
  const { operation, exchange, answer, rulings, tasks, unknownIds } = one;
  const { status, body } = answer;
  if (unknownIds.has(id)) {
    judgeRefusal(refusals.unknown, status, body, rulings.rule(operation, 'refuses-unknown'));
    return undefined;
  }
  const task = tasks.findByAny(id);
  const seen = task && seenByPipeline(one, task);
  if (task === undefined || seen?.kind === undefined) return task;
  if (seen.kind !== 'completed') judgeUnfinished(one, task, refusals.unfinished, 'refuses-unfinished');
  else if (status >= 400 && isTelling(status) && isAlive(seen, exchange.at)) {
    rulings.rule(operation, 'sends-video').broken('', { status, answer: body });
  }
  return task;
}

/** The last answer to a query that links to the download, which serves no task of another pipeline. */
function seenByPipeline({ operation, table }: JudgedCase, { seenBy }: KnownTask): SeenTask | undefined {
  for (const [query, seen] of seenBy) {
    const links = table.lifecycles.queries[query]?.links ?? [];
    if (links.some(({ operationId }) => operationId === operation)) return seen;
  }
  return undefined;
}

/** True if a video is certainly available: its expiry is known, and in the future. */
function isAlive({ expires }: SeenTask, at: number): boolean {
  return expires !== undefined && at < expires * 1000;
}
