/** What the model of a mock knows, and what holds of every answer. */

import type fc from 'fast-check';
import { expect } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import type { State } from '../../generated/lifecycle.ts';
import type { ScenarioSettings } from '../../mocks/core/tasks/scenario-wish.ts';
import type { Mock } from '../../mocks/create-mock.ts';
import { type Response as DescribedResponse, operationsOf, resolve } from '../../spec/contract.ts';
import { contractOf, problemsOf } from '../contract/schema.ts';

/** The mock, and the way to it: a test may put a fault in between. */
export interface System {
  readonly mock: Mock;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** What was shown of a task when it was last looked at. */
export interface Seen {
  readonly status: string;
  readonly kind: State['kind'];
  readonly progress: number | undefined;
  readonly created: number | undefined;
  readonly completed: number | undefined;
}

/** A task that was accepted. */
export interface KnownTask {
  readonly gateway: GatewayName;
  readonly id: string;
  readonly alias: string | undefined;
  readonly readBy: string;
  /** When it was submitted, in milliseconds. */
  readonly created: number;
  /** Whether it never ends by itself. */
  held: boolean;
  /** Whether a video is there when it is completed, as far as that was decided. */
  expired: boolean;
  isGone: boolean;
  seen: Seen | undefined;
}

/** What is known of the mock. */
export interface Model {
  tasks: KnownTask[];
  /** Every id and alias that was given since the last reset. */
  ids: Set<string>;
  /** How many requests the gateways were sent, and how many of them are to be billed. */
  sent: number;
  billable: number;
  scenario: ScenarioSettings | undefined;
  /** What was shown of each account, by gateway and operation, and how many tasks there were then. */
  accounts: Map<string, { readonly used: readonly number[]; readonly tasks: number }>;
}

/** What is known of a mock before the first command. */
export function modelOf({ ledger, scenario }: Mock): Model {
  return {
    tasks: [],
    ids: new Set(),
    sent: ledger.count,
    billable: ledger.billable,
    scenario: scenario.current,
    accounts: new Map(),
  };
}

/** A command: what it does to both, and how a counterexample shows it. */
export type Command = fc.AsyncCommand<Model, System>;

export const key = { Authorization: 'Bearer YOUR_API_KEY' };

// The keys of the table are the gateways' names.
export const names = Object.keys(contracts) as GatewayName[];

/** An answer whose status the contract describes, and which conforms to it. */
export async function conforming(
  gateway: GatewayName,
  operation: string,
  response: Response,
): Promise<unknown> {
  const contract = contractOf(gateway);
  const placed = operationsOf(contract).find((one) => one.operation.operationId === operation);
  const described = placed?.operation.responses[String(response.status)];
  if (described === undefined || response.status >= 500) {
    throw new Error(`${operation} has no answer ${response.status}: ${await response.text()}`);
  }
  const { schema } = resolve<DescribedResponse>(contract, described).content?.['application/json'] ?? {};
  if (schema === undefined || response.headers.get('Content-Type') !== 'application/json') return undefined;
  const body: unknown = await response.json();
  expect(problemsOf(contract, schema, body)).toEqual([]);
  return body;
}

export function expectLedger({ sent, billable }: Model, { mock }: System): void {
  expect({ sent: mock.ledger.count, billable: mock.ledger.billable }).toEqual({ sent, billable });
}
