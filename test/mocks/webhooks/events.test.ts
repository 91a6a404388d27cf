/** The events that toapis sends when a task ends, and their signatures. */

import { expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { type Parameter, resolve } from '../../../spec/contract.ts';
import { contractOf, problemsOf } from '../../contract/schema.ts';
import { minutes, type Received, seconds, secret, serve, signatureIn, signedBy, start } from './receiver.ts';

const contract = contractOf('toapis');

/** The errors of a delivery: of its body, or of one of its headers. */
function problemsWith({ event, headers }: Received): readonly string[] {
  const operation = contract.webhooks?.[event.type]?.post;
  const schema = operation?.requestBody?.content['application/json']?.schema;
  if (operation === undefined || schema === undefined) return [`The contract has no event ${event.type}`];
  const parameters = (operation.parameters ?? []).map((one) => resolve<Parameter>(contract, one));
  expect(parameters).toHaveLength(3);
  return [
    ...problemsOf(contract, schema, event),
    ...parameters.flatMap(({ name, schema: form }) => {
      const text = headers.get(name);
      return problemsOf(contract, form, /timestamp/i.test(name) ? Number(text) : text);
    }),
  ];
}

it('a completed task is told with its own id, times and file', async () => {
  const { received, submit, pass, send } = serve();
  const id = await submit('[slow 90s] A cat', { client_business_id: 'order-1' });
  await pass(90 * seconds);
  const [delivery, ...others] = received;
  if (delivery === undefined) throw new Error('Nothing was delivered');
  expect(others).toEqual([]);
  expect(problemsWith(delivery)).toEqual([]);
  const { answer } = await send(`/v1/videos/generations/${id}`);
  expect(delivery.event).toEqual({
    id: expect.stringMatching(/^evt_[0-9a-f]{24}$/),
    type: 'generation.completed',
    api_version: 'v1',
    created_at: start / 1000 + 90,
    data: {
      task_id: id,
      client_business_id: 'order-1',
      task_type: 'video',
      model: 'grok-video-1.0',
      status: 'SUCCESS',
      progress: '100%',
      result: { type: 'video', data: [{ url: answer.result.data[0]?.url }] },
      error: null,
      submitted_at: start / 1000,
      finished_at: start / 1000 + 90,
    },
  });
});

it('a failed task is told with the reason that the query shows', async () => {
  const { received, submit, pass, send } = serve();
  const id = await submit('[fail content_policy at 50%] [slow 60s] A cat');
  await pass(30 * seconds);
  const [delivery] = received;
  if (delivery === undefined) throw new Error('Nothing was delivered');
  expect(problemsWith(delivery)).toEqual([]);
  const { answer } = await send(`/v1/videos/generations/${id}`);
  expect(answer).toMatchObject({ status: 'failed' });
  expect(delivery.event).toMatchObject({
    type: 'generation.failed',
    data: { task_id: id, status: 'FAILURE', progress: '100%', result: null, error: answer.error },
  });
  expect(delivery.event.data).not.toHaveProperty('client_business_id');
});

it('a task that shows no URL is told without one', async () => {
  const { received, submit, pass } = serve();
  await submit('[instant] [no-url] A cat');
  await pass(0);
  expect(received.map((delivery) => problemsWith(delivery))).toEqual([[]]);
  expect(received[0]?.event.data.result).toMatchObject({ data: [{}] });
  expect(received[0]?.event.data.result?.data[0]).not.toHaveProperty('url');
});

it('a test event is that of the contract, and about no task', async () => {
  const { mock, received } = serve();
  expect(mock.webhooks.sendTest()).toMatchObject({
    type: 'endpoint.test',
    task: undefined,
    state: 'pending',
  });
  await mock.webhooks.settled();
  expect(received.map((delivery) => problemsWith(delivery))).toEqual([[]]);
  expect(received[0]?.event).toMatchObject({
    type: 'endpoint.test',
    created_at: start / 1000,
    data: { task_id: 'endpoint_test', submitted_at: 0, finished_at: 0 },
  });
  expect(mock.webhooks.deliveries).toMatchObject([{ state: 'delivered', type: 'endpoint.test' }]);
});

it('a delivery is a POST of JSON with the gateway’s headers, signed over id, timestamp and raw body', async () => {
  const { received, submit, pass } = serve();
  await submit('[slow 1m] A cat');
  await pass(minutes);
  const [delivery] = received;
  if (delivery === undefined) throw new Error('Nothing was delivered');
  expect(delivery.url).toBe('https://example.com/webhooks');
  expect(Object.fromEntries(delivery.headers)).toEqual({
    'content-type': 'application/json',
    'user-agent': 'ToAPIs-Webhook/1.0',
    'x-toapis-webhook-id': delivery.event.id,
    'x-toapis-webhook-timestamp': String(start / 1000 + 60),
    'x-toapis-webhook-signature': signedBy(secret, delivery),
  });
});

it('the secret is `whsec_video-gateway-kit` where none is given', async () => {
  const received: Received[] = [];
  const clock = createClock({ start, frozen: true });
  const mock = createMock({
    clock,
    webhooks: {
      async deliver(request) {
        const { url, headers } = request;
        const body = await request.text();
        received.push({ url, headers, body, at: clock.now(), event: JSON.parse(body) });
        return new Response();
      },
    },
  });
  mock.webhooks.sendTest();
  await mock.webhooks.settled();
  expect(received.map(signatureIn)).toEqual(received.map((one) => signedBy('whsec_video-gateway-kit', one)));
  expect(received).toHaveLength(1);
});

it('for 24 hours from the mock’s start, the previous secret signs, too', async () => {
  const { received, submit, pass } = serve({ previousSecret: 'whsec_before' });
  await pass(24 * 60 * minutes - 1);
  await submit('[instant] A cat');
  await pass(0);
  await pass(1);
  await submit('[instant] A dog');
  await pass(0);
  const [during, after] = received;
  if (during === undefined || after === undefined) throw new Error('There are not two deliveries');
  expect(signatureIn(during)).toBe(`${signedBy(secret, during)},${signedBy('whsec_before', during)}`);
  expect(signatureIn(after)).toBe(signedBy(secret, after));
});

it('octopusx tells nobody', async () => {
  const { mock, received, pass } = serve();
  const body = {
    model: 'grok-video-3',
    prompt: '[instant] x',
    images: [],
    aspect_ratio: '3:2',
    size: '1080P',
  };
  const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify({ ...body, callback_url: 'https://a.b/c' }) };
  const response = await mock.fetch(new Request('http://mock/octopusx/v1/video/create', init));
  expect(response.status).toBe(200);
  await pass(minutes);
  expect(received).toEqual([]);
});

