/** Whatever the mock's lab does to the deliveries, an application acts exactly once on each task. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMock, type Mock } from '../../mocks/create-mock.ts';
import { type WebhookFault, webhookFaults } from '../../mocks/index.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { toapis } from '../../src/index.ts';
import type { WebhookVerificationReason } from '../../src/webhooks.ts';
import { receivingApplication } from './receiving-application.ts';

const hour = 3_600_000;

// They are the table's own keys.
const faults = Object.keys(webhookFaults) as WebhookFault[];

/** The refusal of each fault that must be refused. */
const refusals: Partial<Record<WebhookFault, WebhookVerificationReason>> = {
  'bad-signature': 'no-matching-signature',
  tampered: 'no-matching-signature',
  'old-timestamp': 'timestamp-out-of-tolerance',
  'wrong-version': 'malformed-signature',
};

const plannedTask = fc.record({
  fault: fc.option(fc.constantFrom(...faults), { nil: undefined }),
  fails: fc.boolean(),
  render: fc.integer({ min: 1, max: 300 }),
  /** True if the application waits for it, too. */
  isFollowed: fc.boolean(),
});

const plan = fc.record({
  tasks: fc.array(plannedTask, { minLength: 1, maxLength: 5 }),
  /** The faults of further deliveries. */
  queued: fc.array(fc.constantFrom(...faults), { maxLength: 5 }),
  failures: fc.nat(2),
  appliesEvents: fc.boolean(),
  webhooks: fc.constantFrom(true, false, undefined),
  rotates: fc.boolean(),
});

/** Lets the longest series of retries come to its end. */
async function passDays(mock: Mock): Promise<void> {
  for (let passed = 0; passed < 40; passed += 1) {
    await mock.webhooks.settled();
    mock.clock.advance(hour);
  }
  await mock.webhooks.settled();
}

it('acts exactly once on each task, and refuses what it must', () =>
  fc.assert(
    fc.asyncProperty(plan, async ({ tasks, queued, failures, appliesEvents, webhooks, rotates }) => {
      const clock = createClock({ frozen: true, start: Date.UTC(2026, 0, 1) });
      const mock = createMock({
        clock,
        webhooks: {
          secret: 'whsec_new',
          ...(rotates && { previousSecret: 'whsec_old' }),
          deliver: (request) => application.fetch(request),
        },
      });
      const gateway = toapis({
        apiKey: 'k',
        baseUrl: 'http://mock/toapis',
        fetch: mock.fetch,
        clock,
        webhooks,
      });
      // During a rotation it has not heard of the new one.
      const secrets = [rotates ? 'whsec_old' : 'whsec_new'];
      const application = receivingApplication({ gateway, secrets, clock, failures, appliesEvents });
      for (const kind of queued) mock.webhooks.faults.add({ kind });

      const submitted = [];
      for (const { fault, fails, render, isFollowed } of tasks) {
        const directives = `[slow ${render}s]${fails ? ' [fail]' : ''}${fault ? ` [webhook ${fault}]` : ''}`;
        const task = await gateway.generateVideo({ model: 'grok-video-1.0', prompt: `${directives} A cat` });
        submitted.push({ id: task.id, ending: fails ? 'failed' : 'completed', task, isFollowed });
      }
      const followed = submitted.filter(({ isFollowed }) => isFollowed);
      await Promise.all(followed.map(({ task }) => application.follow(task)));
      if (!rotates) await passDays(mock);
      else await mock.webhooks.settled();

      for (const { state, task, attempts } of mock.webhooks.deliveries) {
        // What nobody could hear of, or what was to be delivered after the rotation, only polling tells.
        const mine = submitted.find(({ id }) => id === task);
        if (state === 'delivered' || mine?.isFollowed === true) {
          expect(application.acts.filter((act) => act.task === task)).toEqual([
            { task, ending: mine?.ending },
          ]);
        } else {
          expect(application.acts.filter((act) => act.task === task).length).toBeLessThanOrEqual(1);
        }
        for (const { fault, status } of attempts) {
          if (fault !== undefined && refusals[fault]) expect(status).toBe(400);
        }
      }
      for (const { id, ending } of followed) {
        expect(application.acts.filter(({ task }) => task === id)).toEqual([{ task: id, ending }]);
      }
      // Each that was not lost comes in the end.
      if (!rotates) {
        const told = mock.webhooks.deliveries.filter(({ state }) => state !== 'lost');
        expect(told.map(({ state }) => state)).toEqual(told.map(() => 'delivered'));
      }
    }),
    { numRuns: 40 },
  ));

it.each(Object.entries(refusals))('refuses a delivery with the fault %s as %s', async (fault, reason) => {
  const clock = createClock({ frozen: true });
  const mock = createMock({
    clock,
    webhooks: { secret: 'whsec_new', deliver: (request) => application.fetch(request) },
  });
  const gateway = toapis({ apiKey: 'k', baseUrl: 'http://mock/toapis', fetch: mock.fetch, clock });
  const options = { gateway, secrets: ['whsec_new'], clock, failures: 0, appliesEvents: true };
  const application = receivingApplication(options);
  await gateway.generateVideo({ model: 'grok-video-1.0', prompt: `[webhook ${fault}] A cat` });
  await passDays(mock);
  expect(application.refusals).toEqual([reason]);
  expect(application.acts).toHaveLength(1);
});
