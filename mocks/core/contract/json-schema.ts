/** Checks values with the contract's compiled validators, and formats their errors. */

import type { Deviation, Validator } from '../../../generated/statements.ts';

/** A problem of a value. */
export interface Problem {
  /** The failed keyword, such as `required`. */
  readonly keyword: string;
  /** Path to the invalid value, or to the missing one. */
  readonly path: readonly string[];
  /** The rule, to follow the value's name: `must be one of 720P, 1080P`. */
  readonly rule: string;
  /** The invalid value. */
  readonly given: unknown;
  /** Name of the value if its path is empty. Defaults to `The body`. */
  readonly subject?: string;
}

/** Checks a value, and returns its problems. */
export type Validate = (value: unknown) => readonly Problem[];

/** Maximum number of nested values for which all problems are reported. For a larger value, only the first one is. */
const maxValues = 10_000;

const none: readonly Problem[] = [];

/**
 * Wraps the validators of a schema. Those of a query or a form convert strings to numbers and booleans, in place.
 *
 * @param verdict a validator that stops at the first problem
 * @param problems a validator that finds all problems. Defaults to `verdict`
 */
export function createValidate(verdict: Validator, problems: Validator = verdict): Validate {
  return (value) => {
    if (verdict(value)) return none;
    const all = problems !== verdict && isSmall(value) ? problems : verdict;
    if (all !== verdict) all(value);
    return (all.errors ?? []).filter(isCause).map((error) => problemOf(error, value));
  };
}

/** True for a value that is small enough to collect all of its problems. */
function isSmall(value: unknown): boolean {
  const parts = [value];
  // A list that grows while it is read, instead of recursion, which deep nesting would overflow.
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue;
    const inner = Array.isArray(part) ? part : Object.values(part);
    if (parts.length + inner.length > maxValues) return false;
    parts.push(...inner);
  }
  return true;
}

/** False for an `if`, which only repeats the errors of its `then` or `else`. */
function isCause({ keyword }: Deviation): boolean {
  return keyword !== 'if';
}

function problemOf({ keyword, instancePath, params }: Deviation, value: unknown): Problem {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keyword === 'required') {
    const missing = [...path, String(params.missingProperty)];
    return { keyword, path: missing, rule: 'is required', given: undefined };
  }
  const rule = rules[keyword]?.(params) ?? `breaks the rule ${keyword}`;
  return { keyword, path, rule, given: hidesValue.has(keyword) ? undefined : valueIn(value, path) };
}

/** The value at a path, which exists since the validator has just visited it. */
function valueIn(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner: unknown, name) => Object(inner)[name], value);
}

/** Keywords whose messages leave out the value, since `not an object` would not help. */
const hidesValue = new Set(['additionalProperties', 'minProperties', 'maxProperties', 'anyOf', 'oneOf']);

type Params = Deviation['params'];

/** Formats the rule of each keyword from the validator's parameters. */
const rules: Readonly<Record<string, (params: Params) => string>> = {
  enum: ({ allowedValues }) => `must be one of ${[allowedValues].flat().join(', ')}`,
  const: ({ allowedValue }) => `must be ${allowedValue}`,
  type: ({ type }) => `must be ${[type].flat().map(withArticle).join(' or ')}`,
  format: ({ format }) => `must be a ${format === 'uri' ? 'URL' : format}`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
  minLength: ({ limit }) => `must have at least ${counted(limit, 'character')}`,
  maxLength: ({ limit }) => `must have at most ${counted(limit, 'character')}`,
  minItems: ({ limit }) => `must have at least ${counted(limit, 'item')}`,
  maxItems: ({ limit }) => `must have at most ${counted(limit, 'item')}`,
  minProperties: ({ limit }) => `must have at least ${counted(limit, 'member')}`,
  maxProperties: ({ limit }) => `must have at most ${counted(limit, 'member')}`,
  pattern: ({ pattern }) => `must match ${pattern}`,
  additionalProperties: ({ additionalProperty }) => `must not have ${additionalProperty}`,
  dependentRequired: ({ property, missingProperty }) => `must have ${missingProperty} beside ${property}`,
  not: () => 'has members that do not go together',
  anyOf: () => 'has none of the allowed forms',
  oneOf: () => 'must have exactly one of the allowed forms',
};

function counted(limit: unknown, unit: string): string {
  return `${limit} ${unit}${limit === 1 ? '' : 's'}`;
}

function withArticle(type: unknown): string {
  return type === 'null' ? 'null' : `${/^[aio]/.test(String(type)) ? 'an' : 'a'} ${type}`;
}
