/** The list of the guides in their groups, beside a page and in the menu of the bar. */

import type { Guide } from '../guides/guides.ts';
import { type Html, html } from '../html.ts';

/**
 * The list, with the sections of the guide that is open.
 *
 * @param page the file name of the page that it is on
 */
export function guideList(guides: readonly Guide[], page: string): Html {
  const groups = [...new Set(guides.map(({ group }) => group))];
  return html`${groups.map(
    (group) => html`<p class="group">${group}</p>
<ul>
${guides.filter((guide) => guide.group === group).map((guide) => listItem(guide, page))}</ul>
`,
  )}`;
}

function listItem({ file, title, sections }: Guide, page: string): Html {
  if (file !== page) return html`<li><a href="${file}">${title}</a></li>\n`;
  const parts = sections.filter(({ depth }) => depth === 2);
  return html`<li><a href="${file}" aria-current="page">${title}</a>
<ul>
${parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li>\n`)}</ul></li>
`;
}
