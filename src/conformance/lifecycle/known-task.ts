/** A task, as known from the observed requests and answers. */

import type { QueryOperation, State } from '../../../generated/lifecycle.ts';
import { valueAt } from '../../bodies/json.ts';
import type { Finding } from '../finding.ts';

/** A task that was observed. */
export interface KnownTask {
  /** Its ids, by query. */
  readonly ids: Map<string, Set<string>>;
  /** The operation that submitted it. Undefined if its submit was not observed. */
  readonly submittedBy: string | undefined;
  /** The id of its source task. */
  readonly source: string | undefined;
  /** The state in the answer to its submit, if the contract has it. */
  readonly startState: string | undefined;
  /** When it was submitted, in seconds of Unix time, according to the answer. */
  readonly created: number | undefined;
  /** Its ids in the answer to its submit, by the linked query. */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
  /** Links that found no task, with the possible deviation. Only one of two pipelines knows the task. */
  readonly deadLinks: { readonly query: string; readonly id: string; readonly finding: Finding }[];
  /** The latest answer to each query that found it. */
  readonly seenBy: Map<string, SeenTask>;
  /** The latest answer to any query. */
  seen: SeenTask | undefined;
  /** The ids that have found it. */
  readonly foundBy: Set<string>;
  /** Deviations that are confirmed if the next answer shows the task without a video. */
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

/** The part of a task that is known from its submit. */
export type SubmittedTask = Pick<
  KnownTask,
  'ids' | 'links' | 'submittedBy' | 'source' | 'startState' | 'created'
>;

/** A task that was not queried since its submit. */
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

/** True for a value that is not empty: a gateway may use an empty text, `null`, or an object of these for "nothing". */
function isSaid(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isSaid);
  return value !== undefined && value !== null && value !== '';
}

/** A time in whole seconds of Unix time, from any format in an answer. Undefined if there is none. */
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
