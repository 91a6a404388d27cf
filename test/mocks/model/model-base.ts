/** The model of a mock beyond its contract: counts, decisions, and forgotten tasks. */

import type { AsyncCommand } from 'fast-check';
import { expect } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import type { State } from '../../../generated/lifecycle.ts';
import type { ScenarioSettings } from '../../../mocks/core/tasks/scenario-instruction.ts';
import type { Mock } from '../../../mocks/create-mock.ts';
import {
  type Response as DescribedResponse,
  operationsOf,
  type Reference,
  resolve,
  type Schema,
} from '../../../spec/contract.ts';
import { type ExploreTarget, SubmitBudget } from '../../../src/cli/explore/explore-target.ts';
import type { SubmitRequest } from '../../../src/cli/explore/submit-request.ts';
import { CalledContract } from '../../../src/cli/verify/called-contract.ts';
import { GatewayCalls } from '../../../src/cli/verify/gateway-calls.ts';
import type { ObservedExchange } from '../../../src/conformance/observed-exchange.ts';
import { contractOf, problemsOf } from '../../contract/schema.ts';
import type { MockExploration } from './model.ts';

/** The mock, and the way to it: a test may put a fault in between. */
export interface System extends ExploreTarget {
  readonly mock: Mock;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** A command on the mock. */
export type MockCommand = AsyncCommand<MockExploration, System>;

/** A task as it was last shown. */
export interface Seen {
  readonly status: string;
  readonly kind: State['kind'];
  /** In seconds of Unix time. */
  readonly created: number | undefined;
  readonly completed: number | undefined;
}

/** The model's knowledge of a task, apart from its ids. */
export interface Fate {
  /** When it was submitted, in milliseconds. */
  readonly created: number;
  /** True if it never ends by itself. */
  held: boolean;
  /** True if a video is there when it is completed, as far as that was decided. */
  expired: boolean;
  isGone: boolean;
  seen: Seen | undefined;
}

/** The model's knowledge of the mock. */
export interface Counted {
  /** Every id and alias that was given since the last reset. */
  readonly ids: Set<string>;
  /** Number of requests to the gateways, and of those that are billable. */
  sent: number;
  billable: number;
  scenario: ScenarioSettings | undefined;
  /** The last answers about each account, by gateway and operation, and the number of tasks at that time. */
  readonly accounts: Map<string, { readonly used: readonly number[]; readonly tasks: number }>;
}

/** The model's knowledge of a mock before the first command. */
export function countedOf({ ledger, scenario }: Mock): Counted {
  return {
    ids: new Set(),
    sent: ledger.count,
    billable: ledger.billable,
    scenario: scenario.current,
    accounts: new Map(),
  };
}

export const key = { Authorization: 'Bearer YOUR_API_KEY' };

// The keys of the table are the gateways' names.
export const names = Object.keys(contracts) as GatewayName[];

/** The contracts of the gateways. */
export const called = { octopusx: new CalledContract('octopusx'), toapis: new CalledContract('toapis') };

/** A mock with both gateways, as the engine of `video-gateway explore` calls it. */
export function systemOf(mock: Mock, fetch: System['fetch'] = mock.fetch): System {
  const clock = {
    now: () => mock.clock.now(),
    sleep: async (milliseconds: number) => mock.clock.advance(milliseconds),
  };
  const gateway = (name: GatewayName) => ({
    contract: called[name],
    calls: new GatewayCalls({ baseUrl: `http://mock/${name}`, apiKey: 'YOUR_API_KEY', fetch, clock }),
  });
  return {
    mock,
    fetch,
    gateways: { octopusx: gateway('octopusx'), toapis: gateway('toapis') },
    budget: new SubmitBudget(Number.POSITIVE_INFINITY),
    wait: (seconds) => clock.sleep(seconds * 1000),
  };
}

/** Every way to submit a task, of both gateways: all examples, as they stand in the contracts. */
export const submitRequests: readonly SubmitRequest[] = names.flatMap((gateway) =>
  operationsOf(contractOf(gateway)).flatMap(({ operation: { operationId, requestBody } }) => {
    const submit = called[gateway].lifecycles.submits[operationId];
    if (submit === undefined) return [];
    const operation = called[gateway].operation(operationId);
    return Object.entries(requestBody?.content ?? {}).flatMap(([mediaType, { examples }]) =>
      Object.values(examples).map(({ value }) => ({
        gateway,
        operation,
        submit,
        // The example of a submit is an object.
        example: { mediaType, body: value as Record<string, unknown> },
      })),
    );
  }),
);

/** The schema of a JSON answer, by gateway, operation and status. Undefined if it is another one. */
const schemas = new Map<string, Schema | Reference | undefined>(
  names.flatMap((gateway) =>
    operationsOf(contractOf(gateway)).flatMap(({ operation: { operationId, responses } }) =>
      Object.entries(responses).map(([status, response]) => {
        const { content } = resolve<DescribedResponse>(contractOf(gateway), response);
        return [`${gateway} ${operationId} ${status}`, content?.['application/json']?.schema] as const;
      }),
    ),
  ),
);

/** Holds an answer against the schemas of the contract, by Ajv. */
export function expectConforming(
  gateway: GatewayName,
  { operation, response: { status, headers, text } }: Pick<ObservedExchange, 'operation' | 'response'>,
): void {
  const name = `${gateway} ${operation} ${status}`;
  if (!schemas.has(name) || status >= 500) throw new Error(`There is no answer ${name}: ${text}`);
  const schema = schemas.get(name);
  if (schema === undefined || headers['content-type'] !== 'application/json') return;
  expect(problemsOf(contractOf(gateway), schema, JSON.parse(text ?? ''))).toEqual([]);
}
