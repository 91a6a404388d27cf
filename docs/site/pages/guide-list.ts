/** The list of the guides in their groups, beside a page and in the menu of the bar. */

import { type Markup, markup } from '../../../src/markup.ts';
import type { Guide } from '../guides/guides.ts';

/**
 * The list, with the sections of the guide that is open.
 *
 * @param page the file name of the page that it is on
 */
export function guideList(guides: readonly Guide[], page: string): Markup {
  const groups = [...new Set(guides.map(({ group }) => group))];
  return markup`${groups.map(
    (group) => markup`<p class="group">${group}</p>
<ul>
${guides.filter((guide) => guide.group === group).map((guide) => listItem(guide, page))}</ul>
`,
  )}`;
}

function listItem({ file, title, sections }: Guide, page: string): Markup {
  if (file !== page) return markup`<li><a href="${file}">${title}</a></li>\n`;
  const parts = sections.filter(({ depth }) => depth === 2);
  return markup`<li><a href="${file}" aria-current="page">${title}</a>
<ul>
${parts.map((part) => markup`<li><a href="#${part.id}">${part.title}</a></li>\n`)}</ul></li>
`;
}
