/** The bar at the top of every page: where to go, and the search. Its look is in `assets/site-bar.css`. */

import { publishedContracts } from '../contracts.ts';
import { type Html, html } from '../html.ts';
import { mockUrl } from '../samples/call.ts';

/** The part of a page's head that loads the bar and the search. */
export const barHead = html`<link rel="stylesheet" href="site-bar.css">
<script src="search-records.js" defer></script>
<script src="search-dialog.js" defer></script>`;

/**
 * The bar.
 *
 * @param page the file name of the page that it is on
 */
export function siteBar(page: string): Html {
  const places = [
    { href: 'index.html#guides', name: 'Guides' },
    ...publishedContracts().map(([name]) => ({ href: `${name}.html`, name })),
  ];
  const isReference = publishedContracts().some(([name]) => `${name}.html` === page);
  return html`<header class="site-bar">
<a class="site-name" href="index.html" aria-label="video-gateway-kit, start page"><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect width="24" height="24" rx="6"/><path d="M9 7.2v9.6L17 12z"/></svg><span>video-gateway-kit</span></a>
<nav aria-label="Site">
${places.map(
  ({ href, name }) => html`<a href="${href}"${href === page ? html` aria-current="page"` : ''}>${name}</a>
`,
)}</nav>
${
  isReference
    ? html`${sampleTarget(page)}<button type="button" class="try-open">Try it</button>
`
    : ''
}<button type="button" class="search-open" aria-label="Search"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 4 4"/></svg><span>Search</span> <kbd>/</kbd></button>
</header>
<dialog class="search" aria-label="Search the guides and the operations">
<input type="search" aria-label="Search the guides and the operations" placeholder="Search the guides and the operations" autocomplete="off" spellcheck="false">
<p class="search-state" role="status">Type a word, a field or a path. Move with the arrow keys, open with Enter.</p>
<ul class="search-results"></ul>
</dialog>`;
}

/** The choice of the server that the samples of a reference call. It works where scripts do, and is hidden elsewhere. */
function sampleTarget(page: string): Html {
  const [name, contract] = publishedContracts().find(([gateway]) => `${gateway}.html` === page) ?? [];
  if (name === undefined || contract === undefined) return html``;
  return html`<label class="sample-target" data-mock="${mockUrl(name)}" data-gateway="${contract.servers[0]?.url ?? ''}" hidden>Samples call <select>
<option value="mock">the mock</option>
<option value="gateway">the gateway</option>
</select></label>
`;
}
