import type { Page } from '@playwright/test';
import { expect, test } from 'video-gateway-kit/playwright';
import { failureTexts } from '../src/failure-texts.ts';

async function generate(page: Page, prompt: string): Promise<void> {
  await page.getByLabel('Describe your video').fill(prompt);
  await page.getByRole('button', { name: 'Generate' }).click();
}

test.beforeEach(async ({ page, mock, clock }) => {
  expect([mock.ledger.billable, clock.now()]).toEqual([0, Date.UTC(2026, 0)]);
  await page.goto('/');
});

test('a video is made, and plays', async ({ page, mock, clock }) => {
  await generate(page, 'a cat');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await clock.advance(600_000);
  const video = page.getByLabel('a cat');
  await expect(video).toHaveAttribute('src', /\.mp4$/);
  expect(mock.ledger.billable).toBe(1);
});

test('two presses of the button make one video', async ({ page, mock }) => {
  await page.getByLabel('Describe your video').fill('a cat');
  await page.getByRole('button', { name: 'Generate' }).dblclick();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('progressbar')).toBeVisible();
  expect(mock.ledger.billable).toBe(1);
});

for (const [prompt, name] of [
  ['[reject 401] a cat', 'AuthenticationError'],
  ['[reject content_policy] a cat', 'ContentPolicyError'],
  ['[fail content_policy_violation] a cat', 'ContentPolicyError'],
  ['[no-url] a cat', 'GatewayUnavailableError'],
  ['[reject 402] a cat', 'QuotaError'],
  ['[reject 429] a cat', 'RateLimitError'],
  ['[fail] a cat', 'TaskFailedError'],
  ['[reject 400] a cat', 'ValidationError'],
  ['[stuck] a cat', 'WaitTimeoutError'],
] as const)
  test(`${prompt} is shown as a ${name}`, async ({ page, mock, clock }) => {
    await generate(page, prompt);
    await expect.poll(() => mock.ledger.entries.length).toBeGreaterThan(0);
    const alert = page.getByRole('alert');
    await expect
      .poll(async () => {
        await clock.advance(120_000);
        return alert.allTextContents();
      })
      .toEqual([failureTexts[name]]);
  });

test('a task that is gone is shown as a NotFoundError', async ({ page, mock, clock }) => {
  await generate(page, 'a cat');
  await expect(page.getByRole('progressbar')).toBeVisible();
  mock.reset();
  await expect
    .poll(async () => {
      await clock.advance(60_000);
      return page.getByRole('alert').allTextContents();
    })
    .toEqual([failureTexts.NotFoundError]);
});

test('a task that nobody finds is shown as a SubmitUnconfirmedError', async ({ page, mock, clock }) => {
  const lost = page.waitForEvent('requestfailed');
  await generate(page, '[lost] a cat');
  await lost;
  mock.reset();
  await expect
    .poll(async () => {
      await clock.advance(60_000);
      return page.getByRole('alert').allTextContents();
    })
    .toEqual([failureTexts.SubmitUnconfirmedError]);
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible();
});

test('a lost connection is found again', async ({ page, mock, clock }) => {
  await generate(page, '[lost] a cat');
  await expect
    .poll(async () => {
      await clock.advance(30_000);
      return page.getByLabel('a cat').count();
    })
    .toBe(1);
  expect(mock.ledger.billable).toBe(1);
});

test('a reload in the middle changes nothing', async ({ page, mock, clock }) => {
  await generate(page, 'a cat');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await clock.advance(600_000);
  await expect(page.getByLabel('a cat')).toHaveAttribute('src', /\.mp4$/);
  expect(mock.ledger.billable).toBe(1);
});

test('two tabs show the same, and stop together', async ({ page, context, mock, clock }) => {
  await generate(page, 'a cat');
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Stop waiting' }).click();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(other.getByRole('progressbar')).toBeVisible();
  await clock.advance(600_000);
  for (const tab of [page, other]) await expect(tab.getByLabel('a cat')).toHaveAttribute('src', /\.mp4$/);
  expect(mock.ledger.billable).toBe(1);
});

test('a video is remixed and extended', async ({ page, mock, clock }) => {
  await generate(page, 'a cat');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await clock.advance(600_000);
  await page.getByLabel('New prompt').fill('make it rain');
  await page.getByRole('button', { name: 'Remix' }).dblclick();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await page.getByLabel('New prompt').fill('let it run away');
  await page.getByRole('button', { name: 'Extend' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(2);
  await clock.advance(600_000);
  await expect(page.locator('video')).toHaveCount(3);
  expect(mock.ledger.entries.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['generateVideo', 'remixVideo', 'extendVideo']),
  );
  expect(mock.ledger.billable).toBe(3);
});
