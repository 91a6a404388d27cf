/** The base URLs of the gateways, and commands to start with. */

import { copies } from './lib/copy.js';
import { fill, find, fromTemplate, setAttribute, setText } from './lib/elements.js';

/** @import { Gateway } from '../../generated/mock/types.ts' */

const list = find(HTMLElement, '#gateways');
const commands = find(HTMLElement, '#commands');

/** @param {readonly Gateway[]} gateways */
export function showGateways(gateways) {
  fill(
    list,
    gateways,
    ({ name }) => name,
    () => withCopy('gateway-template'),
    (element, { name, base_url, contract }) => {
      setText(find(HTMLElement, 'strong', element), name);
      setText(find(HTMLElement, 'code', element), base_url);
      setAttribute(find(HTMLElement, 'button', element), 'aria-label', `Copy the base URL of ${name}`);
      const link = find(HTMLAnchorElement, '.contract', element);
      setAttribute(link, 'href', contract);
      setAttribute(link, 'aria-label', `Contract of ${name}`);
    },
  );
  fill(
    commands,
    gateways.filter(({ curl }) => curl !== null),
    ({ name }) => name,
    () => withCopy('command-template'),
    (element, { name, curl }) => {
      setText(find(HTMLElement, 'code', element), curl ?? '');
      setAttribute(find(HTMLElement, 'pre', element), 'aria-label', `Command for ${name}`);
      setAttribute(find(HTMLElement, 'button', element), 'aria-label', `Copy the command for ${name}`);
    },
  );
}

/**
 * A copy of a template, whose button copies its code.
 *
 * @param {string} template
 */
function withCopy(template) {
  const element = fromTemplate(template);
  copies(find(HTMLButtonElement, 'button', element), find(HTMLElement, 'code', element));
  return element;
}
