/** The webhooks in the control API: what was delivered, once more, and spoilt. */

import { describe, expect, it } from 'vitest';
import contract from '../../../generated/mock/openapi.json' with { type: 'json' };
import type { components } from '../../../generated/mock/types.ts';
import { webhookFaultNames } from '../../../mocks/core/tasks/webhook-faults.ts';
import { createMock, type Mock } from '../../../mocks/create-mock.ts';
import {
  type Contract,
  type Response as ContractResponse,
  operationsOf,
  resolve,
} from '../../../spec/contract.ts';
import { problemsOf } from '../../contract/schema.ts';
import { minutes, seconds, secret, serve, signedBy } from './receiver.ts';

type Schemas = components['schemas'];

/** The bundled document is wider than the view of it that the tests have. */
const document = contract as unknown as Contract;
const operations = operationsOf(document);

/** Everything that the control API has answered here. */
let answered = '';

/**
 * Sends a request to the control API, and checks that the answer fits the contract.
 *
 * @throws Error with the status and the message, if it is refused
 */
async function control<T>(mock: Mock, method: string, path: string, body?: object): Promise<T> {
  const init = body && {
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  };
  const response = await mock.fetch(new Request(`http://mock/__mock${path}`, { method, ...init }));
  const text = await response.text();
  answered += text;
  const answer = JSON.parse(text);
  const [sent = ''] = path.split('?');
  const found = operations.find(
    (one) =>
      one.method === method.toLowerCase() &&
      new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(sent),
  );
  const documented = found?.operation.responses[String(response.status)];
  if (documented === undefined) throw new Error(`${method} ${path} has no answer of ${response.status}`);
  const { content } = resolve<ContractResponse>(document, documented);
  expect(problemsOf(document, content?.['application/json']?.schema ?? {}, answer), path).toEqual([]);
  if (!response.ok) throw new Error(`${response.status} ${answer.error.message}`);
  return answer;
}

const overview = (mock: Mock) => control<Schemas['Webhooks']>(mock, 'GET', '/webhooks');
const list = (mock: Mock, query = '') =>
  control<Schemas['WebhookDeliveryList']>(mock, 'GET', `/webhooks/deliveries${query}`);
const read = (mock: Mock, number: number) =>
  control<Schemas['WebhookDelivery']>(mock, 'GET', `/webhooks/deliveries/${number}`);
const resend = (mock: Mock, number: number, body?: object) =>
  control<Schemas['WebhookDelivery']>(mock, 'POST', `/webhooks/deliveries/${number}/resend`, body);
const sendTest = (mock: Mock, body?: object) =>
  control<Schemas['WebhookDelivery']>(mock, 'POST', '/webhooks/test', body);
const addFault = (mock: Mock, body: object) =>
  control<Schemas['WebhookFaultList']>(mock, 'POST', '/webhooks/faults', body);

