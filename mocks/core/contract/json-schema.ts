/** Validators of a contract's schemas. Each is compiled when it is first needed. */

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What is wrong with a value. */
export interface Problem {
  /** The keyword that is broken, such as `required`. */
  readonly keyword: string;
  /** The names that lead to the value at fault; for a missing one, also its own. */
  readonly path: readonly string[];
  /** What the value has to be, without its name: `must be one of 720P, 1080P`. */
  readonly rule: string;
  /** The value at fault. */
  readonly given: unknown;
  /** The name of a value that no names lead to. Defaults to that of the body. */
  readonly subject?: string;
}

/** Checks a value; the problems are empty if there are none. */
export type Validate = (value: unknown) => readonly Problem[];

/** Compiles the schemas of one contract. */
export interface Schemas {
  /**
   * @param coerce whether text that reads as a number or a boolean is one, as in a query or a form; the
   *   value is changed in place
   */
  validator(schema: object, coerce?: boolean): Validate;
}

/** The most values that a value may consist of for all of its problems to be told; else only the first one is. */
const mostValues = 10_000;

/** Makes the validators of a contract. */
export function createSchemas(components: object | undefined): Schemas {
  const make = (coerceTypes: boolean, allErrors: boolean) => {
    // That they are schemas, the lint rules have seen to; to check it once more takes half of the first answer.
    const options = { strict: false, validateSchema: false, verbose: true } as const;
    const ajv = addFormats.default(new Ajv2020({ ...options, coerceTypes, allErrors }));
    // References in a bundled contract begin at its root.
    ajv.addSchema({ $id: 'contract', components: withoutRestatements(components) });
    return ajv;
  };
  const compilers = new Map<string, Ajv2020>();
  const compile = (schema: object, coerce: boolean, allErrors: boolean): ValidateFunction => {
    const key = `${coerce} ${allErrors}`;
    const compiler = compilers.get(key) ?? make(coerce, allErrors);
    compilers.set(key, compiler);
    return compiler.compile(rooted(schema));
  };
  return {
    validator(schema, coerce = false) {
      let first: ValidateFunction | undefined;
      let all: ValidateFunction | undefined;
      return (value) => {
        first ??= compile(schema, coerce, false);
        if (first(value)) return none;
        let errors = first.errors ?? [];
        if (isSmall(value)) {
          all ??= compile(schema, coerce, true);
          all(value);
          errors = all.errors ?? [];
        }
        return errors.filter(isCause).map(problemOf);
      };
    },
  };
}

/** Whether a value has so few parts that as many problems fit into memory. */
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

const none: readonly Problem[] = [];

/** A schema whose references begin at the contract, wherever it stands. */
function rooted(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"contract#/components/'));
}

/**
 * Components whose conditions are stated once: beside `if`, an `anyOf` lists the branches for tools that read no
 * conditions, and would tell the same problems again.
 */
function withoutRestatements(components: object | undefined): unknown {
  return JSON.parse(
    JSON.stringify(components ?? {}, (_, value: unknown) => {
      if (typeof value !== 'object' || value === null) return value;
      if (!('anyOf' in value && 'then' in value && 'else' in value)) return value;
      const { anyOf, ...rest } = value;
      const branches = [rest.then, rest.else].map((branch) => JSON.stringify(branch));
      const isRestated = [anyOf].flat().every((branch) => branches.includes(JSON.stringify(branch)));
      return isRestated ? rest : value;
    }),
  );
}

/** An `if` says only that its `then` or `else` is broken, which says so itself. */
function isCause({ keyword }: ErrorObject): boolean {
  return keyword !== 'if';
}

function problemOf({ keyword, instancePath, params, message = 'is wrong', data }: ErrorObject): Problem {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keyword === 'required') {
    return { keyword, path: [...path, params.missingProperty], rule: 'is required', given: undefined };
  }
  return { keyword, path, rule: ruleOf(keyword, params, message), given: data };
}

function ruleOf(keyword: string, params: Record<string, unknown>, message: string): string {
  switch (keyword) {
    case 'enum':
      return `must be one of ${[params.allowedValues].flat().join(', ')}`;
    case 'const':
      return `must be ${params.allowedValue}`;
    case 'type':
      return `must be ${[params.type].flat().map(article).join(' or ')}`;
    case 'format':
      return `must be a ${params.format === 'uri' ? 'URL' : params.format}`;
    case 'minimum':
      return `must be at least ${params.limit}`;
    case 'maximum':
      return `must be at most ${params.limit}`;
    case 'maxItems':
      return `must have at most ${params.limit} items`;
    case 'not':
      return 'has members that do not go together';
    default:
      return message;
  }
}

function article(type: unknown): string {
  return type === 'null' ? 'null' : `${/^[aio]/.test(String(type)) ? 'an' : 'a'} ${type}`;
}
