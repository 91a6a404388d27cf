/** The links of the site's own pages, and their twins in Markdown. The pages in a browser are a journey. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedContracts } from '../../../docs/site/contracts.ts';
import { readGuides } from '../../../docs/site/guides/guides.ts';
import { notFoundPage } from '../../../docs/site/pages/not-found-page.ts';
import { anchorOf } from '../../../docs/site/reference/anchors.ts';
import { buildPages } from '../../../docs/site/site.ts';
import { operationsOf, webhooksOf } from '../../../spec/contract.ts';

const guides = await readGuides();
const files = ['index.html', '404.html', 'provenance.html', ...guides.map(({ file }) => file)];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'));
  await buildPages(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** The places of operations on the page of each gateway. */
const references = new Map(
  publishedContracts().map(([name, contract]): [string, string[]] => [
    `${name}.html`,
    [...operationsOf(contract), ...webhooksOf(contract)].map(({ operation }) => anchorOf(operation)),
  ]),
);

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
    const page = pathname.slice(1);
    const isReference = references.has(page);
    if (protocol !== 'file:' || page === '') continue;
    if (isReference) {
      if (hash !== '') expect(references.get(page), `${page}${hash}`).toContain(hash);
      continue;
    }
    const text = await textOf(page);
    if (hash !== '') expect(text.includes(`id="${hash.slice(1)}"`), `${page}${hash}`).toBe(true);
  }
});

describe('for models', () => {
  /** The targets of the links of a Markdown file. */
  const targetsIn = (markdown: string) => {
    const targets: string[] = [];
    marked.walkTokens(marked.lexer(markdown), (token) => {
      if (token.type === 'link' || token.type === 'image') targets.push(String(token.href));
    });
    return targets;
  };

  it.each([...files.filter((file) => file !== '404.html'), ...references.keys()])(
    '%s has a twin in Markdown, whose links lead to files that are there',
    async (page) => {
      const markdown = await textOf(page.replace('.html', '.md'));
      expect(markdown.startsWith('# ')).toBe(true);
      expect(markdown).not.toContain('<!-- generated');
      const there = await readdir(folder, { recursive: true });
      const targets = targetsIn(markdown).filter((target) => !/^(https?:|#)/.test(target));
      expect(
        targets.map((target) => target.split('#')[0]).filter((file) => !there.includes(file ?? '')),
      ).toEqual([]);
      expect(targets.filter((target) => target.includes('.html'))).toEqual([]);
    },
  );

  it('llms.txt lists the twin of every page, in the form of llmstxt.org', async () => {
    const list = await textOf('llms.txt');
    expect(list).toMatch(/^# video-gateway-kit\n\n> .+\n\n- /);
    const twins = [...files, ...references.keys()].map((file) => file.replace('.html', '.md'));
    const listed = targetsIn(list);
    expect(listed.sort()).toEqual(twins.filter((file) => !/^(index|404)\.md$/.test(file)).sort());
    expect(list.match(/^- \[.+?\]\(.+?\): .+$/gm)).toHaveLength(listed.length);
  });

  it('llms-full.txt has the text of every page', async () => {
    const all = await textOf('llms-full.txt');
    for (const { title } of guides) expect(all).toContain(`\n# ${title}\n`);
  });
});

it('a page that is not found leads to the site, however deep its address is', () => {
  expect(notFoundPage(guides, 'https://docs.example/kit')).toContain('href="/kit/index.html"');
  expect(notFoundPage(guides, undefined)).toContain('href="index.html"');
});
