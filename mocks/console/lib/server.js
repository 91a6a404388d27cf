/** The server of this page, and the parts that it has. */

import { find, setText } from './elements.js';

/** @import { GatewayList } from '../../../generated/mock/types.ts' */

/** The server's name in a sentence. Until it is known, it is `mock`. */
export function serverName() {
  return document.body.dataset.server ?? 'mock';
}

/**
 * Hides the parts of the page that the server does not have. If another kind of server has replaced it, the page reloads.
 *
 * @param {Pick<GatewayList, 'server' | 'parts'>} list
 */
export function showServer({ server, parts }) {
  const { dataset } = document.body;
  if (dataset.server !== undefined && dataset.server !== server) location.reload();
  dataset.server = server;
  document.title = `${server === 'proxy' ? 'Proxy' : 'Mock'} console`;
  setText(find(HTMLElement, 'h1'), document.title);
  /** @type {readonly string[]} */
  const known = parts;
  for (const element of document.querySelectorAll('[data-part]')) {
    if (element instanceof HTMLElement && !known.includes(element.dataset.part ?? '')) element.hidden = true;
  }
}
