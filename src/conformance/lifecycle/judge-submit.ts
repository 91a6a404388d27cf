/** Checks the answer to a submit against the lifecycle. */

import type { SubmitOperation } from '../../../generated/lifecycle.ts';
import { textAt, valueAt } from '../../bodies/json.ts';
import { submitSource } from '../submit-source.ts';
import { judgeRefusal, judgeUnfinished } from './judge-refusal.ts';
import { isReadable, type JudgedCase } from './judged-case.ts';
import type { KnownTask } from './known-task.ts';

/**
 * Judges a submit.
 *
 * @returns the created task, if there is one
 */
export function judgeSubmit(one: JudgedCase, submit: SubmitOperation): KnownTask | undefined {
  const { operation, exchange, answer, rulings, tasks } = one;
  const { status, body } = answer;
  const source = sourceIn(one, submit);
  if (source !== undefined) judgeSource(one, submit, source);
  if (status < 200 || status >= 300 || body === undefined) return undefined;
  const startState = judgeStart(one, submit);
  const request = exchange.request.body;
  const submitted = tasks.submitted({ operation, submit, request, body, source, startState });
  const { from = '' } = submit.links[0] ?? {};
  if (submitted === undefined) {
    if (isReadable(answer, from)) rulings.rule(operation, 'links-lead-to-the-task').broken(from, undefined);
    return undefined;
  }
  const { task, taken } = submitted;
  rulings.rule(operation, 'new-id').check(taken === undefined, taken ?? from, valueAt(body, taken ?? from));
  return task;
}

/** The initial state of a task, in the query's word. Undefined if the answer does not show a valid one. */
function judgeStart(one: JudgedCase, { starts, links: [link] }: SubmitOperation): string | undefined {
  const { operation, exchange, answer, rulings, table } = one;
  const place = table.lifecycles.queries[link?.operationId ?? '']?.at.status;
  if (place === undefined || !isReadable(answer, place)) return undefined;
  const shown = valueAt(answer.body, place);
  const model = String(valueAt(exchange.request.body, '/model'));
  const expected = starts.find((start) => start.model === undefined || new RegExp(start.model).test(model));
  if (typeof shown !== 'string' || expected === undefined) return undefined;
  // The answers to the submit and to the query may use different words for the state.
  const kinds = table.tasks.queries[link?.operationId ?? '']?.states ?? {};
  const isRight = kinds[shown.toLowerCase()] === kinds[expected.state];
  rulings.rule(operation, 'start-state').check(isRight, place, shown);
  return isRight ? expected.state : undefined;
}

/** Judges the source of a derived task. */
function judgeSource(one: JudgedCase, submit: SubmitOperation, source: string): void {
  const { operation, answer, rulings, tasks, unknownIds } = one;
  const { unknown, unfinished, foreign } = submit.refusals ?? {};
  const { status, body } = answer;
  if (unknownIds.has(source)) {
    judgeRefusal(unknown, status, body, rulings.rule(operation, 'refuses-unknown-source'));
    return;
  }
  const task = tasks.findByAny(source) ?? tasks.findByResult(source);
  if (task === undefined) return;
  const readers = task.seenBy.size > 0 ? task.seenBy : task.ids;
  // A new task is read in the pipeline of its source.
  if (!submit.links.some(({ operationId }) => readers.has(operationId))) {
    judgeRefusal(foreign, status, body, rulings.rule(operation, 'refuses-foreign-source'));
  } else if (task.seen?.kind !== undefined && task.seen.kind !== 'completed') {
    judgeUnfinished(one, task, unfinished, 'refuses-unfinished-source');
  }
}

/** The id of the source task, or the address of its video. */
function sourceIn({ exchange, parameters }: JudgedCase, { source }: SubmitOperation): string | undefined {
  const { parameter, pointer } = submitSource(source);
  if (parameter !== undefined) return parameters[parameter];
  return pointer === undefined ? undefined : textAt(exchange.request.body, pointer);
}
