/** Checks an answer to a query against the lifecycle, and against earlier answers about the task. */

import type { QueryOperation } from '../../../generated/lifecycle.ts';
import { idAt, valueAt } from '../../bodies/json.ts';
import { type KnownTask, type SeenTask, seenTask } from './known-task.ts';
import type { QueryRule } from './lifecycle-rules.ts';
import type { Ruling } from './rulings.ts';

/** An answer to a query, with a task. */
export interface QueryAnswer {
  /** The operationId. */
  readonly operation: string;
  readonly query: QueryOperation;
  /** The queried id. */
  readonly id: string;
  readonly body: unknown;
  /** True if the query links to a download through the gateway, so that no address is required. */
  readonly hasContent: boolean;
  /** True if no statement about a value is broken, so that it may be used. */
  readonly isReadable: (place: string | readonly string[] | undefined) => boolean;
}

/** Maximum difference of two values of the same time, in seconds: one may be rounded. */
const rounding = 2;

/** Maximum difference of an expiry from the stated one, in seconds. */
const lateExpiry = 60;

/** Checks an answer against every rule of a query, and stores it as the latest of the task. */
export function judgeQuery(task: KnownTask, answer: QueryAnswer, rule: (name: QueryRule) => Ruling): void {
  const { query, body, isReadable } = answer;
  const { at } = query;
  const before = task.seenBy.get(answer.operation);
  const seen = seenTask(body, query);
  // A task that has ended keeps its state. Consequences of another state are not separate deviations.
  if (!before?.isFinal || before.state === seen.state) {
    task.seenBy.set(answer.operation, seen);
    task.seen = seen;
  }
  judgeId(task, answer, rule);
  if (!isReadable(at.status)) return;
  if (seen.kind === undefined) {
    rule('known-states').broken(at.status, seen.state);
    return;
  }
  rule('known-states').held();
  // Consequences of a wrong state are not separate deviations.
  if (!judgeState(before?.state ?? task.startState, seen, query, rule)) return;
  if (isReadable(at.progress)) judgeProgress(before, seen, at.progress, rule);
  judgeMoments(task, before, seen, answer, rule);
  if (isReadable(at.result)) judgeResult(seen, answer, rule);
  if (isReadable(at.error)) judgeError(seen, answer, rule);
  if (at.source !== undefined && task.source !== undefined) {
    const named = valueAt(body, at.source);
    if (named !== undefined) rule('source-named').check(named === task.source, at.source, named);
  }
}

function judgeId(task: KnownTask, answer: QueryAnswer, rule: (name: QueryRule) => Ruling): void {
  const { operation, query, id, body, isReadable } = answer;
  const { at } = query;
  const answered = idAt(body, at.id);
  if (answered === undefined || !isReadable(at.id)) return;
  const own = task.ids.get(operation) ?? new Set();
  const isAskedByCallerId = at.callerId !== undefined && valueAt(body, at.callerId) === id;
  rule('same-id').check(answered === id || own.has(answered) || isAskedByCallerId, at.id, answered);
}

/** Returns false if the state may not follow. */
function judgeState(
  from: string | undefined,
  { state }: SeenTask,
  query: QueryOperation,
  rule: (name: QueryRule) => Ruling,
): boolean {
  if (from === undefined || !Object.hasOwn(query.states, from)) return true;
  const { at, states } = query;
  const isFinal = states[from]?.next === undefined;
  const words = `${from}, then ${state}`;
  if (isFinal) {
    rule('final-is-final').check(state === from, at.status, words);
    return state === from;
  }
  const isAllowed = mayFollow(query, from, state);
  rule('order-of-states').check(isAllowed, at.status, words);
  return isAllowed;
}

/** True if a state may follow another one, directly or through others. */
function mayFollow({ states }: QueryOperation, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const state of reached) for (const next of states[state]?.next ?? []) reached.add(next);
  return reached.has(to);
}

