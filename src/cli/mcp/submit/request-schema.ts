/** JSON Schemas of the requests that submit, from the contracts. */

import { isFilledIn } from '../../request/build-request.ts';
import { fieldType } from '../../request/field-type.ts';
import type { Operation, RequestForm, Schema } from '../../request/operations.ts';
import type { JsonSchema } from '../tool.ts';
import { imageValues } from './folder-image.ts';

/** The name of an operation as an agent gives it. */
export function toolNameOf({ gateway, id }: Operation): string {
  return `${gateway}.${id}`;
}

/** The schemas of the requests of an operation: one for each set of fields that they have. */
export function requestSchemas(operation: Operation): readonly JsonSchema[] {
  // Where forms have the same fields, the first is the general one. The contract is held in full when a request is given.
  const distinct = new Map<string, RequestForm>();
  for (const form of operation.forms) {
    const names = Object.keys(form.properties).sort().join();
    const { properties = form.properties, required = form.required } = distinct.get(names) ?? {};
    const common = required.filter((name) => form.required.includes(name));
    distinct.set(names, { ...form, properties, required: common });
  }
  return [...distinct.values()].map((form) => formSchema(form, operation));
}

function formSchema({ properties, required }: RequestForm, operation: Operation): JsonSchema {
  const fields = Object.entries(properties).filter(([name]) => name !== operation.sourceField);
  const needed = fields.flatMap(([name, schema]) => {
    const field = { name, schemas: [schema], isRequired: true };
    return required.includes(name) && !isFilledIn(field, operation.verb !== 'create') ? [name] : [];
  });
  return {
    title: toolNameOf(operation),
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, schema]) => [name, plainSchema(schema)])),
    ...(needed.length > 0 && { required: needed }),
  };
}

/** Keywords that an agent can make use of. The others are for machines, or say where a statement comes from. */
const plainKeywords = [
  'type',
  'description',
  'enum',
  'const',
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'required',
];

/** A schema of the contract without what only this project understands. */
function plainSchema(schema: Schema): JsonSchema {
  const kept = Object.entries(schema).filter(([keyword]) => plainKeywords.includes(keyword));
  const { items, properties, 'x-extensible-enum': usual } = schema;
  const inner = Object.entries(properties ?? {}).map(([name, one]) => [name, plainSchema(one)]);
  const remarks = [
    ...(schema.description ? [schema.description] : []),
    ...(usual ? [`Usual values: ${usual.join(', ')}.`] : []),
    // A list says it of its items.
    ...(!items && fieldType([schema]).takesFiles ? [`Give ${imageValues([schema])}.`] : []),
  ];
  return {
    ...Object.fromEntries(kept),
    ...(remarks.length > 0 && { description: remarks.join(' ') }),
    ...(items && { items: plainSchema(items) }),
    ...(properties && { properties: Object.fromEntries(inner) }),
  };
}
