/** Deliveries of a mock that ends and begins again: each goes on where it was. */

import { expect, it, vi } from 'vitest';
import { createClock, type MockOptions } from '../../../../mocks/index.ts';
import { SqliteFile } from '../../../../mocks/store/sqlite/sqlite-file.ts';
import { StoreError } from '../../../../mocks/store/store-error.ts';
import { Lives, send, start } from './lives.ts';

const generations = '/toapis/v1/videos/generations';

/** A receiver that answers as it is told. */
class Receiver {
  /** The ids of the events that arrived. */
  readonly events: string[] = [];
  status = 204;

  /** The options of a mock that delivers to it. */
  readonly options = (): MockOptions => ({
    webhooks: {
      url: 'http://receiver/',
      secret: 'whsec_of_the_tests',
      deliver: async (request) => {
        const { id }: { id: string } = await request.json();
        this.events.push(id);
        return new Response(null, { status: this.status });
      },
    },
  });
}

function submit({ mock }: Lives, prompt = '[instant] A cat') {
  return send(mock, 'POST', generations, { model: 'grok-video-1.0', prompt });
}

async function pass({ mock }: Lives, milliseconds: number): Promise<void> {
  mock.clock.advance(milliseconds);
  await mock.webhooks.settled();
}

it('a delivery that has failed is made again after the restart, when it is due, and once it has succeeded never more', async () => {
  const receiver = new Receiver();
  await using lives = new Lives(receiver.options);
  receiver.status = 500;
  await submit(lives);
  await pass(lives, 0);
  expect(receiver.events).toHaveLength(1);
  await lives.restart();
  expect(lives.mock.webhooks.deliveries).toMatchObject([
    { state: 'pending', nextAttemptAt: start + 10_000, attempts: [{ status: 500 }] },
  ]);
  receiver.status = 204;
  await pass(lives, 9999);
  expect(receiver.events).toHaveLength(1);
  await pass(lives, 1);
  expect(new Set(receiver.events).size).toBe(1);
  expect(receiver.events).toHaveLength(2);
  await lives.restart();
  await pass(lives, 3_600_000);
  expect(lives.mock.webhooks.deliveries).toMatchObject([{ state: 'delivered' }]);
  expect(receiver.events).toHaveLength(2);
});

it('a task that ends while no mock runs is told after the restart, by one delivery', async () => {
  const receiver = new Receiver();
  let world = 0;
  await using lives = new Lives(() => ({
    ...receiver.options(),
    clock: createClock({ start, world: () => world }),
  }));
  await submit(lives, '[slow 1m] A cat');
  await submit(lives, '[slow 1m] [webhook lost] A cat');
  lives.mock.webhooks.faults.add({ kind: 'lost' });
  await submit(lives, '[slow 1m] A cat');
  world += 600_000;
  const { webhooks } = await lives.restart();
  await send(lives.mock, 'GET', generations);
  await webhooks.settled();
  expect(webhooks.deliveries.map(({ state }) => state).sort()).toEqual(['delivered', 'lost', 'lost']);
  expect(webhooks.faults.list).toEqual([]);
  await lives.restart();
  expect(lives.mock.webhooks.faults.list).toEqual([]);
  world += 600_000;
  await send(lives.mock, 'GET', generations);
  await lives.mock.webhooks.settled();
  expect(receiver.events).toHaveLength(1);
});

it('an attempt whose outcome cannot be kept is made once more after a restart, and the mock goes on', async () => {
  const receiver = new Receiver();
  await using lives = new Lives(receiver.options);
  await submit(lives, '[slow 1m] A cat');
  lives.mock.clock.advance(60_000);
  const disk = vi.spyOn(SqliteFile.prototype, 'transact').mockImplementation(() => {
    throw new StoreError('The disk is full');
  });
  await lives.mock.webhooks.settled();
  expect(() => lives.mock.clock.advance(1)).toThrow(StoreError);
  expect((await submit(lives)).status).toBe(503);
  disk.mockRestore();
  expect((await submit(lives, 'A cat')).status).toBe(200);
  await lives.restart();
  await pass(lives, 0);
  expect(receiver.events).toHaveLength(2);
  expect(new Set(receiver.events).size).toBe(1);
});
