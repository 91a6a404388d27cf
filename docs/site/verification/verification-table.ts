/** The table of `docs/verification.md`: when each of the five documents was last held against its gateway. */

import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import type { Provenance, Tasks } from '../../../generated/lifecycle.ts';
import { tasks as octopusx } from '../../../generated/octopusx/tasks.ts';
import { tasks as toapis } from '../../../generated/toapis/tasks.ts';
import { blockNames, fillBlocks } from '../markdown/generated-blocks.ts';

/** The members of a JSON report that the table is filled from. */
export interface ReportedRun {
  readonly formatVersion: number;
  readonly gateway: string;
  readonly baseUrl: string;
  readonly packageVersion: string;
  readonly endedAt: string;
  readonly budget: number;
  readonly submits: readonly unknown[];
  readonly statements: readonly {
    readonly operation: string;
    readonly status: number | null;
    readonly verdict: string;
  }[];
}

/** The table, filled as far as a report allows. */
export interface FilledTable {
  readonly markdown: string;
  /** The endpoints whose rows were filled. */
  readonly filled: readonly string[];
}

/** An operation that one of the five documents describes. */
interface DocumentedOperation {
  readonly gateway: GatewayName;
  readonly operationId: string;
  /** The method and the path. */
  readonly endpoint: string;
  /** The address of the document. */
  readonly source: string;
}

const head = `| Gateway | Endpoint | Document | Last verified | How | Version |
|---|---|---|---|---|---|`;

/** The address of each gateway, by its name. */
const addresses: ReadonlyMap<string, string> = new Map(
  Object.entries({ octopusx, toapis } satisfies Record<GatewayName, Tasks>).map(([name, { baseUrl }]) => [
    name,
    baseUrl,
  ]),
);

/** The operations that the five documents describe, in the contracts' order. */
// The keys of the table are the gateways' names.
export const documentedOperations: readonly DocumentedOperation[] = (
  Object.keys(contracts) as GatewayName[]
).flatMap((gateway) =>
  Object.entries<object>(contracts[gateway].paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const { operationId, 'x-provenance': provenance } = operation as Operation;
      if (provenance?.level !== 'documented') return [];
      const endpoint = `${method.toUpperCase()} ${path}`;
      return [{ gateway, operationId, endpoint, source: provenance.source }];
    }),
  ),
);

/** The members of an operation of a contract that are read here. */
interface Operation {
  readonly operationId: string;
  readonly 'x-provenance'?: Provenance;
}

/**
 * Fills the rows of the operations that a run has seen succeed. A run against anything but the gateway's own address, such as
 * a mock, fills none.
 *
 * @param markdown the text of the page
 * @throws TypeError if the page has no table, or the report is none that this version knows
 */
export function fillVerificationTable(markdown: string, report: ReportedRun): FilledTable {
  if (!blockNames(markdown).includes('verification')) {
    throw new TypeError('The page has no table between its two marks.');
  }
  assertReport(report);
  const filled = documentedOperations.filter(
    (operation) =>
      operation.gateway === report.gateway && isOwnAddress(report) && isSeen(report, operation.operationId),
  );
  const tableOf = (known: readonly string[]) =>
    documentedOperations.map((operation) => {
      if (filled.includes(operation)) return rowOf(operation, resultOf(report, operation.operationId));
      const begin = rowOf(operation, '');
      return known.find((row) => row.startsWith(begin)) ?? rowOf(operation, 'never | | |');
    });
  return {
    markdown: fillBlocks(markdown, (name, current) =>
      name === 'verification' ? [head, ...tableOf(current.split('\n'))].join('\n') : undefined,
    ),
    filled: filled.map(({ endpoint }) => endpoint),
  };
}

function assertReport(report: ReportedRun): void {
  if (Object(report).formatVersion !== 1) throw new TypeError('This is no JSON report of this version.');
  const { packageVersion, endedAt } = report;
  if (!/^[\w.+-]+$/.test(packageVersion) || Number.isNaN(Date.parse(endedAt))) {
    throw new TypeError('The report does not tell its version, or when the run ended.');
  }
}

/** Tells a run against the gateway itself. */
function isOwnAddress({ gateway, baseUrl }: ReportedRun): boolean {
  return baseUrl.replace(/\/$/, '') === addresses.get(gateway);
}

/** Tells if an answer of success to an operation was seen, whether it held or not. */
function isSeen({ statements }: ReportedRun, operation: string): boolean {
  return statements.some(
    (one) =>
      one.operation === operation &&
      one.status !== null &&
      one.status >= 200 &&
      one.status < 300 &&
      one.verdict !== 'not seen',
  );
}

function rowOf({ gateway, endpoint, source }: DocumentedOperation, result: string): string {
  const [, name = source] = source.split('/videos/');
  return `| ${gateway} | \`${endpoint}\` | [${name}](${source}) | ${result}`;
}

function resultOf(report: ReportedRun, operation: string): string {
  const verdicts = report.statements.filter((one) => one.operation === operation);
  const count = (wanted: string) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  const submits = `${report.submits.length} of at most ${report.budget} submits`;
  const numbers = `${count('held')} statements held, ${count('broken')} broken, ${count('not seen')} not seen`;
  const day = new Date(report.endedAt).toISOString().slice(0, 10);
  return `${day} | ${submits}: ${numbers} | ${report.packageVersion} |`;
}
