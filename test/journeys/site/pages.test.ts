/** The start page, the guides and the search in a real browser without a network. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedContracts } from '../../../docs/site/contracts.ts';
import { readGuides } from '../../../docs/site/guides/guides.ts';
import { buildPages } from '../../../docs/site/site.ts';
import { operationsOf } from '../../../spec/contract.ts';
import { htmlReport } from '../../../src/cli/verify-report/html-report.ts';
import { sample } from '../../cli/verify-report/sample-verification.ts';
import { accessibilityProblems } from '../../docs/site/accessibility.ts';
import { address, type BrowsedSite, browse } from '../../docs/site/browse.ts';

const guides = await readGuides();
const files = ['index.html', '404.html', 'provenance.html', ...guides.map(({ file }) => file)];

/** Rules that compare the colors of each element with those behind it, which takes long on a page of a thousand rows. */
const ofColors = ['color-contrast', 'link-in-text-block'];

/** Leaves ten rows of each kind in a long table. Runs in the page. */
function removeAlikeRows(): void {
  for (const table of document.querySelectorAll('table')) {
    const seen = new Map<string, number>();
    for (const row of table.querySelectorAll('tbody tr')) {
      // Rows of one kind have the same elements with the same classes.
      const kind = [...row.querySelectorAll('*')].map((one) => `${one.tagName}.${one.className}`).join(' ');
      const count = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, count);
      if (count > 10) row.remove();
    }
  }
}

let site: BrowsedSite;
let page: Page;
beforeAll(async () => {
  site = await browse(buildPages);
  page = await site.open('index.html');
});
afterAll(() => site?.close());

describe('the start page', () => {
  it('leads to every guide', async () => {
    const cards = page.getByRole('region', { name: 'Guides' });
    for (const { title } of guides) await cards.getByText(title, { exact: true }).waitFor();
  });
});

describe.each(files)('%s', (file) => {
  it('is for everybody', async () => {
    await page.goto(new URL(file, address).href);
    expect(await accessibilityProblems(page, { except: ofColors })).toEqual([]);
    await page.evaluate(removeAlikeRows);
    expect(await accessibilityProblems(page, { only: ofColors })).toEqual([]);
  });

  it('fits a screen of 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize({ width: 1400, height: 1000 });
  });
});

// Together they have all that has a color.
it.each(['index.html', 'client.html', 'contract.html'])(
  '%s is for everybody in the dark, too',
  async (file) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(new URL(file, address).href);
    const [red = 255] = await page.evaluate(() =>
      (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number),
    );
    expect(red).toBeLessThan(128);
    // What is not a matter of color has been found already.
    expect(await accessibilityProblems(page, { only: ['color-contrast'] })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  },
);

describe('on a phone', () => {
  it('a menu leads from a guide to all others, and to its sections', async () => {
    const phone = await site.open('client.html', { viewport: { width: 390, height: 844 } });
    const list = phone.getByRole('navigation', { name: 'All pages' });
    expect(await list.isVisible()).toBe(false);
    await phone.getByRole('button', { name: 'Menu' }).click();
    for (const { title } of guides) {
      await list.getByRole('link', { name: title, exact: true }).first().waitFor();
    }
    expect(await accessibilityProblems(phone, { within: 'dialog.menu' })).toEqual([]);
    await phone.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await phone.getByRole('button', { name: 'Menu' }).click();
    await list.getByRole('link', { name: 'Errors', exact: true }).click();
    await phone.waitForURL(`${address}errors.html`);
  });
});

describe('the theme', () => {
  it('is that of the system, until the reader chooses one, which holds on every page', async () => {
    const opened = await site.open('index.html', { colorScheme: 'dark' });
    await opened.locator('html.dark').waitFor();
    await opened.emulateMedia({ colorScheme: 'light' });
    await opened.locator('html.light').waitFor();
    await opened.getByRole('button', { name: 'Dark mode' }).click();
    for (const file of ['client.html', 'provenance.html']) {
      // There before anything is painted: the script in the head waits for nothing.
      await opened.goto(new URL(file, address).href, { waitUntil: 'commit' });
      await opened.locator('html.dark:not(.light)').waitFor({ state: 'attached' });
    }
  });
});

