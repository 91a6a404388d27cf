/** The first page: what the contracts are, and where each operation is described. */

import { operationsOf, type PlacedOperation } from '../spec/contract.ts';
import { anchorOf, tagOf } from './anchors.ts';
import type { PublishedContract } from './contracts.ts';
import { type Html, html } from './html.ts';
import { pageOf } from './page.ts';
import { levelOf, levels } from './provenance.ts';

/** The page, as a document of its own that loads nothing. */
export async function indexPage(
  published: readonly (readonly [name: string, contract: PublishedContract])[],
): Promise<string> {
  const titles = published.map(([, { info }]) => `the ${info.title}`);
  const header = html`<h1>Video gateway contracts</h1>
<p>Gateways that render AI videos answer a request with a task. The task is queried until it has ended, and the finished
task holds the video. These are the contracts of ${new Intl.ListFormat('en').format(titles)}: what to send,
what comes back, which errors there are, and how a task moves from one state to the next.</p>
<p>The client, its types and the <a href="mock.html">mock server</a> of <code>video-gateway-kit</code> follow from the same contracts. Every
operation has a sample for the shell and one in TypeScript.</p>
<dl>${Object.entries(levels).map(
    ([level, { name, meaning }]) => html`<div><dt>${badge(level, name)}</dt><dd>${meaning}</dd></div>
`,
  )}</dl>`;
  return pageOf({
    title: 'Video gateway contracts',
    header,
    main: published.map(([name, contract]) => gateway(name, contract)),
  });
}

function gateway(name: string, contract: PublishedContract): Html {
  const { info, servers } = contract;
  const operations = operationsOf(contract);
  const tags = [...new Set(operations.map(({ operation }) => tagOf(operation)))];
  return html`<section aria-labelledby="${name}">
<h2 id="${name}"><a href="${name}.html">${info.title}</a></h2>
<p>${info.summary} <code>${servers[0]?.url ?? ''}</code></p>
${tags.map(
  (tag) => html`<h3>${tag}</h3>
<ul>
${operations.filter(({ operation }) => tagOf(operation) === tag).map((placed) => item(name, placed))}</ul>
`,
)}</section>
`;
}

function item(gateway: string, { method, path, operation }: PlacedOperation): Html {
  const level = levelOf(operation);
  return html`<li><a href="${gateway}.html${anchorOf(operation)}">
<span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code>
<span class="summary">${operation.summary}</span> ${badge(level, levels[level].name)}
</a></li>
`;
}

function badge(level: string, name: string): Html {
  return html`<span class="badge ${level}">${name}</span>`;
}
