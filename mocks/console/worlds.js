/** The worlds of a mock that has one for each API key. Each has a page of its own, below its address. */

import { find } from './lib/elements.js';

/** @import { World } from '../../generated/mock/types.ts' */

const label = find(HTMLElement, '#world');
const select = find(HTMLSelectElement, 'select', label);

/** The path of a world's own page. */
const ownPath = /~([\w-]+)\/$/;

const shown = ownPath.exec(location.pathname)?.[1] ?? 'default';

select.addEventListener('change', () => {
  const root = location.pathname.replace(ownPath, '');
  // The token of the control API stands in the fragment.
  location.assign(root + (select.value === 'default' ? '' : `~${select.value}/`) + location.hash);
});

/** @param {readonly World[]} worlds the one that was used last first */
export function showWorlds(worlds) {
  label.hidden = false;
  // Whoever is choosing is not interrupted.
  if (document.activeElement === select) return;
  const options = worlds.map(({ id, requests }) => new Option(`${nameOf(id)} (${requests})`, id));
  select.replaceChildren(...options);
  select.value = shown;
}

/** @param {string} id */
function nameOf(id) {
  return id === 'default' ? 'no key' : id;
}
