/** The page about the mock server: the README's chapter on it, which is its one source. */

import { readFile } from 'node:fs/promises';
import { Marked } from 'marked';
import { Html, html } from './html.ts';
import { pageOf } from './page.ts';

/** The page, as a document of its own that loads nothing. */
export async function mockPage(): Promise<string> {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const header = html`<p><a href="index.html">Video gateway contracts</a></p>
<h1>Mock server</h1>`;
  return pageOf({ title: 'Mock server', header, main: rendered(chapterOf(readme)) });
}

/** What the README says from the start of the mock to the next chapter. */
function chapterOf(readme: string): string {
  const chapter = /^## Start the mock\n([\s\S]*?)^## /m.exec(readme)?.[1];
  if (chapter === undefined) throw new Error('The README has no chapter "Start the mock"');
  return chapter;
}

function rendered(markdown: string): Html {
  const marked = new Marked({
    renderer: {
      // A link into the repository leads nowhere from here.
      link({ href, text }) {
        return /^https:/.test(href) ? false : html`<code>${text.replaceAll('`', '')}</code>`.source;
      },
      // On this page the README's sections are chapters.
      heading({ tokens, depth }) {
        const level = depth - 1;
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
    },
  });
  return new Html(marked.parse(markdown, { async: false }));
}
