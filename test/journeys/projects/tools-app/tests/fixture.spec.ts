/** The fixtures for Playwright, at the gateways’ own addresses. */

import { expect, test } from 'video-gateway-kit/playwright';

declare const app: typeof globalThis.app;

test('a video is rendered, moved by the clock, and played', async ({ page, mock, clock }) => {
  await page.goto('/');
  const submit = page.waitForRequest('https://toapis.com/v1/videos/generations');
  const video = page.evaluate(() => app.render('[slow 5m] A cat'));
  await submit;
  await expect.poll(() => page.evaluate(() => app.states().length)).toBeGreaterThan(0);
  await clock.advance(60_000);
  await expect.poll(() => page.evaluate(() => app.states().at(-1))).toBe('running');
  await clock.advance(5 * 60_000);
  const url = await video;
  expect(url).toMatch(/^https:\/\/toapis\.com\/files\/.*\.mp4$/);
  expect(await page.evaluate((address) => app.play(address), url)).toBeGreaterThan(100);
  expect(mock.ledger.billable).toBe(1);
  // The page has sent a stream, and it arrived.
  const [task] = [...(mock.gateways[1]?.tasks.newest(mock.clock.now()) ?? [])];
  expect(task?.request.prompt).toBe('[slow 5m] A cat');
  expect(await page.evaluate(() => Date.now())).toBe(clock.now());
});

test('the answer to a submit is lost on the way', async ({ page, mock, clock }) => {
  await page.goto('/');
  const failed = page.waitForEvent('requestfailed');
  const video = page.evaluate(() => app.render('[lost] A cat'));
  expect((await failed).failure()?.errorText).toBe('net::ERR_CONNECTION_RESET');
  await expect
    .poll(async () => {
      await clock.advance(60_000);
      return Promise.race([video, 'not yet']);
    })
    .toMatch(/\.mp4$/);
  expect(mock.ledger.billable).toBe(1);
});

test('a test that does not name the mock uses it all the same', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(() => app.render('[instant] A cat'))).toMatch(/^https:\/\/toapis\.com\/files\//);
});

test('a form with a file arrives', async ({ page, mock }) => {
  await page.goto('/');
  const url = await page.evaluate(() => app.upload());
  expect(url).toMatch(/^https:\/\/toapis\.com\/files\/.*\.jpg$/);
  expect(mock.ledger.entries.at(-1)).toMatchObject({ operation: 'uploadImage', status: 200 });
});

test.describe('at another base URL, with options', () => {
  test.use({ mockBaseUrls: { toapis: '/api/own' }, mockOptions: { rateLimit: true } });

  test('the mock is there', async ({ page, baseURL, mock }) => {
    await page.goto('/');
    await page.evaluate(() => app.connect({ baseUrl: `${location.origin}/api/own` }));
    const url = await page.evaluate(() => app.render('[instant] A cat'));
    expect(url).toMatch(`${baseURL}/api/own/files/`);
    expect(mock.ledger.billable).toBe(1);
  });
});
