/** The requests that a gateway sends: each example is an event of its own kind, and found where `x-webhook` says. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { type Parameter, resolve } from '../../spec/contract.ts';
import { contractOf, problemsOf } from './schema.ts';

// The keys of the table are the gateways' names.
const events = (Object.keys(contracts) as GatewayName[]).flatMap((gateway) => {
  const contract = contractOf(gateway);
  return Object.entries(contract.webhooks ?? {}).flatMap(([event, { post: operation }]) => {
    const { schema, examples } = operation?.requestBody?.content['application/json'] ?? {};
    if (operation === undefined || schema === undefined || examples === undefined) return [];
    return [{ gateway, contract, event, operation, schema, examples }];
  });
});

it('there are some', () => {
  expect(events.map(({ event }) => event)).toEqual([
    'generation.completed',
    'generation.failed',
    'endpoint.test',
  ]);
});

describe.each(events)('$gateway $event', ({ contract, event, operation, schema, examples }) => {
  it.each(Object.entries(examples))('has an example %s that conforms to its schema', (_, { value }) => {
    expect(problemsOf(contract, schema, value)).toEqual([]);
    expect(value).toMatchObject({ type: event });
  });

  it.each(Object.entries(examples))('has an example %s that may have further members', (_, { value }) => {
    expect(problemsOf(contract, schema, { ...Object(value), not_in_the_contract: true })).toEqual([]);
  });

  it('is not mistaken for another event', () => {
    const others = events.filter((other) => other.event !== event);
    for (const [name, { value }] of others.flatMap((other) => Object.entries(other.examples)))
      expect(problemsOf(contract, schema, value), name).not.toEqual([]);
  });

  it('has the headers that its signature is made of, each with a true example', () => {
    const parameters = (operation.parameters ?? []).map((one) => resolve<Parameter>(contract, one));
    expect(operation['x-webhook']).toMatchObject({
      headers: {
        id: parameters[0]?.name,
        timestamp: parameters[1]?.name,
        signature: parameters[2]?.name,
      },
    });
    for (const parameter of parameters) {
      expect(parameter.in).toBe('header');
      expect(problemsOf(contract, parameter.schema, parameter.example)).toEqual([]);
    }
  });
});
