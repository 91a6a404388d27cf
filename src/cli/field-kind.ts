/** What kind of value a field of a request takes. */

import type { Schema } from './operations.ts';

/** The kind, by all that the contract says of the field. */
export function kindOf(schemas: readonly Schema[]) {
  const types = new Set(schemas.flatMap(({ type }) => type ?? []));
  const isList = types.has('array');
  const single = schemas.map((schema) => schema.items ?? schema);
  return {
    isList,
    isAddress: single.every(({ format }) => format === 'uri'),
    isSwitch: types.has('boolean'),
    isNumber: types.has('integer') || types.has('number'),
    isText: types.has('string'),
    isObject: types.has('object'),
    // The bytes of a file, or texts that need not be addresses: the contracts have these for images alone.
    takesFiles: single.some(
      ({ format, pattern, enum: values }) =>
        format === 'binary' || (isList && !format && !pattern && !values),
    ),
    /** The values that there are; undefined if some form of the request takes others, too. */
    choices: single.every((schema) => schema.enum)
      ? [...new Set(single.flatMap((schema) => schema.enum?.map(String) ?? []))]
      : undefined,
    standard: schemas.find((schema) => schema.default !== undefined)?.default,
  };
}

/** What stands for a value in the help. */
export function placeholderOf({
  takesFiles,
  isAddress,
  isObject,
  isNumber,
}: ReturnType<typeof kindOf>): string {
  if (takesFiles) return 'file-or-url';
  if (isAddress) return 'url';
  if (isObject) return 'json';
  return isNumber ? 'number' : 'text';
}
