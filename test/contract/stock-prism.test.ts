/** The same statements, through the generated client and over HTTP, against the unmodified `prism` command. */

import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { type StockPrism, startStockPrism } from '../../mocks/stock-prism.ts';
import { operationsOf } from '../../spec/contract.ts';
import { freePort } from '../free-port.ts';
import { casesOf } from './cases.ts';
import { contractOf } from './schema.ts';
import { callerOf, expectConforming, send, successStatusOf } from './send.ts';

/** What the command answers where our edge answers one status: the first of these that the contract documents. */
const stockStatuses = { 400: [422, 400], 401: [401], 415: [415, 422, 400] };

// The keys of the table are the gateways' names.
describe.each(Object.keys(contracts) as GatewayName[])('%s', (gateway) => {
  const contract = contractOf(gateway);
  let prism: StockPrism;

  beforeAll(async () => {
    const file = fileURLToPath(new URL(`../../generated/${gateway}/openapi.json`, import.meta.url));
    prism = await startStockPrism({ contract: file, port: await freePort() });
    return () => prism.close();
  });

  describe.each(operationsOf(contract).map((placed) => ({ id: placed.operation.operationId, placed })))(
    '$id',
    ({ placed }) => {
      const call = (...request: Parameters<ReturnType<typeof callerOf>>) =>
        callerOf(gateway, { baseUrl: prism.url })(...request);

      it.each(casesOf(contract, placed))('$name', async (sent) => {
        const { response, data, error } = await send(call, placed, sent);
        if (sent.verdict.accepted) {
          expect({ status: response.status, error }).toEqual({
            status: successStatusOf(contract, placed),
            error: undefined,
          });
          expectConforming(contract, placed, response, data);
        } else {
          expect(stockStatuses[sent.verdict.status]).toContain(response.status);
        }
      });
    },
  );
});
