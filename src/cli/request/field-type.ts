/** The type of a request's field, as the contract declares it. */

import type { Schema } from './operations.ts';

/** Properties of a field's values. */
export interface FieldType {
  readonly isList: boolean;
  readonly isAddress: boolean;
  readonly isSwitch: boolean;
  readonly isNumber: boolean;
  readonly isText: boolean;
  readonly isObject: boolean;
  /** True if a value may be a file. */
  readonly takesFiles: boolean;
  /** All allowed values. Undefined if some form of the request allows others, too. */
  readonly choices: readonly string[] | undefined;
  /** Values that the contract names, for completion. */
  readonly suggestions: readonly string[];
  readonly default: unknown;
}

/** The type of a field, from its schema in each form of the request. */
export function fieldType(schemas: readonly Schema[]): FieldType {
  const types = new Set(schemas.flatMap(({ type }) => type ?? []));
  const isList = types.has('array');
  const values = schemas.map((schema) => schema.items ?? schema);
  const named = values.flatMap((schema) => schema.enum ?? schema['x-extensible-enum'] ?? []);
  const suggestions = [...new Set(named.map(String))];
  return {
    isList,
    isAddress: values.every(({ format }) => format === 'uri'),
    isSwitch: types.has('boolean'),
    isNumber: types.has('integer') || types.has('number'),
    isText: types.has('string'),
    isObject: types.has('object'),
    takesFiles: values.some(takesFile),
    choices: values.every((schema) => schema.enum) ? suggestions : undefined,
    suggestions,
    default: schemas.find((schema) => schema.default !== undefined)?.default,
  };
}

/** The placeholder for a value in the help. */
export function placeholderOf(type: FieldType): string {
  if (type.takesFiles) return 'file-or-url';
  if (type.isAddress) return 'url';
  if (type.isObject) return 'json';
  return type.isNumber ? 'number' : 'text';
}

/** The bytes of a file, its data URI, or the URL of its upload. */
function takesFile(schema: Schema): boolean {
  return schema.format === 'binary' || schema['x-data-uri'] === true || schema['x-uploaded-by'] !== undefined;
}
