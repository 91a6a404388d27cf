/** Two replicas of a mock that share a store in this process: whatever one of them does, the other one knows. */

import { beforeEach, describe, expect, it } from 'vitest';
import { createClock, type Mock, type MockOptions } from '../../../../mocks/index.ts';
import { SharedState } from '../../../support/shared-store.ts';
import { control, mockInMemory, query, replicaOf, submit } from './shared-replicas.ts';

let state: SharedState;
let one: Mock;
let other: Mock;

const replica = (options: MockOptions = {}) => replicaOf(state, options);

beforeEach(() => {
  state = new SharedState();
  one = replica();
  other = replica();
});

describe('tasks', () => {
  it('are known to every replica, with the same answer', async () => {
    const { status, body } = await submit(one);
    expect(status).toBe(200);
    expect((await query(other, body.id)).body).toEqual((await query(one, body.id)).body);
    expect((await query(other, body.id)).status).toBe(200);
  });

  it('have ids of their own, and the first ones are those of a mock in memory', async () => {
    const alone = mockInMemory();
    expect((await submit(one)).body.id).toBe((await submit(alone)).body.id);
    const all = await Promise.all(Array.from({ length: 40 }, (_, index) => submit(index % 2 ? one : other)));
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(40);
  });

  it('ended by hand on one replica have ended on the other', async () => {
    const { body } = await submit(one);
    await control(other, 'PATCH', `/tasks/toapis/${body.id}`, { outcome: 'completed' });
    expect((await query(one, body.id)).body.status).toBe('completed');
  });

  it('of the examples are as old on a replica that begins later, and after a reset', async () => {
    const late = replica({ clock: createClock({ start: Date.parse('2026-02-01'), frozen: true }) });
    const first = await control(one, 'GET', '/tasks');
    expect((await control(late, 'GET', '/tasks')).body).toEqual(first.body);
    await control(late, 'POST', '/clock/advance', { seconds: 5 });
    await control(late, 'POST', '/reset');
    const afterReset = await control(one, 'GET', '/tasks');
    expect(afterReset.body).not.toEqual(first.body);
    expect((await control(late, 'GET', '/tasks')).body).toEqual(afterReset.body);
  });

  it('are in the ledger of both, which agrees with them', async () => {
    for (const mock of [one, other, one]) await submit(mock);
    const first = await control(one, 'GET', '/ledger');
    expect(first.body).toMatchObject({ count: 3, billable: 3 });
    expect((await control(other, 'GET', '/ledger')).body).toEqual(first.body);
  });
});

describe('one round trip', () => {
  beforeEach(async () => {
    await one.store.refresh();
    await other.store.refresh();
    state.waits.length = 0;
  });

  it('is what a submit costs, and a query', async () => {
    const { body } = await submit(one);
    expect(state.waits).toEqual(['save']);
    state.waits.length = 0;
    await query(one, body.id);
    // The second is that of the log entry, for which nobody waits.
    expect(state.waits).toEqual(['refresh', 'check']);
  });

  it('is not enough for a submit where another replica has changed the settings: it is decided anew', async () => {
    await control(other, 'PUT', '/scenario', { reject: 429 });
    state.waits.length = 0;
    expect((await submit(one)).status).toBe(429);
    expect(state.waits.slice(0, 2)).toEqual(['save', 'refresh']);
  });

  it('is not enough to refuse: what another replica has taken back is not refused', async () => {
    await control(other, 'PUT', '/scenario', { reject: 429 });
    await one.store.refresh();
    await control(other, 'DELETE', '/scenario');
    expect((await submit(one)).status).toBe(200);
  });

  it('meets the fault that another replica has been given', async () => {
    await control(other, 'POST', '/faults', { kind: 'status', status: 502 });
    expect((await submit(one)).status).toBe(502);
    expect((await submit(one)).status).toBe(200);
  });
});

