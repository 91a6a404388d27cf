/** Edits of the lifecycle of an operation. */

import type { Provenance, State } from '../../../../generated/lifecycle.ts';
import type { Finding } from '../../../conformance/finding.ts';
import { newStatus } from './answer-edits.ts';
import { type ContractEdit, editOf } from './contract-edit.ts';
import {
  below,
  type ContractObject,
  type ContractPlace,
  type OperationPlace,
  objectOf,
} from './contract-place.ts';
import { originsOf } from './origins.ts';
import { isName, seenValue } from './seen-value.ts';

/** The contract's refusal for each rule. */
const refusals: Readonly<Record<string, string>> = {
  'refuses-unknown': 'unknown',
  'refuses-unfinished': 'unfinished',
  'refuses-unknown-source': 'unknown',
  'refuses-unfinished-source': 'unfinished',
  'refuses-foreign-source': 'foreign',
};

/** Notes for the provenance, for facts that no keyword of a lifecycle can express. */
const notes: Readonly<Record<string, string>> = {
  'start-state': 'A task began in another state.',
  'progress-never-falls': 'Progress can fall.',
  'same-id': 'An answer can have another id than the one that was asked for.',
  'order-of-times': 'The times of an answer can be out of order.',
  'moments-stay': 'The time at which a task was submitted or ended can change.',
  'result-belongs-to-completed': 'A task that has not completed can have an address of a video.',
  'result-when-completed': 'A completed task can be without an address of a video.',
  'error-belongs-to-failed': 'A task that has not failed can have an error.',
  'error-when-failed': 'A failed task can be without an error.',
  'source-named': 'The id of the source can be another one than that of the request.',
  'video-as-asked': 'The video can be of another shape or length than the request asks for.',
  'new-id': 'Two tasks can have the same id.',
  'links-lead-to-the-task': 'The id in the answer may not lead to the task.',
  'sends-video': 'The answer can be something else than an MP4 file.',
};

/** Edits that make the lifecycle allow the observed answer. */
export function lifecycleEdits(of: OperationPlace, finding: Finding, seen: Provenance): ContractEdit[] {
  const lifecycle = below(of, of.operation, 'x-lifecycle');
  if (lifecycle === undefined) return [];
  const rule = finding.statement.split(' ').at(-1) ?? '';
  const refusal = refusals[rule];
  if (refusal !== undefined) return refusalEdits(of, lifecycle, refusal, finding.status, seen);
  const { value } = seenValue(finding.evidence) ?? {};
  if (rule === 'known-states') return isName(value) ? newState(of, value, seen) : [];
  return editOfRule(lifecycle, rule, value, seen) ?? noteEdits(lifecycle, notes[rule], seen);
}

/** The JSON pointer of the state in the answers of an operation. Undefined if its lifecycle has none. */
export function statusPointer({ operation }: OperationPlace): unknown {
  return objectOf(objectOf(operation.object['x-lifecycle'])?.at)?.status;
}

/** Edits for an unknown state. */
export function newState(of: OperationPlace, state: string, seen: Provenance): ContractEdit[] {
  const lifecycle = below(of, of.operation, 'x-lifecycle');
  const states = objectOf(lifecycle?.object.states) as Readonly<Record<string, State>> | undefined;
  if (lifecycle === undefined || states === undefined || Object.hasOwn(states, state)) return [];
  const kind = kindOf(lifecycle.object, state);
  const isFinal = ['completed', 'failed', 'cancelled'].includes(kind);
  const running = Object.entries(states).filter(([, known]) => known.next !== undefined);
  const alike = running.filter(([, known]) => known.kind === (isFinal ? 'running' : kind));
  const before = alike.length > 0 ? alike : running;
  const next = isFinal ? undefined : before[0]?.[1].next;
  const change = {
    ...Object.fromEntries(before.map(([name, known]) => [name, { next: [...(known.next ?? []), state] }])),
    [state]: { kind, ...(next && { next }) },
  };
  const origins = originsOf(lifecycle, { states: state }, seen);
  return [editOf(lifecycle, { ...origins, states: change })];
}

/** The edit for a rule that a keyword states. Undefined if there is none, or the evidence is not sufficient. */
function editOfRule(
  lifecycle: ContractPlace,
  rule: string,
  value: unknown,
  seen: Provenance,
): ContractEdit[] | undefined {
  const { starts, states } = lifecycle.object;
  if (rule === 'start-state' && isName(value) && Array.isArray(starts) && starts.length === 1) {
    const origins = originsOf(lifecycle, { starts: null }, seen);
    return [editOf(lifecycle, { ...origins, starts: [{ ...starts[0], state: value }] })];
  }
  if (rule === 'result-lifetime') {
    const seconds = objectOf(value)?.seconds;
    if (typeof seconds !== 'number' || seconds <= 0) return undefined;
    return [editOf(lifecycle, { result: { lifetime: seconds * 1000, 'x-provenance': seen } })];
  }
  if (rule !== 'order-of-states' && rule !== 'final-is-final') return undefined;
  const [from = '', to = ''] = String(value).split(', then ');
  const known = objectOf(states) ?? {};
  if (!Object.hasOwn(known, from) || !Object.hasOwn(known, to)) return undefined;
  const next = objectOf(known[from])?.next;
  const change = { [from]: { next: [...(Array.isArray(next) ? next : []), to] } };
  return [editOf(lifecycle, { ...originsOf(lifecycle, { next: null }, seen), states: change })];
}

function refusalEdits(
  of: OperationPlace,
  lifecycle: ContractPlace,
  name: string,
  status: number,
  seen: Provenance,
): ContractEdit[] {
  // The request was accepted, so the refusal is removed.
  if (status < 400) return [editOf(lifecycle, { refusals: { [name]: null } })];
  const origins = originsOf(lifecycle, { refusals: name }, seen);
  return [
    ...newStatus(of, status, seen),
    editOf(lifecycle, { ...origins, refusals: { [name]: { status } } }),
  ];
}

function noteEdits(
  lifecycle: ContractPlace,
  sentence: string | undefined,
  { source }: Provenance,
): ContractEdit[] {
  if (sentence === undefined) return [];
  const { level, source: own, note } = lifecycle.provenance;
  const isLabelled = objectOf(lifecycle.object['x-provenance']) !== undefined;
  const label: ContractObject = isLabelled ? {} : { level, source: own };
  const text = [note, sentence, source].filter((part) => part !== undefined).join(' ');
  return [editOf(lifecycle, { 'x-provenance': { ...label, note: text } })];
}

/** The kind of a new state: that of its synonym, or else running. */
function kindOf({ synonyms }: ContractObject, state: string): State['kind'] {
  const word = state.toLowerCase();
  const [kind] =
    Object.entries(objectOf(synonyms) ?? {}).find(
      ([, words]) => Array.isArray(words) && words.includes(word),
    ) ?? [];
  // The kinds are the names of the lists of synonyms.
  return (kind as State['kind'] | undefined) ?? 'running';
}
