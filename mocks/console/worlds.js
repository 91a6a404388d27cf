/** The worlds of a mock with one for each API key. Each has its own console page. */

import { find } from './lib/elements.js';

/** @import { World } from '../../generated/mock/types.ts' */

const label = find(HTMLElement, '#world');
const select = find(HTMLSelectElement, 'select', label);

/** Matches the path of a world's page. */
const worldPath = /~([\w-]+)\/$/;

const shown = worldPath.exec(location.pathname)?.[1] ?? 'default';

select.addEventListener('change', () => {
  const root = location.pathname.replace(worldPath, '');
  // Keep the fragment, which contains the token of the control API.
  location.assign(root + (select.value === 'default' ? '' : `~${select.value}/`) + location.hash);
});

/** @param {readonly World[]} worlds most recently used first */
export function showWorlds(worlds) {
  label.hidden = false;
  // Do not change an open selection.
  if (document.activeElement === select) return;
  const options = worlds.map(({ id, requests }) => new Option(`${nameOf(id)} (${requests})`, id));
  select.replaceChildren(...options);
  select.value = shown;
}

/** @param {string} id */
function nameOf(id) {
  return id === 'default' ? 'no key' : id;
}
