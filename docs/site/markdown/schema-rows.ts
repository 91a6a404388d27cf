/** The fields of a body, as rows of a Markdown table. */

import {
  type Contract,
  type Reference,
  resolve,
  type Schema,
  schemasOfValue,
} from '../../../spec/contract.ts';

/** Levels of nested fields that a table shows. */
const deepest = 4;

/** A body, or one of several that an operation takes. */
export interface BodyVariant {
  /** The schema's title, where there are several. */
  readonly title: string | undefined;
  readonly schema: Schema;
}

/** The bodies between which a condition or a list of alternatives decides; else the body itself. */
export function variantsOf(contract: Contract, node: Schema | Reference): BodyVariant[] {
  const schema = resolve<Schema>(contract, node);
  const { then, else: otherwise, anyOf = [], oneOf = [] } = schema;
  const branches = then && otherwise ? [then, otherwise] : [...anyOf, ...oneOf];
  const titled = branches
    .map((branch) => resolve<Schema>(contract, branch))
    .filter(({ title, properties }) => title !== undefined && properties !== undefined);
  if (titled.length < 2) return [{ title: undefined, schema }];
  return titled.flatMap((branch) => {
    const inner = variantsOf(contract, branch);
    return inner.length > 1 ? inner : [{ title: branch.title, schema: branch }];
  });
}

/** A row for each field, with those inside of it: name, values, presence, description. */
export function fieldRows(contract: Contract, node: Schema | Reference, prefix = ''): string[][] {
  const rows = new Map<string, string[]>();
  for (const [name, { field, isRequired }] of fieldsOf(contract, node)) {
    const path = `${prefix}${name}`;
    const description = (field.description ?? '').trim();
    const values = `${valuesInWords(field, contract)}${limitsInWords(field)}`;
    rows.set(path, [`\`${path}\``, values, isRequired ? 'yes' : '', description]);
    if (path.split('.').length >= deepest) continue;
    const inner = isList(field) && field.items ? field.items : field;
    const separator = inner === field ? '.' : '[].';
    for (const row of fieldRows(contract, inner, `${path}${separator}`)) rows.set(row[0] ?? '', row);
  }
  return [...rows.values()];
}

/** The values that a field can have. */
export function valuesInWords(schema: Schema, contract?: Contract): string {
  const { const: only, enum: closed, type, items } = schema;
  if (only !== undefined) return code(only);
  if (closed !== undefined) return closed.map(code).join(', ');
  const open = schema['x-extensible-enum'];
  if (open !== undefined) return `${open.map(code).join(', ')} and others`;
  if (contract && isList(schema) && items) {
    const item = valuesInWords(resolve<Schema>(contract, items), contract);
    return item === '' ? 'list' : `list of ${item}`;
  }
  return [type ?? []].flat().map(code).join(' or ');
}

function limitsInWords({ minimum, maximum, maxLength, maxItems, default: standard }: Schema): string {
  const limits = [
    minimum !== undefined && `at least ${minimum}`,
    maximum !== undefined && `at most ${maximum}`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    maxItems !== undefined && `at most ${maxItems} items`,
    standard !== undefined && `default ${code(JSON.stringify(standard))}`,
  ].filter((text) => text !== false);
  return limits.map((text) => `, ${text}`).join('');
}

interface Field {
  readonly field: Schema;
  readonly isRequired: boolean;
}

/** The fields of a value, from all branches of its schema. */
function fieldsOf(contract: Contract, node: Schema | Reference): Map<string, Field> {
  const fields = new Map<string, Field>();
  const schemas = schemasOfValue(contract, node);
  const required = new Set(resolve<Schema>(contract, node).required);
  for (const { properties = {} } of schemas) {
    for (const [name, property] of Object.entries(properties)) {
      if (fields.has(name)) continue;
      fields.set(name, { field: resolve<Schema>(contract, property), isRequired: required.has(name) });
    }
  }
  return fields;
}

function isList({ type }: Schema): boolean {
  return [type].flat().includes('array');
}

function code(value: unknown): string {
  return `\`${value}\``;
}
