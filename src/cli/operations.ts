/** What the contracts say of the operations that submit a task: whose they are, and which fields they take. */

import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { valueAt } from '../pointer.ts';
import { gateways } from './gateways.ts';

/** What a command makes of a video. */
export type Verb = 'create' | 'remix' | 'extend';

/** What is read of a JSON Schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly then?: Schema;
  readonly else?: Schema;
}

/** A field of a request. */
export interface Field {
  readonly name: string;
  /** One for each form of the request that has the field: a gateway may have a form for each kind of model. */
  readonly schemas: readonly Schema[];
  /** Whether every form of the request requires it. */
  readonly isRequired: boolean;
}

/** An operation that submits a task. */
export interface Operation {
  readonly gateway: GatewayName;
  readonly id: string;
  readonly verb: Verb;
  /** The query that reads the tasks from which it makes others; undefined if it makes them from nothing. */
  readonly query: string | undefined;
  /** What it takes, without what names its source. */
  readonly fields: readonly Field[];
}

/** All operations, in the contracts' order. */
// The keys of the table are the gateways' names.
const operations: readonly Operation[] = (Object.keys(gateways) as GatewayName[]).flatMap((gateway) => {
  const { submits, queries } = gateways[gateway].tasks;
  return Object.entries(submits).map(([id, { path, field }]) => {
    const derived = (['remix', 'extend'] as const).flatMap((verb) =>
      Object.keys(queries).flatMap((query) => (queries[query]?.[verb] === id ? [{ verb, query }] : [])),
    );
    return {
      gateway,
      id,
      ...(derived[0] ?? { verb: 'create', query: undefined }),
      fields: fieldsOf(gateway, path).filter(({ name }) => name !== field),
    };
  });
});

/** The operations behind a command. */
export function operationsOf(verb: Verb): readonly Operation[] {
  return operations.filter((operation) => operation.verb === verb);
}

/** An operation as a person calls it. */
export function nameOf({ gateway, id }: Operation): string {
  return `${gateway} ${id}`;
}

/** The option for a field. */
export function optionOf(field: string): string {
  return `--${field.replaceAll('_', '-')}`;
}

/** The option for what a gateway calls a field, such as `metadata.resolution`; undefined if there is none. */
export function optionAtFault(field: string | undefined): string | undefined {
  const [name = ''] = field?.split(/[.[/]/) ?? [];
  return operations.some(({ fields }) => fields.some((one) => one.name === name))
    ? optionOf(name)
    : undefined;
}

function fieldsOf(gateway: GatewayName, path: string): Field[] {
  const contract: { readonly paths: object } = contracts[gateway];
  const operation = Object.entries(contract.paths).find(([one]) => one === path)?.[1];
  const content = valueAt(operation, '/post/requestBody/content');
  const forms = Object.values(content ?? {}).flatMap(({ schema }) => formsOf(contract, schema));
  const names = new Set(forms.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return [...names].map((name) => ({
    name,
    schemas: forms.flatMap(({ properties }) => properties?.[name] ?? []),
    isRequired: forms.every(({ required }) => required?.includes(name)),
  }));
}

/** The forms that a request may have: one, or one for each outcome of a condition. */
function formsOf(contract: object, schema: Schema): Schema[] {
  if (schema.$ref !== undefined) {
    // The contract is linted: what is referred to is there, and is a schema.
    return formsOf(contract, valueAt(contract, schema.$ref.slice(1)) as Schema);
  }
  const outcomes = [schema.then, schema.else].filter((one) => one !== undefined);
  return outcomes.length > 0 ? outcomes.flatMap((one) => formsOf(contract, one)) : [schema];
}
