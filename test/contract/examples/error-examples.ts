/** True if an example of an error is true of the operation that it is an example of. */

import {
  type Contract,
  type Operation,
  type Parameter,
  type Reference,
  resolve,
  type Schema,
} from '../../../spec/contract.ts';

/** The fields of a request, each with the values that it takes; empty if it takes others too. */
export type RequestFields = ReadonlyMap<string, readonly string[]>;

/** The parameters and the fields of the bodies of an operation. */
export function requestFieldsOf(
  contract: Contract,
  { parameters = [], requestBody }: Operation,
): RequestFields {
  const fields = new Map<string, string[]>();
  const add = (name: string, schema: Schema) =>
    fields.set(name, [...(fields.get(name) ?? []), ...(schema.enum ?? []).map(String)]);
  for (const reference of parameters) {
    const { name, schema } = resolve<Parameter>(contract, reference);
    add(name, resolve<Schema>(contract, schema));
  }
  const visit = (reference: Schema | Reference) => {
    const { properties = {}, then, else: otherwise } = resolve<Schema>(contract, reference);
    for (const [name, property] of Object.entries(properties)) add(name, resolve<Schema>(contract, property));
    for (const branch of [then, otherwise]) if (branch) visit(branch);
  };
  for (const { schema } of Object.values(requestBody?.content ?? {})) visit(schema);
  return fields;
}

interface Details {
  readonly message?: string;
  readonly param?: string;
}

/**
 * The claims of an example that are not true of its operation, as sentences; empty if there are none.
 *
 * @param fields the operation's fields
 * @param all the fields of every operation: the example may mention only those of its own operation
 */
export function untruths(example: unknown, fields: RequestFields, all: RequestFields): string[] {
  // An error has both as text, or has them not. Uploads have the message at the root.
  const { error, message = error?.message ?? '' } = example as { error?: Details; message?: string };
  const { param = '' } = error ?? {};
  const values = new Set([...fields.values()].flat());
  // A value without a digit, such as `video`, is an English word as well.
  const foreign = new Set([...all.values()].flat().filter((value) => /\d/.test(value) && !values.has(value)));
  const [, about = '', listed] = /^(\w+) (?:is|must|cannot)\b(?: be one of (.+))?/.exec(message) ?? [];
  const named = [param, all.has(about) ? about : '', ...(message.match(/\b\w+_\w+\b/g) ?? [])];
  return [
    ...named.filter((name) => name !== '' && !fields.has(name)).map((name) => `There is no ${name}`),
    ...[...foreign].filter((value) => hasWord(message, value)).map((value) => `No field takes ${value}`),
    ...(listed === undefined || listed === [...new Set(fields.get(about))].join(', ')
      ? []
      : [`${about} takes other values than ${listed}`]),
  ];
}

function hasWord(message: string, value: string): boolean {
  return message.split(/[\s,]+/).includes(value);
}
