/** Edits of the schemas of an answer. */

import type { Provenance } from '../../../../generated/lifecycle.ts';
import type { Finding } from '../../../conformance/finding.ts';
import { type ContractEdit, editOf } from './contract-edit.ts';
import {
  below,
  type ContractObject,
  type ContractPlace,
  type OperationPlace,
  objectOf,
  responsePlace,
  schemasAt,
} from './contract-place.ts';
import { type Elements, nameOf, originsOf } from './origins.ts';
import { isName, type SeenValue, seenValue } from './seen-value.ts';

/** Edits that make the schemas accept the value of a finding, or make a missing member optional. */
export function fieldEdits(of: OperationPlace, finding: Finding, seen: Provenance): ContractEdit[] {
  const response = responsePlace(of, finding.status);
  const schema = response && below(of, response, 'content', 'application/json', 'schema');
  if (schema === undefined) return [];
  const name = finding.rule.endsWith(' must be there') ? nameIn(finding.pointer) : undefined;
  if (name !== undefined) {
    const parent = finding.pointer.slice(0, finding.pointer.lastIndexOf('/'));
    return schemasAt(of, schema, parent).flatMap((place) => withoutRequired(place, name, seen));
  }
  const places = schemasAt(of, schema, finding.pointer);
  if (/ must have \S+ or must have /.test(finding.rule)) return places.flatMap(withoutAlternatives);
  const value = seenValue(finding.evidence);
  return value === undefined ? [] : places.flatMap((place) => widened(place, value, seen));
}

/** The edit of a schema that requires one of several members, so that it requires none. */
function withoutAlternatives(place: ContractPlace): ContractEdit[] {
  const { anyOf } = place.object;
  const isOfMembers = Array.isArray(anyOf) && anyOf.every((part) => Array.isArray(objectOf(part)?.required));
  return isOfMembers ? [editOf(place, { anyOf: null })] : [];
}

function nameIn(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

/** The edit that makes a member of an object optional. */
function withoutRequired(place: ContractPlace, name: string, seen: Provenance): ContractEdit[] {
  const { required } = place.object;
  if (!Array.isArray(required) || !required.includes(name)) return [];
  const left = required.filter((other) => other !== name);
  return [
    editOf(place, {
      required: left.length > 0 ? left : null,
      ...originsOf(place, {}, seen, { required: name }),
    }),
  ];
}

/** The change for a violated keyword: its members, and their new elements. */
interface Widening {
  readonly patch: ContractObject;
  /** New elements by keyword. Null for a keyword that is not a list. */
  readonly added: Elements;
}

/** The edit that makes a schema accept a value. None if it accepts the value already. */
function widened(place: ContractPlace, seen: SeenValue, provenance: Provenance): ContractEdit[] {
  const { object } = place;
  const ofType = widerType(object, seen);
  const ofValue = 'value' in seen ? widerValues(object, seen.value) : [];
  // If nothing else is violated, it can only be the format.
  const ofForm = ofType === undefined && ofValue.length === 0 ? widerForm(object, seen) : undefined;
  const needed = [ofType, ...ofValue, ofForm].filter((widening) => widening !== undefined);
  if (needed.length === 0) return [];
  const patch: ContractObject = Object.assign({}, ...needed.map((widening) => widening.patch));
  const added: Elements = Object.assign({}, ...needed.map((widening) => widening.added));
  const gone = Object.keys(patch).filter((name) => patch[name] === null);
  const origins = originsOf(place, added, provenance, Object.fromEntries(gone.map((name) => [name, null])));
  return [editOf(place, { ...patch, ...origins })];
}

function widerType({ type, format }: ContractObject, { type: seen }: SeenValue): Widening | undefined {
  if (type === undefined) return undefined;
  const types = [type].flat();
  if (types.includes(seen) || (seen === 'integer' && types.includes('number'))) return undefined;
  // Every integer is a number.
  const kept = seen === 'number' ? types.filter((known) => known !== 'integer') : types;
  // Formats of integers exclude fractions.
  const isOfIntegers = seen === 'number' && /^u?int\d+$/.test(String(format));
  return {
    patch: { type: kept.length === 0 ? seen : [...kept, seen], ...(isOfIntegers && { format: null }) },
    added: { type: kept.length === 0 ? null : seen },
  };
}

/** Limits. Each returns the limited value if it exceeds the limit. */
const limits: Readonly<Record<string, (value: unknown, limit: number) => number | undefined>> = {
  minimum: (value, limit) => (typeof value === 'number' && value < limit ? value : undefined),
  maximum: (value, limit) => (typeof value === 'number' && value > limit ? value : undefined),
  minLength: (value, limit) => (typeof value === 'string' && value.length < limit ? value.length : undefined),
  maxLength: (value, limit) => (typeof value === 'string' && value.length > limit ? value.length : undefined),
  minItems: (value, limit) => (Array.isArray(value) && value.length < limit ? value.length : undefined),
  maxItems: (value, limit) => (Array.isArray(value) && value.length > limit ? value.length : undefined),
};

function widerValues(object: ContractObject, value: unknown): Widening[] {
  const widenings: Widening[] = [];
  const isListable = typeof value !== 'string' || isName(value);
  const name = nameOf(value);
  if (isListable && Array.isArray(object.enum) && !object.enum.includes(value)) {
    widenings.push({ patch: { enum: [...object.enum, value] }, added: { enum: name } });
  }
  if (isListable && object.const !== undefined && object.const !== value) {
    widenings.push({ patch: { const: null, enum: [object.const, value] }, added: { enum: name } });
  }
  for (const [keyword, excess] of Object.entries(limits)) {
    const limit = object[keyword];
    const wider = typeof limit === 'number' ? excess(value, limit) : undefined;
    if (wider !== undefined) widenings.push({ patch: { [keyword]: wider }, added: { [keyword]: null } });
  }
  return widenings;
}

function widerForm({ pattern, format }: ContractObject, { type, value }: SeenValue): Widening | undefined {
  if (type !== 'string') return undefined;
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(String(value))) {
    return { patch: { pattern: null }, added: {} };
  }
  return format === undefined ? undefined : { patch: { format: null }, added: {} };
}
