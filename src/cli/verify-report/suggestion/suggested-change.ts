/** Suggests a change of a contract that makes a deviating answer conform. */

import type { Provenance } from '../../../../generated/lifecycle.ts';
import type { ContractStatement } from '../../../conformance/contract-statement.ts';
import type { Finding } from '../../../conformance/finding.ts';
import { answerEdits } from './answer-edits.ts';
import { type ContractEdit, yamlOf } from './contract-edit.ts';
import { type OperationPlace, operationPlace } from './contract-place.ts';
import { fieldEdits } from './field-edits.ts';
import { lifecycleEdits, newState, statusPointer } from './lifecycle-edits.ts';
import { isName, seenValue } from './seen-value.ts';

/** A change of a contract. */
export interface SuggestedChange {
  readonly edits: readonly ContractEdit[];
  /** The edits as YAML documents. */
  readonly yaml: string;
}

/** The deviation to suggest a change for. */
export interface Deviating {
  /** The gateway's name. */
  readonly gateway: string;
  readonly statement: ContractStatement;
  readonly finding: Finding;
  /** In milliseconds of Unix time. */
  readonly seenAt: number;
}

/** The smallest change of the contract that makes the answer conform. Undefined if the contract cannot express it. */
export function suggestedChange({
  gateway,
  statement,
  finding,
  seenAt,
}: Deviating): SuggestedChange | undefined {
  const place = operationPlace(gateway, finding.operation);
  if (place === undefined) return undefined;
  const source = `Seen in an answer on ${new Date(seenAt).toISOString().slice(0, 10)}.`;
  const edits = editsFor(place, statement, finding, { level: 'inferred', source });
  if (edits.length === 0) return undefined;
  return { edits, yaml: edits.map(yamlOf).join('---\n') };
}

function editsFor(
  place: OperationPlace,
  statement: ContractStatement,
  finding: Finding,
  seen: Provenance,
): readonly ContractEdit[] {
  if (statement.kind === 'lifecycle') return lifecycleEdits(place, finding, seen);
  const ofAnswer = answerEdits(place, statement, finding, seen);
  if (ofAnswer !== undefined) return ofAnswer;
  const { value } = seenValue(finding.evidence) ?? {};
  const isState = finding.pointer === statusPointer(place) && isName(value);
  const ofFields = fieldEdits(place, finding, seen);
  return isState ? [...ofFields, ...newState(place, value, seen)] : ofFields;
}
