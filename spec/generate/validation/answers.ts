/** The statements of a contract about answers: each status of each operation, and its provenance. */

import {
  type Contract,
  componentName,
  type MediaType,
  operationsOf,
  type Provenance,
  type Reference,
  type Response,
  resolve,
  type Schema,
} from '../../contract.ts';
import { notice } from '../notice.ts';
import { type Places, ProvenanceList, plainSchema } from './statement-tables.ts';

/** The statements about answers, as far as our own tools read them. */
export interface AnswerTable {
  /** Every provenance. Everything else refers to them by their position. */
  readonly provenances: readonly Provenance[];
  /** By method and path template. */
  readonly operations: Readonly<Record<string, object>>;
  /** The schemas of the bodies, without references and annotations. */
  readonly schemas: Readonly<Record<string, object>>;
  /** By schema, the places with a provenance of their own. */
  readonly places: Readonly<Record<string, Places>>;
}

/** The types of every gateway's table, and the tables of them all, as the text of a module. */
export function answerIndex(gateways: readonly string[]): string {
  const imports = gateways.map((name) => `import { answers as ${name} } from './${name}/answers.ts';\n`);
  return `${notice}${imports.join('')}import type { Statements } from './statements.ts';

/** The statements of a contract about answers of one status. */
export interface Answer {
  /** The position of the provenance. */
  readonly provenance: number;
  /** The schema of the body, if it is JSON. */
  readonly schema?: string;
  /** The media type of a body that is not JSON. Without this and a schema, nothing is stated about the body. */
  readonly mediaType?: string;
}

/** The statements of a contract about the answers of an operation. */
export interface OperationAnswers {
  readonly operationId: string;
  /** The position of the operation's provenance. */
  readonly provenance: number;
  readonly statuses: Readonly<Record<string, Answer>>;
}

/** The statements of a contract about the answers of its gateway. */
export interface Answers extends Statements {
  /** By method and path template, such as \`POST /v1/video/create\`. */
  readonly operations: Readonly<Record<string, OperationAnswers>>;
}

/** The statements about answers, by the gateway's name. */
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

/** The statements of the contract about answers. */
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
  const provenances = new ProvenanceList();
  const schemas: Record<string, object> = {};
  const places: Record<string, Places> = {};
  const operations = operationsOf(contract).map(({ method, path, operation }) => {
    const { operationId, responses, 'x-provenance': own } = operation;
    if (own === undefined) throw new Error(`${operationId} has no x-provenance`);
    const statuses = Object.entries(responses).map(([status, reference]) => {
      const response = resolve<Response>(contract, reference);
      const { mediaType, media } = mediaOf(response);
      const provenance = provenances.positionOf(media?.['x-provenance'] ?? response['x-provenance'] ?? own);
      const json = jsonBodyOf(operationId + status, response);
      if (json === undefined) return [status, { provenance, mediaType }];
      schemas[json.name] = plainSchema(contract, json.schema);
      places[json.name] = provenances.placesOf(contract, json.schema);
      return [status, { provenance, schema: json.name }];
    });
    const answers = {
      operationId,
      provenance: provenances.positionOf(own),
      statuses: Object.fromEntries(statuses),
    };
    return [`${method.toUpperCase()} ${path}`, answers];
  });
  return { provenances: provenances.all, operations: Object.fromEntries(operations), schemas, places };
}

/** The schema of a JSON body, and its name in the tables. */
export interface JsonBody {
  readonly name: string;
  readonly schema: Schema | Reference;
}

/**
 * The JSON body of an answer. Undefined if it has another or none.
 *
 * @param ownName its name, if it is no component
 */
export function jsonBodyOf(ownName: string, response: Response): JsonBody | undefined {
  const { mediaType, media } = mediaOf(response);
  if (media === undefined || mediaType !== 'application/json') return undefined;
  return { name: componentName(media.schema) ?? ownName, schema: media.schema };
}

/** The body of an answer: JSON, where it may also be something else. */
function mediaOf({ content = {} }: Response): { readonly mediaType?: string; readonly media?: MediaType } {
  const bodies = Object.entries(content);
  const [mediaType, media] = bodies.find(([type]) => type === 'application/json') ?? bodies[0] ?? [];
  return { ...(mediaType !== undefined && { mediaType }), ...(media !== undefined && { media }) };
}
