/** The fields of an answer, in any branch of its schema. */

import { escapeFragment } from 'ajv/dist/compile/util.js';
import {
  type Contract,
  memberPointer,
  type Reference,
  resolve,
  type Schema,
  withoutRestatement,
} from '../../contract.ts';

/** A field of an answer. */
export interface AnswerField {
  /** The types that it may have, in words: `a string or null`. */
  readonly type: string;
  /** The place of its schema, as a URI fragment: the first of several. */
  readonly place: string;
}

/** Keywords whose schemas say more about the same value. */
const branching = ['then', 'else', 'allOf', 'anyOf', 'oneOf'] as const;

/** The fields of a body by their JSON pointers, in which `*` stands for each element of a list. */
export function answerFields(contract: Contract, schema: Schema | Reference): Record<string, AnswerField> {
  const fields: Record<string, AnswerField> = {};
  collect(contract, schema, { pointer: '', place: '#' }, (pointer, field) => {
    fields[pointer] ??= field;
  });
  return fields;
}

/** A place in a value, and in its schema. */
interface Position {
  readonly pointer: string;
  readonly place: string;
}

function collect(
  contract: Contract,
  node: Schema | Reference,
  { pointer, place }: Position,
  add: (pointer: string, field: AnswerField) => void,
): void {
  const schema = withoutRestatement(resolve<Schema>(contract, node));
  const at = (...keys: string[]) => [place, ...keys.map(escapeFragment)].join('/');
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const field = { pointer: memberPointer(pointer, name), place: at('properties', name) };
    add(field.pointer, { type: typeOf(resolve<Schema>(contract, property)), place: field.place });
    collect(contract, property, field, add);
  }
  if (schema.items) {
    const element = { pointer: `${pointer}/*`, place: at('items') };
    add(element.pointer, { type: typeOf(resolve<Schema>(contract, schema.items)), place: element.place });
    collect(contract, schema.items, element, add);
  }
  for (const keyword of branching) {
    const branches = schema[keyword];
    if (Array.isArray(branches)) {
      for (const [index, branch] of branches.entries())
        collect(contract, branch, { pointer, place: at(keyword, String(index)) }, add);
    } else if (branches !== undefined)
      collect(contract, branches as Schema, { pointer, place: at(keyword) }, add);
  }
}

/** The types of a value in words. */
function typeOf({ type, enum: values }: Schema): string {
  if (values !== undefined) return `one of ${values.join(', ')}`;
  const names = [type ?? []].flat().map((name) => {
    if (name === 'null') return name;
    return `${/^[aio]/.test(name) ? 'an' : 'a'} ${name}`;
  });
  return names.length === 0 ? 'any value' : names.join(' or ');
}
