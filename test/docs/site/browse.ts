/** A site in a browser that has no network. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';

/**
 * The site's address in the browser. It is not local, since Redoc does not report readers of a local site. It is below
 * a folder, like the published pages of a repository.
 */
export const address = 'https://docs.example/video-gateway-kit/';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** A built site, and the browser that shows it. */
export interface BrowsedSite {
  /** The folder of its files. */
  readonly folder: string;
  /** Requests of its pages to other addresses. */
  readonly strayRequests: readonly string[];
  /** Errors and warnings of the browser about its pages. */
  readonly complaints: readonly string[];
  /** Opens a page of it in a new window. */
  open(file: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Builds a site into a folder of its own, and starts a browser. */
export async function browse(build: (folder: string) => Promise<void>): Promise<BrowsedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'docs-'));
  const building = build(folder);
  const browser = await launchBrowser();
  await building;
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  return {
    folder,
    strayRequests,
    complaints,
    async open(file, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1400, height: 1000 },
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(10_000);
      await context.setOffline(true);
      await context.route(/^https?:/, async (route) => {
        const { href, origin, pathname } = new URL(route.request().url());
        if (!`${origin}${pathname}`.startsWith(address)) {
          strayRequests.push(href);
          return route.abort();
        }
        const path = `${origin}${pathname}`.slice(address.length);
        return route.fulfill({
          contentType: types[extname(path)] ?? '',
          body: await readFile(join(folder, path)),
        });
      });
      context.on('weberror', (error) => complaints.push(error.error().message));
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      const page = await context.newPage();
      await page.goto(new URL(file, address).href);
      return page;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}