describe('settings', () => {
  it('time that is moved on one replica is seen by all', async () => {
    const { body } = await submit(one);
    await control(other, 'POST', '/clock/advance', { seconds: 600 });
    expect((await query(one, body.id)).body.status).toBe('completed');
  });

  it.each([1, 3])('a scenario for %d submits decides over as many, however they come', async (times) => {
    await control(one, 'PUT', '/scenario', { reject: 429, times });
    const all = await Promise.all(Array.from({ length: 10 }, (_, index) => submit(index % 2 ? one : other)));
    expect(all.filter(({ status }) => status === 429)).toHaveLength(times);
    expect((await control(other, 'GET', '/scenario')).body).toEqual({ scenario: null });
  });

  it.each([1, 4])('a fault for %d requests meets as many, however they come', async (times) => {
    await control(one, 'POST', '/faults', { kind: 'status', status: 503, times });
    const all = await Promise.all(Array.from({ length: 12 }, (_, index) => submit(index % 2 ? one : other)));
    expect(all.filter(({ status }) => status === 503)).toHaveLength(times);
    expect((await control(other, 'GET', '/faults')).body).toEqual({ faults: [] });
  });

  it('are changed by both at once, and neither change is lost', async () => {
    await Promise.all([
      control(one, 'POST', '/clock/advance', { seconds: 10 }),
      control(other, 'POST', '/clock/advance', { seconds: 20 }),
      control(one, 'POST', '/faults', { kind: 'status', status: 500 }),
      control(other, 'POST', '/faults', { kind: 'status', status: 502 }),
    ]);
    const { body } = await control(one, 'GET', '/clock');
    expect(body.now).toBe('2026-01-01T00:00:30.000Z');
    expect((await control(other, 'GET', '/faults')).body.faults).toHaveLength(2);
  });

  it('changed by a program are kept as well', async () => {
    one.scenario.set({ outcome: 'failed' });
    one.clock.advance(1000);
    await one.store.check();
    await other.store.refresh();
    expect(other.scenario.current).toEqual({ outcome: 'failed' });
    expect(other.clock.now()).toBe(one.clock.now());
  });

  it('count the requests to all replicas against one limit', async () => {
    const alone = mockInMemory({ rateLimit: true });
    const limited = [replica({ rateLimit: true }), replica({ rateLimit: true })];
    const allowedOf = async (mocks: readonly Mock[]) => {
      const all = await Promise.all(
        Array.from({ length: 80 }, (_, index) => submit(mocks[index % mocks.length] ?? alone)),
      );
      return all.filter(({ status }) => status === 200).length;
    };
    const allowed = await allowedOf([alone]);
    expect(allowed).toBeLessThan(80);
    expect(await allowedOf(limited)).toBe(allowed);
  });
});

describe('reset', () => {
  it('forgets everything, and every replica begins anew', async () => {
    const { body } = await submit(one);
    await submit(other);
    await control(other, 'POST', '/reset');
    expect((await query(one, body.id)).status).not.toBe(200);
    expect((await control(one, 'GET', '/ledger')).body.billable).toBe(0);
    expect((await submit(one)).body.id).toBe(body.id);
  });
});

describe('without the store', () => {
  it('refuses everything with 503, accepts nothing, and goes on when it is back', async () => {
    const { body } = await submit(one);
    state.isDown = true;
    const refused = await submit(one);
    expect(refused).toMatchObject({
      status: 503,
      body: {
        error: {
          message: 'The mock itself: The store cannot be reached',
          type: 'mock_error',
          code: 'store_unavailable',
        },
      },
    });
    expect((await query(other, body.id)).status).toBe(503);
    expect((await control(other, 'GET', '/tasks')).status).toBe(503);
    await expect(one.store.check()).rejects.toThrow('cannot be reached');
    state.isDown = false;
    expect((await query(one, body.id)).status).toBe(200);
    expect((await control(one, 'GET', '/ledger')).body.billable).toBe(1);
  });

  it('a scenario that a refused submit would have used is still there', async () => {
    await control(one, 'PUT', '/scenario', { outcome: 'failed', times: 1 });
    state.isDown = true;
    await submit(one);
    state.isDown = false;
    expect((await control(one, 'GET', '/scenario')).body.scenario).toMatchObject({ times: 1 });
  });
});
