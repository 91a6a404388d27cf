/** Buttons that copy a text. */

import { complain } from './notice.js';

/**
 * Lets a button copy a text.
 *
 * @param {HTMLButtonElement} button
 * @param {Element} source the element with the text
 */
export function copies(button, source) {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.textContent ?? '');
      button.textContent = 'Copied';
      setTimeout(() => {
        button.textContent = label;
      }, 1500);
    } catch {
      // A page over HTTP from another machine has no clipboard, and a browser may deny access to it.
      getSelection()?.selectAllChildren(source);
      complain('The browser does not let this page copy. The text is selected: copy it with the keyboard.');
    }
  });
}
