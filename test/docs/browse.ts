/** A site in a browser that has no network. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';

/**
 * Where the browser finds the site. Not on the local machine: there Redoc does not report its readers. And below
 * a folder, as the pages of a repository are published.
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
  /** Where its files are. */
  readonly folder: string;
  /** What its pages asked of others. */
  readonly strayRequests: readonly string[];
  /** What the browser found wrong with them. */
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
