/** Buttons that copy a text. */

import { complain } from './notice.js';

/**
 * Lets a button copy a text.
 *
 * @param {HTMLButtonElement} button
 * @param {Element} source the element with the text
 */
export function copies(button, source) {
  const usual = button.textContent;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.textContent ?? '');
      button.textContent = 'Copied';
      setTimeout(() => {
        button.textContent = usual;
      }, 1500);
    } catch {
      // A page that is not from this machine has no clipboard, and a browser may refuse it.
      getSelection()?.selectAllChildren(source);
      complain('The browser does not let this page copy. The text is selected: copy it with the keyboard.');
    }
  });
}
