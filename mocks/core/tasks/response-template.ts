/**
 * Answers about tasks: the contract's example of the same state, with what is the task's own put in its
 * places. So every member has the form, and every absent value the placeholder, that the example shows.
 */

import type { QueryOperation, SubmitOperation } from '../../../generated/lifecycle.ts';
import { addAt, setAt, valueAt } from '../text/json-pointer.ts';
import { expiryOf, type RequestedVideo, type Task, type TaskState } from './task-state.ts';

/** The example answer of a state: that of the variant, where there is one. */
export function exampleOf(
  examples: ReadonlyMap<string, unknown> | undefined,
  state: string,
  variant: string | undefined,
): unknown {
  return (variant === undefined ? undefined : examples?.get(`${state}_${variant}`)) ?? examples?.get(state);
}

/** The example that an answer to a submit is made of. */
export interface SubmitTemplate {
  /** The example of the state that a task begins in. */
  readonly template: unknown;
  /** The places of the task's id and, in some, of a second one. */
  readonly idPlaces: readonly string[];
}

/** The answer to a submit. */
export function submitted(
  { template, idPlaces }: SubmitTemplate,
  submit: SubmitOperation,
  task: Task,
  body: unknown,
): unknown {
  const answer = copyOf(template);
  echo(answer, task.request);
  const [id, alias] = idPlaces;
  if (id) setAt(answer, id, task.id);
  if (alias) setAt(answer, alias, task.alias);
  const { created, updated, source, request } = submit.at ?? {};
  if (created) setTime(answer, created, task.created, task.id);
  if (updated) setTime(answer, updated, task.created);
  if (source) setAt(answer, source, task.source);
  if (request) setAt(answer, request, body);
  return answer;
}

/** The parts of an answer to a query. */
export interface Reading {
  readonly query: QueryOperation;
  readonly task: Task;
  readonly state: TaskState;
  /** The example of the state. */
  readonly template: unknown;
  /** Finds the example of a state in which there is no result yet. */
  readonly unfinished: () => unknown;
  /** The URL that the name of a file is appended to. */
  readonly filesUrl: string;
}

/** The code of a failure for which no reason was asked: the one that toapis documents. */
const neutralCode = 'generation_failed';

/** The reason of a task's failure, as an answer shows it. */
export function failureOf({ code }: Task['plan']): { readonly code: string; readonly message: string } {
  const reason = code === undefined ? '' : `: ${code}`;
  return { code: code ?? neutralCode, message: `Generation failed${reason}` };
}

/** The answer to a query. */
export function queried({ query, task, state, template, unfinished, filesUrl }: Reading): unknown {
  const { at } = query;
  const { plan } = task;
  const answer = copyOf(template);
  echo(answer, task.request);
  setAt(answer, at.id, task.id);
  if (at.source) setAt(answer, at.source, task.source ?? '');
  if (at.progress) setProgress(answer, at.progress, state);
  if (at.created) setTime(answer, at.created, task.created);
  if (at.updated) setTime(answer, at.updated, state.since);
  if (at.completed) setTime(answer, at.completed, state.since);
  if (at.expires) setTime(answer, at.expires, expiryOf(task, query));
  if (at.callerId && task.callerId !== undefined) addAt(answer, at.callerId, task.callerId);
  if (at.error && state.kind === 'failed' && plan.outcome === 'failed') {
    const { code, message } = failureOf(plan);
    setAt(answer, `${at.error}/code`, code);
    setAt(answer, `${at.error}/message`, message);
  }
  if (state.kind === 'completed') {
    setFiles(answer, `${filesUrl}${encodeURIComponent(task.id)}`);
    if (plan.withoutUrl) for (const place of at.result) setAt(answer, place, valueAt(unfinished(), place));
  }
  return answer;
}

/** A copy of a JSON value: several times as fast as `structuredClone`, which can copy more than that. */
export function copyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Record<string, unknown> = { ...value };
  for (const key in copy) {
    const member = copy[key];
    if (typeof member === 'object' && member !== null) copy[key] = copyOf(member);
  }
  return copy;
}

/** Members that come back under the same name, as text. */
const echoed = ['model', 'size', 'seconds'] as const;

/** Puts in what the request said, where the example says it. */
function echo(answer: unknown, request: RequestedVideo): void {
  if (typeof answer !== 'object' || answer === null) return;
  // An object can be asked for any member.
  const members = answer as Record<string, unknown>;
  for (const name of echoed) {
    // Of a million tasks each one is far away in memory: what is not shown is not looked at.
    const said = name in members ? request[name] : undefined;
    if (said !== undefined) members[name] = String(said);
  }
}

/** Percent, in the type that the example has. An example of a final state keeps a zero or a hundred. */
function setProgress(answer: unknown, place: string, { kind, progress }: TaskState): void {
  const shown = valueAt(answer, place);
  if (kind === 'queued' || kind === 'completed' || shown === undefined) return;
  if (kind !== 'running' && Number(shown) === 0) return;
  const percent = Math.floor(progress * 100);
  setAt(answer, place, typeof shown === 'string' ? String(percent) : percent);
}

/** A moment in the form that the example has: text, milliseconds or seconds. A placeholder stays one. */
function setTime(answer: unknown, place: string, moment: number, id?: string): void {
  const shown = valueAt(answer, place);
  if (!shown) return;
  if (typeof shown === 'string') setAt(answer, place, textOf(moment, shown, id));
  else setAt(answer, place, Math.floor(Number(shown) > 1e11 ? moment : moment / 1000));
}

/** The form of a moment in nanoseconds, with an offset from UTC of whole hours. */
const nanoseconds = /\.\d{9}([+-])(\d\d):00$/;

/**
 * A moment as text: in ISO 8601 in UTC, or, of every other id, which is drawn from the seed, in nanoseconds with an
 * offset where the example is so.
 */
function textOf(moment: number, shown: string, id = ''): string {
  const [, sign, hours] = nanoseconds.exec(shown) ?? [];
  const drawn = Number.parseInt(id.slice(-5), 16);
  if (hours === undefined || drawn % 2 !== 0) return new Date(moment).toISOString();
  const local = new Date(moment + Number(`${sign}${hours}`) * 3_600_000).toISOString().slice(0, -1);
  return `${local}${String(drawn % 1_000_000).padStart(6, '0')}${sign}${hours}:00`;
}

/** Every URL of the example, which leads to `example.com`, leads to a file of the mock with the same ending. */
function setFiles(value: unknown, file: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const ending =
      typeof member === 'string' ? /^https:\/\/example\.com\/.*(\.\w+)$/.exec(member)?.[1] : undefined;
    // It is one of the object's own keys.
    if (ending) (value as Record<string, unknown>)[key] = `${file}${ending}`;
    else setFiles(member, file);
  }
}
