/** What a contract says of a gateway's answers: of each status of each operation, with where that comes from. */

import { type Contract, operationsOf, type Provenance, type Response, resolve } from '../contract.ts';
import { notice } from './notice.ts';
import { nameOf, type Places, ProvenanceList, plainSchema } from './statements.ts';

/** The statements about answers, as far as our own tools read them. */
export interface AnswerTable {
  /** Where statements come from; everything else refers to them by their position. */
  readonly provenances: readonly Provenance[];
  /** By method and path template. */
  readonly operations: Readonly<Record<string, object>>;
  /** The schemas of the bodies, without references and annotations. */
  readonly schemas: Readonly<Record<string, object>>;
  /** By schema, the places with a provenance of their own. */
  readonly places: Readonly<Record<string, Places>>;
}

/** What every gateway's table has in common, and the tables of them all, as the text of a module. */
export function answerIndex(gateways: readonly string[]): string {
  const imports = gateways.map((name) => `import { answers as ${name} } from './${name}/answers.ts';\n`);
  return `${notice}${imports.join('')}import type { Statements } from './statements.ts';

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

/** What a gateway's contract says of its answers. */
export interface Answers extends Statements {
  /** By method and path template, such as \`POST /v1/video/create\`. */
  readonly operations: Readonly<Record<string, OperationAnswers>>;
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
  const provenances = new ProvenanceList();
  const schemas: Record<string, object> = {};
  const places: Record<string, Places> = {};
  const operations = operationsOf(contract).map(({ method, path, operation }) => {
    const { operationId, responses, 'x-provenance': own } = operation;
    if (own === undefined) throw new Error(`${operationId} has no x-provenance`);
    const statuses = Object.entries(responses).map(([status, reference]) => {
      const response = resolve<Response>(contract, reference);
      const content = Object.entries(response.content ?? {});
      // JSON, where it may also be something else.
      const [mediaType, body] = content.find(([type]) => type === 'application/json') ?? content[0] ?? [];
      const provenance = provenances.positionOf(body?.['x-provenance'] ?? response['x-provenance'] ?? own);
      if (body === undefined || mediaType !== 'application/json') return [status, { provenance, mediaType }];
      const schema = nameOf(body.schema) ?? operationId + status;
      schemas[schema] = plainSchema(contract, body.schema);
      places[schema] = provenances.placesOf(contract, body.schema);
      return [status, { provenance, schema }];
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
