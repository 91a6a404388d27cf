/** The derived cases notice it when a contract is changed: each change makes some case come out wrong. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { mockGateways } from '../../../generated/mock-gateways.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { type Contract, operationsOf } from '../../../spec/contract.ts';
import { compileGateway } from '../../support/compile-gateway.ts';
import { contractOf } from '../schema.ts';
import { casesOf } from './cases.ts';
import { mutationsOf } from './mutations.ts';
import { callerOf, messageOf, send, successStatusOf } from './send.ts';

// The keys of the table are the gateways' names.
const names = Object.keys(contracts) as GatewayName[];

const wordsOf = (text: string) => text.split(/[^\w:]+/);

/** The cases of each gateway with the words for what they are about: to derive them takes longer than to send them. */
const casesOfGateways = new Map(
  names.map((gateway) => {
    const contract = contractOf(gateway);
    const cases = operationsOf(contract).flatMap((placed) => {
      const { operation } = placed;
      const schemas = JSON.stringify(operation).match(/\w+Request\b/g) ?? [];
      return casesOf(contract, placed).map((sent) => ({
        placed,
        sent,
        about: new Set([operation.operationId, ...schemas, ...wordsOf(sent.name)]),
      }));
    });
    return [gateway, cases];
  }),
);

/**
 * True if some case of a contract fails against a mock of another contract.
 *
 * @param change the change in words: cases that share more words with it run first, since they are likelier to fail
 */
async function isNoticed(gateway: GatewayName, served: Contract, change = ''): Promise<boolean> {
  const contract = contractOf(gateway);
  const known = mockGateways[gateway];
  const mock = createMock({
    gateways: { [gateway]: { ...known, ...compileGateway(served, known.lifecycles) } },
    // A submit may name the URL of its webhook only where there is one.
    ...('webhooks' in known && { webhooks: { deliver: async () => new Response() } }),
  });
  const call = callerOf(gateway, { baseUrl: `http://mock/${gateway}`, fetch: mock.fetch });
  const words = wordsOf(change);
  const likelihood = (about: ReadonlySet<string>) => words.filter((word) => about.has(word)).length;
  const cases = casesOfGateways.get(gateway) ?? [];
  for (const { placed, sent } of cases.toSorted((a, b) => likelihood(b.about) - likelihood(a.about))) {
    const { response, error } = await send(call, placed, sent);
    const expected = sent.verdict.accepted ? successStatusOf(contract, placed) : sent.verdict.status;
    if (response.status !== expected) return true;
    const field = sent.verdict.accepted ? undefined : sent.verdict.field;
    if (field !== undefined && !new RegExp(`\\b${field}\\b`).test(messageOf(error))) return true;
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
    expect(await isNoticed(gateway, changed, name)).toBe(true);
  });
});
