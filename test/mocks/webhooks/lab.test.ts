/** The faults of the lab: what a receiver has to survive. */

import { describe, expect, it } from 'vitest';
import { createMock, webhookFaults } from '../../../mocks/index.ts';
import { minutes, type Received, seconds, secret, serve, signatureIn, signedBy, start } from './receiver.ts';

/** Refuses what a receiver has to refuse, and takes everything else. */
function verify(delivery: Received): Response {
  const { headers, at } = delivery;
  const age = Math.abs(at / 1000 - Number(headers.get('x-toapis-webhook-timestamp')));
  const isRight = age <= 300 && signatureIn(delivery) === signedBy(secret, delivery);
  return new Response(null, { status: isRight ? 200 : 401 });
}

/** A signature as the contract writes it, of any scheme. */
const form = /^(v\d)=[0-9a-f]{64}$/;

describe.each([
  ['bad-signature', (wrong: Received) => expect(signatureIn(wrong)).toMatch(/^v1=[0-9a-f]{64}$/)],
  [
    'old-timestamp',
    (wrong: Received) => {
      expect(wrong.headers.get('x-toapis-webhook-timestamp')).toBe(String(start / 1000 - 600));
      expect(signatureIn(wrong)).toBe(signedBy(secret, wrong));
    },
  ],
  [
    'tampered',
    (wrong: Received, right: Received) => {
      expect(signatureIn(wrong)).toBe(signedBy(secret, { ...wrong, body: right.body }));
      expect(wrong.event).toEqual({
        ...right.event,
        data: { ...right.event.data, task_id: wrong.event.data.task_id },
      });
      expect(wrong.event.data.task_id).not.toBe(right.event.data.task_id);
    },
  ],
  [
    'wrong-version',
    (wrong: Received) => expect(signatureIn(wrong)).toBe(signedBy(secret, wrong).replace(/^v1=/, 'v0=')),
  ],
] as const)('[webhook %s]', (fault, isWrong) => {
  it('is wrong in that alone, and is as it should be when it is delivered again', async () => {
    const { mock, received, answer, submit, pass } = serve();
    answer(verify);
    await submit(`[instant] [webhook ${fault}] A cat`);
    await pass(0);
    expect(received).toHaveLength(1);
    expect(mock.webhooks.deliveries).toMatchObject([
      { fault, state: 'pending', attempts: [{ fault, status: 401 }] },
    ]);
    await pass(10 * seconds);
    const [wrong, right] = received;
    if (wrong === undefined || right === undefined) throw new Error('There are not two attempts');
    isWrong(wrong, right);
    expect(signatureIn(wrong)).toMatch(form);
    expect([...wrong.headers.keys()]).toEqual([...right.headers.keys()]);
    expect(signatureIn(right)).toBe(signedBy(secret, right));
    expect(mock.webhooks.deliveries).toMatchObject([
      {
        state: 'delivered',
        attempts: [{ status: 401 }, { fault: undefined, status: 200, failure: undefined }],
      },
    ]);
  });

  it('is told if the receiver accepts it', async () => {
    const { mock, submit, pass } = serve();
    await submit(`[instant] [webhook ${fault}] A cat`);
    await pass(10 * minutes);
    expect(mock.webhooks.deliveries).toMatchObject([
      {
        state: 'delivered',
        attempts: [
          { status: 200, failure: `The receiver accepted a delivery that it must refuse: ${fault}` },
        ],
      },
    ]);
  });
});

it('[webhook duplicate] comes again under the same id, once it was accepted', async () => {
  const { mock, received, answer, submit, pass } = serve();
  answer(() => new Response(null, { status: received.length === 1 ? 500 : 200 }));
  await submit('[instant] [webhook duplicate] A cat');
  await pass(0);
  expect(received).toHaveLength(1);
  await pass(10 * seconds);
  expect(received).toHaveLength(3);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  expect(received.map(signatureIn)).toEqual(received.map((one) => signedBy(secret, one)));
  await pass(100 * minutes);
  expect(received).toHaveLength(3);
  expect(mock.webhooks.deliveries).toMatchObject([{ state: 'delivered' }]);
});

it('[webhook late] comes five minutes later, and is signed then', async () => {
  const { received, submit, pass, send } = serve();
  const id = await submit('[instant] [webhook late] A cat');
  await pass(5 * minutes - 1);
  expect(received).toEqual([]);
  expect((await send(`/v1/videos/generations/${id}`)).answer.status).toBe('completed');
  await pass(1);
  expect(received.map(({ headers }) => headers.get('x-toapis-webhook-timestamp'))).toEqual([
    String(start / 1000 + 300),
  ]);
  expect(received.map(({ event }) => event.created_at)).toEqual([start / 1000]);
});

