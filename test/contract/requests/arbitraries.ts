/** Bodies of every kind that a schema accepts, for `fast-check`. */

import fc from 'fast-check';
import { type Contract, type Reference, resolve, type Schema } from '../../../spec/contract.ts';

/**
 * Values that conform to a schema. Of an object, any of the optional properties are there, and sometimes
 * one that the schema does not know.
 */
export function conforming(contract: Contract, reference: Schema | Reference): fc.Arbitrary<unknown> {
  const schema = resolve(contract, reference);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const types = [schema.type ?? ['string', 'integer', 'boolean', 'null']].flat();
  return fc.oneof(...types.map((type) => ofType(contract, schema, type)));
}

function ofType(contract: Contract, schema: Schema, type: string): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      if (schema.format === 'uri')
        return fc.webUrl({ validSchemes: schema.pattern === '^https://' ? ['https'] : ['http', 'https'] });
      if (schema.format === 'date-time')
        return fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
          .map((date) => date.toISOString());
      if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern));
      return fc.string({ unit: 'binary', ...(schema.maxLength && { maxLength: schema.maxLength }) });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -(2 ** 31), max: schema.maximum ?? 2 ** 31 });
    case 'number':
      // What JSON can write.
      return fc
        .double({ noNaN: true, noDefaultInfinity: true, ...(schema.minimum && { min: schema.minimum }) })
        .map((number) => (number === 0 ? 0 : number));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(conforming(contract, schema.items ?? {}), {
        maxLength: Math.min(schema.maxItems ?? 4, 8),
      });
    case 'object': {
      const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
        name,
        conforming(contract, property),
      ]);
      const known: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(properties);
      const unknownNames = fc.string().filter((name) => !Object.hasOwn(known, name) && name !== '__proto__');
      return fc
        .tuple(
          fc.record(known, { requiredKeys: [...(schema.required ?? [])] }),
          fc.option(fc.tuple(unknownNames, fc.jsonValue()), { nil: undefined }),
        )
        .map(([body, extra]) => (extra ? { ...body, [extra[0]]: extra[1] } : body))
        .map((body) => withoutExcluded(contract, schema, body));
    }
    default:
      throw new Error(`A schema of the type ${type} has no arbitrary`);
  }
}

/** A body without the last of the fields that a schema's `not` does not take together, whatever they hold. */
function withoutExcluded(contract: Contract, { not }: Schema, body: object): object {
  const { required = [], properties = {} } = not ? resolve<Schema>(contract, not) : {};
  const isOpen = Object.values(properties).every(
    (property) => resolve<Schema>(contract, property).minItems === undefined,
  );
  if (!isOpen || !required.every((name) => name in body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== required.at(-1)));
}

/** A value that a schema refuses in one place: a conforming body in which one property is made wrong. */
export function violating(contract: Contract, schema: Schema): fc.Arbitrary<{ body: object; field: string }> {
  const names = Object.keys(schema.properties ?? {});
  const broken = names.flatMap((field) => {
    const property = resolve<Schema>(contract, schema.properties?.[field] ?? {});
    const wrong = wrongValues(property);
    return wrong ? [fc.record({ field: fc.constant(field), value: wrong })] : [];
  });
  const missing = (schema.required ?? []).map((field) => fc.constant({ field, value: undefined }));
  return (
    fc
      .record({ body: conforming(contract, schema), flaw: fc.oneof(...broken, ...missing) })
      // What an object schema generates is an object.
      .map(({ body, flaw }) => ({
        body: { ...(body as object), [flaw.field]: flaw.value },
        field: flaw.field,
      }))
  );
}

/** Values of every JSON type that a property does not take, and of its own type outside its limits. */
function wrongValues({ type, enum: values, minimum, maximum }: Schema): fc.Arbitrary<unknown> | undefined {
  if (type === undefined) return undefined;
  const types = [type].flat();
  const others: Record<string, fc.Arbitrary<unknown>> = {
    string: fc.string(),
    integer: fc.integer(),
    number: fc.double({ noInteger: true, noNaN: true }),
    boolean: fc.boolean(),
    null: fc.constant(null),
    array: fc.array(fc.jsonValue()),
    object: fc.dictionary(fc.string(), fc.jsonValue()),
  };
  const fits = (other: string) => types.includes(other) || (other === 'integer' && types.includes('number'));
  const wrong = Object.entries(others).flatMap(([other, arbitrary]) => (fits(other) ? [] : [arbitrary]));
  if (values)
    wrong.push(
      fc.string().filter((text) => !values.includes(text)),
      fc.integer().filter((number) => !values.includes(number)),
    );
  if (minimum !== undefined) wrong.push(fc.integer({ max: minimum - 1 }));
  if (maximum !== undefined) wrong.push(fc.integer({ min: maximum + 1 }));
  return fc.oneof(...wrong);
}
