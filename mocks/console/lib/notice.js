/** The notice at the top of the page, which shows errors. */

import { find, setText } from './elements.js';
import { serverName } from './server.js';

const box = find(HTMLElement, '#notice');
const text = find(HTMLElement, 'p', box);
const dismiss = find(HTMLButtonElement, 'button', box);

/** The notice about a server that does not answer. */
const silence = () =>
  `The ${serverName()} does not answer. This page may be out of date, and keeps trying to reach it.`;

dismiss.addEventListener('click', hide);

/** @param {unknown} error */
export function complain(error) {
  setText(text, error instanceof TypeError ? silence() : messageOf(error));
  box.hidden = false;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** Hides the notice about a server that does not answer. */
export function answered() {
  if (!box.hidden && text.textContent === silence()) hide();
}

function hide() {
  box.hidden = true;
  setText(text, '');
}
