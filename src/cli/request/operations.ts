/** The operations that submit a task, as the contracts declare them: their gateway, and the fields that they take. */

import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { valueAt } from '../../transport/json.ts';
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
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

/** One form of a request. A gateway may have a form for each kind of model. */
export interface RequestForm {
  readonly schema: Schema;
  /** Whether requests for a model have this form. */
  takesModel(model: string): boolean;
}

/** A field of a request. */
export interface Field {
  readonly name: string;
  /** Its schema in each form of the request that has it. */
  readonly schemas: readonly Schema[];
  /** Whether every form of the request requires it. */
  readonly isRequired: boolean;
}

/** An operation that submits a task. */
export interface Operation {
  readonly gateway: GatewayName;
  readonly id: string;
  readonly verb: Verb;
  /** The query that reads the tasks from which it makes new ones. Undefined if it makes them from nothing. */
  readonly query: string | undefined;
  /** The field of the body that names the source task. Undefined if there is none, or the path names it. */
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

/** The fields of an operation for a model: those of the forms that take it. All of them, without a model. */
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
  const schemas = forms.map(({ schema }) => schema);
  const names = new Set(schemas.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return [...names].map((name) => ({
    name,
    schemas: schemas.flatMap(({ properties }) => properties?.[name] ?? []),
    isRequired: schemas.every(({ required }) => required?.includes(name)),
  }));
}

/** @param form the models, as a regular expression, whose requests are sent as a form instead of JSON */
function formsOfPath(
  contract: { readonly paths: object },
  path: string,
  form: string | undefined,
): RequestForm[] {
  const operation = Object.entries(contract.paths).find(([one]) => one === path)?.[1];
  const content = valueAt(operation, '/post/requestBody/content') ?? {};
  return Object.entries(content).flatMap(([mediaType, { schema }]) => {
    const isForm = mediaType.startsWith('multipart/');
    const takesModel = (model: string) => form === undefined || new RegExp(form).test(model) === isForm;
    return formsOf(contract, schema, takesModel);
  });
}

/** The forms that a schema allows: one, or one for each outcome of a condition on the model. */
function formsOf(contract: object, schema: Schema, takesModel: RequestForm['takesModel']): RequestForm[] {
  if (schema.$ref !== undefined) {
    // The contract is linted: a reference leads to a schema.
    const target = valueAt(contract, schema.$ref.slice(1)) as Schema;
    return formsOf(contract, target, takesModel);
  }
  const { then: holds, else: fails } = schema;
  if (!holds && !fails) return [{ schema, takesModel }];
  const pattern = new RegExp(schema.if?.properties?.model?.pattern ?? '');
  return [
    ...(holds ? formsOf(contract, holds, (model) => takesModel(model) && pattern.test(model)) : []),
    ...(fails ? formsOf(contract, fails, (model) => takesModel(model) && !pattern.test(model)) : []),
  ];
}
