/** The example of each error is true of its own operation: in the contract, and as the mock answers when it is asked to. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../../generated/contracts.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { operationsOf, type Response, resolve } from '../../../spec/contract.ts';
import { casesOf } from '../requests/cases.ts';
import { callerOf, send } from '../requests/send.ts';
import { contractOf } from '../schema.ts';
import { requestFieldsOf, untruths } from './error-examples.ts';

// The keys of the table are the gateways' names.
const operations = (Object.keys(contracts) as GatewayName[]).flatMap((gateway) => {
  const contract = contractOf(gateway);
  return operationsOf(contract).map((placed) => {
    const errors = Object.entries(placed.operation.responses).flatMap(([status, reference]) => {
      const { content = {} } = resolve<Response>(contract, reference);
      if (!/^[45]/.test(status)) return [];
      return Object.entries(content['application/json']?.examples ?? {}).map(([name, { value }]) => ({
        name,
        status,
        value,
      }));
    });
    const id = placed.operation.operationId;
    return { gateway, id, contract, placed, errors, fields: requestFieldsOf(contract, placed.operation) };
  });
});

const all = new Map<string, readonly string[]>();
for (const { fields } of operations) {
  for (const [name, values] of fields) all.set(name, [...(all.get(name) ?? []), ...values]);
}

describe.each(operations)('$gateway $id', ({ errors, fields }) => {
  it.each(errors)('has an example $name of the status $status that is about nothing else', ({ value }) => {
    expect(untruths(value, fields, all)).toEqual([]);
  });
});

/** The operations that can be asked for a 400: balances have none. */
const refusing = operations.filter(({ errors }) => errors.some(({ status }) => status === '400'));

describe.each(refusing)('$gateway $id', ({ gateway, contract, placed, errors }) => {
  it('says what is wrong with a field of its own when the mock is asked for a 400', async () => {
    const mock = createMock();
    const call = callerOf(gateway, { baseUrl: `http://mock/${gateway}`, fetch: mock.fetch });
    const [base] = casesOf(contract, placed);
    if (base === undefined) throw new Error('The operation has no case');
    const { response, error } = await send(call, placed, { ...base, headers: { Prefer: 'code=400' } });
    expect(response.status).toBe(400);
    expect(errors.map(({ value }) => value)).toContainEqual(error);
  });
});

it('an example of another operation is found out, wherever the other has other fields or values', () => {
  const [create, remix] = ['createVideo', 'remixVideo'].map((id) =>
    operations.find((operation) => operation.gateway === 'octopusx' && operation.id === id),
  );
  const [wrong] = remix?.errors ?? [];
  expect(untruths(wrong?.value, create?.fields ?? new Map(), all)).toEqual([
    'aspect_ratio takes other values than 2:3, 3:2, 1:1',
  ]);
  for (const { id, fields } of operations.filter((operation) => !operation.fields.has('aspect_ratio'))) {
    expect(untruths(wrong?.value, fields, all), id).toContain('There is no aspect_ratio');
  }
});
