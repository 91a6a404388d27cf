/** The parts of a request that break the contract, in words. */

import type { Provenance } from '../../generated/lifecycle.ts';
import type { RequestOperation, Requests } from '../../generated/requests.ts';
import { printable } from '../printable.ts';
import { deviationsOf, provenanceAt, type ValueDeviation } from './deviations.ts';
import { similarName } from './similar-name.ts';

/** A part of a request that breaks the contract. */
export interface RequestViolation {
  /** The field at fault, as a JSON pointer into the body. Empty for the whole body. */
  readonly pointer: string;
  /** The field at fault, with dots: `metadata.resolution`, `images.0`. Empty for the whole body. */
  readonly field: string;
  /** The rule in words, with the actual value: `must be one of 6, 10, 15, not 99`. Safe to print. */
  readonly rule: string;
  /** The field, the rule and its source: `duration must be one of 6, 10, 15, not 99 (documented: https://…)`. Safe to print. */
  readonly message: string;
  /** The source of the rule. An `inferred` rule is the contract's own guess. */
  readonly provenance: Provenance;
}

/** Maximum length of a text in a message, in characters. */
const longestShown = 40;

/** Maximum number of unknown fields to compare with the known ones. */
const mostUnknown = 100;

/** The statements about a value. */
export interface Statement {
  readonly contract: Requests;
  readonly operation: RequestOperation;
  /** The name of the schema. */
  readonly schema: string;
}

/** All violations of a sent value: a body, or the parameters of a path or a query string. */
export function violationsIn(statement: Statement, value: unknown): RequestViolation[] {
  const { contract, operation, schema } = statement;
  const found = deviationsOf(value, schema, contract).map((deviation) => {
    const { pointer, missing, provenance = operation.provenance } = deviation;
    const at = missing === undefined ? pointer : `${pointer}/${escapeKey(missing)}`;
    return violationAt(contract, at, ruleOf(statement, deviation, at, value), provenance);
  });
  return [...found, ...slipsIn(statement, value)];
}

/** The violation for a body that cannot be compared with a schema. */
export function bodyViolation(
  { contract, operation }: Omit<Statement, 'schema'>,
  rule: string,
): RequestViolation {
  return violationAt(contract, '', rule, operation.provenance);
}

/** The violation for a field at the root of a body, independent of the schema. */
export function fieldViolation(
  { contract, operation }: Omit<Statement, 'schema'>,
  field: string,
  rule: string,
): RequestViolation {
  return violationAt(contract, `/${escapeKey(field)}`, rule, operation.provenance);
}

function violationAt(
  { provenances }: Requests,
  pointer: string,
  rule: string,
  position: number,
): RequestViolation {
  // The positions in the table are those of its list.
  const provenance = provenances[position] as Provenance;
  const field = keysOf(pointer).join('.');
  const source = `${provenance.level}: ${provenance.source.replace(/\.$/, '')}`;
  return {
    pointer,
    field,
    rule: printable(rule),
    message: printable(`${field || 'the body'} ${rule} (${source})`),
    provenance,
  };
}

/** The rule in words, with its condition and the actual value. */
function ruleOf(
  { contract, schema }: Statement,
  { pointer, missing, rule, keyword, place }: ValueDeviation,
  at: string,
  value: unknown,
): string {
  const branches = Object.entries(contract.conditions[schema] ?? {});
  // The deciding field itself has no condition.
  const branch = branches.find(([start, { field }]) => place.startsWith(`${start}/`) && at !== `/${field}`);
  const condition = branch ? ` ${branch[1].words}` : '';
  if (missing !== undefined)
    return branch?.[1].always?.includes(missing) ? 'is required' : `is required${condition}`;
  const given = shown(valueAt(value, pointer), keyword);
  return `${contract.exclusions[schema]?.[place] ?? rule}${condition}${given && `, not ${given}`}`;
}

/** A short form of the value at fault. Empty if it would not help. */
function shown(value: unknown, keyword: string): string {
  if (typeof value === 'string')
    return value.length > longestShown ? `a text of ${value.length} characters` : JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (keyword === 'type') return Array.isArray(value) ? 'an array' : 'an object';
  return Array.isArray(value) ? String(value.length) : '';
}

/** Unknown fields that look like a missing one. */
function slipsIn({ contract, operation, schema }: Statement, value: unknown): RequestViolation[] {
  const known = contract.fields[schema];
  if (known === undefined || typeof value !== 'object' || value === null) return [];
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  if (unknown.length > mostUnknown) return [];
  const missing = known.filter((name) => !Object.hasOwn(value, name));
  const provenance = provenanceAt('#/properties', contract.places[schema] ?? {}) ?? operation.provenance;
  return unknown.flatMap((name) => {
    const meant = similarName(name, missing);
    if (meant === undefined) return [];
    const rule = `is not a field of this request; did you mean ${meant}?`;
    return [violationAt(contract, `/${escapeKey(name)}`, rule, provenance)];
  });
}

/** The value at a JSON pointer from Ajv. */
function valueAt(value: unknown, pointer: string): unknown {
  // Ajv followed the same keys.
  return keysOf(pointer).reduce((inner, key) => (inner as Record<string, unknown>)[key], value);
}

/** The keys of a JSON pointer. */
function keysOf(pointer: string): string[] {
  const keys = pointer.split('/').slice(1);
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
