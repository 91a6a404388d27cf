/** What a contract says of a gateway's answers: of each status of each operation, with where that comes from. */

import { escapeFragment } from 'ajv/dist/compile/util.js';
import {
  type Contract,
  operationsOf,
  type Provenance,
  type Reference,
  type Response,
  resolve,
  type Schema,
} from '../contract.ts';
import { notice } from './notice.ts';

/** The statements about answers, as far as our own tools read them. */
export interface AnswerTable {
  /** Where statements come from; everything else refers to them by their position. */
  readonly provenances: readonly Provenance[];
  /** By method and path template. */
  readonly operations: Readonly<Record<string, object>>;
  /** The schemas of the bodies, without references and annotations. */
  readonly schemas: Readonly<Record<string, object>>;
  /** Of each schema, which place in it comes from where. */
  readonly places: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What every gateway's table has in common, and the tables of them all, as the text of a module. */
export function answerIndex(gateways: readonly string[]): string {
  const imports = gateways.map((name) => `import { answers as ${name} } from './${name}/answers.ts';\n`);
  return `${notice}import type { Provenance } from './lifecycle.ts';
${imports.join('')}
/** What a contract says of an answer of one status. */
export interface Answer {
  /** Where it says so: the position in the list. */
  readonly provenance: number;
  /** What the body has to be as JSON: the validator's name. */
  readonly schema?: string;
  /** The media type of what is not JSON. Without this and a schema, nothing is said of the body. */
  readonly mediaType?: string;
}

/** What a contract says of the answers of an operation. */
export interface OperationAnswers {
  readonly operationId: string;
  /** Where the operation comes from: the position in the list. */
  readonly provenance: number;
  readonly statuses: Readonly<Record<string, Answer>>;
}

/** What is wrong with a body, in Ajv's words. */
export interface Deviation {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A function that checks a body and leaves what is wrong with it. */
export interface Validator {
  (body: unknown): boolean;
  errors?: readonly Deviation[] | null;
}

/** What a gateway's contract says of its answers. */
export interface Answers {
  /** Where statements come from. */
  readonly provenances: readonly Provenance[];
  /** By method and path template, such as \`POST /v1/video/create\`. */
  readonly operations: Readonly<Record<string, OperationAnswers>>;
  /** Of each schema, the places that come from elsewhere than the answer, as fragments, and their positions in the list. */
  readonly places: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly validators: Readonly<Record<string, Validator>>;
}

/** What each gateway's contract says of its answers, by the gateway's name. */
export const answers: Readonly<Record<string, Answers>> = { ${gateways.join(', ')} };
`;
}

/** The table of a contract, as the text of a module. */
export function answersModule({ provenances, operations, places }: AnswerTable): string {
  const members = Object.entries({ provenances, operations, places }).map(
    ([name, value]) => `  ${name}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')},\n`,
  );
  return `${notice}import type { Answers } from '../answers.ts';
import * as validators from './validators.js';

/** What the contract says of the gateway's answers. */
export const answers: Answers = {
${members.join('')}  validators,
};
`;
}

/**
 * The table of a contract.
 *
 * @throws if an operation has no provenance
 */
export function answersOf(contract: Contract): AnswerTable {
  const provenances: Provenance[] = [];
  const positionOf = (provenance: Provenance): number => {
    const known = provenances.findIndex((one) => JSON.stringify(one) === JSON.stringify(provenance));
    return known < 0 ? provenances.push(provenance) - 1 : known;
  };
  const schemas: Record<string, object> = {};
  const places: Record<string, Record<string, number>> = {};
  const operations = operationsOf(contract).map(({ method, path, operation }) => {
    const { operationId, responses, 'x-provenance': own } = operation;
    if (own === undefined) throw new Error(`${operationId} has no x-provenance`);
    const statuses = Object.entries(responses).map(([status, reference]) => {
      const response = resolve<Response>(contract, reference);
      const content = Object.entries(response.content ?? {});
      // JSON, where it may also be something else.
      const [mediaType, body] = content.find(([type]) => type === 'application/json') ?? content[0] ?? [];
      const provenance = positionOf(body?.['x-provenance'] ?? response['x-provenance'] ?? own);
      if (body === undefined || mediaType !== 'application/json') return [status, { provenance, mediaType }];
      const schema = nameOf(body.schema) ?? operationId + status;
      // Of an object, an object is left.
      schemas[schema] = plain(contract, body.schema) as object;
      places[schema] = Object.fromEntries(
        placesOf(contract, body.schema).map(([place, one]) => [place, positionOf(one)]),
      );
      return [status, { provenance, schema }];
    });
    const answers = { operationId, provenance: positionOf(own), statuses: Object.fromEntries(statuses) };
    return [`${method.toUpperCase()} ${path}`, answers];
  });
  return { provenances, operations: Object.fromEntries(operations), schemas, places };
}

/** The name of the component that a schema is. */
function nameOf(schema: Schema | Reference): string | undefined {
  return '$ref' in schema ? schema.$ref.split('/').at(-1) : undefined;
}

/** A part of a schema with what it refers to in its place, and without what says nothing to a validator. */
function plain(contract: Contract, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((element) => plain(contract, element));
  if (!isObject(node)) return node;
  const members = Object.entries(resolve(contract, node)).filter((member) => !isAnnotation(...member));
  return Object.fromEntries(members.map(([name, value]) => [name, plain(contract, value)]));
}

/** Whether a member says nothing to a validator. In a list of properties the same names stand for schemas. */
function isAnnotation(name: string, value: unknown): boolean {
  if (name === 'title' || name === 'description') return typeof value === 'string';
  return name === 'examples' ? Array.isArray(value) : name.startsWith('x-');
}

/** The places of a schema that have a provenance of their own, named as Ajv names them. */
function placesOf(contract: Contract, node: unknown, place = '#'): [string, Provenance][] {
  if (!isObject(node)) return [];
  const schema: object = resolve(contract, node);
  const { 'x-provenance': own, ...members }: { 'x-provenance'?: Provenance } = schema;
  const inner = Object.entries(members).flatMap(([name, value]) =>
    placesOf(contract, value, `${place}/${escapeFragment(name)}`),
  );
  return own ? [[place, own], ...inner] : inner;
}

function isObject(node: unknown): node is object {
  return typeof node === 'object' && node !== null;
}
