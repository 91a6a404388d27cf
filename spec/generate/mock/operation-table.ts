/** The operations of a contract as the mock server serves them, and the schemas that it checks requests and answers with. */

import {
  type Contract,
  type MediaType,
  modelPattern,
  type Operation,
  operationsOf,
  type Parameter,
  type PlacedOperation,
  type Reference,
  type Response,
  resolve,
  type Schema,
} from '../../contract.ts';
import { componentName } from '../../openapi/references.ts';
import { plainSchema } from '../validation/statement-tables.ts';
import type { Schemas } from '../validation/validators.ts';

/** A contract as the mock serves it. */
export interface OperationTable {
  /** Data of each operation, in the contract's order. The type of the generated module tells its members. */
  readonly operations: readonly object[];
  /** The schemas of JSON bodies of requests, by name. */
  readonly json: Schemas;
  /** The schemas of what is sent as text: forms, and parameters. */
  readonly texts: Schemas;
  /** The schemas of JSON answers. */
  readonly answers: Schemas;
}

/** The fields of a body, if some patterns match its model. */
interface FieldCase {
  readonly models: readonly string[];
  readonly names: readonly string[];
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** The table of a contract. */
export function operationTableOf(contract: Contract): OperationTable {
  return new OperationTableBuilder(contract).build();
}

/** Collects the schemas of a contract while its operations are read. */
class OperationTableBuilder {
  readonly #contract: Contract;
  readonly #json: Record<string, object> = {};
  readonly #texts: Record<string, object> = {};
  readonly #answers: Record<string, object> = {};

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  build(): OperationTable {
    const operations = operationsOf(this.#contract).map((placed) => this.#describe(placed));
    return { operations, json: this.#json, texts: this.#texts, answers: this.#answers };
  }

  #describe({ method, path, operation }: PlacedOperation): object {
    const { operationId: id, requestBody } = operation;
    const parameters = (operation.parameters ?? []).map((one) => resolve<Parameter>(this.#contract, one));
    const bodies = Object.entries(requestBody?.content ?? {});
    const answers = Object.entries(operation.responses);
    return {
      id,
      method,
      path,
      isSecured: isSecured(this.#contract, operation),
      pathSchema: this.#addParameters(parameters, 'path', id),
      querySchema: this.#addParameters(parameters, 'query', id),
      queryNames: namesOf(parameters, 'query'),
      parameterExamples: parameters.flatMap(({ example }) =>
        example === undefined ? [] : [String(example)],
      ),
      bodies: Object.fromEntries(bodies.map(([type, media]) => [type, this.#describeBody(media, type, id)])),
      needsBody: requestBody?.required === true,
      answers: Object.fromEntries(
        answers.map(([status, answer]) => [status, this.#describeAnswer(answer, `${id}${status}`)]),
      ),
      ...extensionsOf(operation),
    };
  }

  #describeBody({ schema, examples }: MediaType, mediaType: string, id: string): object {
    const isForm = mediaType === 'multipart/form-data';
    const name = (componentName(schema) ?? `${id}Request`) + (isForm ? 'Form' : '');
    (isForm ? this.#texts : this.#json)[name] = plainSchema(this.#contract, schema);
    return {
      schema: name,
      cases: casesOf(this.#contract, schema),
      examples: Object.values(examples ?? {}).map(({ value }) => value),
    };
  }

  #describeAnswer(reference: Response | Reference, fallback: string): object {
    const { content = {}, headers = {} } = resolve<Response>(this.#contract, reference);
    const [[type, media] = []] = Object.entries(content);
    const schema = type === 'application/json' && media ? this.#addAnswer(media.schema, fallback) : undefined;
    const examples = Object.entries(media?.examples ?? {});
    return {
      type,
      schema,
      examples: Object.fromEntries(examples.map(([name, { value }]) => [name, value])),
      headers: Object.fromEntries(Object.entries(headers).flatMap((entry) => this.#headerOf(...entry))),
    };
  }

  /** Adds the schema of an answer, and returns its name. */
  #addAnswer(schema: Schema | Reference, fallback: string): string {
    const name = componentName(schema) ?? fallback;
    this.#answers[name] = plainSchema(this.#contract, schema);
    return name;
  }

  /** The name and the example of a header, if it has one. */
  #headerOf(name: string, header: unknown): [string, string][] {
    const { example } = resolve<{ readonly example?: unknown }>(this.#contract, Object(header));
    return example === undefined ? [] : [[name.toLowerCase(), String(example)]];
  }

  /** Adds the schema of an operation's parameters in one place, and returns its name. Undefined if it has none. */
  #addParameters(
    parameters: readonly Parameter[],
    place: 'path' | 'query',
    operationId: string,
  ): string | undefined {
    const own = parameters.filter((parameter) => parameter.in === place);
    if (own.length === 0) return undefined;
    const schema = plainSchema(this.#contract, {
      type: 'object',
      required: own.filter(({ required }) => required).map(({ name }) => name),
      properties: Object.fromEntries(own.map((parameter) => [parameter.name, parameter.schema])),
    });
    // Many operations have the same parameters.
    const isSame = (name: string) => JSON.stringify(this.#texts[name]) === JSON.stringify(schema);
    const name = Object.keys(this.#texts).find(isSame) ?? operationId + (place === 'path' ? 'Path' : 'Query');
    this.#texts[name] = schema;
    return name;
  }
}

/** The names of the parameters in one place. Undefined if there are none. */
function namesOf(parameters: readonly Parameter[], place: 'path' | 'query'): readonly string[] | undefined {
  const names = parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  return names.length === 0 ? undefined : names;
}

/** Tells an operation that asks for an API key. */
export function isSecured(contract: Contract, operation: Operation): boolean {
  // Neither type names what only the mock reads.
  const { security: general }: { readonly security?: unknown } = contract as object;
  const { security = general }: { readonly security?: unknown } = operation as object;
  return Array.isArray(security) && security.length > 0;
}

/** The extensions that the mock acts on, without provenance and prose. */
function extensionsOf(operation: Operation): object {
  const { 'x-rate-limit': rateLimit, 'x-upload': upload, requestBody }: Operation = operation;
  const { 'x-balance': balance }: { readonly 'x-balance'?: unknown } = operation as object;
  const form = requestBody?.content['multipart/form-data'];
  const { contentType = '' } = (upload && form?.encoding?.[upload.field]) ?? {};
  return {
    rateLimit: bare(rateLimit),
    upload: upload && { ...Object(bare(upload)), mediaTypes: contentType.split(/\s*,\s*/) },
    balance: bare(balance),
  };
}

/** A value without annotations. */
function bare(value: unknown): unknown {
  if (value === undefined) return undefined;
  return JSON.parse(
    JSON.stringify(value, (key, member: unknown) =>
      key === 'description' || key === 'x-provenance' ? undefined : member,
    ),
  );
}

/** The cases of a body, one for each branch of a condition on the model's name; the last applies to all others. */
function casesOf(contract: Contract, reference: Schema | Reference): readonly FieldCase[] {
  const schema = resolve<Schema>(contract, reference);
  const { then, else: otherwise } = schema;
  const pattern = modelPattern(contract, schema);
  if (pattern === undefined || then === undefined || otherwise === undefined) {
    const properties = propertiesOf(contract, schema);
    return [
      {
        models: [],
        names: Object.keys(properties),
        defaults: Object.fromEntries(
          Object.entries(properties).flatMap(([name, { default: value }]) =>
            value === undefined ? [] : [[name, value]],
          ),
        ),
      },
    ];
  }
  const matching = casesOf(contract, then).map((one) => ({ ...one, models: [pattern, ...one.models] }));
  return [...matching, ...casesOf(contract, otherwise)];
}

/** Every property that a schema knows, in any branch of a condition. */
function propertiesOf(contract: Contract, reference: Schema | Reference): Record<string, Schema> {
  const { properties = {}, then, else: otherwise } = resolve<Schema>(contract, reference);
  const branches = [then, otherwise].filter((branch) => branch !== undefined);
  const own = Object.entries(properties).map(([name, property]) => [
    name,
    resolve<Schema>(contract, property),
  ]);
  return Object.assign(
    {},
    ...branches.map((branch) => propertiesOf(contract, branch)),
    Object.fromEntries(own),
  );
}
