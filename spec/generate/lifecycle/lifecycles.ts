/** A contract's lifecycle table: its `x-lifecycle` extensions joined with its links. */

import {
  type Contract,
  operationsOf,
  type Query,
  type Response,
  type Submit,
  schemaAt,
  successOf,
} from '../../contract.ts';
import { notice } from '../notice.ts';

interface Endpoint {
  readonly path: string;
  readonly links: readonly {
    readonly operationId: string;
    readonly parameter: string;
    readonly from: string;
  }[];
}

/** The table, as far as our own tools read it. */
export interface LifecycleTable {
  readonly submits: Readonly<Record<string, Endpoint & Submit>>;
  readonly queries: Readonly<Record<string, Endpoint & Query>>;
  readonly contents: Readonly<Record<string, Endpoint>>;
}

/** The table, as the text of a module. */
export function lifecyclesModule(table: LifecycleTable): string {
  return `${notice}import type { Lifecycles } from '../lifecycle.ts';

/** The lifecycles of the gateway's tasks. Times are in milliseconds, places are JSON pointers. */
export const lifecycles = ${JSON.stringify(table, withoutClientsPart, 2)} as const satisfies Lifecycles;
`;
}

/** Leaves out what only clients need; their own table has it. */
function withoutClientsPart(key: string, value: unknown): unknown {
  return key === 'notAccepted' || key === 'synonyms' ? undefined : value;
}

/** The table of a contract. */
export function lifecyclesOf(contract: Contract): LifecycleTable {
  const submits: Record<string, object> = {};
  const queries: Record<string, object> = {};
  const contents: Record<string, object> = {};
  for (const { method, path, operation } of operationsOf(contract)) {
    const lifecycle = operation['x-lifecycle'];
    if (lifecycle === undefined) continue;
    const { response } = successOf(contract, operation);
    const endpoint = { method, path, links: linksOf(response) };
    if ('starts' in lifecycle) {
      submits[operation.operationId] = { ...endpoint, ...lifecycle };
    } else if ('states' in lifecycle) {
      const { schema = {} } = response.content?.['application/json'] ?? {};
      const open = schemaAt(contract, schema, lifecycle.at.status)?.enum === undefined;
      queries[operation.operationId] = { ...endpoint, open, ...lifecycle };
    } else {
      contents[operation.operationId] = { ...endpoint, ...lifecycle };
    }
  }
  const withoutProvenance = (key: string, value: unknown) => (key === 'x-provenance' ? undefined : value);
  // The linter sees to it that the extensions are what their schema says.
  return JSON.parse(JSON.stringify({ submits, queries, contents }, withoutProvenance));
}

function linksOf(response: Response): object[] {
  return Object.values(response.links ?? {}).flatMap(({ operationId, parameters }) =>
    Object.entries(parameters).map(([parameter, expression]) => {
      const from = expression.replace('$response.body#', '');
      return { operationId, parameter, from };
    }),
  );
}
