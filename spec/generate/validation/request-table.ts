/** The statements of a contract about requests: the parameters and the bodies of each operation. */

import {
  type Contract,
  componentName,
  type Operation,
  operationsOf,
  type Parameter,
  type Provenance,
  propertiesOf,
  type Reference,
  resolve,
  type Schema,
} from '../../contract.ts';
import { dataUriFields } from '../lifecycle/data-uri-fields.ts';
import { formModels } from '../lifecycle/tasks.ts';
import { uploadedFields } from '../lifecycle/uploads.ts';
import { type Places, ProvenanceList, plainSchema } from './statement-tables.ts';
import type { Schemas } from './validators.ts';

/** The statements about requests, as far as our own tools read them. */
export interface RequestTable {
  readonly provenances: readonly Provenance[];
  /** By method and path template. */
  readonly operations: Readonly<Record<string, object>>;
  /** The schemas of JSON bodies, without references and annotations. */
  readonly json: Schemas;
  /** The schemas of what is sent as text: forms, and the parameters of paths and of query strings. */
  readonly texts: Schemas;
  readonly places: Readonly<Record<string, Places>>;
  /** By schema, the fields at its root. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** By schema, the places that apply under a condition. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, Condition>>>>;
  /** By schema, the places that exclude something, in words. */
  readonly exclusions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The condition under which a part of a schema applies. */
interface Condition {
  /** The field that decides. */
  readonly field: string;
  readonly words: string;
  /** The fields that are required either way. */
  readonly always?: readonly string[];
}

/**
 * The table of a contract.
 *
 * @throws if an operation has no provenance, or if a condition is of a kind that has no words yet
 */
export function requestsOf(contract: Contract): RequestTable {
  return new RequestTableBuilder(contract).build();
}

/** Collects the schemas of a contract while its operations are read. */
class RequestTableBuilder {
  readonly #contract: Contract;
  readonly #provenances = new ProvenanceList();
  readonly #json: Record<string, object> = {};
  readonly #texts: Record<string, object> = {};
  readonly #places: Record<string, Places> = {};
  readonly #fields: Record<string, readonly string[]> = {};
  readonly #conditions: Record<string, Record<string, Condition>> = {};
  readonly #exclusions: Record<string, Record<string, string>> = {};

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  build(): RequestTable {
    const operations = operationsOf(this.#contract).map(({ method, path, operation }) => [
      `${method.toUpperCase()} ${path}`,
      this.#addOperation(operation),
    ]);
    return {
      provenances: this.#provenances.all,
      operations: Object.fromEntries(operations),
      json: this.#json,
      texts: this.#texts,
      places: this.#places,
      fields: this.#fields,
      conditions: this.#conditions,
      exclusions: this.#exclusions,
    };
  }

  #addOperation(operation: Operation): object {
    const { operationId, requestBody, 'x-provenance': own, 'x-lifecycle': lifecycle } = operation;
    if (own === undefined) throw new Error(`${operationId} has no x-provenance`);
    const bodies = Object.entries(requestBody?.content ?? {}).map(([mediaType, { schema }]) => [
      mediaType,
      this.#addBody(schema, mediaType, operationId),
    ]);
    return {
      operationId,
      provenance: this.#provenances.positionOf(own),
      bodies: Object.fromEntries(bodies),
      form: lifecycle && 'starts' in lifecycle ? formModels(lifecycle.starts) : undefined,
      files: filesOf(this.#contract, operation),
      path: this.#addParameters(operation, 'path'),
      query: this.#addParameters(operation, 'query'),
    };
  }

  /** Adds the schema of a body, and returns its name. */
  #addBody(schema: Schema | Reference, mediaType: string, operationId: string): string {
    const contract = this.#contract;
    const isForm = mediaType === 'multipart/form-data';
    const name = (componentName(schema) ?? `${operationId}Request`) + (isForm ? 'Form' : '');
    (isForm ? this.#texts : this.#json)[name] = plainSchema(contract, schema);
    this.#places[name] = this.#provenances.placesOf(contract, schema);
    this.#fields[name] = fieldsOf(contract, schema);
    const conditions = conditionsOf(contract, schema);
    if (conditions) this.#conditions[name] = conditions;
    const exclusions = Object.fromEntries(exclusionsOf(contract, schema));
    if (Object.keys(exclusions).length > 0) this.#exclusions[name] = exclusions;
    return name;
  }

