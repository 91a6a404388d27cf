/** The operations of a contract, compiled into what the pipeline asks of each request. */

import type {
  ContentOperation,
  Lifecycles,
  QueryOperation,
  SubmitOperation,
} from '../../../generated/lifecycle.ts';
import { type Balance, balanceOf, rateLimitOf, type Upload, uploadOf } from './extensions.ts';
import { createSchemas, type Validate } from './json-schema.ts';
import type { RateLimit } from './rate-limiter.ts';

/** A bundled OpenAPI document, as far as the mock reads it. */
export interface Contract {
  readonly openapi?: string;
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components?: object;
  readonly security?: unknown;
  readonly servers?: unknown;
}

/** An operation. */
export interface Operation {
  readonly id: string;
  /** In lower case. */
  readonly method: string;
  /** The path template. */
  readonly path: string;
  /** Whether it asks for a bearer key. */
  readonly isSecured: boolean;
  /** Checks parameters, and turns text into the type that is asked for; by where they stand. */
  readonly parameters: Readonly<Record<'path' | 'query', Validate | undefined>>;
  /** The example of each parameter that has one. */
  readonly parameterExamples: readonly string[];
  /** The bodies that it takes, by media type. */
  readonly bodies: ReadonlyMap<string, Body>;
  readonly needsBody: boolean;
  /** Its answers, by status. */
  readonly answers: ReadonlyMap<number, Answer>;
  /** The bucket that its requests are taken from, if the gateway publishes one. */
  readonly rateLimit: RateLimit | undefined;
  /** What the contract says of the file that it takes, if it is an upload. */
  readonly upload: Upload | undefined;
  /** Where its answer tells of the account's money. */
  readonly balance: Balance | undefined;
  /** What the contract says of the task that it submits, queries or fetches. */
  readonly submit: SubmitOperation | undefined;
  readonly query: QueryOperation | undefined;
  readonly content: ContentOperation | undefined;
}

/** A body that an operation takes. */
export interface Body {
  readonly validate: Validate;
  /** What the contract says of the fields at its root, where a model may decide on them. */
  fieldsFor(model: unknown): Fields;
  /** The fields of a form that may occur more than once. */
  readonly lists: ReadonlySet<string>;
  readonly examples: readonly unknown[];
}

