/** Faults and scenarios that are meant for one caller are not used up by another. */

import { expect, it } from 'vitest';
import { createMock, type Mock } from '../../../mocks/index.ts';

const path = '/toapis/v1/videos/generations';

async function submit(mock: Mock, more: Record<string, string> = {}): Promise<number> {
  const headers = { Authorization: 'Bearer mine', 'Content-Type': 'application/json', ...more };
  const body = JSON.stringify({ model: 'grok-video-1.0', prompt: 'a cat' });
  return (await mock.fetch(new Request(`http://mock${path}`, { method: 'POST', headers, body }))).status;
}

const mine = { Origin: 'http://localhost:5173' };
const other = { Origin: 'https://other.example' };

it('a fault for an origin waits for it', async () => {
  const mock = createMock();
  mock.faults.add({ kind: 'status', status: 503, origin: 'http://localhost:5173' });
  expect(await submit(mock, other)).toBe(200);
  expect(await submit(mock)).toBe(200);
  expect(await submit(mock, mine)).toBe(503);
  expect(await submit(mock, mine)).toBe(200);
});

it('a fault for a key waits for it', async () => {
  const mock = createMock();
  mock.faults.add({ kind: 'status', key: 'mine' });
  expect(await submit(mock, { Authorization: 'Bearer theirs' })).toBe(200);
  expect(await submit(mock)).toBe(503);
});

it('a scenario for an origin, or for a key, waits for it', async () => {
  const mock = createMock();
  for (const audience of [{ origin: 'http://localhost:5173' }, { key: 'secret' }]) {
    mock.scenario.set({ reject: 429, times: 1, ...audience });
    expect(await submit(mock, other)).toBe(200);
    const meant = 'key' in audience ? { Authorization: 'Bearer secret' } : mine;
    expect(await submit(mock, meant)).toBe(429);
    expect(await submit(mock, meant)).toBe(200);
  }
});

it('the ledger tells the origin of a request, and none of one that no browser sent', async () => {
  const mock = createMock();
  await submit(mock, other);
  await submit(mock);
  const { entries } = await (await mock.fetch(new Request('http://mock/__mock/ledger'))).json();
  expect(entries).toMatchObject([{ origin: 'https://other.example' }, { origin: null }]);
});