  /** Adds the schema of an operation's parameters in one place, and returns its name. Undefined if it has none. */
  #addParameters(operation: Operation, place: 'path' | 'query'): string | undefined {
    const parameters = (operation.parameters ?? [])
      .map((parameter) => resolve<Parameter>(this.#contract, parameter))
      .filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return undefined;
    const schema: Schema = {
      type: 'object',
      required: parameters.filter(({ required }) => required).map(({ name }) => name),
      properties: Object.fromEntries(
        parameters.map((parameter) => [parameter.name, statedSchema(parameter)]),
      ),
    };
    const plain = plainSchema(this.#contract, schema);
    const places = this.#provenances.placesOf(this.#contract, schema);
    // Many operations have the same parameters.
    const isSame = (name: string) =>
      JSON.stringify([this.#texts[name], this.#places[name]]) === JSON.stringify([plain, places]);
    const name =
      Object.keys(this.#texts).find(isSame) ?? operation.operationId + (place === 'path' ? 'Path' : 'Query');
    this.#texts[name] = plain;
    this.#places[name] = places;
    return name;
  }
}

/** The schema of a parameter, with the parameter's provenance. */
function statedSchema({ schema, 'x-provenance': provenance }: Parameter): Schema | Reference {
  return provenance && !('$ref' in schema) ? { ...schema, 'x-provenance': provenance } : schema;
}

/** The form in which a file is sent, by the field of a JSON body. Undefined if no field takes files. */
function filesOf(contract: Contract, operation: Operation): Record<string, 'url' | 'data'> | undefined {
  const files = [
    ...Object.keys(dataUriFields(contract, operation) ?? {}).map((name) => [name, 'data'] as const),
    ...Object.keys(uploadedFields(contract, operation) ?? {}).map((name) => [name, 'url'] as const),
  ];
  return files.length > 0 ? Object.fromEntries(files) : undefined;
}

/** Every field that a schema knows at its root, in any branch of a condition. */
function fieldsOf(contract: Contract, schema: Schema | Reference): string[] {
  return [...new Set(propertiesOf(contract, schema).map(([name]) => name))];
}

/**
 * Each place where `not` at the root of a schema, or of a branch of a condition, states an exclusion, and the exclusion
 * in words: some fields are not given together.
 */
function exclusionsOf(contract: Contract, reference: Schema | Reference, place = '#'): [string, string][] {
  const { not, then, else: otherwise } = resolve<Schema>(contract, reference);
  return [
    ...(not ? [[`${place}/not`, exclusionIn(contract, not)] satisfies [string, string]] : []),
    ...(then ? exclusionsOf(contract, then, `${place}/then`) : []),
    ...(otherwise ? exclusionsOf(contract, otherwise, `${place}/else`) : []),
  ];
}

function exclusionIn(contract: Contract, not: Schema | Reference): string {
  const excluded = resolve<Schema>(contract, not);
  const given = excluded.required ?? [];
  const words = given.map((name) => {
    const { minItems } = resolve<Schema>(contract, excluded.properties?.[name] ?? {});
    return minItems === undefined ? name : `${minItems} or more ${name}`;
  });
  return `must not have ${words.join(' and ')} together`;
}

/** The conditions of the branches of an `if` at the root of a schema: what a field is, or begins with. */
function conditionsOf(
  contract: Contract,
  reference: Schema | Reference,
): Record<string, Condition> | undefined {
  const { if: given, then, else: otherwise } = resolve<Schema>(contract, reference);
  if (given === undefined) return undefined;
  const [required = [], ...rest] = [then, otherwise].map(
    (branch) => (branch && resolve<Schema>(contract, branch).required) ?? [],
  );
  const shared = required.filter((name) => rest.every((names) => names.includes(name)));
  const always = shared.length > 0 ? { always: shared } : {};
  const [[field, property] = ['', {}], ...others] = Object.entries(
    resolve<Schema>(contract, given).properties ?? {},
  );
  const { const: only, pattern = '' } = resolve<Schema>(contract, property);
  const beginning = /^\^([\w.-]+)$/.exec(pattern)?.[1];
  if (others.length > 0 || (only === undefined && beginning === undefined))
    throw new Error('An `if` is put into words only if it is about what one field is or begins with');
  if (beginning === undefined) {
    return {
      '#/then': { field, words: `for the ${field} ${only}`, ...always },
      '#/else': { field, words: `for another ${field} than ${only}`, ...always },
    };
  }
  return {
    '#/then': { field, words: `for a ${field} that begins with ${beginning}`, ...always },
    '#/else': { field, words: `for a ${field} that does not begin with ${beginning}`, ...always },
  };
}
