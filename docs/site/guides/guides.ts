/** The guides: the Markdown files of `docs/`, in the order in which they are listed. */

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked, type Token, type Tokens } from 'marked';
import { publishedContracts } from '../contracts.ts';
import { withoutMarks } from '../markdown/generated-blocks.ts';
import { markdownPaths, projectFolder } from '../markdown/markdown-files.ts';

/** The groups of the list, each with its guides in their order. */
const order: Readonly<Record<string, readonly string[]>> = {
  'Get started': [
    'guides/first-video',
    'guides/mock',
    'guides/tests',
    'guides/run-it',
    'guides/stores',
    'guides/scale',
    'guides/migrate',
    'guides/faq',
  ],
  Build: [
    'guides/screen',
    'guides/other-frameworks',
    'guides/query-and-ai-sdk',
    'guides/server',
    'guides/client',
    'guides/errors',
    'guides/webhooks',
    'guides/agents',
  ],
  'Against a gateway': ['guides/live-proxy', 'guides/record-and-replay', 'guides/explore', 'guides/verify'],
  Reference: ['reference/options', 'reference/control-api', 'glossary'],
  Background: [
    'architecture',
    'comparison',
    'pay-once',
    'polling',
    'benchmark',
    'guides/contract',
    'verification',
    'guides/other-tools',
    'guides/lifecycle-elsewhere',
    'guides/inconsistencies',
  ],
  Decisions: [],
};

/** The group of a file that the order does not name, by its folder. */
const groupOfFolder: Readonly<Record<string, string>> = {
  docs: 'Background',
  'docs/guides': 'Build',
  'docs/reference': 'Reference',
  'docs/decisions': 'Decisions',
};

/** A guide. */
export interface Guide {
  /** The path of its Markdown file from the project's folder. */
  readonly source: string;
  /** The name of its page. */
  readonly file: string;
  /** The heading under which it is listed. */
  readonly group: string;
  readonly title: string;
  /** Its subject: the first paragraph, as text. */
  readonly summary: string;
  /** The whole text, without the comments around generated parts. */
  readonly markdown: string;
  /** The same, as marked reads it. */
  readonly tokens: readonly Token[];
  readonly sections: readonly Section[];
  /** The fragment of the address of each heading, as GitHub makes it. */
  readonly anchors: ReadonlyMap<Token, string>;
}

/** The text below a heading. */
export interface Section {
  /** The fragment of its address; nothing for the text before the first heading. */
  readonly id: string;
  readonly title: string;
  /** 1 for the text before the first heading, else 2 or 3. */
  readonly depth: number;
  readonly tokens: readonly Token[];
}

/**
 * Reads every guide.
 *
 * @throws if one of them has no title and summary
 */
export async function readGuides(): Promise<Guide[]> {
  const groups = Object.keys(order);
  const listed = Object.values(order)
    .flat()
    .map((path) => `docs/${path}.md`);
  const places = (await placesOfGuides()).map((place) => ({ ...place, rank: listed.indexOf(place.source) }));
  places.sort(
    (one, other) =>
      groups.indexOf(one.group) - groups.indexOf(other.group) || rankOf(one.rank) - rankOf(other.rank),
  );
  return Promise.all(places.map(({ source, group }) => readGuide(source, group)));
}

/** A guide that the order does not name comes after those that it names. */
function rankOf(index: number): number {
  return index < 0 ? Number.MAX_SAFE_INTEGER : index;
}

/** The files of the guides, each with its group. Redoc and the list of statements are the pages of the others. */
async function placesOfGuides(): Promise<{ readonly source: string; readonly group: string }[]> {
  const others = [...publishedContracts().map(([name]) => name), 'provenance'];
  const besides = new Set(others.map((name) => `docs/reference/${name}.md`));
  return (await markdownPaths()).flatMap((source) => {
    const folder = source.split('/').slice(0, -1).join('/');
    const path = source.replace(/^docs\/(.*)\.md$/, '$1');
    const group = Object.keys(order).find((name) => order[name]?.includes(path)) ?? groupOfFolder[folder];
    return group === undefined || besides.has(source) ? [] : [{ source, group }];
  });
}

async function readGuide(source: string, group: string): Promise<Guide> {
  const markdown = withoutMarks(await readFile(join(projectFolder, source), 'utf8'));
  const tokens = marked.lexer(markdown).filter(({ type }) => type !== 'space');
  const [title] = tokens;
  const summary = tokens.find(({ type }) => type === 'paragraph');
  if (title?.type !== 'heading' || summary === undefined) {
    throw new Error(`${source} does not begin with a title, or has no paragraph`);
  }
  const slugger = new GithubSlugger();
  const anchors = new Map(
    tokens.flatMap((token): [Token, string][] =>
      token.type === 'heading' ? [[token, slugger.slug(textOf([token]))]] : [],
    ),
  );
  return {
    source,
    group,
    file: `${basename(source, '.md')}.html`,
    title: textOf([title]),
    summary: textOf([summary]),
    markdown,
    tokens,
    sections: sectionsOf(tokens, anchors),
    anchors,
  };
}

function sectionsOf([title, ...tokens]: readonly Token[], anchors: ReadonlyMap<Token, string>): Section[] {
  const starts = tokens.flatMap((token, index) => (isSection(token) ? [index] : []));
  return [-1, ...starts].map((start, index) => {
    const heading = tokens[start] ?? title;
    return {
      id: start < 0 || heading === undefined ? '' : (anchors.get(heading) ?? ''),
      title: textOf(heading ? [heading] : []),
      depth: heading?.type === 'heading' ? heading.depth : 1,
      tokens: tokens.slice(start + 1, starts[index]),
    };
  });
}

function isSection(token: Token): token is Tokens.Heading {
  return token.type === 'heading' && token.depth > 1;
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
