/** The docs site: one page for each gateway, one about the mock server, and an index page. */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedContracts } from './contracts.ts';
import { decorate } from './decorate.ts';
import { indexPage } from './index-page.ts';
import { mockPage } from './mock-page.ts';
import { redocPage } from './redoc.ts';

/**
 * Replaces a folder by the docs site.
 *
 * @param output the folder, which is emptied first
 * @throws if Redocly cannot build a page
 */
export async function buildSite(output: string): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const published = publishedContracts();
  await Promise.all(
    published.map(([name, contract]) => redocPage(decorate(name, contract), join(output, `${name}.html`))),
  );
  await writeFile(join(output, 'index.html'), await indexPage(published));
  await writeFile(join(output, 'mock.html'), await mockPage());
}