/** The fields at the root of a body. */
export interface Fields {
  readonly names: ReadonlySet<string>;
  /** The default of each field that has one. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** An answer that an operation gives. */
export interface Answer {
  /** Its media type; undefined if it has no body. */
  readonly type: string | undefined;
  readonly validate: Validate;
  /** Example bodies by name, in the contract's order. */
  readonly examples: ReadonlyMap<string, unknown>;
  /** The example of each header that has one, by its name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Compiles every operation of a contract. */
export function operationsOf(contract: Contract, lifecycles: Lifecycles): Operation[] {
  const schemas = createSchemas(contract.components);
  const follow = (node: unknown): Node => resolve(contract, node);

  const bodyOf = (media: Node, type: string): Body => {
    const schema = nodeOf(media.schema);
    const entries = Object.entries(propertiesOf(schema, follow));
    const cases = casesOf(schema, follow);
    return {
      validate: schemas.validator(schema, type === 'multipart/form-data'),
      // The last applies to every model.
      fieldsFor: (model) => (cases.find(({ appliesTo }) => appliesTo(model)) ?? cases.at(-1))?.fields ?? none,
      lists: new Set(
        entries.filter(([, { type: own }]) => [own].flat().includes('array')).map(([name]) => name),
      ),
      examples: Object.values(nodeOf(media.examples)).map((example) => nodeOf(example).value),
    };
  };

  const answerOf = (response: Node): Answer => {
    const [[type, media] = [undefined, {}]] = Object.entries(nodeOf(response.content));
    const examples = Object.entries(nodeOf(nodeOf(media).examples));
    const headers = Object.entries(nodeOf(response.headers)).map(([name, header]) => [
      name.toLowerCase(),
      follow(header).example,
    ]);
    return {
      type,
      validate: type === 'application/json' ? schemas.validator(nodeOf(nodeOf(media).schema)) : () => [],
      examples: new Map(examples.map(([name, example]) => [name, nodeOf(example).value])),
      headers: Object.fromEntries(
        headers
          .filter(([, example]) => example !== undefined)
          .map(([name, example]) => [name, String(example)]),
      ),
    };
  };

  return Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(nodeOf(item)).map(([method, node]): Operation => {
      const operation = nodeOf(node);
      const id = String(operation.operationId);
      const parameters = [operation.parameters ?? []].flat().map(follow);
      const at = (place: string) => {
        const own = parameters.filter((parameter) => parameter.in === place);
        if (own.length === 0) return undefined;
        return schemas.validator(
          {
            type: 'object',
            required: own.filter(({ required }) => required === true).map(({ name }) => name),
            properties: Object.fromEntries(own.map(({ name, schema }) => [name, schema])),
          },
          true,
        );
      };
      const body = follow(operation.requestBody);
      const answers = Object.entries(nodeOf(operation.responses));
      return {
        id,
        method,
        path,
        isSecured: asList(operation.security ?? contract.security).length > 0,
        parameters: { path: at('path'), query: at('query') },
        parameterExamples: parameters.flatMap(({ example }) =>
          example === undefined ? [] : [String(example)],
        ),
        bodies: new Map(
          Object.entries(nodeOf(body.content)).map(([type, media]) => [type, bodyOf(nodeOf(media), type)]),
        ),
        needsBody: body.required === true,
        answers: new Map(answers.map(([status, answer]) => [Number(status), answerOf(follow(answer))])),
        rateLimit: rateLimitOf(operation['x-rate-limit']),
        upload: uploadOf(operation['x-upload'], mediaTypesOf(operation)),
        balance: balanceOf(operation['x-balance']),
        submit: lifecycles.submits[id],
        query: lifecycles.queries[id],
        content: lifecycles.contents[id],
      };
    }),
  );
}

/** An object of a contract. */
type Node = Readonly<Record<string, unknown>>;

function nodeOf(value: unknown): Node {
  // What is an object and no array can be asked for any member.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}

/** The media types that an upload's form names for its file. */
function mediaTypesOf({ 'x-upload': extension, requestBody }: Node): string {
  const form = nodeOf(nodeOf(nodeOf(requestBody).content)['multipart/form-data']);
  const { contentType } = nodeOf(nodeOf(form.encoding)[String(nodeOf(extension).field)]);
  return String(contentType);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a node of a bundled contract is or refers to. */
function resolve(contract: Contract, node: unknown): Node {
  const { $ref } = nodeOf(node);
  if (typeof $ref !== 'string') return nodeOf(node);
  return nodeOf(
    $ref
      .split('/')
      .slice(1)
      .reduce<unknown>((inner, key) => nodeOf(inner)[key], contract),
  );
}

/** What a schema says of a body's fields if a condition on its model applies. */
interface Case {
  appliesTo(model: unknown): boolean;
  readonly fields: Fields;
}

const none: Fields = { names: new Set(), defaults: {} };

/** The cases of a schema, one for each branch of a condition on the model's name; the last applies to all others. */
function casesOf(schema: Node, follow: (node: unknown) => Node): Case[] {
  const { if: condition, then, else: otherwise } = follow(schema);
  const { pattern } = follow(nodeOf(nodeOf(follow(condition).properties).model));
  if (typeof pattern !== 'string' || then === undefined || otherwise === undefined) {
    const entries = Object.entries(propertiesOf(schema, follow));
    const defaults = entries.flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]],
    );
    const names = new Set(entries.map(([name]) => name));
    return [{ appliesTo: () => true, fields: { names, defaults: Object.fromEntries(defaults) } }];
  }
  const isMeant = new RegExp(pattern);
  const [first, ...rest] = [nodeOf(then), nodeOf(otherwise)].map((branch) => casesOf(branch, follow));
  return [
    ...(first ?? []).map((one) => ({
      ...one,
      appliesTo: (model: unknown) => isMeant.test(String(model)) && one.appliesTo(model),
    })),
    ...rest.flat(),
  ];
}

/** Every property that a schema knows, in any branch of a condition. */
function propertiesOf(schema: Node, follow: (node: unknown) => Node): Record<string, Node> {
  const { properties, then, else: otherwise } = follow(schema);
  const branches = [then, otherwise].filter((branch) => branch !== undefined);
  return Object.assign(
    {},
    ...branches.map((branch) => propertiesOf(nodeOf(branch), follow)),
    Object.fromEntries(
      Object.entries(nodeOf(properties)).map(([name, property]) => [name, follow(property)]),
    ),
  );
}
