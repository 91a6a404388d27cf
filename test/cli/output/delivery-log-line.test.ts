/** The line for a webhook in the mock's log. */

import { expect, it } from 'vitest';
import type { WebhookAttempt } from '../../../mocks/core/delivery-record.ts';
import type { WebhookDelivery } from '../../../mocks/webhooks/webhook-delivery.ts';
import { deliveryLogEntry, deliveryLogLine } from '../../../src/cli/output/delivery-log-line.ts';

const at = Date.UTC(2026, 0, 1, 12, 30, 15);

const attempt: WebhookAttempt = {
  at,
  fault: undefined,
  headers: { 'X-ToAPIs-Webhook-Signature': 'v1=00' },
  body: undefined,
  status: 200,
  failure: undefined,
  answer: 'fine',
};

const delivery: WebhookDelivery = {
  number: 1,
  at,
  gateway: 'toapis',
  task: 'video_1',
  event: 'evt_1',
  type: 'generation.completed',
  url: 'http://localhost:3000/hooks?token=hunter2',
  body: '{}',
  fault: undefined,
  state: 'delivered',
  attempts: [attempt],
  nextAttemptAt: undefined,
};

const head = '12:30:15  toapis  webhook  http://localhost:3000/hooks';

it.each<[string, Partial<WebhookDelivery>, string]>([
  ['a success', {}, `${head}  200  video_1  generation.completed`],
  ['a test event', { task: undefined, type: 'endpoint.test' }, `${head}  200  endpoint.test`],
  [
    'a failure, and when it is delivered again',
    {
      state: 'pending',
      nextAttemptAt: at + 10_000,
      attempts: [{ ...attempt, status: 500, failure: 'Only a status from 200 to 299 is a success' }],
    },
    `${head}  500  video_1  generation.completed
  Only a status from 200 to 299 is a success
  Attempt 1; the next one is due at 12:30:25 of the mock's clock`,
  ],
  [
    'no answer, for the last time',
    { state: 'failed', attempts: [{ ...attempt, status: undefined, failure: 'No answer within 10 s' }] },
    `${head}  no answer  video_1  generation.completed\n  No answer within 10 s\n  Given up after attempt 1`,
  ],
  [
    'a fault that the receiver should not have accepted',
    { fault: 'tampered', attempts: [{ ...attempt, fault: 'tampered', failure: 'Accepted' }] },
    `${head}  200  video_1  generation.completed\n  Fault of the lab: tampered\n  Accepted`,
  ],
  [
    'a retry after a fault',
    { fault: 'tampered', attempts: [attempt, attempt] },
    `${head}  200  video_1  generation.completed`,
  ],
  [
    'a delivery that is lost',
    { state: 'lost', fault: 'lost', attempts: [] },
    `${head}  not sent  video_1  generation.completed\n  Fault of the lab: lost`,
  ],
  [
    'texts that would control a terminal',
    { attempts: [{ ...attempt, status: undefined, failure: '\u001b[2J' }] },
    `${head}  no answer  video_1  generation.completed\n  \\u001b[2J`,
  ],
])('%s', (_, changes, line) => {
  expect(deliveryLogLine({ ...delivery, ...changes })).toBe(line);
});

it('for programs it is an object without bodies, headers and the query', () => {
  expect(deliveryLogEntry(delivery)).toEqual({
    number: 1,
    at,
    gateway: 'toapis',
    event: 'evt_1',
    type: 'generation.completed',
    task: 'video_1',
    url: 'http://localhost:3000/hooks',
    fault: undefined,
    state: 'delivered',
    attempts: 1,
    status: 200,
    failure: undefined,
    nextAttemptAt: undefined,
  });
});
