/** A toapis task is found by its caller's own id, by the same key alone. */

import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';

const generations = 'http://mock/toapis/v1/videos/generations';

function serve() {
  const clock = createClock({ frozen: true });
  const mock = createMock({ clock });
  const send = async (url: string, key: string, body?: object) => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
    const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const response = await mock.fetch(new Request(url, init));
    return { status: response.status, answer: await response.json() };
  };
  return { clock, mock, send };
}

const video = { model: 'grok-video-1.0', prompt: '[instant] A kitten' };

describe('client_business_id', () => {
  it.each([
    ['at the top level', { client_business_id: 'order 1' }],
    ['in metadata', { metadata: { client_business_id: 'order 1' } }],
    [
      'at the top level, which goes first',
      { client_business_id: 'order 1', metadata: { client_business_id: '2' } },
    ],
  ])('%s finds the task, which shows it', async (_, field) => {
    const { send } = serve();
    const { answer: submitted } = await send(generations, 'a', { ...video, ...field });
    for (const id of ['order%201', submitted.id]) {
      const { answer } = await send(`${generations}/${id}`, 'a');
      expect(answer).toMatchObject({ id: submitted.id, client_business_id: 'order 1', status: 'completed' });
    }
  });

  it('is not shown if the submit had none', async () => {
    const { send } = serve();
    const { answer: submitted } = await send(generations, 'a', video);
    const { answer } = await send(`${generations}/${submitted.id}`, 'a');
    expect(answer).not.toHaveProperty('client_business_id');
  });

  it('finds nothing for another key', async () => {
    const { send } = serve();
    await send(generations, 'a', { ...video, client_business_id: 'order-1' });
    expect((await send(`${generations}/order-1`, 'b')).status).toBe(404);
    await send(generations, 'b', { ...video, client_business_id: 'order-1', prompt: '[fail] A kitten' });
    expect((await send(`${generations}/order-1`, 'a')).answer.status).toBe('completed');
  });

  it('makes no submit idempotent: a second one is another task, and billed', async () => {
    const { mock, send } = serve();
    const body = { ...video, client_business_id: 'order-1' };
    const first = await send(generations, 'a', body);
    const second = await send(generations, 'a', body);
    expect(second.answer.id).not.toBe(first.answer.id);
    expect(mock.ledger.billable).toBe(2);
    expect((await send(`${generations}/order-1`, 'a')).answer.id).toBe(second.answer.id);
  });

  it('finds nothing once the task is forgotten', async () => {
    const { clock, send } = serve();
    await send(generations, 'a', { ...video, client_business_id: 'order-1' });
    clock.advance(9 * 86_400_000);
    expect((await send(`${generations}/order-1`, 'a')).status).toBe(404);
  });

  it('works for a remix, too', async () => {
    const { send } = serve();
    const remix = { model: 'grok-video-3', prompt: 'A puppy', client_business_id: 'remix-1' };
    const { answer } = await send('http://mock/toapis/v1/videos/video_abc123def456/remix', 'a', remix);
    expect((await send(`${generations}/remix-1`, 'a')).answer.id).toBe(answer.id);
  });
});
