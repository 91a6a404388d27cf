/** Every statement of the contracts about requests, through the generated client, with the mock as its `fetch`. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { operationsOf } from '../../../spec/contract.ts';
import { contractOf } from '../schema.ts';
import { casesOf } from './cases.ts';
import { callerOf, expectConforming, messageOf, send, successStatusOf } from './send.ts';

// A submit may name the URL of its webhook only where there is one.
const mock = createMock({ webhooks: { deliver: async () => new Response() } });

// The keys of the table are the gateways' names.
describe.each(Object.keys(contracts) as GatewayName[])('%s', (gateway) => {
  const contract = contractOf(gateway);
  const call = callerOf(gateway, { baseUrl: `http://mock/${gateway}`, fetch: mock.fetch });

  describe.each(operationsOf(contract).map((placed) => ({ id: placed.operation.operationId, placed })))(
    '$id',
    ({ placed }) => {
      const cases = casesOf(contract, placed);

      it.each(cases.filter(({ verdict }) => verdict.accepted))('$name', async (sent) => {
        const { response, data, error } = await send(call, placed, sent);
        expect({ status: response.status, error }).toEqual({
          status: successStatusOf(contract, placed),
          error: undefined,
        });
        expectConforming(contract, placed, response, data);
      });

      it.each(cases.filter(({ verdict }) => !verdict.accepted))('$name', async (sent) => {
        const { response, error } = await send(call, placed, sent);
        if (sent.verdict.accepted) throw new Error('Only refused cases come here');
        expect(response.status).toBe(sent.verdict.status);
        expect(messageOf(error)).not.toBe('');
        if (sent.verdict.field) expect(messageOf(error)).toContain(sent.verdict.field);
        if (response.status !== 415) expectConforming(contract, placed, response, error);
      });
    },
  );
});
