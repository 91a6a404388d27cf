/** The rules of a task's lifecycle: those that a contract states, and those that it implies. */

import type { GatewayStatements, OperationSources } from '../../../generated/conformance.ts';
import type { Provenance } from '../../../generated/lifecycle.ts';

/** A rule of the lifecycle. */
export interface LifecycleRule {
  /** Its name in the id of a statement. */
  readonly name: string;
  /** The rule in words. */
  readonly words: string;
  /** The keyword of the lifecycle that states it, or else the reasoning behind it. */
  readonly source: { readonly keyword: string } | { readonly reasoning: string };
}

/** Rules for answers to a query. */
export const queryRules = {
  'known-states': { words: 'the state is one that the contract lists', source: { keyword: 'states' } },
  'order-of-states': {
    words: 'a state is followed by one that the contract allows',
    source: { keyword: 'next' },
  },
  'final-is-final': { words: 'a final state is never left', source: { keyword: 'next' } },
  'progress-never-falls': {
    words: 'progress never falls',
    source: { reasoning: 'A progress says how much is done.' },
  },
  'same-id': { words: 'the answer has the requested id', source: { keyword: 'at/id' } },
  'order-of-times': {
    words: 'a task is submitted before it ends, and expires after that',
    source: { reasoning: 'The meaning of the fields’ names.' },
  },
  'moments-stay': {
    words: 'the times at which a task was submitted and ended never change',
    source: { reasoning: 'The meaning of the fields’ names.' },
  },
  'result-belongs-to-completed': {
    words: 'only a completed task has a video',
    source: { keyword: 'at/result' },
  },
  'result-when-completed': { words: 'a completed task has a video', source: { keyword: 'at/result' } },
  'error-belongs-to-failed': { words: 'only a failed task has an error', source: { keyword: 'at/error' } },
  'error-when-failed': { words: 'a failed task has an error', source: { keyword: 'at/error' } },
  'refuses-unknown': {
    words: 'a task that does not exist is refused',
    source: { keyword: 'refusals/unknown' },
  },
  'result-lifetime': { words: 'a video expires when the contract says', source: { keyword: 'result' } },
  'source-named': { words: 'a remix names the task that it was made from', source: { keyword: 'at/source' } },
  'video-as-asked': {
    words: 'the video is a playable MP4 of the requested shape and length',
    source: { reasoning: 'The meaning of the request’s fields.' },
  },
} as const satisfies Readonly<Record<string, Omit<LifecycleRule, 'name'>>>;

/** Rules for answers to a submit. */
export const submitRules = {
  'start-state': {
    words: 'a task begins in the state that the contract names',
    source: { keyword: 'starts' },
  },
  'new-id': {
    words: 'each task has an id of its own',
    source: { reasoning: 'An id that two tasks have finds one of them.' },
  },
  'links-lead-to-the-task': {
    words: 'the id in the answer is one that the query knows',
    source: { keyword: 'links' },
  },
  'refuses-unknown-source': {
    words: 'a source that does not exist is refused',
    source: { keyword: 'refusals/unknown' },
  },
  'refuses-unfinished-source': {
    words: 'a source that has no video is refused',
    source: { keyword: 'refusals/unfinished' },
  },
  'refuses-foreign-source': {
    words: 'a source of another pipeline is refused',
    source: { keyword: 'refusals/foreign' },
  },
} as const satisfies Readonly<Record<string, Omit<LifecycleRule, 'name'>>>;

/** Rules for the download through the gateway. */
export const contentRules = {
  'refuses-unfinished': {
    words: 'a task without a video is refused',
    source: { keyword: 'refusals/unfinished' },
  },
  'refuses-unknown': {
    words: 'a task that does not exist is refused',
    source: { keyword: 'refusals/unknown' },
  },
  'sends-video': {
    words: 'the video of a completed task is an MP4 file',
    source: { reasoning: 'The media type of the answer.' },
  },
} as const satisfies Readonly<Record<string, Omit<LifecycleRule, 'name'>>>;

export type QueryRule = keyof typeof queryRules;
export type SubmitRule = keyof typeof submitRules;
export type ContentRule = keyof typeof contentRules;
/** The name of a rule. */
export type RuleName = QueryRule | SubmitRule | ContentRule;

/** A rule of one operation. */
export interface OperationRule extends LifecycleRule {
  readonly provenance: Provenance;
}

/** The rules that an operation can break. Empty if it has no role in a task's lifecycle. */
export function rulesOf(table: GatewayStatements, operationId: string): readonly OperationRule[] {
  const { submits, queries, contents } = table.lifecycles;
  const rules =
    (submits[operationId] && submitRules) ??
    (queries[operationId] && queryRules) ??
    (contents[operationId] && contentRules) ??
    {};
  const sources = table.operations[operationId];
  const untriable = untriableRules(table, operationId);
  return Object.entries<Omit<LifecycleRule, 'name'>>(rules).flatMap(([name, rule]) => {
    const provenance = provenanceOf(rule, sources, table.provenances);
    return provenance === undefined || untriable.includes(name) ? [] : [{ name, ...rule, provenance }];
  });
}

/** Rules that no answer can break, since it shows no expiry, or there is no other pipeline. */
function untriableRules({ lifecycles }: GatewayStatements, operationId: string): readonly string[] {
  const { submits, queries } = lifecycles;
  const readers = submits[operationId]?.links.map((link) => link.operationId) ?? [];
  const isReadAnywhere = Object.keys(queries).every((query) => readers.includes(query));
  return [
    ...(queries[operationId]?.at.expires === undefined ? ['result-lifetime'] : []),
    ...(isReadAnywhere ? ['refuses-foreign-source'] : []),
  ];
}

/** The provenance of a rule. Undefined if the rule does not apply to the contract. */
function provenanceOf(
  { source }: Omit<LifecycleRule, 'name'>,
  sources: OperationSources | undefined,
  provenances: readonly Provenance[],
): Provenance | undefined {
  if ('reasoning' in source) return { level: 'inferred', source: source.reasoning };
  const { lifecycle = {}, links } = sources ?? {};
  const { keyword } = source;
  // The provenance may be that of the whole keyword, or of its elements.
  const [ofElement] = Object.entries(lifecycle).flatMap(([name, one]) =>
    name.startsWith(`${keyword}/`) ? [one] : [],
  );
  const position = keyword === 'links' ? links : (lifecycle[keyword] ?? ofElement);
  return position === undefined ? undefined : provenances[position];
}
