/** The statements of a contract that a gateway's answers, and the lives of its tasks, are held against. */

import { type Contract, operationsOf, type Provenance, type Response, resolve } from '../../contract.ts';
import { type StatedKeyword, statedKeywordsOf } from '../../openapi/stated-keywords.ts';
import { isSecured } from '../mock/operation-table.ts';
import { notice } from '../notice.ts';
import { jsonBodyOf } from '../validation/answers.ts';
import { ProvenanceList } from '../validation/statement-tables.ts';
import { answerFields } from './answer-fields.ts';

/** The types of every gateway's table, and the tables of them all, as the text of a module. */
export function conformanceIndex(gateways: readonly string[]): string {
  const imports = gateways.flatMap((name) => [
    `import { answers as ${name}Answers } from './${name}/answers.ts';\n`,
    `import { conformance as ${name} } from './${name}/conformance.ts';\n`,
    `import { lifecycles as ${name}Lifecycles } from './${name}/lifecycles.ts';\n`,
    `import { tasks as ${name}Tasks } from './${name}/tasks.ts';\n`,
  ]);
  const entries = gateways.map(
    (name) =>
      `  ${name}: { answers: ${name}Answers, lifecycles: ${name}Lifecycles, tasks: ${name}Tasks, ...${name} },\n`,
  );
  return `${notice}import type { Answers } from './answers.ts';
import type { Lifecycles, Provenance, Tasks } from './lifecycle.ts';
${imports.join('')}
/** The statements of a contract beside those in its other tables. */
export interface ConformanceTable {
  /** Every provenance. Everything else refers to them by their position. */
  readonly provenances: readonly Provenance[];
  /**
   * The fields of each body, by schema and JSON pointer, in which \`*\` stands for each element of a list: the type in
   * words, and the place of the schema as a URI fragment.
   */
  readonly fields: Readonly<Record<string, Readonly<Record<string, readonly [type: string, place: string]>>>>;
  /** By operationId. */
  readonly operations: Readonly<Record<string, OperationSources>>;
}

/** A header of an answer. */
export interface AnswerHeader {
  /** Its name, as the contract writes it. */
  readonly name: string;
  readonly type: 'integer' | 'string';
  /** The position of the provenance of its type. */
  readonly provenance: number;
}

/** The sources of an operation's statements. */
export interface OperationSources {
  /** Present if it asks for an API key. */
  readonly isSecured?: true;
  /** The provenance of each keyword of the lifecycle, or of each element of one: \`next\`, \`at/progress\`. */
  readonly lifecycle?: Readonly<Record<string, number>>;
  /** The provenance of the links. */
  readonly links?: number;
  /** The headers of its answers, by status. */
  readonly headers?: Readonly<Record<string, readonly AnswerHeader[]>>;
}

/** All that a gateway is held against. */
export interface GatewayStatements extends ConformanceTable {
  readonly answers: Answers;
  readonly lifecycles: Lifecycles;
  readonly tasks: Tasks;
}

/** All that each gateway is held against, by the gateway's name. */
export const gatewayStatements: Readonly<Record<string, GatewayStatements>> = {
${entries.join('')}};
`;
}

/** The table of a contract, as the text of a module. */
export function conformanceModule(contract: Contract): string {
  const provenances = new ProvenanceList();
  const stated = statedKeywordsOf(contract);
  const operations = operationsOf(contract).map(({ operation }) => {
    const own = stated.filter(({ operationId }) => operationId === operation.operationId);
    return [
      operation.operationId,
      {
        ...(isSecured(contract, operation) && { isSecured: true }),
        ...lifecycleSources(own, provenances),
        ...linkSource(own, provenances),
        ...headersOf(own, provenances),
      },
    ];
  });
  const table = {
    fields: fieldsOf(contract),
    operations: Object.fromEntries(operations),
    provenances: provenances.all,
  };
  const members = Object.entries(table).map(
    ([name, value]) => `  ${name}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')},\n`,
  );
  return `${notice}import type { ConformanceTable } from '../conformance.ts';

/** The statements of the contract beside those in its other tables. */
export const conformance: ConformanceTable = {
${members.join('')}};
`;
}

/** The fields of every body, by schema. */
function fieldsOf(contract: Contract): object {
  const bodies = operationsOf(contract).flatMap(({ operation }) =>
    Object.entries(operation.responses).flatMap(([status, reference]) => {
      const body = jsonBodyOf(operation.operationId + status, resolve<Response>(contract, reference));
      return body === undefined ? [] : [body];
    }),
  );
  return Object.fromEntries(
    bodies.map(({ name, schema }) => {
      const fields = Object.entries(answerFields(contract, schema));
      return [name, Object.fromEntries(fields.map(([pointer, { type, place }]) => [pointer, [type, place]]))];
    }),
  );
}

/** The sources of the lifecycle. The states have that of most of them. */
function lifecycleSources(own: readonly StatedKeyword[], provenances: ProvenanceList): object {
  const stated = own.filter(({ part }) => part === 'x-lifecycle');
  if (stated.length === 0) return {};
  const sources = stated.flatMap(({ keyword, element, provenance }): [string, number][] =>
    ['synonyms', 'notAccepted', 'poll', 'states', 'kind'].includes(keyword)
      ? []
      : [[element === undefined ? keyword : `${keyword}/${element}`, provenances.positionOf(provenance)]],
  );
  const states = mostOf(
    stated.flatMap(({ keyword, provenance }) => (keyword === 'states' ? [provenance] : [])),
  );
  if (states !== undefined) sources.push(['states', provenances.positionOf(states)]);
  return { lifecycle: Object.fromEntries(sources) };
}

function linkSource(own: readonly StatedKeyword[], provenances: ProvenanceList): object {
  const link = own.find(({ part, keyword }) => part.includes(' links/') && keyword === 'operationId');
  return link === undefined ? {} : { links: provenances.positionOf(link.provenance) };
}

/** The headers of its answers, by status. */
function headersOf(own: readonly StatedKeyword[], provenances: ProvenanceList): object {
  const headers: Record<string, object[]> = {};
  for (const { part, keyword, value, provenance } of own) {
    const [, status = '', name] = /^responses\/(\d+) headers\/(.+)$/.exec(part) ?? [];
    if (name === undefined || keyword !== 'type') continue;
    headers[status] = [
      ...(headers[status] ?? []),
      { name, type: value, provenance: provenances.positionOf(provenance) },
    ];
  }
  return Object.keys(headers).length === 0 ? {} : { headers };
}

/** The provenance that most have. Undefined if there is none. */
function mostOf(all: readonly Provenance[]): Provenance | undefined {
  const count = (one: Provenance) => all.filter(({ source }) => source === one.source).length;
  return all.toSorted((one, other) => count(other) - count(one))[0];
}
