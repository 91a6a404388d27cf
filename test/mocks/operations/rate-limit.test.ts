/** The limits that toapis publishes, as `--rate-limit` turns them on. */

import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';

const start = Date.UTC(2026, 0, 1);
const headers = { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' };

function limited(rateLimit = true) {
  const clock = createClock({ start, frozen: true });
  const mock = createMock({ clock, rateLimit });
  const submit = () => {
    const body = JSON.stringify({ model: 'grok-video-1.0', prompt: 'a cat' });
    return mock.fetch(
      new Request('http://mock/toapis/v1/videos/generations', { method: 'POST', headers, body }),
    );
  };
  const query = () =>
    mock.fetch(new Request('http://mock/toapis/v1/videos/generations/video_abc123def456', { headers }));
  return { clock, mock, submit, query };
}

describe('the bucket of submits', () => {
  it('holds 50, and tells what is left in it', async () => {
    const { submit } = limited();
    const response = await submit();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-ratelimit-category': 'async_submit',
      'x-ratelimit-limit': '50',
      'x-ratelimit-remaining': '49',
      'x-ratelimit-reset': String(start / 1000 + 1),
    });
  });

  it('refuses the 51st at once, in the form that the page publishes, and bills nothing for it', async () => {
    const { mock, submit } = limited();
    for (let count = 0; count < 50; count += 1) expect((await submit()).status).toBe(200);
    const refused = await submit();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect(await refused.json()).toEqual({
      error: { code: 'rate_limit_exceeded', message: 'Async task request rate exceeded' },
    });
    expect(mock.ledger.billable).toBe(50);
  });

  it('is refilled with 5 a second, and what was refused does not count', async () => {
    const { clock, submit } = limited();
    for (let count = 0; count < 60; count += 1) await submit();
    clock.advance(1000);
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await submit()).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

it('the bucket of queries is another, and holds 500', async () => {
  const { submit, query } = limited();
  for (let count = 0; count < 51; count += 1) await submit();
  const response = await query();
  expect(response.status).toBe(200);
  expect(response.headers.get('X-RateLimit-Remaining')).toBe('499');
  expect(response.headers.get('X-RateLimit-Category')).toBe('async_query');
});

it('octopusx, which publishes no limits, has none', async () => {
  const { mock } = limited();
  const url = 'http://mock/octopusx/v1/videos/video_abc123';
  for (let count = 0; count < 600; count += 1) {
    const response = await mock.fetch(new Request(url, { headers }));
    expect(response.status).toBe(200);
    expect(response.headers.has('X-RateLimit-Limit')).toBe(false);
  }
});

it('nothing is limited unless it is asked for', async () => {
  const { submit } = limited(false);
  for (let count = 0; count < 60; count += 1) expect((await submit()).status).toBe(200);
});

describe('a group of accounts', () => {
  it.each([
    ['vip', 167, 1667],
    ['svip', 334, 5000],
  ])('%s has buckets of its own', async (rateLimit, submits, queries) => {
    const mock = createMock({ clock: createClock({ frozen: true }), rateLimit });
    const limitOf = async (request: Request) => (await mock.fetch(request)).headers.get('X-RateLimit-Limit');
    const url = 'http://mock/toapis/v1/videos/generations';
    const body = JSON.stringify({ model: 'grok-video-1.0', prompt: 'A cat' });
    expect(await limitOf(new Request(url, { method: 'POST', headers, body }))).toBe(String(submits));
    expect(await limitOf(new Request(`${url}/video_abc123def456`, { headers }))).toBe(String(queries));
  });

  it('that no gateway has is refused by name', () => {
    expect(() => createMock({ rateLimit: 'vvip' })).toThrow(
      new RangeError('There is no group of accounts "vvip"; there are vip and svip.'),
    );
  });
});
