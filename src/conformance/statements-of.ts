/** Every statement of a contract that an answer, or the lifecycle of a task, can break. */

import type { Answer } from '../../generated/answers.ts';
import { type GatewayStatements, gatewayStatements } from '../../generated/conformance.ts';
import type { Provenance } from '../../generated/lifecycle.ts';
import { tableOf } from '../validation/checked-gateway.ts';
import { provenanceAt } from '../validation/deviations.ts';
import type { ContractStatement } from './contract-statement.ts';
import { rulesOf } from './lifecycle/lifecycle-rules.ts';
import { statementOf } from './lifecycle/rulings.ts';

/**
 * The statements of a gateway's contract, in the contract's order.
 *
 * @throws TypeError if there is no contract of a gateway of that name
 */
export function statementsOf(gateway: string): readonly ContractStatement[] {
  const table = tableOf(gatewayStatements, gateway);
  const { answers } = table;
  return Object.values(answers.operations).flatMap(({ operationId, provenance, statuses }) => [
    statement({
      id: `${operationId} statuses`,
      operation: operationId,
      words: `answers with ${Object.keys(statuses).join(', ')}`,
      provenance: provenanceIn(answers.provenances, provenance),
    }),
    ...securityOf(table, operationId, statuses),
    ...Object.entries(statuses).flatMap(([status, answer]) => answerOf(table, operationId, status, answer)),
    ...rulesOf(table, operationId).map(({ name, words, provenance: source }) =>
      statement({
        id: statementOf(operationId, name),
        operation: operationId,
        kind: 'lifecycle',
        words,
        provenance: source,
      }),
    ),
  ]);
}

type Essential = Pick<ContractStatement, 'id' | 'operation' | 'words' | 'provenance'> &
  Partial<ContractStatement>;

function statement(given: Essential): ContractStatement {
  return { kind: 'answer', status: undefined, pointer: undefined, ...given };
}

function securityOf(
  { operations, answers }: GatewayStatements,
  operation: string,
  statuses: Readonly<Record<string, Answer>>,
): readonly ContractStatement[] {
  const refusal = statuses[401];
  if (!operations[operation]?.isSecured || refusal === undefined) return [];
  const provenance = provenanceIn(answers.provenances, refusal.provenance);
  return [
    statement({
      id: `${operation} security`,
      operation,
      words: 'refuses a request without a valid API key with 401',
      status: 401,
      provenance,
    }),
  ];
}

/** The statements about the answers with one status: the answer as a whole, each header, and each field. */
function answerOf(
  table: GatewayStatements,
  operation: string,
  name: string,
  { schema, mediaType, provenance }: Answer,
): readonly ContractStatement[] {
  const { answers, fields } = table;
  const status = Number(name);
  const media = schema === undefined ? (mediaType ?? 'a body of any kind') : 'JSON';
  const whole = statement({
    id: `${operation} ${name}`,
    operation,
    words: `the answer ${name} is ${media}`,
    status,
    provenance: provenanceIn(answers.provenances, provenance),
  });
  const headers = headersOf(table, operation, name);
  if (schema === undefined) return [whole, ...headers];
  const own = Object.entries(fields[schema] ?? {}).map(([pointer, [type, place]]) =>
    statement({
      id: `${operation} ${name} ${pointer}`,
      operation,
      kind: 'field',
      words: `${pointer.slice(1).replaceAll('/', '.')} is ${type}`,
      status,
      pointer,
      provenance: provenanceIn(
        answers.provenances,
        provenanceAt(place, answers.places[schema] ?? {}) ?? provenance,
      ),
    }),
  );
  return [whole, ...headers, ...own];
}

function headersOf(
  { operations, provenances }: GatewayStatements,
  operation: string,
  status: string,
): readonly ContractStatement[] {
  return (operations[operation]?.headers?.[status] ?? []).map(({ name, type, provenance }) =>
    statement({
      id: `${operation} ${status} header ${name.toLowerCase()}`,
      operation,
      kind: 'header',
      words: `the header ${name} is ${typeWords[type]}`,
      status: Number(status),
      provenance: provenanceIn(provenances, provenance),
    }),
  );
}

const typeWords = { integer: 'an integer', string: 'a text' } as const;

function provenanceIn(provenances: readonly Provenance[], position: number): Provenance {
  // The positions in the table are those of its list.
  return provenances[position] as Provenance;
}
