/** The words of the README and the docs: short sentences, and none of the riddles of earlier versions. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../docs/site/guides/guides.ts';
import { markdownPaths, projectFolder } from '../../docs/site/markdown/markdown-files.ts';

/** The longest sentence, and the mean over a page, in words. */
const limits = { sentence: 36, mean: 16 };

/** Words that made readers stop, each with what to write instead. */
const riddles: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bwhoever\b/i, 'everyone who'],
  [/\bwhom to\b/i, 'name the person or program'],
  [/\banew\b/i, 'again'],
  [/\bfor want of\b/i, 'for lack of'],
  [/\bsave for\b/i, 'except'],
  [/\band its like\b/i, 'and similar options'],
  [/\bwhat becomes of\b/i, 'the outcome of'],
  [/\bof all that\b/i, 'precedence:'],
  [/\b(is|are) told of\b/i, 'learns of, or receives'],
  [/\bof the world\b|\bthe world's time\b/i, 'real time'],
  [/\bgoes its way\b/i, 'completes'],
  [/\bso, too\b/i, 'as well'],
  [/\bthat which\b/i, 'the one that'],
  [/\bheld against\b/i, 'checked against'],
  [/\bdoes not suffice\b/i, 'is too low'],
];

/** The sentences of a text. A line of code counts as a word. */
function sentencesOf(markdown: string): string[] {
  const texts: string[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type !== 'paragraph' && token.type !== 'text') return;
    if (token.type === 'text' && !('tokens' in token)) return;
    texts.push(textOf(token.tokens?.map(asWord) ?? []));
  });
  return texts.flatMap((text) => text.split(/(?<=[.!?][”"')]*)\s+/)).filter((text) => /\w/.test(text));
}

function asWord(token: Token): Token {
  return token.type === 'codespan' ? { ...token, text: 'code' } : token;
}

const wordsIn = (sentence: string) => sentence.split(/\s+/).length;

// What is generated has the contracts' own words.
const paths = (await markdownPaths()).filter(
  (path) => path !== 'CHANGELOG.md' && !path.includes('/reference/'),
);

describe.each(paths)('%s', async (path) => {
  const markdown = await readFile(join(projectFolder, path), 'utf8');
  const sentences = sentencesOf(markdown.replace(/^---\n[\s\S]*?\n---\n/, ''));

  it('has no sentence that is too long', () => {
    expect(sentences.filter((sentence) => wordsIn(sentence) > limits.sentence)).toEqual([]);
  });

  it('has short sentences', () => {
    const words = sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0);
    expect(words / sentences.length).toBeLessThanOrEqual(limits.mean);
  });

  it('has no riddles', () => {
    const found = riddles.flatMap(([pattern, instead]) =>
      sentences.filter((sentence) => pattern.test(sentence)).map((sentence) => `${sentence} → ${instead}`),
    );
    expect(found).toEqual([]);
  });
});
