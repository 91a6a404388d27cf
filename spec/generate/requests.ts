/** The statements of a contract about requests: the parameters and the bodies of each operation. */

import {
  type Contract,
  type Operation,
  operationsOf,
  type Parameter,
  type Provenance,
  type Reference,
  resolve,
  type Schema,
} from '../contract.ts';
import { notice } from './notice.ts';
import { nameOf, type Places, ProvenanceList, plainSchema } from './statements.ts';
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
}

/** The types of every gateway's table, and the tables of them all, as the text of a module. */
export function requestIndex(gateways: readonly string[]): string {
  const imports = gateways.map((name) => `import { requests as ${name} } from './${name}/requests.ts';\n`);
  return `${notice}${imports.join('')}import type { Statements } from './statements.ts';

/** The statements of a contract about the requests of an operation. */
export interface RequestOperation {
  readonly operationId: string;
  /** The position of the operation's provenance. */
  readonly provenance: number;
  /** The schema of the body by its media type. Empty if the operation takes none. */
  readonly bodies: Readonly<Record<string, string>>;
  /** The models whose request is a form, as a regular expression. Absent if none is. */
  readonly form?: string;
  /** The schema of the path's parameters. */
  readonly path?: string;
  /** The schema of the query string's parameters. */
  readonly query?: string;
}

/** The statements of a contract about the requests to its gateway. */
export interface Requests extends Statements {
  /** By method and path template, such as \`POST /v1/video/create\`. */
  readonly operations: Readonly<Record<string, RequestOperation>>;
  /** By schema, the fields at its root. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** By schema, the places that apply under a condition: the field that decides, and the condition in words. */
  readonly conditions: Readonly<
    Record<string, Readonly<Record<string, { readonly field: string; readonly words: string }>>>
  >;
  /** By schema, the places that exclude something, in words. */
  readonly exclusions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The statements about requests, by the gateway's name. */
export const requests: Readonly<Record<string, Requests>> = { ${gateways.join(', ')} };
`;
}

/** The table of a contract, as the text of a module. */
export function requestsModule({
  provenances,
  operations,
  places,
  fields,
  conditions,
  exclusions,
}: RequestTable): string {
  const members = Object.entries({ provenances, operations, places, fields, conditions, exclusions }).map(
    ([name, value]) => `  ${name}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')},\n`,
  );
  return `${notice}import type { Requests } from '../requests.ts';
import * as validators from './request-validators.js';

/** The statements of the contract about requests. */
export const requests: Requests = {
${members.join('')}  validators,
};
`;
}

/**
 * The table of a contract.
 *
 * @throws if an operation has no provenance, or if a condition or an exclusion is of a kind that has no words yet
 */
