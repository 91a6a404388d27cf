/** The schedule of deliveries has a limit. */

import { expect, it } from 'vitest';
import { DeliverySchedule } from '../../../mocks/webhooks/delivery-schedule.ts';
import { OpenDelivery } from '../../../mocks/webhooks/webhook-delivery.ts';
import { start } from './receiver.ts';

it('of too many deliveries that have failed, the oldest are given up, and take no room', () => {
  const schedule = new DeliverySchedule({ retried: 100, waiting: 1000 });
  const createDelivery = (number: number) =>
    new OpenDelivery({
      number,
      at: start,
      gateway: 'toapis',
      task: undefined,
      url: 'https://example.com/',
      fault: undefined,
      type: 'endpoint.test',
      createEvent: () => ({ id: 'evt_1', type: 'endpoint.test', body: '{}' }),
    });
  const givenUp: number[] = [];
  const count = 2000;
  let isEverFull = false;
  for (let number = 1; number <= count; number += 1) {
    const oldest = schedule.retry(createDelivery(number), start + number);
    if (oldest) givenUp.push(oldest.number);
    // Entries of what was given up are cleared away now and then.
    isEverFull ||= schedule.isFull;
  }
  expect(isEverFull).toBe(false);
  expect(givenUp).toHaveLength(count - 100);
  expect(givenUp[0]).toBe(1);
  expect(schedule.takeUntil(Infinity)?.value.number).toBe(count - 100 + 1);
});
