/** The derived cases notice it when a contract is changed: each change makes some case come out wrong. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { gateways } from '../../generated/gateways.ts';
import { createMock } from '../../mocks/create-mock.ts';
import { type Contract, operationsOf, type PlacedOperation } from '../../spec/contract.ts';
import { compileGateway } from '../support/compile-gateway.ts';
import { casesOf } from './cases.ts';
import { mutationsOf } from './mutations.ts';
import { contractOf } from './schema.ts';
import { callerOf, messageOf, send, successStatusOf } from './send.ts';

// The keys of the table are the gateways' names.
const names = Object.keys(contracts) as GatewayName[];

/** The operations of each gateway with their cases: to derive them takes longer than to send them. */
const operations = new Map(
  names.map((gateway) => {
    const contract = contractOf(gateway);
    return [gateway, operationsOf(contract).map((placed) => ({ placed, cases: casesOf(contract, placed) }))];
  }),
);

/**
 * Whether some case of a contract comes out wrong when it is sent to a mock of another contract.
 *
 * @param suspect a text that stands in the operations which are most likely to show it: they go first
 */
async function isNoticed(gateway: GatewayName, served: Contract, suspect = ''): Promise<boolean> {
  const contract = contractOf(gateway);
  const { lifecycles } = gateways[gateway];
  const mock = createMock({ gateways: { [gateway]: compileGateway(served, lifecycles) } });
  const call = callerOf(gateway, { baseUrl: `http://mock/${gateway}`, fetch: mock.fetch });
  const isSuspect = ({ operation }: PlacedOperation) => JSON.stringify(operation).includes(suspect);
  const suspectsFirst = (operations.get(gateway) ?? []).toSorted(
    (one, other) => Number(isSuspect(other.placed)) - Number(isSuspect(one.placed)),
  );
  for (const { placed, cases } of suspectsFirst) {
    for (const sent of cases) {
      const { response, error } = await send(call, placed, sent);
      const expected = sent.verdict.accepted ? successStatusOf(contract, placed) : sent.verdict.status;
      if (response.status !== expected) return true;
      const field = sent.verdict.accepted ? undefined : sent.verdict.field;
      if (field !== undefined && !new RegExp(`\\b${field}\\b`).test(messageOf(error))) return true;
    }
  }
  return false;
}

describe.each(names)('%s', (gateway) => {
  const contract = contractOf(gateway);

  it('is served as its cases say', async () => {
    expect(await isNoticed(gateway, contract)).toBe(false);
  });

  it.each(mutationsOf(contract))('notices $name', async ({ name, apply }) => {
    const changed = structuredClone(contract);
    apply(changed);
    expect(await isNoticed(gateway, changed, name.split(/[ /]/)[0])).toBe(true);
  });
});