function judgeProgress(
  before: SeenTask | undefined,
  { progress, kind }: SeenTask,
  place: string | undefined,
  rule: (name: QueryRule) => Ruling,
): void {
  // A failed task may no longer show progress.
  const isGivenUp = kind === 'failed' || kind === 'cancelled';
  if (progress === undefined || before?.progress === undefined || isGivenUp) return;
  const words = `${before.progress}, then ${progress}`;
  rule('progress-never-falls').check(progress >= before.progress, place ?? '', words);
}

function judgeMoments(
  task: KnownTask,
  before: SeenTask | undefined,
  seen: SeenTask,
  { query, isReadable }: QueryAnswer,
  rule: (name: QueryRule) => Ruling,
): void {
  const { at } = query;
  if (![at.created, at.updated, at.completed, at.expires].every(isReadable)) return;
  const created = seen.created ?? task.created;
  const moments = { created, updated: seen.updated, completed: seen.completed, expires: seen.expires };
  if (Object.values(moments).every((moment) => moment === undefined)) return;
  const early = moments.completed !== undefined && !seen.isFinal;
  const isInOrder = inOrder([created, seen.updated]) && inOrder([created, seen.completed, seen.expires]);
  const [changed, words] = changedMoment(task, before, seen);
  // A changed time may be out of order for that reason alone.
  if (changed !== undefined) rule('moments-stay').broken(at[changed] ?? '', words);
  else if (before !== undefined && (created ?? seen.completed) !== undefined) rule('moments-stay').held();
  const place = at.completed ?? at.updated ?? at.created ?? '';
  if (changed === undefined) rule('order-of-times').check(isInOrder && !early, place, moments);
  if (changed === undefined && isInOrder && !early) judgeExpiry(seen, query, rule);
}

/** A time that has changed, and both of its values. */
function changedMoment(
  task: KnownTask,
  before: SeenTask | undefined,
  seen: SeenTask,
): ['created' | 'completed' | undefined, string] {
  const pairs = [
    ['created', task.created, seen.created],
    ['created', before?.created, seen.created],
    ['completed', before?.completed, seen.completed],
  ] as const;
  for (const [name, was, is] of pairs) {
    if (was !== undefined && is !== undefined && Math.abs(was - is) > rounding)
      return [name, `${was}, then ${is}`];
  }
  return [undefined, ''];
}

/** True if the times that are present are in order. */
function inOrder(moments: readonly (number | undefined)[]): boolean {
  const there = moments.filter((moment) => moment !== undefined);
  return there.every((moment, index) => moment >= (there[index - 1] ?? moment) - rounding);
}

function judgeExpiry(
  { created, completed, expires }: SeenTask,
  { at, result }: QueryOperation,
  rule: (name: QueryRule) => Ruling,
): void {
  const from = result.from === 'created' ? created : completed;
  if (expires === undefined || from === undefined) return;
  const stated = from + result.lifetime / 1000;
  // A video whose render took longer than its lifetime is still available for a moment.
  const isLateRender = completed !== undefined && completed > stated - lateExpiry && expires >= completed;
  const words = { from, expires, seconds: expires - from };
  rule('result-lifetime').check(
    Math.abs(expires - stated) <= lateExpiry || isLateRender,
    at.expires ?? '',
    words,
  );
}

function judgeResult(
  { kind, results }: SeenTask,
  { query, hasContent }: QueryAnswer,
  rule: (name: QueryRule) => Ruling,
): void {
  const place = query.at.result[0] ?? '';
  if (kind !== 'completed') {
    rule('result-belongs-to-completed').check(results.length === 0, place, results[0]);
    return;
  }
  if (results.length > 0) rule('result-when-completed').held();
  else if (!hasContent) rule('result-when-completed').broken(place, undefined);
}

function judgeError(
  { kind, hasError }: SeenTask,
  { query, body }: QueryAnswer,
  rule: (name: QueryRule) => Ruling,
): void {
  const { error } = query.at;
  if (error === undefined) return;
  const shown = valueAt(body, error);
  if (kind === 'failed') rule('error-when-failed').check(hasError, error, shown);
  else rule('error-belongs-to-failed').check(!hasError, error, shown);
}