describe('the deliveries', () => {
  it('are listed with each request, its answer, and the moment of the next attempt', async () => {
    const { mock, received, answer, submit, pass } = serve({ url: 'http://localhost:3000/hooks' });
    answer(() => new Response('not yet', { status: 503 }));
    const id = await submit('[slow 1m] A cat', { callback_url: 'https://localhost:3000/hooks?order=7' });
    await pass(minutes);
    const { count, matching, deliveries } = await list(mock);
    const [first] = received;
    if (first === undefined) throw new Error('Nothing was delivered');
    const at = '2026-01-01T00:01:00.000Z';
    const failure = 'Only a status from 200 to 299 is a success';
    expect([count, matching]).toEqual([1, 1]);
    expect(deliveries).toEqual([
      {
        number: 1,
        gateway: 'toapis',
        task: id,
        event: first.event.id,
        type: 'generation.completed',
        state: 'pending',
        fault: null,
        at: at,
        attempt_count: 1,
        last_attempt: { at, fault: null, status: 503, failure },
        next_attempt_at: '2026-01-01T00:01:10.000Z',
        url: 'http://localhost:3000/hooks?order=7',
        body: first.body,
        attempts: [
          {
            at,
            fault: null,
            headers: {
              'User-Agent': 'ToAPIs-Webhook/1.0',
              'Content-Type': 'application/json',
              'X-ToAPIs-Webhook-Id': first.event.id,
              'X-ToAPIs-Webhook-Timestamp': '1767225660',
              'X-ToAPIs-Webhook-Signature': signedBy(secret, first),
            },
            body: first.body,
            status: 503,
            failure,
            answer: 'not yet',
          },
        ],
      },
    ]);
    expect(await read(mock, 1)).toEqual(deliveries[0]);
  });

  it('show the body that a fault has changed, and that a receiver has accepted it', async () => {
    const { mock, received, submit, pass } = serve();
    await submit('[instant] [webhook tampered] A cat');
    await pass(0);
    const { state, body, attempts } = await read(mock, 1);
    expect(state).toBe('delivered');
    expect(attempts).toMatchObject([
      {
        fault: 'tampered',
        status: 200,
        failure: 'The receiver accepted a delivery that it must refuse: tampered',
        body: received[0]?.body,
      },
    ]);
    expect(attempts[0]?.body).not.toBe(body);
  });

  it('are listed the newest first, of one task, and as many as are asked for', async () => {
    const { mock, submit, pass } = serve();
    const ids: string[] = [];
    for (let end = 1; end <= 30; end += 1) ids.push(await submit(`[slow ${end}s] A cat`));
    await pass(minutes);
    const numbers = async (query: string) => {
      const { count, matching, deliveries } = await list(mock, query);
      expect(count).toBe(30);
      return [matching, deliveries.map(({ number }) => number)];
    };
    expect(await numbers('?limit=2')).toEqual([30, [30, 29]]);
    expect(await numbers(`?task=${ids[4]}`)).toEqual([1, [5]]);
    expect(await numbers('?task=nobody')).toEqual([0, []]);
    expect((await list(mock)).deliveries).toHaveLength(20);
    await expect(list(mock, '?limit=101')).rejects.toThrow('400 limit must be at most 100, not 101');
    const { deliveries } = await control<Schemas['Webhooks']>(mock, 'GET', '/webhooks?limit=3');
    expect(deliveries.map(({ number, state }) => [number, state])).toEqual([
      [30, 'delivered'],
      [29, 'delivered'],
      [28, 'delivered'],
    ]);
  });

  it('that are not kept are not found', async () => {
    const { mock } = serve();
    const message = '404 Delivery not found: 7. Only the newest ones are kept';
    await expect(read(mock, 7)).rejects.toThrow(message);
    await expect(resend(mock, 7)).rejects.toThrow(message);
  });
});

describe('a delivery that is sent again', () => {
  it('has the same event, and is as it should be', async () => {
    const { mock, received, submit, pass } = serve();
    await submit('[instant] [webhook lost] A cat');
    await pass(0);
    expect((await read(mock, 1)).state).toBe('lost');
    expect(await resend(mock, 1)).toMatchObject({
      number: 1,
      attempt_count: 0,
      next_attempt_at: '2026-01-01T00:00:00.000Z',
    });
    await mock.webhooks.settled();
    expect(await read(mock, 1)).toMatchObject({ state: 'delivered', attempts: [{ fault: null }] });
    await resend(mock, 1, {});
    await mock.webhooks.settled();
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(received).toHaveLength(2);
  });

  it('can be given a fault', async () => {
    const { mock, received, answer, submit, pass } = serve();
    answer((delivery) =>
      delivery.headers.get('x-toapis-webhook-signature') === signedBy(secret, delivery)
        ? new Response(null)
        : new Response(null, { status: 401 }),
    );
    await submit('[instant] A cat');
    await pass(0);
    expect(await resend(mock, 1, { fault: 'bad-signature' })).toMatchObject({ fault: 'bad-signature' });
    await mock.webhooks.settled();
    const [, second] = (await read(mock, 1)).attempts;
    expect(second).toMatchObject({ fault: 'bad-signature', status: 401 });
    await resend(mock, 1, { fault: 'duplicate' });
    await mock.webhooks.settled();
    expect(received).toHaveLength(4);
    await resend(mock, 1, { fault: 'late' });
    await pass(5 * minutes - 1);
    expect(received).toHaveLength(4);
    await pass(1);
    expect(received).toHaveLength(5);
    await resend(mock, 1, { fault: 'reordered' });
    await mock.webhooks.settled();
    expect(received).toHaveLength(5);
    const id = await submit('[instant] A dog');
    await pass(0);
    await pass(0);
    expect(received.slice(5).map(({ event }) => event.data.task_id === id)).toEqual([true, false]);
    await expect(resend(mock, 1, { fault: 'lost' })).rejects.toThrow(
      '400 A delivery that is sent again cannot have the fault "lost"',
    );
    await expect(resend(mock, 1, { fault: 'lats' })).rejects.toThrow(
      /^400 fault must be one of duplicate, late, /,
    );
  });
});

