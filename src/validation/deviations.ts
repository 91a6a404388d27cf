/** Finds the deviations of a value from a schema of the contract, and puts them into words. */

import type { Deviation, Statements } from '../../generated/statements.ts';

/** A deviation of a value from its schema. */
export interface ValueDeviation {
  /** JSON pointer to the value at fault. For a missing member, to its object. */
  readonly pointer: string;
  /** The name of the member, if one is missing. */
  readonly missing: string | undefined;
  /** The broken rule, such as `must be a string`. */
  readonly rule: string;
  /** The broken keyword. */
  readonly keyword: string;
  /** The location of the keyword in the schema, as a URI fragment. */
  readonly place: string;
  /** The index of the rule's provenance. Undefined if it has none of its own. */
  readonly provenance: number | undefined;
}

/** Maximum number of errors per value: a list of a million elements may have as many. */
const mostErrors = 200;

/**
 * Keywords that are more specific than others of the same schema. If a value breaks both, only the specific one is
 * reported.
 */
const impliedBy: Readonly<Record<string, readonly string[]>> = {
  type: ['enum', 'const'],
  format: ['pattern'],
};

type Params = Deviation['params'];

/** The rule of each keyword, from Ajv's error. */
const ruleByKeyword: Readonly<Record<string, (params: Params) => string>> = {
  type: ({ type }) => `must be ${[type].flat().map(typeName).join(' or ')}`,
  const: ({ allowedValue }) => `must be ${allowedValue}`,
  enum: ({ allowedValues }) => `must be one of ${[allowedValues].flat().join(', ')}`,
  required: ({ missingProperty }) => `must have ${missingProperty}`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  minLength: ({ limit }) => `must have at least ${limit} characters`,
  maxLength: ({ limit }) => `must have at most ${limit} characters`,
  minItems: ({ limit }) => `must have at least ${limit} elements`,
  maxItems: ({ limit }) => `must have at most ${limit} elements`,
  format: ({ format }) => `must be ${format === 'uri' ? 'a URL' : `a ${format}`}`,
  pattern: ({ pattern }) => wordsByPattern[String(pattern)] ?? `must match ${pattern}`,
  additionalProperties: ({ additionalProperty }) => `must not have ${additionalProperty}`,
};

/** Patterns of the contracts, in words. */
const wordsByPattern: Readonly<Record<string, string>> = {
  '^https?://': 'must begin with http:// or https://',
};

/** All deviations of a value from a schema. Two broken rules with one reason count as one. */
export function deviationsOf(
  value: unknown,
  schema: string,
  { validators, places }: Statements,
): ValueDeviation[] {
  const validator = validators[schema];
  if (validator === undefined || validator(value)) return [];
  // An `if` only repeats the errors of its `then` or `else`.
  const errors = (validator.errors ?? []).slice(0, mostErrors).filter(({ keyword }) => keyword !== 'if');
  return errors
    .filter(
      (error) =>
        !errors.some((other) => [isInside, isImplied, isRepeated].some((is) => is(error, other))) &&
        !isCaused(error, errors),
    )
    .map((error) => ({
      pointer: error.instancePath,
      missing: error.keyword === 'required' ? String(error.params.missingProperty) : undefined,
      rule: ruleOf(error, errors),
      keyword: error.keyword,
      place: error.schemaPath,
      provenance: provenanceAt(placeOf(error), places[schema] ?? {}),
    }));
}

/** The location of the broken statement: the keyword, or the missing name in it. */
function placeOf({ keyword, schemaPath, params }: Deviation): string {
  return keyword === 'required'
    ? `${schemaPath}/${escapeFragment(String(params.missingProperty))}`
    : schemaPath;
}

/** A name encoded for a JSON pointer in a URI fragment. */
function escapeFragment(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** The index of the provenance of a location in a schema, or of the innermost enclosing location with one. */
export function provenanceAt(place: string, places: Readonly<Record<string, number>>): number | undefined {
  const [innermost] = Object.entries(places)
    .filter(([outer]) => `${place}/`.startsWith(`${outer}/`))
    .sort(([one], [other]) => other.length - one.length);
  return innermost?.[1];
}

/** True for a part of another deviation: each alternative of an `anyOf` reports its own errors. */
function isInside({ schemaPath }: Deviation, other: Deviation): boolean {
  return schemaPath.startsWith(`${other.schemaPath}/`);
}

/** True for an `anyOf` whose failure is explained by a more specific deviation, such as a member of a wrong type. */
function isCaused(error: Deviation, errors: readonly Deviation[]): boolean {
  return errors
    .filter((inner) => isInside(inner, error))
    .some((inner) => errors.some((outer) => !isInside(outer, error) && isSameBreach(inner, outer)));
}

/** True for two deviations of one value from the same rule in two places. */
function isSameBreach(one: Deviation, other: Deviation): boolean {
  const breachOf = ({ instancePath, keyword, params }: Deviation) =>
    JSON.stringify([instancePath, keyword, params]);
  return breachOf(one) === breachOf(other);
}

/** True for a deviation that a more specific keyword of the same schema covers. */
function isImplied(error: Deviation, other: Deviation): boolean {
  return (
    error.instancePath === other.instancePath &&
    schemaOf(error) === schemaOf(other) &&
    (impliedBy[error.keyword]?.includes(other.keyword) ?? false)
  );
}

/** True for a deviation that an outer schema also reports: a condition and its branches may each have a type. */
function isRepeated(error: Deviation, other: Deviation): boolean {
  return (
    error.instancePath === other.instancePath &&
    error.keyword === 'type' &&
    other.keyword === 'type' &&
    other.schemaPath.length < error.schemaPath.length
  );
}

/** The location of a keyword's schema. */
function schemaOf({ schemaPath }: Deviation): string {
  return schemaPath.slice(0, schemaPath.lastIndexOf('/'));
}

function ruleOf(error: Deviation, errors: readonly Deviation[]): string {
  const alternatives = errors.filter((other) => isInside(other, error));
  if (alternatives.length > 0) return alternatives.map((other) => ruleOf(other, [])).join(' or ');
  return ruleByKeyword[error.keyword]?.(error.params) ?? `breaks the rule ${error.keyword} of the contract`;
}

/** A JSON type with its article. */
function typeName(type: unknown): string {
  if (type === 'null') return 'null';
  return `${/^[aio]/.test(String(type)) ? 'an' : 'a'} ${type}`;
}
