/**
 * Builds answers about tasks from the contract's example of the same state, filled with the task's own values. So every
 * member, and every placeholder of an absent value, has the documented form.
 */

import type { QueryOperation, SubmitOperation } from '../../../generated/lifecycle.ts';
import { addAt, setAt, valueAt } from '../text/json-pointer.ts';
import { expiryOf, type RequestedVideo, type Task, type TaskState } from './task-state.ts';

/** The example answer of a state: that of the variant, if it has its own. */
export function exampleOf(
  examples: ReadonlyMap<string, unknown> | undefined,
  state: string,
  variant: string | undefined,
): unknown {
  return (variant === undefined ? undefined : examples?.get(`${state}_${variant}`)) ?? examples?.get(state);
}

/** The template of an answer to a submit. */
export interface SubmitTemplate {
  /** The example of the initial state. */
  readonly template: unknown;
  /** JSON pointers to the task's id and, if there is one, to its alias. */
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

/** The input of an answer to a query. */
export interface Reading {
  readonly query: QueryOperation;
  readonly task: Task;
  readonly state: TaskState;
  /** The example of the state. */
  readonly template: unknown;
  /** Finds the example of a state without a result. */
  readonly unfinished: () => unknown;
  /** Base of the files' URLs, to append a file's name to. */
  readonly filesUrl: string;
}

/** Default code of a failure, which toapis documents. */
const defaultCode = 'generation_failed';

/** The error of a failed task. */
export function failureOf({ code }: Task['plan']): { readonly code: string; readonly message: string } {
  const reason = code === undefined ? '' : `: ${code}`;
  return { code: code ?? defaultCode, message: `Generation failed${reason}` };
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

/** Copies a JSON value, several times as fast as `structuredClone`. */
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

/** Members that answers repeat from the request, as strings. */
const echoed = ['model', 'size', 'seconds'] as const;

/** Fills the members that the example has from the request. */
function echo(answer: unknown, request: RequestedVideo): void {
  if (typeof answer !== 'object' || answer === null) return;
  // Any member of an object can be read.
  const members = answer as Record<string, unknown>;
  for (const name of echoed) {
    // With a million tasks, each access is a cache miss: read only the members that the answer shows.
    const value = name in members ? request[name] : undefined;
    if (value !== undefined) members[name] = String(value);
  }
}

/** Sets the progress in percent, with the example's type. In an example of a final state, 0 and 100 remain. */
function setProgress(answer: unknown, place: string, { kind, progress }: TaskState): void {
  const shown = valueAt(answer, place);
  if (kind === 'queued' || kind === 'completed' || shown === undefined) return;
  if (kind !== 'running' && Number(shown) === 0) return;
  const percent = Math.floor(progress * 100);
  setAt(answer, place, typeof shown === 'string' ? String(percent) : percent);
}

/** Sets a time in the example's form: a string, milliseconds or seconds. A placeholder remains. */
function setTime(answer: unknown, place: string, time: number, id?: string): void {
  const shown = valueAt(answer, place);
  if (!shown) return;
  if (typeof shown === 'string') setAt(answer, place, textOf(time, shown, id));
  else setAt(answer, place, Math.floor(Number(shown) > 1e11 ? time : time / 1000));
}

/** A time with nanoseconds, and an offset from UTC in whole hours. */
const nanoseconds = /\.\d{9}([+-])(\d\d):00$/;

/**
 * Formats a time in ISO 8601. If the example has nanoseconds and an offset, about half of the tasks have them too, chosen
 * by their ids.
 */
function textOf(time: number, shown: string, id = ''): string {
  const [, sign, hours] = nanoseconds.exec(shown) ?? [];
  const drawn = Number.parseInt(id.slice(-5), 16);
  if (hours === undefined || drawn % 2 !== 0) return new Date(time).toISOString();
  const local = new Date(time + Number(`${sign}${hours}`) * 3_600_000).toISOString().slice(0, -1);
  return `${local}${String(drawn % 1_000_000).padStart(6, '0')}${sign}${hours}:00`;
}

/** Replaces each `example.com` URL of the example by that of the task's file with the same extension. */
function setFiles(value: unknown, file: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const ending =
      typeof member === 'string' ? /^https:\/\/example\.com\/.*(\.\w+)$/.exec(member)?.[1] : undefined;
    // The object has it as an own key.
    if (ending) (value as Record<string, unknown>)[key] = `${file}${ending}`;
    else setFiles(member, file);
  }
}