it('a test event is sent, with a fault if it is asked for', async () => {
  const { mock, received } = serve();
  const sent = await sendTest(mock);
  expect(sent).toMatchObject({ number: 1, task: null, type: 'endpoint.test', state: 'pending' });
  await sendTest(mock, { fault: 'old-timestamp' });
  await mock.webhooks.settled();
  expect(received.map(({ headers }) => headers.get('x-toapis-webhook-timestamp'))).toEqual([
    '1767225600',
    '1767225000',
  ]);
  expect(await read(mock, 1)).toMatchObject({ state: 'delivered', attempts: [{ status: 200 }] });
});

describe('the lab', () => {
  it('is the same in the contract of the control API as in the mock', () => {
    expect(contract.components.schemas.WebhookFaultKind.enum).toEqual(webhookFaultNames);
  });

  it('spoils the next deliveries, and is cleared', async () => {
    const { mock, submit, pass } = serve();
    const faults = [
      { kind: 'lost', times: 2 },
      { kind: 'tampered', times: 1 },
    ];
    await addFault(mock, { kind: 'lost', times: 2 });
    expect(await addFault(mock, { kind: 'tampered' })).toEqual({ faults });
    for (let end = 1; end <= 2; end += 1) await submit(`[slow ${end}s] A cat`);
    await pass(seconds);
    expect((await overview(mock)).faults).toEqual([{ kind: 'lost', times: 1 }, faults[1]]);
    await pass(seconds);
    expect((await overview(mock)).deliveries.map(({ state }) => state)).toEqual(['lost', 'lost']);
    expect(await control(mock, 'DELETE', '/webhooks/faults')).toEqual({ faults: [] });
    expect(await control(mock, 'GET', '/webhooks/faults')).toEqual({ faults: [] });
    await submit('[instant] A cat');
    await pass(0);
    expect(await read(mock, 3)).toMatchObject({ fault: null, state: 'delivered' });
  });

  it('spoils the delivery of one task, whatever its prompt asks for, and no other', async () => {
    const { mock, submit, pass } = serve();
    const first = await submit('[slow 2s] [webhook late] A cat');
    await submit('[slow 1s] A dog');
    await addFault(mock, { kind: 'duplicate', task: first });
    // A task has one delivery, and so one fault.
    expect(await addFault(mock, { kind: 'lost', task: first })).toEqual({
      faults: [{ kind: 'lost', times: 1, task: first }],
    });
    await pass(2 * seconds);
    expect(await overview(mock)).toMatchObject({
      faults: [],
      deliveries: [
        { task: first, fault: 'lost', state: 'lost' },
        { fault: null, state: 'delivered' },
      ],
    });
  });

  it('refuses what makes no sense, and says what is allowed', async () => {
    const { mock, submit, pass } = serve();
    const ended = await submit('[instant] A cat');
    const live = await submit('[slow 1m] A cat');
    await pass(0);
    await expect(addFault(mock, { kind: 'lats' })).rejects.toThrow(
      /^400 kind must be one of duplicate, late, /,
    );
    await expect(addFault(mock, { kind: 'late', times: 1001 })).rejects.toThrow(
      '400 times must be at most 1000, not 1001',
    );
    await expect(addFault(mock, { kind: 'late', task: 'nobody' })).rejects.toThrow(
      '400 toapis has no task nobody',
    );
    await expect(addFault(mock, { kind: 'late', task: ended })).rejects.toThrow(
      `400 Task ${ended} has already ended: resend its delivery with the fault`,
    );
    await expect(addFault(mock, { kind: 'late', task: live, times: 2 })).rejects.toThrow(
      '400 times must be 1 for the fault of a task, which has only one delivery, not 2',
    );
    expect(mock.webhooks.faults.list).toEqual([]);
    for (let count = 0; count < 1000; count += 1) mock.webhooks.faults.add({ kind: 'late' });
    await expect(addFault(mock, { kind: 'late' })).rejects.toThrow(
      '400 There are already 1000 webhook faults: clear them first',
    );
  });
});

