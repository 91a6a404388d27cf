/** A guide as a page. */

import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { Marked, type Token, type Tokens } from 'marked';
import { operationsOf } from '../../../spec/contract.ts';
import { publishedContracts } from '../contracts.ts';
import { type Guide, idOf } from '../guides/guides.ts';
import { Html, html } from '../html.ts';
import { anchorOf } from '../reference/anchors.ts';
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

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, ...heading }) {
      const id = idOf({ tokens, depth, ...heading });
      const text = this.parser.parseInline(tokens);
      return depth === 1
        ? `<h1>${text}</h1>\n`
        : `<h${depth} id="${id}">${text} <a class="anchor" href="#${id}" aria-label="Link to this section">#</a></h${depth}>\n`;
    },
    link({ href, tokens }) {
      return html`<a href="${targetOf(href)}">${new Html(this.parser.parseInline(tokens))}</a>`.source;
    },
    code: (token) => sample(token).source,
    table({ header, rows }) {
      const cells = (tag: string, row: Tokens.TableCell[]) =>
        row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('');
      const body = rows.map((row) => `<tr>${cells('td', row)}</tr>\n`).join('');
      return `<div class="table" tabindex="0"><table>\n<thead><tr>${cells('th', header)}</tr></thead>\n<tbody>\n${body}</tbody></table></div>\n`;
    },
  },
});

/** The page, as the text of a file; the guide has its place among the others. */
export function guidePage(guide: Guide, guides: readonly Guide[]): string {
  const { file, title, summary, tokens } = guide;
  return pageOf({
    file,
    title: `${title} · video-gateway-kit`,
    summary,
    main: html`<article>
${blocksOf(tokens)}</article>
${following(guide, guides)}`,
    aside: contents(guide, guides),
  });
}

/** The text, with samples of the same thing in several languages in one group. */
function blocksOf(tokens: readonly Token[]): Html[] {
  const blocks: Token[][] = [];
  for (const token of tokens) {
    const group = blocks.at(-1);
    if (isTitled(token) && group?.every(isTitled)) group.push(token);
    else blocks.push([token]);
  }
  return blocks.map((group) => {
    const rendered = new Html(marked.parser(group));
    return group.length > 1 ? html`<div class="samples">${rendered}</div>` : rendered;
  });
}

/** Tells a block of code that says in which of several languages it is. */
function isTitled(token: Token): boolean {
  return token.type === 'code' && (token.lang ?? '').includes(' ');
}

function sample({ text, lang = '' }: Tokens.Code): Html {
  const [language = '', ...title] = lang.split(' ');
  const name = title.join(' ') || (languages[language] ?? language);
  const colored = hljs.getLanguage(language)
    ? new Html(hljs.highlight(text, { language }).value)
    : html`${text}`;
  return html`<figure class="sample"><figcaption>${name}</figcaption><pre tabindex="0"><code>${colored}</code></pre></figure>
`;
}

/**
 * The target of a link in a guide: `mock.md`, by way of a folder as well, leads to another guide,
 * `octopusx.html#createVideo` to an operation.
 *
 * @throws if there is no such operation
 */
function targetOf(href: string): string {
  const [, gateway, operationId] = /^(\w+)\.html#(\w+)$/.exec(href) ?? [];
  if (gateway === undefined) return href.replace(/^(?:guides\/|\.\.\/)?([\w-]+)\.md(?=#|$)/, '$1.html');
  const contract = publishedContracts().find(([name]) => name === gateway)?.[1];
  const found =
    contract && operationsOf(contract).find(({ operation }) => operation.operationId === operationId);
  if (found === undefined) throw new Error(`A guide links to ${href}, which is no operation`);
  return `${gateway}.html${anchorOf(found.operation)}`;
}

/** The list of the guides, with the sections of this one. */
function contents(guide: Guide, guides: readonly Guide[]): Html {
  return html`<nav class="contents" aria-label="Guides">
<ul>
${guides.map((other) => {
  if (other !== guide) return html`<li><a href="${other.file}">${other.title}</a></li>\n`;
  const sections = guide.sections.filter(({ depth }) => depth === 2);
  return html`<li><a href="${guide.file}" aria-current="page">${guide.title}</a>
<ul>
${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul></li>
`;
})}</ul>
</nav>
`;
}

function following(guide: Guide, guides: readonly Guide[]): Html | string {
  const next = guides[guides.indexOf(guide) + 1];
  return next ? html`<p class="next">Next: <a href="${next.file}">${next.title}</a></p>\n` : '';
}
