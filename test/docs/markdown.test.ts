/** The Markdown files are right where they are read as they are, such as on GitHub. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../docs/site/guides/guides.ts';
import { fillBlocks, withoutMarks } from '../../docs/site/markdown/generated-blocks.ts';
import { markdownPaths, projectFolder, writtenFiles } from '../../docs/site/markdown/markdown-files.ts';

const paths = await markdownPaths();

/** The text of a file, without the front matter of a skill. */
function textIn(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** Every token of a text, each before those in it. */
function allTokens(markdown: string): readonly Token[] {
  const tokens: Token[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => void tokens.push(token));
  return tokens;
}

/** The addresses that a text links to, or shows as a picture. */
function targetsIn(markdown: string): readonly string[] {
  return allTokens(markdown).flatMap((token) => {
    if (token.type === 'link' || token.type === 'image') return [String(token.href)];
    if (token.type !== 'html') return [];
    return [...String(token.text).matchAll(/(?:href|src|srcset)="([^"]+)"/g)].map(
      ([, target = '']) => target,
    );
  });
}

/** The anchors of a Markdown file on GitHub. */
function anchorsIn(markdown: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const anchors = allTokens(markdown).flatMap((token) => {
    if (token.type === 'heading') return [slugger.slug(textOf([token]))];
    if (token.type !== 'html') return [];
    return [...String(token.text).matchAll(/(?:id|name)="([^"]+)"/g)].map(([, anchor = '']) => anchor);
  });
  return new Set(anchors);
}

/** The fault of a link; undefined for a good one. */
function faultOf(target: string, path: string): string | undefined {
  if (/^(https?|mailto):/.test(target)) return undefined;
  if (target.startsWith('/') || /^[a-z]+:/.test(target)) return `${target} is no relative address`;
  const [file = '', anchor] = target.split('#');
  const to = file === '' ? path : relative('.', join(dirname(path), decodeURIComponent(file)));
  if (!existsSync(join(projectFolder, to)) || /(^|\/)dist(\/|$)/.test(to)) return `${target} is not there`;
  if (anchor === undefined) return undefined;
  if (!to.endsWith('.md')) return `${target} is no Markdown file, and has no anchors`;
  return anchorsIn(textIn(to)).has(anchor) ? undefined : `${target} has no such heading`;
}

it('finds the files', () => {
  expect(paths).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/guides/mock.md']));
  expect(paths.length).toBeGreaterThan(25);
});

describe.each(paths)('%s', (path) => {
  const text = textIn(path);
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

  it('links to files and headings that are there', () => {
    expect(targetsIn(text).flatMap((target) => faultOf(target, path) ?? [])).toEqual([]);
  });

  it('has nothing to be filled in', () => {
    expect(prose).not.toContain('{{');
    // Any other comment would be a part that no program writes.
    expect(prose.match(/<!-- (?!generated: |\/generated )[^>]*-->/g) ?? []).toEqual([]);
  });

  it('has no generated part within a line that begins the line, since its Markdown would be shown as it is', () => {
    expect(text.match(/^ *<!-- generated: .+? -->.+$/gm) ?? []).toEqual([]);
  });

  it('has a text below each heading', () => {
    const blocks = marked.lexer(withoutMarks(text)).filter(({ type }) => !['space', 'def'].includes(type));
    const isHeading = (token: Token | undefined): token is Tokens.Heading => token?.type === 'heading';
    const empty = blocks.filter((block, index) => {
      const next = blocks[index + 1];
      return isHeading(block) && (next === undefined || (isHeading(next) && next.depth <= block.depth));
    });
    expect(empty.map((heading) => textOf([heading]))).toEqual([]);
  });
});

it('the generated parts and the diagrams are up to date: `npm run docs:fill` writes them', async () => {
  const files = await writtenFiles();
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter(({ current, filled }) => current !== filled).map(({ path }) => path)).toEqual([]);
});

it('pictures that Markdown shows have a size that a page can carry', () => {
  const pictures = paths.flatMap((path) =>
    targetsIn(textIn(path))
      .filter((target) => /\.(png|gif|svg|webp)$/.test(target) && !target.startsWith('http'))
      .map((target) => join(dirname(path), target)),
  );
  const large = pictures.filter((picture) => statSync(join(projectFolder, picture)).size > 2_500_000);
  expect(large).toEqual([]);
});

describe('a generated part', () => {
  const marked = ['before', '<!-- generated: one -->', '', 'old', '', '<!-- /generated -->', 'after'].join(
    '\n',
  );

  it('is replaced, with an empty line on both sides', () => {
    expect(fillBlocks(marked, () => 'new')).toBe(marked.replace('old', 'new'));
    expect(fillBlocks('<!-- generated: one -->\n\n<!-- /generated -->', () => 'new')).toBe(
      '<!-- generated: one -->\n\nnew\n\n<!-- /generated -->',
    );
  });

  it('is replaced within a line', () => {
    expect(fillBlocks('is <!-- generated: one -->old<!-- /generated -->.', () => '`new`')).toBe(
      'is <!-- generated: one -->`new`<!-- /generated -->.',
    );
  });

  it('stays as it is without a content, and in a block of code', () => {
    expect(fillBlocks(marked, () => undefined)).toBe(marked);
    const shown = `\`\`\`html\n${marked}\n\`\`\``;
    expect(fillBlocks(shown, () => 'new')).toBe(shown);
    expect(withoutMarks(shown)).toBe(shown);
  });

  it('stands alone where the comments are not needed', () => {
    expect(withoutMarks(marked)).toBe('before\nold\nafter');
  });
});

describe('a link', () => {
  it.each([
    ['guides/mock.md', undefined],
    ['guides/mock.md#the-control-api', undefined],
    ['https://example.com/anything', undefined],
    ['guides/none.md', 'guides/none.md is not there'],
    ['guides/mock.md#none', 'guides/mock.md#none has no such heading'],
    ['#none', '#none has no such heading'],
    ['dist/index.html', 'dist/index.html is not there'],
    ['/docs/pay-once.md', '/docs/pay-once.md is no relative address'],
  ])('to %s is judged', (target, fault) => {
    expect(faultOf(target, 'docs/pay-once.md')).toBe(fault);
  });
});
