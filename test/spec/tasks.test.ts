/** The client's data about submits and queries: the meaning of refusals, the statuses that end a task, the polling times. */

import { describe, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import type { SubmitRefusal, TaskSubmit, Tasks } from '../../generated/lifecycle.ts';
import { lifecycles as octopusxLifecycles } from '../../generated/octopusx/lifecycles.ts';
import { tasks as octopusx } from '../../generated/octopusx/tasks.ts';
import { lifecycles as toapisLifecycles } from '../../generated/toapis/lifecycles.ts';
import { tasks as toapis } from '../../generated/toapis/tasks.ts';
import { type Contract, operationsOf } from '../../spec/contract.ts';

const gateways: readonly (readonly [string, Tasks])[] = Object.entries({ octopusx, toapis });

/** Every query of every gateway. */
const queries = gateways.flatMap(([gateway, { queries }]) =>
  Object.entries(queries).map(([name, query]) => ({ name: `${gateway} ${name}`, ...query })),
);

function isListed({ refusals }: Tasks, status: number, code?: string): SubmitRefusal | undefined {
  return refusals.find((refusal) => refusal.status === status && [undefined, code].includes(refusal.code));
}

describe.each(gateways)('a refusal of %s', (name, tasks) => {
  it.each([408, 409, 425, 499, 500, 502, 504, 520, 524])('proves nothing with the status %i', (status) => {
    expect(isListed(tasks, status)).toBeUndefined();
  });

  it.each([400, 401, 403, 404, 413, 422])('proves with the status %i that nothing was accepted', (status) => {
    expect(isListed(tasks, status, 'any')).toBeDefined();
    expect(isListed(tasks, status, 'any')?.retry).toBeUndefined();
  });

  it('has its text where the list says so', () => {
    expect(tasks.errorMessage).toBe('/error/message');
  });

  it('says in the contract where it comes from, on every submit', () => {
    // The compiler knows the contracts as the JSON that they are.
    const contract = contracts[name as GatewayName] as unknown as Contract;
    const lists = operationsOf(contract).flatMap(({ operation: { 'x-lifecycle': lifecycle } }) =>
      lifecycle && 'notAccepted' in lifecycle ? [lifecycle.notAccepted.answers] : [],
    );
    expect(lists).toHaveLength(Object.keys(tasks.submits).length);
    for (const list of lists) {
      expect(list.map(({ 'x-provenance': _, ...answer }) => answer)).toEqual(tasks.refusals);
      expect(list.filter(({ 'x-provenance': provenance }) => !provenance?.source)).toEqual([]);
    }
  });
});

describe('a busy gateway', () => {
  it('may be asked again by its word where it publishes one, and by convention where it does not', () => {
    expect(isListed(toapis, 429, 'rate_limit_exceeded')?.retry).toBe(true);
    expect(isListed(toapis, 503, 'rate_limit_unavailable')?.retry).toBe(true);
    expect(isListed(octopusx, 429, '')?.retry).toBe(true);
    expect(isListed(octopusx, 503, 'model_not_found')?.retry).toBe(true);
  });

  it('may not be asked again where toapis publishes another word', () => {
    expect(isListed(toapis, 429, '429')).toEqual({ status: 429 });
    expect(isListed(toapis, 503, 'upstream_unavailable')).toBeUndefined();
  });
});

describe.each(queries)('a task that $name reads', ({ states, poll }) => {
  it.each([
    ['SUCCESS', 'completed'],
    ['succeeded', 'completed'],
    ['done', 'completed'],
    ['Completed', 'completed'],
    ['FAILURE', 'failed'],
    ['expired', 'failed'],
    ['canceled', 'cancelled'],
    ['cancelled', 'cancelled'],
    ['IN_PROGRESS', 'running'],
    ['processing', 'running'],
    ['NOT_START', 'queued'],
    ['pending', 'queued'],
  ] as const)('is known to be in its state by the word %s', (word, kind) => {
    expect(states[word.toLowerCase()]).toBe(kind);
  });

  it('is known by words in lower case only: they are compared without case', () => {
    expect(Object.keys(states).filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it('is asked for after times in milliseconds', () => {
    expect(poll).toEqual({ initialDelay: 5_000, interval: 10_000, timeout: 600_000 });
  });
});

it('files may stand as data URIs where the contract says so, and nowhere else', () => {
  const fields = gateways.flatMap(([gateway, { submits }]) =>
    Object.entries(submits).flatMap(([name, { dataUris = {} }]) =>
      Object.entries(dataUris).map(([field, models]) => `${gateway} ${name} ${field} ${models}`),
    ),
  );
  expect(fields).toEqual([
    'octopusx createVideo images ^(?!veo)',
    'octopusx generateVideo image ^(?=grok-imagine)',
    'octopusx generateVideo images ^(?=grok-imagine)',
    'octopusx generateVideo input_reference ^(?!grok-imagine)',
  ]);
});

it('the states of a lifecycle are those of the contract, without synonyms', () => {
  expect(Object.keys(toapisLifecycles.queries.queryVideo.states)).toEqual([
    'submitted',
    'queued',
    'in_progress',
    'completed',
    'failed',
  ]);
  expect(Object.keys(octopusxLifecycles.queries.queryVideo.states)).toEqual([
    'pending',
    'processing',
    'unknown',
    'completed',
    'failed',
  ]);
});

describe("a caller's own id", () => {
  it('stands on every submit of toapis, and its query shows both ids of the task', () => {
    for (const { callerId, locators } of Object.values<TaskSubmit>(toapis.submits)) {
      expect(callerId?.at[0]).toBe('/client_business_id');
      expect(locators.map(([query]) => query)).toContain(callerId?.query);
      expect(toapis.queries).toHaveProperty([callerId?.query ?? '', 'at'], {
        ...toapis.queries.queryVideo.at,
        id: '/id',
        callerId: '/client_business_id',
      });
    }
  });

  it('is unknown to octopusx: no submit takes one, and no query tells of one', () => {
    expect(JSON.stringify(octopusx)).not.toContain('callerId');
  });
});
