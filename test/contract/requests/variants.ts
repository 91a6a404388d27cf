/** Bodies that a schema accepts or refuses, each differing from an example by one decision of the schema. */

import { type Contract, type Example, type Reference, resolve, type Schema } from '../../../spec/contract.ts';
import { branchOf, problemsOf, validatorOf } from '../schema.ts';

/** The expected treatment of a request. */
export type Verdict =
  | { readonly accepted: true }
  | {
      readonly accepted: false;
      readonly status: 400 | 401 | 415;
      /** The field that the refusal has to name. */
      readonly field?: string;
    };

/** It is answered with success. */
export const accepted: Verdict = { accepted: true };
/** It is refused, with a message that names the field if there is one. */
export const refused = (status: 400 | 401 | 415, field?: string): Verdict => ({
  accepted: false,
  status,
  ...(field && { field }),
});

/** A body that differs from an example in one place. */
export interface Variant {
  readonly name: string;
  readonly body: unknown;
  readonly verdict: Verdict;
  /** Set where the variant is a value of a JSON type that its place does not take. */
  readonly wrongType?: string;
}

/** A value of each JSON type; 1.5 is a number and no integer. */
const samples: Readonly<Record<string, unknown>> = {
  string: 'text',
  integer: 7,
  number: 1.5,
  boolean: true,
  null: null,
  array: [],
  object: {},
};

/** An example body, and every one that differs from it by one decision of the schema. */
export function variantsOf(
  contract: Contract,
  schema: Schema | Reference,
  key: string,
  { value }: Example,
  mediaType: string,
): Variant[] {
  const problems = problemsOf(contract, schema, value);
  if (problems.length > 0) throw new Error(`The example ${key} does not conform: ${problems.join(', ')}`);
  const branch = branchOf(contract, schema, value);
  const own: Variant = { name: `accepts its example ${key}`, body: value, verdict: accepted };
  const variants: Variant[] = [
    own,
    ...objectVariants(contract, branch, value, ''),
    ...excludedVariants(contract, branch, value),
  ];
  if (mediaType === 'multipart/form-data') {
    // In a form everything is text: nothing but a text that is no number has a wrong type.
    return variants.filter(({ wrongType = 'string' }) => wrongType === 'string');
  }
  const wrongBodies = Object.entries(samples).filter(([type]) => type !== 'object');
  for (const [type, body] of wrongBodies) {
    variants.push({
      name: `refuses a body that is ${type}`,
      body,
      verdict: refused(400, 'body'),
      wrongType: type,
    });
  }
  return variants.map((variant) => ({ ...variant, name: `${variant.name} (${key})` }));
}

/** A body that is just what the schema's `not` describes, and one that is just not. */
function excludedVariants(contract: Contract, schema: Schema, value: unknown): Variant[] {
  const excluded = schema.not && resolve<Schema>(contract, schema.not);
  if (excluded === undefined || isRuledOut(contract, schema, excluded)) return [];
  const isCounted = Object.values(excluded.properties ?? {}).some(
    (property) => resolve<Schema>(contract, property).minItems !== undefined,
  );
  const bodyOf = (spare: number) => {
    // Where no number of items decides, one less is one field less.
    const names = (excluded.required ?? []).slice(isCounted ? 0 : spare);
    const members = names.map((name) => {
      const property = resolve<Schema>(contract, schema.properties?.[name] ?? {});
      const { minItems } = resolve<Schema>(contract, excluded.properties?.[name] ?? {});
      const [example] = property.examples ?? [];
      if (minItems === undefined || !Array.isArray(example)) return [name, example];
      return [name, Array.from({ length: minItems - spare }, () => example[0])];
    });
    // An example of a body is an object.
    return { ...(value as object), ...Object.fromEntries(members) };
  };
  const names = (excluded.required ?? []).join(' and ');
  return [
    { name: `refuses ${names} beyond what they may be together`, body: bodyOf(0), verdict: refused(400) },
    { name: `accepts ${names} up to what they may be together`, body: bodyOf(1), verdict: accepted },
  ];
}

/** True if no body of a schema comes near what its `not` describes: a condition forbids that already. */
function isRuledOut(contract: Contract, schema: Schema, excluded: Schema): boolean {
  return Object.entries(excluded.properties ?? {}).some(([name, property]) => {
    const { maxItems = Infinity } = resolve<Schema>(contract, schema.properties?.[name] ?? {});
    const { minItems = 0 } = resolve<Schema>(contract, property);
    return maxItems < minItems;
  });
}