describe('the search', () => {
  beforeAll(() => page.goto(`${address}index.html`));

  const results = () => page.getByRole('dialog').getByRole('listitem');
  const search = async (text: string) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type(text);
  };

  it('finds a section of a guide, and goes there with the keyboard alone', async () => {
    await search('two ids');
    await results().first().filter({ hasText: 'Where the documents disagree' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}inconsistencies.html#two-ids`);
  });

  it.each([
    { what: 'a path', text: '/v1/video/remix', found: 'Remix a video' },
    { what: 'the name of a field', text: 'reference_images', found: 'Generate a video' },
    { what: 'an operationId', text: 'downloadVideo', found: 'Download a finished video' },
    { what: 'a tool', text: 'msw', found: 'Mock Service Worker' },
    { what: 'another tool', text: 'playwright', found: 'Playwright' },
    { what: 'a test runner', text: 'vitest', found: 'Vitest' },
    { what: 'a bundler', text: 'vite', found: 'Vite' },
    { what: 'a workshop', text: 'storybook', found: 'Storybook' },
    { what: 'a framework', text: 'react', found: 'A screen in React' },
    { what: 'a part of the browser', text: 'localstorage', found: 'Reloads and tabs' },
    { what: 'a wish', text: 'cancel', found: 'Stop waiting' },
    { what: 'another framework', text: 'vue', found: 'Vue' },
    { what: 'a third framework', text: 'svelte', found: 'Svelte' },
    { what: 'a library of queries', text: 'tanstack', found: 'TanStack Query' },
    { what: 'a library of models', text: 'ai sdk', found: 'The AI SDK' },
    { what: 'a mistyped word', text: 'provenence', found: 'What provenance means' },
  ])('finds $what', async ({ text, found }) => {
    await search(text);
    await results().filter({ hasText: found }).first().waitFor();
  });

  it.each([
    ['react', 'screen.html#a-screen-in-react'],
    ['localstorage', 'screen.html#reloads-and-tabs'],
    ['msw', 'tests.html#mock-service-worker'],
    ['playwright', 'tests.html#playwright'],
    ['proxy', 'mock.html#behind-a-proxy-in-a-container'],
    ['proxy', 'server.html'],
    ['key', 'server.html'],
    ['next', 'server.html#nextjs'],
    ['next', 'webhooks.html#nextjs'],
    ['vite', 'tests.html#vite'],
    ['vite', 'server.html#vite'],
    ['express', 'server.html#express'],
    ['hono', 'server.html#hono'],
    ['cancel', 'client.html#stop-waiting'],
    ['rate limit', 'inconsistencies.html#too-many-requests'],
    ['try it', 'first-video.html#or-try-it-in-the-page'],
    ['video-gateway-kit/react', 'screen.html#a-screen-in-react'],
    ['video-gateway-kit/server', 'server.html'],
    ['createProxy', 'options.html#createproxy'],
    ['useVideoTask', 'screen.html#a-screen-in-react'],
    ['RateLimitError', 'errors.html#the-classes'],
    ['rateLimit', 'inconsistencies.html#too-many-requests'],
  ])('finds “%s” in the section about it, among the first', async (text, url) => {
    await search(text);
    await results().first().waitFor();
    const found = await results()
      .locator('a')
      .evaluateAll((links) => links.slice(0, 6).map((link) => link.getAttribute('href')));
    expect(found).toContain(url);
  });

  it('finds every operation by its path, in the place that the contract gives it', async () => {
    const records = await page.evaluate(() => globalThis.searchRecords.map(({ place }) => place));
    for (const [gateway, contract] of publishedContracts()) {
      for (const { method, path } of operationsOf(contract)) {
        expect(records).toContain(`${gateway} · ${method.toUpperCase()} ${path}`);
      }
    }
  });

  it('moves through what it found with the arrow keys', async () => {
    await search('remix');
    const links = page.getByRole('dialog').getByRole('link');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await links.nth(1).evaluate((link) => link.matches(':focus'))).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('searchbox').evaluate((input) => input.matches(':focus'))).toBe(true);
  });

  it('says so when it finds nothing, and shows what was typed nowhere', async () => {
    await search('<img src=x onerror=alert(1)>zzzz');
    expect(await page.getByRole('status').innerText()).toBe('Nothing found.');
    expect(await page.getByRole('dialog').locator('img').count()).toBe(0);
  });

  it('is open to everybody', async () => {
    await search('error');
    await results().first().waitFor();
    expect(await accessibilityProblems(page, { within: 'dialog' })).toEqual([]);
  });

  it('leaves a slash alone where one is typed', async () => {
    await search('a');
    await page.keyboard.type('/b');
    expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
  });
});

describe('from a disk', () => {
  it('has its look, its pictures and its search', async () => {
    const opened = await page.context().newPage();
    await opened.goto(pathToFileURL(join(site.folder, 'contract.html')).href);
    const picture = opened.locator('article img').first();
    expect(
      await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBeGreaterThan(100);
    expect(await opened.locator('.site-bar').evaluate((bar) => getComputedStyle(bar).position)).toBe(
      'sticky',
    );
    await opened.keyboard.press('/');
    await opened.keyboard.type('provenance');
    await opened.keyboard.press('Enter');
    await opened.waitForURL(/^file:.*contract\.html#what-provenance-means$/);
  });
});

describe.each(['light', 'dark'] as const)(
  'the page of a verification, which has no part in the site, in the %s',
  (colorScheme) => {
    it('is for everybody, and fits a screen of 320 pixels', async () => {
      await writeFile(join(site.folder, 'report.html'), htmlReport(sample));
      const opened = await site.open('report.html', { colorScheme, viewport: { width: 320, height: 600 } });
      for (const summary of await opened.locator('summary').all()) await summary.click();
      expect(await accessibilityProblems(opened)).toEqual([]);
      expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      // The look is there: its policy takes the style.
      expect(
        await opened
          .locator('article')
          .first()
          .evaluate((article) => getComputedStyle(article).borderLeftWidth),
      ).toBe('4px');
    });
  },
);

describe('no page', () => {
  it('asks anything of the network', () => {
    expect(site.strayRequests).toEqual([]);
  });

  it('makes the browser complain', () => {
    expect(site.complaints).toEqual([]);
  });
});
