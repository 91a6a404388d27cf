/** Checks values with the validators that were compiled when the contract was generated, and puts problems into words. */

import type { Deviation, Validator } from '../../../generated/statements.ts';

/** A problem of a value. */
export interface Problem {
  /** The keyword that is broken, such as `required`. */
  readonly keyword: string;
  /** The names that lead to the value at fault; for a missing one, also its own. */
  readonly path: readonly string[];
  /** The rule without the value's name: `must be one of 720P, 1080P`. */
  readonly rule: string;
  /** The value at fault. */
  readonly given: unknown;
  /** The name of a value that no names lead to. Defaults to that of the body. */
  readonly subject?: string;
}

/** Checks a value; the problems are empty if there are none. */
export type Validate = (value: unknown) => readonly Problem[];

/** The most values that a value may consist of for all of its problems to be told; else only the first one is. */
const mostValues = 10_000;

const none: readonly Problem[] = [];

/**
 * Makes a check of a compiled schema. Text that reads as a number or a boolean is one where the schema was compiled
 * so, as for a query or a form; the value is changed in place.
 *
 * @param verdict ends at the first problem
 * @param problems finds all of them; defaults to the first alone
 */
export function createValidate(verdict: Validator, problems: Validator = verdict): Validate {
  return (value) => {
    if (verdict(value)) return none;
    const all = problems !== verdict && isSmall(value) ? problems : verdict;
    if (all !== verdict) all(value);
    return (all.errors ?? []).filter(isCause).map((error) => problemOf(error, value));
  };
}

/** Tells a value that has so few parts that as many problems fit into memory. */
function isSmall(value: unknown): boolean {
  const parts = [value];
  // The list grows while it is read: a value may be nested deeper than calls can be.
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue;
    const inner = Array.isArray(part) ? part : Object.values(part);
    if (parts.length + inner.length > mostValues) return false;
    parts.push(...inner);
  }
  return true;
}

/** An `if` says only that its `then` or `else` is broken, which says so itself. */
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
  return { keyword, path, rule, given: quiet.has(keyword) ? undefined : valueIn(value, path) };
}

/** The value that some names lead to, which a validator has just followed. */
function valueIn(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner: unknown, name) => Object(inner)[name], value);
}

/** Keywords whose rule says all: to add that the value is an object would not help. */
const quiet = new Set(['additionalProperties', 'minProperties', 'maxProperties', 'anyOf', 'oneOf']);

type Params = Deviation['params'];

/** The rule of each keyword, by what the validator reports of it. */
const rules: Readonly<Record<string, (params: Params) => string>> = {
  enum: ({ allowedValues }) => `must be one of ${[allowedValues].flat().join(', ')}`,
  const: ({ allowedValue }) => `must be ${allowedValue}`,
  type: ({ type }) => `must be ${[type].flat().map(article).join(' or ')}`,
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

function article(type: unknown): string {
  return type === 'null' ? 'null' : `${/^[aio]/.test(String(type)) ? 'an' : 'a'} ${type}`;
}
