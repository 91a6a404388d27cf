/** The operations that submit a task, as the contracts declare them: their gateway, and the fields that they take. */

import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { textAt, valueAt } from '../../bodies/json.ts';
import { gatewayNames, knownGateways } from './known-gateways.ts';

/** A command that submits. */
export type Verb = 'create' | 'remix' | 'extend';

/** The parts of a JSON Schema that are read here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly 'x-extensible-enum'?: readonly unknown[];
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  /** True if a data URI may stand for a file. */
  readonly 'x-data-uri'?: boolean;
  /** The upload that makes a URL of a file. */
  readonly 'x-uploaded-by'?: string;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** One form of a request. A gateway may have a form for each kind of model. */
export interface RequestForm {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  /** True for the models whose requests have this form. */
  readonly takesModel: (model: string) => boolean;
}

/** A field of a request. */
export interface Field {
  readonly name: string;
  /** Its schema in each form of the request that has it. */
  readonly schemas: readonly Schema[];
  /** True if every form of the request requires it. */
  readonly isRequired: boolean;
}

/** An operation that submits a task. */
export interface Operation {
  readonly gateway: GatewayName;
  readonly id: string;
  /** The contract's own summary of it. */
  readonly summary: string;
  readonly verb: Verb;
  /** The query that reads its source tasks. Undefined if it needs no source. */
  readonly query: string | undefined;
  /** The body field that names the source task. Undefined if there is none, or it is in the path. */
  readonly sourceField: string | undefined;
  readonly forms: readonly RequestForm[];
  /** The fields of all forms, without `sourceField`. */
  readonly fields: readonly Field[];
}

/** All operations, in the contracts' order. */
const operations: readonly Operation[] = gatewayNames.flatMap((gateway) => {
  const { submits, queries } = knownGateways[gateway].tasks;
  return Object.entries(submits).map(([id, { path, field: sourceField, form }]) => {
    const derived = (['remix', 'extend'] as const).flatMap((verb) =>
      Object.keys(queries).flatMap((query) => (queries[query]?.[verb] === id ? [{ verb, query }] : [])),
    );
    const forms = formsOfPath(contracts[gateway], path, form);
    return {
      gateway,
      id,
      summary: textAt(operationAt(contracts[gateway], path), '/summary') ?? id,
      ...(derived[0] ?? { verb: 'create', query: undefined }),
      sourceField,
      forms,
      fields: fieldsOf(forms).filter(({ name }) => name !== sourceField),
    };
  });
});

/** The operations behind a command. */
export function operationsOf(verb: Verb): readonly Operation[] {
  return operations.filter((operation) => operation.verb === verb);
}

/** The name of an operation in messages. */
export function nameOf({ gateway, id }: Operation): string {
  return `${gateway} ${id}`;
}

/** The fields of an operation for a model. All fields, without a model. */
export function fieldsFor(operation: Operation, model: unknown): readonly Field[] {
  const forms = operation.forms.filter((form) => typeof model !== 'string' || form.takesModel(model));
  return fieldsOf(forms).filter(({ name }) => name !== operation.sourceField);
}

/** The option for a field. */
export function optionOf(field: string): string {
  return `--${field.replaceAll('_', '-')}`;
}

/** The option for a field as a gateway names it, such as `metadata.resolution`. Undefined if there is none. */
export function optionAtFault(field: string | undefined): string | undefined {
  const [name = ''] = field?.split(/[.[/]/).filter(Boolean) ?? [];
  return operations.some(({ fields }) => fields.some((one) => one.name === name))
    ? optionOf(name)
    : undefined;
}

function fieldsOf(forms: readonly RequestForm[]): Field[] {
  const names = new Set(forms.flatMap(({ properties }) => Object.keys(properties)));
  return [...names].map((name) => ({
    name,
    schemas: forms.flatMap(({ properties }) => properties[name] ?? []),
    isRequired: forms.every(({ required }) => required.includes(name)),
  }));
}

/** The operation that is sent to a path by POST. */
function operationAt(contract: { readonly paths: object }, path: string): unknown {
  const item: unknown = Object.entries(contract.paths).find(([one]) => one === path)?.[1];
  return valueAt(item, '/post');
}

/** @param form a regular expression of the models whose requests are sent as a form instead of JSON */
function formsOfPath(
  contract: { readonly paths: object },
  path: string,
  form: string | undefined,
): RequestForm[] {
  const content = valueAt(operationAt(contract, path), '/requestBody/content') ?? {};
  return Object.entries(content).flatMap(([mediaType, { schema }]) => {
    const isForm = mediaType.startsWith('multipart/');
    const takesModel = (model: string) => form === undefined || new RegExp(form).test(model) === isForm;
    return formsOf(contract, schema).map((one) => both({ properties: {}, required: [], takesModel }, one));
  });
}

/** The forms that a schema allows, one for each combination of its conditions and alternatives. */
function formsOf(contract: object, schema: Schema | undefined): RequestForm[] {
  const own = {
    properties: schema?.properties ?? {},
    required: schema?.required ?? [],
    takesModel: () => true,
  };
  if (!schema) return [own];
  // The contract is linted: a reference leads to a schema.
  if (schema.$ref) return formsOf(contract, valueAt(contract, schema.$ref.slice(1)) as Schema);
  const { if: condition, then: holds, else: fails, allOf = [], anyOf, oneOf } = schema;
  const parts = allOf.map((part) => formsOf(contract, part));
  // Beside a condition, `anyOf` lists its branches for tools that read no conditions.
  const isConditional = holds !== undefined && fails !== undefined;
  for (const alternatives of [isConditional ? undefined : anyOf, oneOf])
    if (alternatives) parts.push(alternatives.flatMap((one) => formsOf(contract, one)));
  if (holds || fails) {
    // The general form comes first: the help shows its description of a field that both have.
    parts.push([
      ...formsOf(contract, fails).map((one) => whenModel(condition, false, one)),
      ...formsOf(contract, holds).map((one) => whenModel(condition, true, one)),
    ]);
  }
  return parts.reduce<RequestForm[]>(
    (forms, part) => forms.flatMap((form) => part.map((one) => both(form, one))),
    [own],
  );
}

/** The intersection of two forms. */
function both(one: RequestForm, other: RequestForm): RequestForm {
  const properties: Record<string, Schema> = { ...one.properties };
  for (const [name, schema] of Object.entries(other.properties)) {
    // A condition describes only the special case. The other part describes the field.
    const description = properties[name]?.description ?? schema.description ?? '';
    properties[name] = { ...properties[name], ...schema, description };
  }
  return {
    properties,
    required: [...one.required, ...other.required],
    takesModel: (model) => one.takesModel(model) && other.takesModel(model),
  };
}

/** A form that applies only if a condition on the model holds, or only if it fails. */
function whenModel(condition: Schema | undefined, holds: boolean, form: RequestForm): RequestForm {
  const { pattern, const: only, enum: values } = condition?.properties?.model ?? {};
  const isMet = (model: string) =>
    (pattern === undefined || new RegExp(pattern).test(model)) &&
    (only === undefined || only === model) &&
    (values === undefined || values.includes(model));
  return both(form, { properties: {}, required: [], takesModel: (model) => isMet(model) === holds });
}
