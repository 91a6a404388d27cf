/** The guides: Markdown files, in the order in which they are listed. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { filledIn } from './fill-in.ts';

const paths = [
  'guides/first-video',
  'guides/mock',
  'guides/screen',
  'guides/other-frameworks',
  'guides/query-and-ai-sdk',
  'guides/server',
  'guides/tests',
  'guides/client',
  'guides/errors',
  'guides/webhooks',
  'guides/agents',
  'guides/live-proxy',
  'guides/record-and-replay',
  'guides/explore',
  // With tables that tests of the client write.
  'polling',
  'pay-once',
  'guides/contract',
  'guides/verify',
  'verification',
  'guides/other-tools',
  'guides/lifecycle-elsewhere',
  'guides/inconsistencies',
  'guides/migrate',
  'guides/faq',
  'comparison',
  'benchmark',
  'glossary',
];

/** A guide. */
export interface Guide {
  /** The name of its page. */
  readonly file: string;
  readonly title: string;
  /** Its subject: the first paragraph, as text. */
  readonly summary: string;
  /** All of it, as marked reads it. */
  readonly tokens: readonly Token[];
  readonly sections: readonly Section[];
}

/** The text below a heading. */
export interface Section {
  /** The fragment of its address; nothing for what stands before the first heading. */
  readonly id: string;
  readonly title: string;
  /** 1 for what stands before the first heading, else 2 or 3. */
  readonly depth: number;
  readonly tokens: readonly Token[];
}

/**
 * Reads every guide.
 *
 * @throws if one of them has no title and summary, or refers to something that the contracts do not have
 */
export function readGuides(): Promise<Guide[]> {
  return Promise.all(
    paths.map(async (path) => {
      const markdown = await readFile(new URL(`../../${path}.md`, import.meta.url), 'utf8');
      const tokens = marked.lexer(filledIn(markdown)).filter(({ type }) => type !== 'space');
      const [title, summary] = tokens;
      if (title?.type !== 'heading' || summary?.type !== 'paragraph') {
        throw new Error(`${path}.md does not begin with a title and a paragraph`);
      }
      return {
        file: `${basename(path)}.html`,
        title: textOf([title]),
        summary: textOf([summary]),
        tokens,
        sections: sectionsOf(tokens),
      };
    }),
  );
}

function sectionsOf([title, ...tokens]: readonly Token[]): Section[] {
  const starts = tokens.flatMap((token, index) => (isSection(token) ? [index] : []));
  return [-1, ...starts].map((start, index) => {
    const heading = tokens[start] ?? title;
    return {
      id: start < 0 || heading === undefined ? '' : idOf(heading),
      title: textOf(heading ? [heading] : []),
      depth: heading?.type === 'heading' ? heading.depth : 1,
      tokens: tokens.slice(start + 1, starts[index]),
    };
  });
}

function isSection(token: Token): token is Tokens.Heading {
  return token.type === 'heading' && token.depth > 1;
}

/** The fragment that leads to a heading: its words in lower case. */
export function idOf(heading: Token): string {
  return textOf([heading])
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The text of tokens, without markup. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map(textIn).join('').replace(/\s+/g, ' ').trim();
}

function textIn(token: Token): string {
  const end = ['text', 'codespan', 'link', 'strong', 'em', 'escape'].includes(token.type) ? '' : ' ';
  if (token.type === 'html') return ' ';
  if (token.type === 'list') return token.items.map(textIn).join(' ');
  if (token.type === 'table') {
    // Of marked's own types this one alone has rows.
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows]
      .flat()
      .map(({ tokens }) => `${textOf(tokens)} `)
      .join('');
  }
  if ('tokens' in token && token.tokens) return token.tokens.map(textIn).join('') + end;
  return ('text' in token ? unescaped(String(token.text)) : '') + end;
}

/** Marked gives text as it stands in HTML. */
function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