it('the same seed and the same requests make the same deliveries, byte for byte', async () => {
  const run = async (seed: string) => {
    const { mock, received, submit, pass } = serve({}, { seed });
    for (let count = 0; count < 5; count += 1) await submit('A cat');
    await pass(10 * minutes);
    mock.webhooks.sendTest();
    await pass(0);
    return received.map(({ body, headers }) => [body, ...headers]);
  };
  const first = await run('one');
  expect(first).toHaveLength(6);
  expect(await run('one')).toEqual(first);
  expect(await run('two')).not.toEqual(first);
});

it('a reset begins the seed anew, and forgets the deliveries', async () => {
  const { mock, received, submit, pass, clock } = serve();
  const run = async () => {
    await submit('[slow 1s] A cat');
    await pass(seconds);
    mock.webhooks.sendTest();
    await pass(0);
    return received.splice(0).map(({ event }) => event.id);
  };
  const first = await run();
  expect(first).toHaveLength(2);
  mock.webhooks.faults.add({ kind: 'lost' });
  mock.reset();
  expect(mock.webhooks.deliveries).toEqual([]);
  expect(mock.webhooks.faults.list).toEqual([]);
  expect(await run()).toEqual(first);
  await submit('[slow 1m] A cat');
  mock.reset();
  clock.advance(minutes);
  await mock.webhooks.settled();
  expect(received).toEqual([]);
});
