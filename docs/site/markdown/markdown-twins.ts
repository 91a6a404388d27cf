/** The pages as Markdown, for models and scripts: a twin of each page, a list, and all of them in one file. */

import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { publishedContracts } from '../contracts.ts';
import type { Guide } from '../guides/guides.ts';
import { type PagesBySource, pagesBySource } from '../guides/site-links.ts';
import { withoutMarks } from './generated-blocks.ts';
import { projectFolder } from './markdown-files.ts';

/** A file of the site. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** A page that `llms.txt` lists. */
interface ListedPage extends TextFile {
  readonly group: string;
  readonly title: string;
  readonly summary: string;
}

const title = 'video-gateway-kit';

const summary =
  'Typed clients, a mock server and a command line for two asynchronous AI-video gateways, octopusx.ai and toapis.com.';

/** The rules that a program has to know before it submits anything. */
const rules = [
  'A submit costs money. Never send a submit again that may have been accepted: resume or recover the task.',
  'Develop and test against the mock (`npx video-gateway-kit mock`), which costs nothing.',
];

/** The twin of every page, `llms.txt` and `llms-full.txt`. */
export async function markdownTwins(guides: readonly Guide[]): Promise<TextFile[]> {
  const pages = pagesBySource(guides);
  const ofGuides = guides.map((guide): ListedPage => {
    const { group, file, title, summary } = guide;
    return {
      group,
      title,
      summary,
      file: twinFile(file),
      text: twinText(guide.markdown, guide.source, pages),
    };
  });
  const references = await Promise.all(
    [...publishedContracts().map(([name]) => name), 'provenance'].map(async (name): Promise<ListedPage> => {
      const source = `docs/reference/${name}.md`;
      const markdown = withoutMarks(await readFile(join(projectFolder, source), 'utf8'));
      const [heading = '', summary = ''] = markdown.split('\n\n');
      return {
        group: 'References',
        title: heading.replace(/^# /, ''),
        summary: summary.replaceAll('\n', ' '),
        file: `${name}.md`,
        text: twinText(markdown, source, pages),
      };
    }),
  );
  const listed = [...ofGuides, ...references];
  const list = listOf(listed);
  return [
    ...listed.map(({ file, text }) => ({ file, text })),
    { file: 'index.md', text: list },
    { file: 'llms.txt', text: list },
    { file: 'llms-full.txt', text: [head(), ...listed.map(({ text }) => text)].join('\n\n---\n\n') },
  ];
}

/** The name of a page's twin. */
function twinFile(page: string): string {
  return page.replace(/\.html$/, '.md');
}

/** The text of a Markdown file with its links as they are in the site's folder. */
function twinText(markdown: string, source: string, pages: PagesBySource): string {
  const links = /^```[\s\S]*?^```$|(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/gm;
  const text = markdown.replace(links, (whole: string, mark: string, words?: string, href?: string) => {
    if (words === undefined || href === undefined) return whole;
    const target = twinTarget(href, source, pages);
    return target === undefined ? words : `${mark}[${words}](${target})`;
  });
  return `${text.trim()}\n`;
}

function twinTarget(href: string, source: string, pages: PagesBySource): string | undefined {
  if (/^([a-z]+:|#)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.join(posix.dirname(source), path);
  if (target.startsWith('docs/images/')) return target.slice('docs/'.length);
  const page = pages.get(target);
  if (page === undefined) return undefined;
  return `${twinFile(page)}${anchor === undefined ? '' : `#${anchor}`}`;
}

function head(): string {
  return `# ${title}\n\n> ${summary}\n\n${rules.map((rule) => `- ${rule}`).join('\n')}`;
}

/** The list in the form of https://llmstxt.org. */
function listOf(pages: readonly ListedPage[]): string {
  const groups = [...new Set(pages.map(({ group }) => group))];
  const sections = groups.map((group) => {
    const items = pages
      .filter((page) => page.group === group)
      .map((page) => `- [${page.title}](${page.file}): ${page.summary}`);
    return `## ${group}\n\n${items.join('\n')}`;
  });
  return `${[head(), ...sections].join('\n\n')}\n`;
}
