/** Properties that hold for every body, not only for those that differ from an example in one place. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { operationsOf, resolve, type Schema } from '../../../spec/contract.ts';
import { branchOf, contractOf, problemsOf } from '../schema.ts';
import { conforming, violating } from './arbitraries.ts';
import { type Case, casesOf } from './cases.ts';
import { callerOf, send } from './send.ts';

// A submit may name the URL of its webhook only where there is one, of which it may change path and query.
const origin = 'https://example.com';
const mock = createMock({ webhooks: { url: origin, deliver: async () => new Response() } });

/** A body whose webhook goes to the receiver that there is. */
function toReceiver(body: { readonly callback_url?: string }): object {
  if (body.callback_url === undefined) return body;
  const { pathname, search } = new URL(body.callback_url);
  return { ...body, callback_url: `${origin}${pathname}${search}` };
}

// The keys of the table are the gateways' names.
const submits = (Object.keys(contracts) as GatewayName[]).flatMap((gateway) => {
  const contract = contractOf(gateway);
  const call = callerOf(gateway, { baseUrl: `http://mock/${gateway}`, fetch: mock.fetch });
  return operationsOf(contract).flatMap((placed) => {
    const json = placed.operation.requestBody?.content['application/json'];
    return Object.entries(json?.examples ?? {}).map(([example, { value }]) => {
      const base = casesOf(contract, placed)[0];
      const schema = resolve<Schema>(contract, json?.schema ?? {});
      const accepts = async (body: unknown) => {
        if (base === undefined) throw new Error('The operation has no case');
        const sent: Case = { ...base, mediaType: 'application/json', body };
        return send(call, placed, sent);
      };
      // The branch says nothing of what decides it: the model of an example keeps bodies in it.
      const branch = branchOf(contract, schema, value);
      // The source of a remix has to be there: it is the example's own.
      const { model, task_id, video } = value as { model: string; task_id?: string; video?: object };
      const kept = { model, ...(task_id && { task_id }), ...(video && { video }) };
      return {
        name: `${gateway} ${placed.operation.operationId} (${example})`,
        contract,
        schema,
        branch,
        kept,
        accepts,
      };
    });
  });
});

describe.each(submits)('$name', ({ contract, schema, branch, kept, accepts }) => {
  it('accepts every body that conforms', async () => {
    await fc.assert(
      fc.asyncProperty(conforming(contract, branch), async (generated) => {
        const body = { ...toReceiver(generated as object), ...kept };
        fc.pre(problemsOf(contract, schema, body).length === 0);
        const { response, error } = await accepts(body);
        expect(error).toBeUndefined();
        expect(response.status).toBe(200);
      }),
    );
  });

  it('refuses every body with one flaw, and names the field', async () => {
    await fc.assert(
      fc.asyncProperty(violating(contract, branch), async ({ body, field }) => {
        const flawed = {
          ...body,
          ...Object.fromEntries(Object.entries(kept).filter(([name]) => name !== field)),
        };
        const { response, error } = await accepts(flawed);
        expect(response.status).toBe(400);
        expect(error).toHaveProperty('error.message', expect.stringContaining(field));
      }),
    );
  });
});

it('finds hardly any body that its own arbitraries call conforming and the schema does not', () => {
  for (const { contract, schema, branch, kept } of submits) {
    const bodies = fc.sample(conforming(contract, branch), { numRuns: 50, seed: 1 });
    const conform = bodies.filter(
      (body) => problemsOf(contract, schema, { ...(body as object), ...kept }).length === 0,
    );
    expect(conform.length).toBeGreaterThan(40);
  }
});