export function requestsOf(contract: Contract): RequestTable {
  const provenances = new ProvenanceList();
  const json: Record<string, object> = {};
  const texts: Record<string, object> = {};
  const places: Record<string, Places> = {};
  const fields: Record<string, string[]> = {};
  const conditions: Record<string, object> = {};
  const exclusions: Record<string, object> = {};

  const addBody = (schema: Schema | Reference, mediaType: string, operationId: string): string => {
    const isForm = mediaType === 'multipart/form-data';
    const name = (nameOf(schema) ?? `${operationId}Request`) + (isForm ? 'Form' : '');
    (isForm ? texts : json)[name] = plainSchema(contract, schema);
    places[name] = provenances.placesOf(contract, schema);
    fields[name] = fieldsOf(contract, schema);
    const condition = conditionsOf(contract, schema);
    if (condition) conditions[name] = condition;
    const exclusion = exclusionOf(contract, schema);
    if (exclusion) exclusions[name] = { '#/not': exclusion };
    return name;
  };

  const addParameters = (operation: Operation, place: 'path' | 'query'): string | undefined => {
    const parameters = (operation.parameters ?? [])
      .map((parameter) => resolve<Parameter>(contract, parameter))
      .filter((parameter) => parameter.in === place);
    if (parameters.length === 0) return undefined;
    const schema: Schema = {
      type: 'object',
      required: parameters.filter(({ required }) => required).map(({ name }) => name),
      properties: Object.fromEntries(
        parameters.map((parameter) => [parameter.name, statedSchema(parameter)]),
      ),
    };
    const plain = plainSchema(contract, schema);
    const own = provenances.placesOf(contract, schema);
    // Many operations have the same parameters.
    const isSame = (name: string) =>
      JSON.stringify([texts[name], places[name]]) === JSON.stringify([plain, own]);
    const name =
      Object.keys(texts).find(isSame) ?? operation.operationId + (place === 'path' ? 'Path' : 'Query');
    texts[name] = plain;
    places[name] = own;
    return name;
  };

  const operations = operationsOf(contract).map(({ method, path, operation }) => {
    const { operationId, requestBody, 'x-provenance': own } = operation;
    if (own === undefined) throw new Error(`${operationId} has no x-provenance`);
    const bodies = Object.entries(requestBody?.content ?? {}).map(([mediaType, { schema }]) => [
      mediaType,
      addBody(schema, mediaType, operationId),
    ]);
    const table = {
      operationId,
      provenance: provenances.positionOf(own),
      bodies: Object.fromEntries(bodies),
      form: formOf(operation),
      path: addParameters(operation, 'path'),
      query: addParameters(operation, 'query'),
    };
    return [`${method.toUpperCase()} ${path}`, table];
  });
  return {
    provenances: provenances.all,
    operations: Object.fromEntries(operations),
    json,
    texts,
    places,
    fields,
    // Each was made for one schema above.
    conditions: conditions as RequestTable['conditions'],
    exclusions: exclusions as RequestTable['exclusions'],
  };
}

/** The schema of a parameter, with the parameter's provenance. */
function statedSchema({ schema, 'x-provenance': provenance }: Parameter): Schema | Reference {
  return provenance && !('$ref' in schema) ? { ...schema, 'x-provenance': provenance } : schema;
}

/** The models whose request is a form, as a regular expression. */
function formOf({ 'x-lifecycle': lifecycle }: Operation): string | undefined {
  if (lifecycle === undefined || !('starts' in lifecycle)) return undefined;
  const form = lifecycle.starts.find(({ mediaType }) => mediaType === 'multipart/form-data');
  return form && (form.model ?? '.');
}

/** Every field that a schema knows at its root, in any branch of a condition. */
function fieldsOf(contract: Contract, reference: Schema | Reference): string[] {
  const schema = resolve<Schema>(contract, reference);
  const branches = [schema.then, schema.else].flatMap((branch) => branch ?? []);
  const inBranches = branches.flatMap((branch) => fieldsOf(contract, branch));
  return [...new Set([...Object.keys(schema.properties ?? {}), ...inBranches])];
}

/** The exclusion that `not` at the root of a schema states, in words: some fields are not given together. */
function exclusionOf(contract: Contract, reference: Schema | Reference): string | undefined {
  const { not } = resolve<Schema>(contract, reference);
  if (not === undefined) return undefined;
  const excluded = resolve<Schema>(contract, not);
  const given = excluded.required ?? [];
  const words = given.map((name) => {
    const { minItems } = resolve<Schema>(contract, excluded.properties?.[name] ?? {});
    return minItems === undefined ? name : `${minItems} or more ${name}`;
  });
  return `must not have ${words.join(' and ')} together`;
}

/** The conditions of the branches of an `if` at the root of a schema: what a field begins with. */
function conditionsOf(
  contract: Contract,
  reference: Schema | Reference,
): Record<string, Condition> | undefined {
  const { if: given } = resolve<Schema>(contract, reference);
  if (given === undefined) return undefined;
  const [[field, property] = ['', {}], ...others] = Object.entries(
    resolve<Schema>(contract, given).properties ?? {},
  );
  const beginning = /^\^([\w.-]+)$/.exec(resolve<Schema>(contract, property).pattern ?? '')?.[1];
  if (beginning === undefined || others.length > 0)
    throw new Error('An `if` is put into words only if it is about what one field begins with');
  return {
    '#/then': { field, words: `for a ${field} that begins with ${beginning}` },
    '#/else': { field, words: `for a ${field} that does not begin with ${beginning}` },
  };
}
