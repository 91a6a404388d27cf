/** Ways through a schema: into its branches, its properties and its items. */

import type { Contract, Reference, Schema } from './document.ts';
import { keysOf } from './pointers.ts';
import { resolve } from './references.ts';

/** A schema, and each schema in it that may say more about the same value, however deep they are nested. */
export function schemasOfValue(contract: Contract, node: Schema | Reference): Schema[] {
  const schema = resolve(contract, node);
  const { then, else: otherwise, allOf = [], anyOf = [], oneOf = [] } = schema;
  const branches = [then ?? [], otherwise ?? [], allOf, anyOf, oneOf].flat();
  return [schema, ...branches.flatMap((branch) => schemasOfValue(contract, branch))];
}

/** The properties that a value may have, in any branch of its schema. A name may be there several times. */
export function propertiesOf(contract: Contract, node: Schema | Reference): [name: string, field: Schema][] {
  return schemasOfValue(contract, node).flatMap(({ properties = {} }) =>
    Object.entries(properties).map(([name, field]): [string, Schema] => [name, resolve(contract, field)]),
  );
}

/** The pattern of the model's name on which the condition of a schema depends. Undefined if it depends on nothing of the kind. */
export function modelPattern(contract: Contract, { if: condition }: Schema): string | undefined {
  const model = condition && resolve<Schema>(contract, condition).properties?.model;
  return model && resolve<Schema>(contract, model).pattern;
}

/** The schema of the items of a list. Undefined for any other value. */
export function itemsOf(contract: Contract, { items }: Schema): Schema | undefined {
  return items && resolve<Schema>(contract, items);
}

/** The schema of what a JSON pointer leads to in a value; the first that a branch has. Undefined if none has any. */
export function schemaAt(contract: Contract, node: Schema | Reference, pointer: string): Schema | undefined {
  return memberAt(contract, node, keysOf(pointer));
}

function memberAt(contract: Contract, node: Schema | Reference, keys: readonly string[]): Schema | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return resolve<Schema>(contract, node);
  for (const { items, properties } of schemasOfValue(contract, node)) {
    const member = /^\d+$/.test(key) && items !== undefined ? items : properties?.[key];
    const found = member && memberAt(contract, member, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Tells a schema whose `anyOf` lists the two branches of the condition beside it. Such a list is there for tools that
 * read no conditions, and states nothing of its own.
 */
export function restatesCondition({ anyOf = [], then, else: otherwise }: Schema): boolean {
  const names = [then, otherwise].flatMap((branch) => (branch && '$ref' in branch ? [branch.$ref] : []));
  return (
    anyOf.length === 2 &&
    names.length === 2 &&
    names.every((name) => anyOf.some((branch) => '$ref' in branch && branch.$ref === name))
  );
}

/** A schema without an `anyOf` that only says again what the condition beside it says. */
export function withoutRestatement(schema: Schema): Schema {
  if (!restatesCondition(schema)) return schema;
  const { anyOf: _, ...rest } = schema;
  return rest;
}
