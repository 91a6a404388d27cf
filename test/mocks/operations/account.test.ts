/** Balances fall with each billable submit; models are those of the contract. */

import { describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../../mocks/create-mock.ts';

const headers = { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' };

async function get(mock: Mock, path: string, more: Record<string, string> = {}) {
  const response = await mock.fetch(new Request(`http://mock${path}`, { headers: { ...headers, ...more } }));
  return { status: response.status, answer: await response.json() };
}

function submit(mock: Mock, path: string, body: object) {
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return mock.fetch(new Request(`http://mock${path}`, init));
}

const video = { model: 'grok-video-1.0', prompt: 'A kitten', duration: 10 };

describe('toapis balances', () => {
  it.each([
    [
      '/toapis/v1/balance',
      { remain_balance: 10.5, used_balance: 2.3, remain_credits: 2100, used_credits: 460 },
    ],
    [
      '/toapis/v1/user/balance',
      { remain_balance: 100, used_balance: 25.5, remain_credits: 20_000, used_credits: 5100 },
    ],
  ])('%s begins with the published example and falls by a cent a second', async (path, start) => {
    const mock = createMock();
    expect((await get(mock, path)).answer).toMatchObject({ success: true, unlimited_quota: false, ...start });
    await submit(mock, '/toapis/v1/videos/generations', video);
    expect((await get(mock, path)).answer).toMatchObject({
      remain_balance: start.remain_balance - 0.1,
      used_balance: start.used_balance + 0.1,
      remain_credits: start.remain_credits - 20,
      used_credits: start.used_credits + 20,
      credits_per_usd: 200,
    });
  });

  it('do not fall with a submit that is refused, nor with a query', async () => {
    const mock = createMock();
    await submit(mock, '/toapis/v1/videos/generations', { ...video, duration: 99 });
    await submit(mock, '/toapis/v1/videos/generations', { ...video, prompt: '[reject 402] a kitten' });
    await get(mock, '/toapis/v1/videos/generations/video_abc123def456');
    expect((await get(mock, '/toapis/v1/balance')).answer.remain_balance).toBe(10.5);
  });

  it('do not fall with a submit to the other gateway, and begin anew after a reset', async () => {
    const mock = createMock();
    const create = { model: 'grok-video-3', prompt: 'cat', images: [], aspect_ratio: '3:2', size: '720P' };
    await submit(mock, '/octopusx/v1/video/create', create);
    expect((await get(mock, '/toapis/v1/balance')).answer.remain_balance).toBe(10.5);
    await submit(mock, '/toapis/v1/videos/generations', video);
    mock.reset();
    expect((await get(mock, '/toapis/v1/balance')).answer.remain_balance).toBe(10.5);
  });

  it('are not below zero, and have no limit on request', async () => {
    const mock = createMock();
    for (let count = 0; count < 110; count += 1) await submit(mock, '/toapis/v1/videos/generations', video);
    expect((await get(mock, '/toapis/v1/balance')).answer).toMatchObject({
      remain_balance: 0,
      used_balance: 13.3,
      remain_credits: 0,
    });
    const unlimited = await get(mock, '/toapis/v1/balance', { Prefer: 'example=unlimited' });
    expect(unlimited.answer).toMatchObject({ remain_balance: -1, unlimited_quota: true, used_balance: 13.3 });
  });

  it('fail with the status 200 on request, and name the examples that there are', async () => {
    const mock = createMock();
    const failed = await get(mock, '/toapis/v1/balance', { Prefer: 'example=token_not_found' });
    expect(failed).toMatchObject({ status: 200, answer: { success: false } });
    const unknown = await get(mock, '/toapis/v1/balance', { Prefer: 'example=rich' });
    expect(unknown.status).toBe(400);
    expect(unknown.answer.error.message).toContain('limited, unlimited, token_not_found');
  });
});

describe('toapis models', () => {
  const idsOf = async (query: string) => {
    const { answer } = await get(createMock(), `/toapis/v1/models${query}`);
    return answer.data.map(({ id }: { id: string }) => id);
  };

  it('are text models unless a kind is asked for', async () => {
    expect(await idsOf('')).toContain('gpt-5');
    expect(await idsOf('?type=chat')).toEqual(await idsOf(''));
    expect(await idsOf('?type=video')).toEqual(['grok-video-1.0', 'grok-video-1.5', 'grok-video-3']);
    expect(await idsOf('?type=audio')).toEqual([]);
    expect(await idsOf('?type=all')).toEqual([...(await idsOf('?type=video')), ...(await idsOf(''))]);
  });
});

describe('octopusx', () => {
  const create = {
    model: 'grok-video-3',
    prompt: 'cat',
    images: [],
    aspect_ratio: '3:2',
    size: '720P',
    duration: 10,
  };

  it('has more usage and less quota after a billable submit', async () => {
    const mock = createMock();
    const usage = async () => (await get(mock, '/octopusx/v1/dashboard/billing/usage')).answer.total_usage;
    const quota = async () => (await get(mock, '/octopusx/api/usage/token/')).answer.data;
    expect(await usage()).toBe(2500);
    await submit(mock, '/octopusx/v1/video/create', create);
    expect(await usage()).toBe(2510);
    expect(await quota()).toMatchObject({
      total_granted: 1_000_000,
      total_used: 300_000,
      total_available: 700_000,
    });
    const subscription = await get(mock, '/octopusx/v1/dashboard/billing/subscription');
    expect(subscription.answer).toMatchObject({ object: 'billing_subscription', hard_limit_usd: 100 });
  });

  it('refuses a missing key under /api in the form that it publishes there', async () => {
    const response = await createMock().fetch(new Request('http://mock/octopusx/api/usage/token/'));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ success: false, message: 'No Authorization header' });
  });

  it('lists its models, and tells of each', async () => {
    const mock = createMock();
    const { answer } = await get(mock, '/octopusx/v1/models');
    for (const model of answer.data) {
      expect((await get(mock, `/octopusx/v1/models/${model.id}`)).answer).toEqual(model);
    }
    const unknown = await get(mock, '/octopusx/v1/models/nonsense');
    expect(unknown.status).toBe(404);
    expect(unknown.answer.error.message).toContain('nonsense');
  });
});
