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

/** The operations of each gateway with their cases: to derive them takes longer than to send them. */
const cases = Object.fromEntries(
  // The keys of the table are the gateways' names.
  (Object.keys(contracts) as GatewayName[]).map((gateway) => {
    const contract = contractOf(gateway);
    const ofOperation = (placed: PlacedOperation) => ({ placed, sents: casesOf(contract, placed) });
    return [gateway, operationsOf(contract).map(ofOperation)];
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
  const operations = (cases[gateway] ?? []).toSorted(
    (one, other) => Number(isSuspect(other.placed)) - Number(isSuspect(one.placed)),
  );
  for (const { placed, sents } of operations) {
    for (const sent of sents) {
      const { response, error } = await send(call, placed, sent);
      const expected = sent.verdict.accepted ? successStatusOf(contract, placed) : sent.verdict.status;
      if (response.status !== expected) return true;
      const field = sent.verdict.accepted ? undefined : sent.verdict.field;
      if (field !== undefined && !new RegExp(`\\b${field}\\b`).test(messageOf(error))) return true;
    }
  }
  return false;
}

// The keys of the table are the gateways' names.
describe.each(Object.keys(contracts) as GatewayName[])('%s', (gateway) => {
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