function objectVariants(contract: Contract, schema: Schema, value: unknown, prefix: string): Variant[] {
  if (typeof value !== 'object' || value === null) return [];
  const withMember = (name: string, member: unknown) => ({ ...value, [name]: member });
  const without = (name: string) =>
    Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
  const variants: Variant[] = [
    {
      name: `accepts a field that it does not know in ${prefix || 'the body'}`,
      body: withMember('not_in_the_contract', 1),
      verdict: accepted,
    },
  ];
  for (const [name, reference] of Object.entries(schema.properties ?? {})) {
    const field = `${prefix}${name}`;
    const property = resolve<Schema>(contract, reference);
    const isRequired = schema.required?.includes(name) || isLastOfSeveral(contract, schema, value, name);
    variants.push({
      name: `${isRequired ? 'refuses' : 'accepts'} a body without ${field}`,
      body: without(name),
      verdict: isRequired ? refused(400, field) : accepted,
    });
    for (const variant of valueVariants(contract, property, field)) {
      variants.push({ ...variant, body: withMember(name, variant.body) });
    }
  }
  return variants;
}

/** True if a body has one alone of several fields of which the schema requires one. */
function isLastOfSeveral(contract: Contract, schema: Schema, value: object, name: string): boolean {
  return (schema.allOf ?? []).some((part) => {
    const { anyOf = [] } = resolve<Schema>(contract, part);
    const required = anyOf.map((alternative) => resolve<Schema>(contract, alternative).required ?? []);
    const isMet = (fields: readonly string[]) =>
      fields.every((field) => field !== name && Object.hasOwn(value, field));
    return required.length > 0 && !required.some(isMet);
  });
}

/** Values of one field, each with what is to become of a body that holds it. */
function valueVariants(contract: Contract, schema: Schema, field: string): Variant[] {
  const variants: Variant[] = [];
  const accept = (what: string, body: unknown) =>
    variants.push({ name: `accepts ${what}`, body, verdict: accepted });
  const refuse = (what: string, body: unknown) =>
    variants.push({ name: `refuses ${what}`, body, verdict: refused(400, field) });
  const conforms = validatorOf(contract, schema);
  const types = [schema.type ?? Object.keys(samples)].flat();

  for (const value of new Set([...(schema.enum ?? []), ...(schema.examples ?? [])])) {
    accept(`${field} ${JSON.stringify(value)}`, value);
  }
  for (const value of outside(schema))
    refuse(`${field} ${JSON.stringify(value)}, which is not in its list`, value);
  for (const [type, value] of Object.entries(samples)) {
    const fits = types.includes(type) || (type === 'integer' && types.includes('number'));
    if (fits) continue;
    variants.push({
      name: `refuses ${field} that is ${type}`,
      body: value,
      verdict: refused(400, field),
      wrongType: type,
    });
  }
  const { minimum, maximum, minItems, maxItems, format, pattern } = schema;
  if (minimum !== undefined) {
    accept(`${field} ${minimum}, its lowest`, minimum);
    refuse(`${field} ${minimum - 1}, below its lowest`, minimum - 1);
  }
  if (maximum !== undefined) {
    accept(`${field} ${maximum}, its highest`, maximum);
    refuse(`${field} ${maximum + 1}, above its highest`, maximum + 1);
  }
  const item = schema.items && resolve<Schema>(contract, schema.items);
  if (item) {
    const good =
      item.examples?.[0] ??
      (item.format === 'uri' ? 'https://example.com/cat.png' : samples[String(item.type)]);
    const of = (length: number) => Array.from({ length }, () => good);
    if (maxItems !== undefined) {
      accept(`${maxItems} ${field}, its most`, of(maxItems));
      refuse(`${maxItems + 1} ${field}, more than its most`, of(maxItems + 1));
    }
    if (minItems !== undefined) refuse(`${minItems - 1} ${field}, fewer than its least`, of(minItems - 1));
    const inside = maxItems === 0 ? [] : valueVariants(contract, item, `${field}.0`);
    for (const variant of inside) variants.push({ ...variant, body: [variant.body] });
  }
  if (format !== undefined || pattern !== undefined) {
    for (const text of ['', 'not a URI', 'data:image/png;base64,iVBORw0KGgo=']) {
      if (types.includes('string') && !conforms(text))
        refuse(`${field} ${JSON.stringify(text)}, which has not its form`, text);
    }
  }
  for (const [index, example] of (schema.examples ?? []).entries()) {
    if (schema.properties && index === 0)
      variants.push(...objectVariants(contract, schema, example, `${field}.`));
  }
  return variants;
}

/** Values of the right type that an enum or a constant leaves out, one that differs in case only among them. */
function outside({ const: only, enum: values = only === undefined ? undefined : [only] }: Schema): unknown[] {
  if (values === undefined) return [];
  const [first] = values;
  const candidates: unknown[] =
    typeof first === 'number'
      ? [first + 1, -first]
      : [`${first} `, String(first).toLowerCase(), String(first).toUpperCase(), '4:3', ''];
  return [...new Set(candidates)].filter((candidate) => !values.includes(candidate));
}
