/** The mock in a page behind Mock Service Worker, and in the development server of Vite. */

import { expect, test } from '@playwright/test';

declare const app: typeof globalThis.app;
declare const mock: typeof globalThis.mock;

test('Mock Service Worker has all of the mock in the page', async ({ page }) => {
  await page.goto('/msw.html');
  await page.waitForFunction('globalThis.mock');
  const url = await page.evaluate(() => app.render('[instant] A cat'));
  expect(url).toMatch(/^https:\/\/toapis\.com\/files\/.*\.mp4$/);
  expect(await page.evaluate((address) => app.play(address), url)).toBeGreaterThan(100);
  const part = await page.evaluate(async (address) => {
    const response = await fetch(address, { headers: { range: 'bytes=4-7' } });
    return [response.status, await response.text()];
  }, url);
  expect(part).toEqual([206, 'ftyp']);
  const lost = await page.evaluate(async () => {
    mock.faults.add({ kind: 'lost' });
    return fetch('https://toapis.com/v1/balance').catch(({ name, message }) => `${name}: ${message}`);
  });
  expect(lost).toBe('TypeError: Failed to fetch');
  expect(await page.evaluate(() => mock.ledger.billable)).toBe(1);
});

test('Vite’s development server has the mock, and tells the page of its clock', async ({ page, baseURL }) => {
  const following = page.waitForResponse('**/api/video/__mock/changes');
  await page.goto('/dev.html');
  const video = page.evaluate(() => app.render('A cat'));
  await following;
  await expect.poll(() => page.evaluate(() => app.states())).toContain('queued');
  // As the console does.
  await page.request.post('/api/video/__mock/clock/advance', { data: { seconds: 300 } });
  const url = await video;
  expect(url).toMatch(`${baseURL}/api/video/toapis/files/`);
  expect(await page.evaluate((address) => app.play(address), url)).toBeGreaterThan(100);
  // A page without a key is answered as by a server of its own.
  expect((await page.request.get('/api/video/toapis/v1/balance')).status()).toBe(200);
  await page.goto('/api/video/');
  await expect(page.getByRole('heading', { name: 'Tasks' })).toBeVisible();
});
