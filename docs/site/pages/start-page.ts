/** The start page: what the kit is for, the guides, and where each operation is described. */

import { operationsOf, type PlacedOperation } from '../../../spec/contract.ts';
import { type Markup, markup } from '../../../src/markup.ts';
import type { PublishedContract } from '../contracts.ts';
import type { Guide } from '../guides/guides.ts';
import { anchorOf, tagOf } from '../reference/anchors.ts';
import { levelBadge, levelOf, levelsTable } from '../reference/provenance.ts';
import { pageOf } from './page.ts';
import { provenanceFile } from './provenance-page.ts';

/** The page, as the text of a file. */
export function startPage(
  published: readonly (readonly [name: string, contract: PublishedContract])[],
  guides: readonly Guide[],
): string {
  const names = new Intl.ListFormat('en').format(published.map(([, { info }]) => `the ${info.title}`));
  const groups = [...new Set(guides.map(({ group }) => group))];
  return pageOf({
    file: 'index.html',
    title: 'video-gateway-kit',
    summary: `A mock server, a typed client and the contracts of ${names}.`,
    guides,
    main: [
      markup`<div class="hero">
<h1>video-gateway-kit</h1>
<p>Build a “generate video” screen without an API key, a bill or a five-minute wait. This kit has the contracts of
${names}, written by hand from their documents, and everything that is made from them: a mock server whose tasks
move, a typed client that never pays twice, a command line, and the reference of every operation.</p>
</div>
<section aria-labelledby="guides">
<h2 id="guides">Guides</h2>
${groups.map(
  (group) => markup`<h3>${group}</h3>
<ul class="cards">
${guides.filter((guide) => guide.group === group).map(card)}</ul>
`,
)}</section>
`,
      ...published.map(([name, contract]) => gateway(name, contract)),
      markup`<section aria-labelledby="provenance">
<h2 id="provenance">How far you can trust a statement</h2>
${levelsTable()}
<p>More in <a href="contract.html">How the contract is written</a>, and <a href="${provenanceFile}">every statement with
its source</a>.</p>
</section>
<p class="for-models">For models and scripts, every page is also Markdown: <a href="llms.txt">llms.txt</a> lists them, and
<a href="llms-full.txt">llms-full.txt</a> is all of them in one file.</p>
`,
    ],
  });
}

function card({ file, title, summary }: Guide): Markup {
  return markup`<li><a href="${file}"><strong>${title}</strong> <span>${summary}</span></a></li>
`;
}

function gateway(name: string, contract: PublishedContract): Markup {
  const { info, servers } = contract;
  const operations = operationsOf(contract);
  const tags = [...new Set(operations.map(({ operation }) => tagOf(operation)))];
  return markup`<section aria-labelledby="${name}">
<h2 id="${name}"><a href="${name}.html">${info.title}</a></h2>
<p>${info.summary} <code>${servers[0]?.url ?? ''}</code></p>
${tags.map(
  (tag) => markup`<h3>${tag}</h3>
<ul class="operations">
${operations.filter(({ operation }) => tagOf(operation) === tag).map((placed) => item(name, placed))}</ul>
`,
)}</section>
`;
}

function item(gateway: string, { method, path, operation }: PlacedOperation): Markup {
  return markup`<li><a href="${gateway}.html${anchorOf(operation)}">
<span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code>
<span class="summary">${operation.summary}</span> ${levelBadge(levelOf(operation))}
</a></li>
`;
}
