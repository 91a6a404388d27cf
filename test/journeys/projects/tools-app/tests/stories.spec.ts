/** The stories of Storybook, whose play functions run when they are shown. */

import { expect, test } from '@playwright/test';

const { STORYBOOK_URL = '' } = process.env;

for (const [story, status] of [
  ['completed', 'completed'],
  ['failed', 'TaskFailedError'],
  ['out-of-money', 'QuotaError'],
  ['lost', 'queued'],
] as const) {
  test(`${story} shows ${status}`, async ({ page }) => {
    await page.goto(`${STORYBOOK_URL}/iframe.html?id=screen--${story}&viewMode=story`);
    await expect(page.locator('[data-is-done]')).toHaveText(status, { timeout: 20_000 });
  });
}
