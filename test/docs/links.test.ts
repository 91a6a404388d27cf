/** The links of the start page and the guides. The pages in a browser are a journey. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readGuides } from '../../docs/site/guides/guides.ts';
import { buildPages } from '../../docs/site/site.ts';

const guides = await readGuides();
const files = ['index.html', 'provenance.html', ...guides.map(({ file }) => file)];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'));
  await buildPages(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const texts = new Map<string, Promise<string>>();

/** The text of a file of the site, which is read once. */
function textOf(file: string): Promise<string> {
  const text = texts.get(file) ?? readFile(join(folder, file), 'utf8');
  texts.set(file, text);
  return text;
}

it.each(files)('%s leads to pages and sections that are there', async (file) => {
  const html = await textOf(file);
  const targets = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(
    ([, target = '']) => new URL(target, `file:///${file}`),
  );
  expect(targets.length).toBeGreaterThan(0);
  for (const { protocol, pathname, hash } of targets) {
    // References are looked at in a test of their own.
    if (protocol !== 'file:' || /^\/(octopusx|toapis)\.html$/.test(pathname)) continue;
    const text = await textOf(pathname.slice(1));
    if (hash !== '') expect(text.includes(`id="${hash.slice(1)}"`), `${pathname}${hash}`).toBe(true);
  }
});
