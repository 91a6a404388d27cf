/** Edits of the responses of an operation. */

import type { Provenance } from '../../../../generated/lifecycle.ts';
import type { ContractStatement } from '../../../conformance/contract-statement.ts';
import type { Finding } from '../../../conformance/finding.ts';
import { type ContractEdit, editOf } from './contract-edit.ts';
import { below, type OperationPlace, objectOf, responsePlace } from './contract-place.ts';
import { seenValue } from './seen-value.ts';

/** Edits that add the status or the media type of an answer to the contract. Undefined if its fields are at fault. */
export function answerEdits(
  of: OperationPlace,
  statement: ContractStatement,
  finding: Finding,
  seen: Provenance,
): ContractEdit[] | undefined {
  const { operation } = of;
  const [, subject] = finding.statement.split(' ');
  if (subject === 'security' && finding.status < 400) {
    return [editOf(operation, { security: [] })];
  }
  if (subject === 'statuses' || subject === 'security') return newStatus(of, finding.status, seen);
  if (statement.kind === 'header') return newHeaderType(of, finding, seen);
  if (statement.kind === 'answer' && finding.rule.startsWith('the Content-Type ')) {
    return newMediaType(of, finding, seen);
  }
  // A contract cannot describe invalid JSON.
  if (finding.rule === 'the body must be JSON') return [];
  return undefined;
}

/** The edit that allows any text in a header. */
function newHeaderType(of: OperationPlace, finding: Finding, seen: Provenance): ContractEdit[] {
  const response = responsePlace(of, finding.status);
  const wanted = finding.statement.split(' ').at(-1);
  const name = Object.keys(objectOf(response?.object.headers) ?? {}).find(
    (one) => one.toLowerCase() === wanted,
  );
  const header = response && name !== undefined ? below(of, response, 'headers', name) : undefined;
  const change = { schema: { type: 'string' }, 'x-provenance': { keywords: { schema: seen } } };
  return header ? [editOf(header, change)] : [];
}

/** The edit that adds a status. None if the contract has it already and it only came at the wrong time. */
export function newStatus(of: OperationPlace, status: number, seen: Provenance): ContractEdit[] {
  if (responsePlace(of, status) !== undefined) return [];
  const response = { description: 'Seen in an answer.', 'x-provenance': seen };
  return [editOf(of.operation, { responses: { [String(status)]: response } })];
}

function newMediaType(of: OperationPlace, finding: Finding, seen: Provenance): ContractEdit[] {
  const response = responsePlace(of, finding.status === 206 ? 200 : finding.status);
  const type = seenValue(finding.evidence)?.value;
  if (response === undefined || typeof type !== 'string' || !/^[\w.+-]+\/[\w.+-]+$/.test(type)) return [];
  const schema = /^(text\/|application\/.*(json|xml))/.test(type) ? { schema: { type: 'string' } } : {};
  return [editOf(response, { content: { [type]: { 'x-provenance': seen, ...schema } } })];
}