describe('without a webhook', () => {
  it('the control API says so, and which option configures one', async () => {
    const mock = createMock();
    expect(await overview(mock)).toEqual({
      url: null,
      gateways: ['toapis'],
      count: 0,
      deliveries: [],
      faults: [],
    });
    const message =
      '400 No webhook is configured: start the mock with --webhook-url URL, or createMock({ webhooks: { url } })';
    for (const refused of [
      list(mock),
      read(mock, 1),
      resend(mock, 1),
      sendTest(mock),
      addFault(mock, { kind: 'late' }),
      control(mock, 'GET', '/webhooks/faults'),
      control(mock, 'DELETE', '/webhooks/faults'),
    ]) {
      await expect(refused).rejects.toThrow(message);
    }
  });

  it('it says that octopusx sends none, where it is served alone', async () => {
    const mock = createMock({ gateway: 'octopusx' });
    expect((await overview(mock)).gateways).toEqual([]);
    await expect(sendTest(mock)).rejects.toThrow('400 There are no webhooks: octopusx sends none');
  });
});

it('a reset forgets the deliveries and the lab', async () => {
  const { mock, submit, pass } = serve();
  await submit('[instant] A cat');
  await pass(0);
  await addFault(mock, { kind: 'late' });
  await control(mock, 'POST', '/reset');
  expect(await overview(mock)).toMatchObject({ count: 0, deliveries: [], faults: [] });
});

it('the snapshot has the newest deliveries in short, however many there are and whatever was answered', async () => {
  const { mock, answer, submit, pass } = serve();
  answer(() => Promise.reject(new Error('x'.repeat(10_000))));
  for (let count = 0; count < 120; count += 1) await submit('[slow 1s] A cat');
  await pass(seconds);
  for (let count = 0; count < 1000; count += 1) mock.webhooks.faults.add({ kind: 'wrong-version' });
  const snapshot = await control<Schemas['Snapshot']>(mock, 'GET', '/snapshot');
  expect(snapshot.webhooks).toMatchObject({ url: 'https://example.com/webhooks', count: 120 });
  expect(snapshot.webhooks.deliveries).toHaveLength(100);
  expect(snapshot.webhooks.deliveries[0]).toMatchObject({
    number: 120,
    state: 'pending',
    attempt_count: 1,
    next_attempt_at: '2026-01-01T00:00:11.000Z',
    last_attempt: { status: null, failure: 'x'.repeat(200) },
  });
  // The faults of the lab take half of it.
  expect(JSON.stringify(snapshot.webhooks).length).toBeLessThan(120_000);
  expect((await read(mock, 120)).attempts[0]?.failure).toHaveLength(500);
});

it('no answer has a secret or a key, also if the receiver or a submit shows one', async () => {
  const previousSecret = `${secret}_of_the_day_before`;
  const url = `http://localhost:3000/hooks?by=${secret}`;
  const { mock, answer, submit, pass } = serve({ url, previousSecret });
  const key = 'sk-of-somebody-else';
  answer(() => new Response(`I know ${secret}, ${previousSecret} and ${key}`, { status: 500 }));
  await submit('[slow 1s] A cat', { callback_url: `https://localhost:3000/hooks?key=${key}&by=${secret}` });
  await pass(seconds);
  answer(() => Promise.reject(new Error(`${secret} ${previousSecret} ${key}`)));
  await pass(10 * seconds);
  answered = '';
  expect((await overview(mock)).url).toBe('http://localhost:3000/hooks?by=…');
  await list(mock);
  await read(mock, 1);
  await resend(mock, 1);
  await sendTest(mock);
  await control(mock, 'GET', '/snapshot');
  expect(answered).toContain('I know …, … and YOUR_API_KEY');
  for (const one of [secret, 'day_before', key]) expect(answered).not.toContain(one);
});

describe('a parameter that there is none of', () => {
  it.each([
    ['/webhooks/deliveries?taks=1', 'GET /webhooks/deliveries has no parameter "taks"; did you mean "task"?'],
    ['/tasks?status=live', 'GET /tasks has no parameter "status"; did you mean "state"?'],
    ['/ledger?foo=1', 'GET /ledger has no parameter "foo"; it has limit, only'],
    ['/clock?now=1', 'GET /clock has no parameter "now"; it has none'],
  ])('%s is refused, with what is allowed', async (path, message) => {
    await expect(control(createMock(), 'GET', path)).rejects.toThrow(`400 ${message}`);
  });
});
