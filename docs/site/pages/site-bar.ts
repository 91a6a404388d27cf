/** The bar at the top of every page, with the menu and the search. Its look is in `assets/site-bar.css`. */

import { type Markup, markup } from '../../../src/markup.ts';
import { publishedContracts } from '../contracts.ts';
import type { Guide } from '../guides/guides.ts';
import { mockUrl } from '../samples/call.ts';
import { guideList } from './guide-list.ts';

/** The part of a page's head that loads the bar. The theme is there before anything is painted. */
export const barHead = markup`<script src="theme.js"></script>
<link rel="stylesheet" href="site-bar.css">
<script src="site-menu.js" defer></script>
<script src="search-records.js" defer></script>
<script src="search-dialog.js" defer></script>`;

/**
 * The bar.
 *
 * @param page the file name of the page that it is on
 */
export function siteBar(page: string, guides: readonly Guide[]): Markup {
  const places = [
    { href: 'index.html#guides', name: 'Guides' },
    ...publishedContracts().map(([name]) => ({ href: `${name}.html`, name })),
  ];
  const links = places.map(
    ({
      href,
      name,
    }) => markup`<a href="${href}"${href === page ? markup` aria-current="page"` : ''}>${name}</a>
`,
  );
  const isReference = publishedContracts().some(([name]) => `${name}.html` === page);
  return markup`<header class="site-bar">
<a class="site-name" href="index.html" aria-label="video-gateway-kit, start page"><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><rect width="24" height="24" rx="6"/><path d="M9 7.2v9.6L17 12z"/></svg><span>video-gateway-kit</span></a>
<button type="button" class="menu-open" aria-haspopup="dialog" hidden><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M2 4h12M2 8h12M2 12h12"/></svg>Menu</button>
<nav aria-label="Site">
${links}</nav>
${
  isReference
    ? markup`${sampleTarget(page)}<button type="button" class="try-open">Try it</button>
`
    : ''
}<button type="button" class="theme-toggle" aria-label="Dark mode" aria-pressed="false" hidden><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M8 1.5a6.5 6.5 0 1 0 0 13z"/><circle cx="8" cy="8" r="6.5"/></svg></button>
<button type="button" class="search-open" aria-label="Search"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 4 4"/></svg><span>Search</span> <kbd>/</kbd></button>
</header>
<dialog class="menu" aria-label="Menu">
<div class="menu-head"><strong>video-gateway-kit</strong><button type="button" class="menu-close">Close</button></div>
<nav aria-label="All pages">
<p class="group">References</p>
<ul>
${publishedContracts().map(([name]) => markup`<li><a href="${name}.html"${`${name}.html` === page ? markup` aria-current="page"` : ''}>${name}</a></li>\n`)}</ul>
${guideList(guides, page)}</nav>
</dialog>
<dialog class="search" aria-label="Search the guides and the operations">
<input type="search" aria-label="Search the guides and the operations" placeholder="Search the guides and the operations" autocomplete="off" spellcheck="false">
<p class="search-state" role="status">Type a word, a field or a path. Move with the arrow keys, open with Enter.</p>
<ul class="search-results"></ul>
</dialog>`;
}

/** The choice of the server that the samples of a reference call. It works where scripts do, and is hidden elsewhere. */
function sampleTarget(page: string): Markup {
  const [name, contract] = publishedContracts().find(([gateway]) => `${gateway}.html` === page) ?? [];
  if (name === undefined || contract === undefined) return markup``;
  return markup`<label class="sample-target" data-mock="${mockUrl(name)}" data-gateway="${contract.servers[0]?.url ?? ''}" hidden>Samples call <select>
<option value="mock">the mock</option>
<option value="gateway">the gateway</option>
</select></label>
`;
}
