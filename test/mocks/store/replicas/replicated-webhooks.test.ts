/** Webhooks of replicas: one of them delivers the end of a task, and all of them know what came of it. */

import { beforeEach, expect, it } from 'vitest';
import type { Mock } from '../../../../mocks/index.ts';
import { SharedState } from '../../../support/shared-store.ts';
import { control, replicaOf, submit } from './shared-replicas.ts';

let state: SharedState;
/** The deliveries that have arrived: the replica that has sent each, and the id of its event. */
let arrived: { readonly by: number; readonly event: string }[];
let replicas: Mock[];
let answer: () => Response;

beforeEach(() => {
  state = new SharedState();
  arrived = [];
  answer = () => new Response(null, { status: 204 });
  replicas = [0, 1, 2].map((by) =>
    replicaOf(state, {
      webhooks: {
        deliver: async (request) => {
          arrived.push({ by, event: request.headers.get('webhook-id') ?? (await request.text()) });
          return answer();
        },
      },
    }),
  );
});

/** Brings all replicas up to date, and waits until nothing is under way. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    for (const { store, webhooks } of replicas) {
      await store.refresh();
      await webhooks.settled();
      await store.check();
    }
  }
}

const [first, second, third] = [0, 1, 2].map((index) => () => {
  const replica = replicas[index];
  if (replica === undefined) throw new Error(`There is no replica ${index}`);
  return replica;
}) as [() => Mock, () => Mock, () => Mock];

it('one replica delivers, whichever took the submit', async () => {
  for (let index = 0; index < 9; index += 1) await submit(replicas[index % 3] ?? first());
  await control(first(), 'POST', '/clock/advance', { seconds: 600 });
  await settle();
  expect(arrived).toHaveLength(9);
  expect(new Set(arrived.map(({ event }) => event)).size).toBe(9);
});

it('what came of a delivery is known to all', async () => {
  await submit(first());
  await control(second(), 'POST', '/clock/advance', { seconds: 600 });
  await settle();
  const lists = await Promise.all(
    replicas.map(async (mock) => (await control(mock, 'GET', '/webhooks/deliveries')).body.deliveries),
  );
  expect(lists[0]).toHaveLength(1);
  expect(lists[0][0]).toMatchObject({ state: 'delivered', attempt_count: 1 });
  expect(lists[1]).toEqual(lists[0]);
  expect(lists[2]).toEqual(lists[0]);
});

it('a delivery that is refused is tried again, by one replica each time', async () => {
  let refusals = 2;
  answer = () => new Response(null, { status: refusals-- > 0 ? 500 : 204 });
  await submit(first());
  await control(first(), 'POST', '/clock/advance', { seconds: 600 });
  await settle();
  expect(arrived).toHaveLength(1);
  for (let step = 0; step < 4; step += 1) {
    await control(third(), 'POST', '/clock/advance', { seconds: 7200 });
    await settle();
  }
  expect(arrived).toHaveLength(3);
  const { body } = await control(second(), 'GET', '/webhooks/deliveries');
  expect(body.deliveries[0]).toMatchObject({ state: 'delivered', attempt_count: 3 });
});

it.each(['lost', 'duplicate', 'late'] as const)('a fault, %s, meets one delivery', async (kind) => {
  await control(second(), 'POST', '/webhooks/faults', { kind, times: 1 });
  await submit(first());
  await submit(third());
  await control(first(), 'POST', '/clock/advance', { seconds: 600 });
  await settle();
  await control(second(), 'POST', '/clock/advance', { seconds: 400 });
  await settle();
  expect(arrived).toHaveLength({ lost: 1, duplicate: 3, late: 2 }[kind]);
  expect((await control(first(), 'GET', '/webhooks/faults')).body).toEqual({ faults: [] });
});

it('the end of a task whose replica is gone is told by another one', async () => {
  await submit(first());
  first().webhooks.stop();
  replicas = [second(), third()];
  await settle();
  await control(second(), 'POST', '/clock/advance', { seconds: 600 });
  await settle();
  expect(arrived).toHaveLength(1);
});
