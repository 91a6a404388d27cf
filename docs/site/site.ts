/** The docs site: a start page, the guides, a reference for each gateway, and what they load. */

import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { publishedContracts } from './contracts.ts';
import { readGuides } from './guides/guides.ts';
import { markdownTwins } from './markdown/markdown-twins.ts';
import { guidePage } from './pages/guide-page.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { provenanceFile, provenancePage } from './pages/provenance-page.ts';
import { siteBar } from './pages/site-bar.ts';
import { startPage } from './pages/start-page.ts';
import { decorate } from './reference/decorate.ts';
import { redocPage } from './reference/redoc.ts';
import { triedOperations } from './reference/tried-operations.ts';
import { searchRecords } from './search/search-records.ts';

/**
 * Replaces a folder by the docs site.
 *
 * @param output the folder, which is emptied first
 * @throws if a page cannot be built
 */
export async function buildSite(output: string): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  await Promise.all([buildReferences(output), buildPages(output)]);
}

/** Writes the references, by Redoc. */
async function buildReferences(output: string): Promise<void> {
  const guides = await readGuides();
  await Promise.all(
    publishedContracts().map(([name, contract]) => {
      const file = `${name}.html`;
      return redocPage(decorate(name, contract), siteBar(file, guides), join(output, file));
    }),
  );
}

/**
 * Writes everything but the references: our own pages, and the pictures, looks and scripts of all pages.
 *
 * @param output a folder, which is there
 * @throws if a guide refers to what is not there
 */
export async function buildPages(output: string): Promise<void> {
  const published = publishedContracts();
  const guides = await readGuides();
  const write = (file: string, text: string) => writeFile(join(output, file), text);
  const records = JSON.stringify(searchRecords(published, guides));
  const tried = JSON.stringify(triedOperations(published));
  await Promise.all([
    ...guides.map((guide) => write(guide.file, guidePage(guide, guides))),
    write('index.html', startPage(published, guides)),
    write(provenanceFile, provenancePage(published, guides)),
    write('404.html', notFoundPage(guides)),
    ...(await markdownTwins(guides)).map(({ file, text }) => write(file, text)),
    write('search-records.js', `globalThis.searchRecords = ${records};\n`),
    write('tried-operations.js', `globalThis.triedOperations = ${tried};\n`),
    cp(new URL('assets', import.meta.url), output, { recursive: true }),
    cp(new URL('../images', import.meta.url), join(output, 'images'), {
      recursive: true,
      filter: (file) => !file.endsWith('.ts'),
    }),
    ...['theme', 'site-menu', 'search-dialog', 'sample-tabs', 'reference', 'try-it'].map((name) =>
      script(name, output),
    ),
  ]);
}

/** Bundles a script of `browser/` into one that is no module: a browser loads no module from a disk. */
async function script(name: string, output: string): Promise<void> {
  const input = fileURLToPath(new URL(`browser/${name}.ts`, import.meta.url));
  const bundle = await rolldown({ input, platform: 'browser' });
  await bundle.write({
    file: join(output, `${name}.js`),
    format: 'iife',
    minify: true,
    codeSplitting: false,
  });
  await bundle.close();
}
