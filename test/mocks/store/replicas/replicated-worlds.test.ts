/** Worlds of replicas: each API key has one, whichever replica is asked. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mock } from '../../../../mocks/index.ts';
import { SharedState } from '../../../support/shared-store.ts';
import { control, query, replicaOf, send, submit } from './shared-replicas.ts';

let state: SharedState;
let one: Mock;
let other: Mock;

beforeEach(() => {
  state = new SharedState();
  one = replicaOf(state, { worlds: true });
  other = replicaOf(state, { worlds: true });
});

it('a key has the same world on every replica, and no other key sees into it', async () => {
  const { body, headers } = await submit(one, 'A cat.', 'first key');
  const elsewhere = await query(other, body.id, 'first key');
  expect(elsewhere.status).toBe(200);
  expect(elsewhere.headers.get('x-mock-world')).toBe(headers.get('x-mock-world'));
  expect((await query(other, body.id, 'second key')).status).toBe(404);
});

it('a world that another replica has made is found by its id', async () => {
  const { headers } = await submit(one, 'A cat.', 'first key');
  const world = headers.get('x-mock-world');
  const { status, body } = await control(other, 'GET', `/../~${world}/__mock/ledger`);
  expect(status).toBe(200);
  expect(body.billable).toBe(1);
  expect((await control(other, 'GET', '/../~nobody/__mock/ledger')).status).toBe(404);
});

it('each replica lists the worlds of all, with what was done in them', async () => {
  await submit(one, 'A cat.', 'first key');
  await submit(other, 'A dog.', 'second key');
  const { body } = await control(one, 'GET', '/worlds');
  // The two besides are that of requests without a key, and that of the key of this request.
  const billable = body.worlds.map((world: { billable: number }) => world.billable);
  expect(billable.sort()).toEqual([0, 0, 1, 1]);
});

it('the clock of a world is moved for that world, on all replicas', async () => {
  const first = await submit(one, 'A cat.', 'first key');
  const second = await submit(one, 'A cat.', 'second key');
  await send(other, 'POST', '/__mock/clock/advance', { seconds: 600 }, 'first key');
  expect((await query(one, first.body.id, 'first key')).body.status).toBe('completed');
  expect((await query(one, second.body.id, 'second key')).body.status).not.toBe('completed');
});

describe('a replica without room', () => {
  const minutes = 60_000;
  const first = 'first key';

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    one = replicaOf(state, { worlds: { most: 1 } });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets go of a world that another one has used in the last minute, which is kept', async () => {
    const { body } = await submit(one, 'A cat.', first);
    vi.setSystemTime(Date.now() + 5 * minutes);
    await query(other, body.id, first);
    await submit(one, 'A dog.', 'second key');
    expect((await query(other, body.id, first)).status).toBe(200);
    vi.setSystemTime(Date.now() + 5 * minutes);
    expect((await query(one, body.id, first)).status).toBe(200);
  });

  it('forgets a world that nobody has used in the last minute', async () => {
    const { body, headers } = await submit(one, 'A cat.', first);
    vi.setSystemTime(Date.now() + 5 * minutes);
    await submit(one, 'A dog.', 'second key');
    expect([...state.worlds.keys()]).not.toContain(headers.get('x-mock-world'));
    expect((await query(other, body.id, first)).status).toBe(404);
  });
});

it('a world that only another replica had open is forgotten after a day, with the next new world', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    one = replicaOf(state, { worlds: true });
    const { headers } = await submit(other, 'A cat.', 'first key');
    const kept = await submit(one, 'A dog.', 'second key');
    vi.setSystemTime(Date.now() + 86_400_000);
    await query(one, kept.body.id, 'second key');
    await submit(one, 'A bird.', 'third key');
    await vi.waitUntil(() => !state.worlds.has(String(headers.get('x-mock-world'))));
    expect([...state.worlds.keys()]).toContain(kept.headers.get('x-mock-world'));
  } finally {
    vi.useRealTimers();
  }
});

it('a reset forgets the worlds of all keys, whoever uses them', async () => {
  one = replicaOf(state, { worlds: { idle: 86_400_000 } });
  await submit(one, 'A cat.', 'first key');
  await submit(other, 'A cat.', 'first key');
  one.reset();
  expect([...state.worlds.keys()]).toEqual(['default']);
});
