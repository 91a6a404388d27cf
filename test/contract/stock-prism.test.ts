/**
 * The same statements, through the generated client and over HTTP, against the unmodified `prism` command, which takes
 * the documents' own curl commands too.
 */

import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { type StockPrism, startStockPrism } from '../../mocks/stock-prism.ts';
import { operationsOf } from '../../spec/contract.ts';
import { freePort } from '../support/servers/free-port.ts';
import { examples, sendByCurl, templates } from './curl-commands.ts';
import { casesOf } from './requests/cases.ts';
import { callerOf, expectConforming, send, successStatusOf } from './requests/send.ts';
import { contractOf } from './schema.ts';

/** The command's status for each status of our edge: the first in the list that the contract documents. */
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

  const isOwn = (command: { gateway: GatewayName }) => command.gateway === gateway;

  it.each(templates.filter(isOwn))(
    'gives to the template of $name what a server without state can say',
    async ({ server, command, fields }) => {
      const { status, body } = await sendByCurl(command, server, prism.url);
      if (fields.length === 0)
        expect({ status, body }).toMatchObject({ status: 200, body: { object: 'video' } });
      // It answers with the example of the operation's own refusal.
      else
        expect({ status, body }).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } });
    },
  );

  it.each(examples.filter(isOwn))(
    'gives to the example of $name the answer of the document',
    async ({ server, curl, exampleResponse }) => {
      const { status, body } = await sendByCurl(curl, server, prism.url);
      expect({ status, body }).toEqual({ status: 200, body: exampleResponse });
    },
  );

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
