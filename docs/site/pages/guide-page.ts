/** A guide as a page. */

import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { Marked, type Token, type Tokens } from 'marked';
import { Markup, markup } from '../../../src/markup.ts';
import type { Guide } from '../guides/guides.ts';
import { type PagesBySource, pagesBySource, siteTarget } from '../guides/site-links.ts';
import { guideList } from './guide-list.ts';
import { pageOf } from './page.ts';

hljs.registerLanguage('sh', bash);
hljs.registerLanguage('json', json);
hljs.registerLanguage('ts', typescript);
hljs.registerLanguage('js', typescript);
hljs.registerLanguage('python', python);
hljs.registerLanguage('yaml', yaml);
for (const name of ['html', 'vue', 'svelte']) hljs.registerLanguage(name, xml);

/** The names of blocks of code that do not have one of their own. */
const languages: Readonly<Record<string, string>> = {
  sh: 'Shell',
  ts: 'TypeScript',
  json: 'Answer',
  text: 'Output',
  yaml: 'Contract',
};

/** Renders the text of a guide. */
function rendererOf(guide: Guide, pages: PagesBySource): Marked {
  return new Marked({
    renderer: {
      heading(token) {
        const id = guide.anchors.get(token) ?? '';
        const text = this.parser.parseInline(token.tokens);
        return token.depth === 1
          ? `<h1 id="${id}">${text}</h1>\n`
          : `<h${token.depth} id="${id}">${text} <a class="anchor" href="#${id}" aria-label="Link to this section">#</a></h${token.depth}>\n`;
      },
      link({ href, tokens }) {
        const target = siteTarget(href, guide.source, pages);
        const text = this.parser.parseInline(tokens);
        return target === undefined ? text : markup`<a href="${target}">${new Markup(text)}</a>`.source;
      },
      image({ href, text }) {
        return markup`<img src="${siteTarget(href, guide.source, pages) ?? href}" alt="${text}">`.source;
      },
      code: (token) => sample(token).source,
      table({ header, rows }) {
        const cells = (tag: string, row: Tokens.TableCell[]) =>
          row.map(({ tokens }) => cell(tag, this.parser.parseInline(tokens))).join('');
        const body = rows.map((row) => `<tr>${cells('td', row)}</tr>\n`).join('');
        return `<div class="table" tabindex="0"><table>\n<thead><tr>${cells('th', header)}</tr></thead>\n<tbody>\n${body}</tbody></table></div>\n`;
      },
    },
  });
}

/** A cell of a table. One without a text is no heading. */
function cell(tag: string, text: string): string {
  const element = text === '' ? 'td' : tag;
  return `<${element}>${text}</${element}>`;
}

/** The page, as the text of a file; the guide has its place among the others. */
export function guidePage(guide: Guide, guides: readonly Guide[]): string {
  const { file, title, summary, tokens } = guide;
  const renderer = rendererOf(guide, pagesBySource(guides));
  return pageOf({
    file,
    title: `${title} · video-gateway-kit`,
    summary,
    guides,
    main: markup`<article>
${blocksOf(tokens, renderer)}</article>
${following(guide, guides)}`,
    aside: markup`<nav class="contents" aria-label="Guides">
${guideList(guides, file)}</nav>
`,
  });
}

/** The text, with samples of the same thing in several languages in one group. */
function blocksOf(tokens: readonly Token[], marked: Marked): Markup[] {
  const blocks: Token[][] = [];
  for (const token of tokens) {
    const group = blocks.at(-1);
    if (isTitled(token) && group?.every(isTitled)) group.push(token);
    else blocks.push([token]);
  }
  return blocks.map((group) => {
    const rendered = new Markup(marked.parser(group));
    return group.length > 1 ? markup`<div class="samples">${rendered}</div>` : rendered;
  });
}

/** Tells a block of code that says in which of several languages it is. */
function isTitled(token: Token): boolean {
  return token.type === 'code' && (token.lang ?? '').includes(' ');
}

function sample({ text, lang = '' }: Tokens.Code): Markup {
  const [language = '', ...title] = lang.split(' ');
  const name = title.join(' ') || (languages[language] ?? language);
  const colored = hljs.getLanguage(language)
    ? new Markup(hljs.highlight(text, { language }).value)
    : markup`${text}`;
  return markup`<figure class="sample"><figcaption>${name}</figcaption><pre tabindex="0"><code>${colored}</code></pre></figure>
`;
}

function following(guide: Guide, guides: readonly Guide[]): Markup | string {
  const next = guides[guides.indexOf(guide) + 1];
  return next ? markup`<p class="next">Next: <a href="${next.file}">${next.title}</a></p>\n` : '';
}