it('[webhook reordered] comes after the next event', async () => {
  const { received, submit, pass } = serve();
  const first = await submit('[slow 10s] [webhook reordered] A cat');
  const second = await submit('[slow 20s] A dog');
  const third = await submit('[slow 40s] A hen');
  await pass(10 * seconds);
  expect(received).toEqual([]);
  await pass(10 * seconds);
  await pass(20 * seconds);
  expect(received.map(({ event }) => event.data.task_id)).toEqual([second, first, third]);
});

it('[webhook reordered] comes after a minute, if no other event follows', async () => {
  const { received, submit, pass } = serve();
  await submit('[instant] [webhook reordered] A cat');
  await pass(minutes - 1);
  expect(received).toEqual([]);
  await pass(1);
  expect(received).toHaveLength(1);
});

it('[webhook lost] never comes, unless it is sent by hand', async () => {
  const { mock, received, submit, pass, send } = serve();
  const id = await submit('[instant] [webhook lost] A cat');
  await pass(48 * 60 * minutes);
  expect(received).toEqual([]);
  expect(mock.webhooks.deliveries).toMatchObject([{ task: id, state: 'lost', attempts: [] }]);
  expect((await send(`/v1/videos/generations/${id}`)).answer.status).toBe('completed');
  mock.webhooks.resend(1);
  await mock.webhooks.settled();
  expect(received.map(signatureIn)).toEqual(received.map((one) => signedBy(secret, one)));
  expect(mock.webhooks.deliveries).toMatchObject([{ task: id, state: 'delivered' }]);
});

it('the next deliveries are spoilt in turn, but not one whose prompt asks for a fault', async () => {
  const { mock, submit, pass } = serve();
  mock.webhooks.faults.add({ kind: 'lost', times: 2 });
  mock.webhooks.faults.add({ kind: 'tampered' });
  await submit('[slow 1s] [webhook late] A cat');
  for (const time of [2, 3, 4, 5]) await submit(`[slow ${time}s] A cat`);
  expect(mock.webhooks.faults.list).toEqual([
    { kind: 'lost', times: 2 },
    { kind: 'tampered', times: 1 },
  ]);
  await pass(6 * seconds);
  expect(mock.webhooks.deliveries.map(({ fault }) => fault)).toEqual([
    'late',
    'lost',
    'lost',
    'tampered',
    undefined,
  ]);
  expect(mock.webhooks.faults.list).toEqual([]);
  mock.webhooks.faults.add({ kind: 'lost' });
  mock.webhooks.faults.clear();
  expect(mock.webhooks.sendTest()).toMatchObject({ fault: undefined });
});

it('a test event may have a fault', async () => {
  const { mock, received, answer } = serve();
  answer(verify);
  mock.webhooks.sendTest({ fault: 'tampered' });
  await mock.webhooks.settled();
  expect(received).toHaveLength(1);
  expect(mock.webhooks.deliveries).toMatchObject([{ fault: 'tampered', attempts: [{ status: 401 }] }]);
});

describe('refuses', () => {
  const names = Object.keys(webhookFaults).join(', ');

  it.each([
    [
      { kind: 'tamperd' },
      `There is no webhook fault "tamperd"; did you mean "tampered"? The faults are ${names}`,
    ],
    [{ kind: 'x' }, `There is no webhook fault "x"; the faults are ${names}`],
    [{ kind: 'late', times: 0 }, 'times must be a whole number from 1 to 1000, not 0'],
    [{ kind: 'late', times: 1.5 }, 'times must be a whole number from 1 to 1000, not 1.5'],
  ])('the fault %j', (fault, message) => {
    const { mock } = serve();
    // A caller that no compiler checks.
    const given = fault as { kind: 'late' };
    expect(() => mock.webhooks.faults.add(given)).toThrow(new RangeError(message));
    expect(mock.webhooks.faults.list).toEqual([]);
  });
});

describe('a directive', () => {
  it.each([
    ['[webhook duplicat]', '[webhook duplicate]'],
    ['[webhok late]', '[webhook late]'],
    ['[webhook]', undefined],
  ])('%s is no directive, and the log says which was meant', async (text, meant) => {
    const { mock, submit } = serve();
    await submit(`[instant] ${text} A cat`);
    expect(mock.ledger.entries.at(-1)?.misread).toEqual([{ text, meant }]);
  });

  it.each([
    ['toapis without a webhook', '/toapis/v1/videos/generations', 'no webhook is configured'],
    ['octopusx', '/octopusx/v1/video/create', 'octopusx sends no webhooks'],
  ])('has no effect at %s, and the log says so', async (_, path, reason) => {
    const mock = createMock();
    const prompt = '[instant] [WEBHOOK Late] A cat';
    const body = path.startsWith('/toapis')
      ? { model: 'grok-video-1.0', prompt }
      : { model: 'grok-video-3', prompt, images: [], aspect_ratio: '3:2', size: '1080P' };
    const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    await mock.fetch(new Request(`http://mock${path}`, init));
    expect(mock.ledger.entries.at(-1)).toMatchObject({
      status: 200,
      notes: [`[webhook late] has no effect: ${reason}`],
    });
  });
});
