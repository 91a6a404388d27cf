/** Each guide with samples says at its top which Node they need. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGuides } from '../../../docs/site/guides/guides.ts';
import { blockNames } from '../../../docs/site/markdown/generated-blocks.ts';
import { nodeNote } from '../../../docs/site/markdown/node-note.ts';
import { root } from '../../support/module-graph.ts';

/** The blocks of code of a Markdown file, each with its language, what else stands beside that, and its text. */
function blocksOf(markdown: string) {
  return [...markdown.matchAll(/^```(\w+)( [^\n]+)?\n(.*?)^```$/gms)].map(
    ([, lang = '', title, text = '']) => ({
      lang,
      title,
      text,
    }),
  );
}

/** The names of a note that fit the samples of a guide; empty if it has none. */
function groupsIn(markdown: string): string {
  const blocks = blocksOf(markdown);
  const isCommand = /\b(npx|npm|node)\b/;
  return [
    blocks.some(({ lang, text }) => /^(sh|bash)$/.test(lang) && isCommand.test(text)) ? 'commands' : '',
    blocks.some(({ lang, title }) => lang === 'js' && !title) ? 'javascript' : '',
    blocks.some(({ lang, title }) => /^tsx?$/.test(lang) && !title) ? 'typescript' : '',
    blocks.some(({ lang, title }) => /^(tsx?|js|vue|svelte)$/.test(lang) && title) ? 'tools' : '',
  ]
    .filter((group) => group !== '')
    .join(' and ');
}

const guides = await Promise.all(
  (await readGuides()).map(async ({ source }) => ({
    source,
    markdown: await readFile(join(root, source), 'utf8'),
  })),
);
const withSamples = guides.filter(({ markdown }) => groupsIn(markdown) !== '');

it('finds the guides with samples', () => {
  expect(withSamples.length).toBeGreaterThan(15);
});

it.each(withSamples)('$source says above its samples which Node they need', ({ markdown }) => {
  const name = `node for ${groupsIn(markdown)}`;
  expect(blockNames(markdown).filter((other) => other.startsWith('node for'))).toEqual([name]);
  expect(markdown.indexOf(`<!-- generated: ${name} -->`)).toBeLessThan(markdown.indexOf('\n```'));
});

it('a note refuses a group of samples that it does not know', () => {
  expect(() => nodeNote('commands and poems')).toThrow(
    new RangeError('There is no group of samples "poems"'),
  );
});
