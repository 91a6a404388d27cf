/** A wait that has both webhooks and polling, for any renders, latencies and deliveries, in simulated time. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Task, TaskFailedError } from '../../src/index.ts';
import { type PlannedTask, simulatedToapis } from './simulated-toapis.ts';

const minute = 60_000;
const day = 86_400_000;

/** A delivery of the event of one task. Without an address, only a query can tell. */
interface PlannedDelivery {
  /** Milliseconds from the end of the task. */
  readonly delay: number;
  readonly hasAddress: boolean;
}

interface PlannedWait extends PlannedTask {
  /** None, if the event is lost; more than one, if it is delivered again. */
  readonly deliveries: readonly PlannedDelivery[];
  /** Milliseconds from the submit to the wait. */
  readonly waitAfter: number;
  /** Begun with the handle, the bare id, or the caller's own id. */
  readonly by: 'task' | 'id' | 'caller';
}

const plannedWait: fc.Arbitrary<PlannedWait> = fc.record({
  render: fc.oneof(fc.nat(20_000), fc.nat(600_000)),
  end: fc.constantFrom('completed', 'failed'),
  deliveries: fc.array(
    fc.record({
      delay: fc.oneof(fc.nat(2000), fc.nat(700_000)),
      hasAddress: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  waitAfter: fc.oneof(fc.constant(0), fc.nat(700_000)),
  by: fc.constantFrom('task', 'id', 'caller'),
});

const latencies = fc.array(fc.oneof(fc.constant(0), fc.nat(20_000)), { minLength: 1, maxLength: 6 });

it('ends rightly and soon, is told once, and never polls more than once a minute of itself', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(plannedWait, { minLength: 1, maxLength: 4 }),
      latencies,
      async (waits, delays) => {
        const latencyOf = (query: number) => delays[query % delays.length] ?? 0;
        const plans = waits.map((wait, index) => ({ ...wait, callerId: `order_${index}` }));
        const { clock, gateway, submit, event, queries, underWay } = simulatedToapis(
          plans,
          { webhooks: true },
          latencyOf,
        );
        const tasks: Task[] = [];
        for (const _ of plans) tasks.push(await submit());
        const start = clock.now();
        const told = plans.map(() => 0);
        /** When the first event of a task came. */
        const heard = plans.map(() => Infinity);

        const deliver = async (index: number, { delay, hasAddress }: PlannedDelivery) => {
          await clock.sleep((plans[index]?.render ?? 0) + delay);
          heard[index] = Math.min(heard[index] ?? Infinity, clock.now());
          const isNews = gateway.applyEvent(event(index, hasAddress ? {} : { url: null }));
          if (isNews) told[index] = (told[index] ?? 0) + 1;
        };

        const wait = async (index: number, { waitAfter, by, end, render, deliveries }: PlannedWait) => {
          if (waitAfter > 0) await clock.sleep(waitAfter);
          const began = clock.now();
          const own = tasks[index];
          const id = by === 'id' ? `tsk_${index}` : `order_${index}`;
          const task = by === 'task' && own ? own : gateway.resume(id);
          const outcome = await task.wait({ timeout: day }).catch((error: unknown) => error);
          if (end === 'failed') expect(outcome).toBeInstanceOf(TaskFailedError);
          else expect(outcome).toMatchObject({ url: expect.stringMatching(`/${index}.mp4$`) });
          const ended = Math.max(start + render, began);
          // A query that was under way at the end of the task has an answer from before.
          expect(clock.now() - ended).toBeLessThanOrEqual(minute + 2 * 20_000);
          const tellsAll = end === 'failed' || deliveries.every(({ hasAddress }) => hasAddress);
          const first = heard[index] ?? Infinity;
          if (by !== 'caller' && tellsAll && first >= began) expect(clock.now()).toBeLessThanOrEqual(first);
        };

        await Promise.all(
          waits.flatMap((each, index) => [
            wait(index, each),
            ...each.deliveries.map((delivery) => deliver(index, delivery)),
          ]),
        );
        expect(told.every((times) => times <= 1)).toBe(true);
        expect([underWay(), clock.sleepers()]).toEqual([0, 0]);
        for (const [index, { deliveries, end }] of waits.entries()) {
          const own = queries.filter(({ id }) => id === `tsk_${index}` || id === `order_${index}`);
          const vague = end === 'completed' && deliveries.some(({ hasAddress }) => !hasAddress);
          const early = own.filter(({ at }, number) => at - (own[number - 1]?.at ?? -Infinity) < minute);
          // The event itself may lead to one query.
          expect(early.length).toBeLessThanOrEqual(vague ? 1 : 0);
        }
      },
    ),
    { numRuns: 60 },
  ));
