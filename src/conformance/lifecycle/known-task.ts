/** A task, as far as the observed requests and answers have shown it. */

import type { QueryOperation, State } from '../../../generated/lifecycle.ts';
import { valueAt } from '../../transport/json.ts';
import type { Finding } from '../finding.ts';

/** A task that was observed. */
export interface KnownTask {
  /** Its ids, by the query that takes them. */
  readonly ids: Map<string, Set<string>>;
  /** The operation that submitted it. Undefined if its submit was not observed. */
  readonly submittedBy: string | undefined;
  /** The id of the task that it was made from. */
  readonly source: string | undefined;
  /** The state that its submit was answered with, if that is one of the contract. */
  readonly startState: string | undefined;
  /** When it was submitted, in seconds of Unix time, as the submit's answer has it. */
  readonly created: number | undefined;
  /** Its ids in the answer to its submit, by the query that the contract links each of them to. */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
  /** The links that led to no task, each with what would be the deviation. Of two pipelines, one knows the task. */
  readonly deadLinks: { readonly query: string; readonly id: string; readonly finding: Finding }[];
  /** The last answer to each query that found it. */
  readonly seenBy: Map<string, SeenTask>;
  /** The last answer to any query. */
  seen: SeenTask | undefined;
  /** The ids by which a query has found it. */
  readonly foundBy: Set<string>;
  /** Deviations that are some if the next answer to a query shows the task without a video. */
  readonly suspicions: Finding[];
  /** The statements that were reported for it. */
  readonly reported: Set<string>;
}

/** An answer to a query. */
export interface SeenTask {
  readonly state: string;
  readonly kind: State['kind'] | undefined;
  readonly isFinal: boolean;
  readonly progress: number | undefined;
  /** In seconds of Unix time. */
  readonly created: number | undefined;
  readonly updated: number | undefined;
  readonly completed: number | undefined;
  readonly expires: number | undefined;
  /** The addresses of the video. */
  readonly results: readonly unknown[];
  readonly hasError: boolean;
}

/** The part of a task that its submit shows. */
export type SubmittedTask = Pick<
  KnownTask,
  'ids' | 'links' | 'submittedBy' | 'source' | 'startState' | 'created'
>;

/** A task of which nothing was seen since its submit. */
export function newTask(submitted: SubmittedTask): KnownTask {
  return {
    ...submitted,
    seenBy: new Map(),
    seen: undefined,
    suspicions: [],
    deadLinks: [],
    foundBy: new Set(),
    reported: new Set(),
  };
}

/** Reads an answer to a query. */
export function seenTask(body: unknown, { at, states }: QueryOperation): SeenTask {
  const state = String(valueAt(body, at.status));
  const known = Object.hasOwn(states, state) ? states[state] : undefined;
  const progress = at.progress === undefined ? undefined : valueAt(body, at.progress);
  return {
    state,
    kind: known?.kind,
    isFinal: known !== undefined && known.next === undefined,
    progress: typeof progress === 'number' ? progress : undefined,
    created: momentAt(body, at.created),
    updated: momentAt(body, at.updated),
    completed: momentAt(body, at.completed),
    expires: momentAt(body, at.expires),
    results: at.result.map((place) => valueAt(body, place)).filter(isSaid),
    hasError: at.error !== undefined && isSaid(valueAt(body, at.error)),
  };
}

/** Tells if an answer says something: a gateway may write an empty text, `null` or an object of such for "nothing". */
function isSaid(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isSaid);
  return value !== undefined && value !== null && value !== '';
}

/** A moment in whole seconds of Unix time, from any form in which an answer has one. Undefined if there is none. */
export function momentAt(body: unknown, place: string | undefined): number | undefined {
  const shown = place === undefined ? undefined : valueAt(body, place);
  if (typeof shown !== 'string' && typeof shown !== 'number') return undefined;
  const number = Number(shown);
  const milliseconds = Number.isNaN(number) ? Date.parse(String(shown)) : fromUnix(number);
  return milliseconds > 0 ? Math.floor(milliseconds / 1000) : undefined;
}

/** Milliseconds, from seconds or milliseconds. */
function fromUnix(number: number): number {
  return number > 1e11 ? number : number * 1000;
}
