/** The fixtures for Vitest. A journey runs them in a project of their own. */

import { expect } from 'vitest';
import { type TestClock, test } from '../../../mocks/integrations/vitest.ts';

const balance = () =>
  fetch('https://toapis.com/v1/balance', { headers: { authorization: 'Bearer any-key' } });

test('a test that names no fixture calls no real gateway', async () => {
  expect(await (await balance()).json()).toHaveProperty('remain_balance');
});

test('a test that names the clock alone calls no real gateway', async ({ clock }) => {
  const answer = balance();
  await clock.advance(1000);
  expect((await answer).status).toBe(200);
  expect<TestClock>(clock).toHaveProperty('advance');
});
