/**
 * Light or dark, on every page. The page's head loads this script before anything is painted. The choice is stored under the
 * key that Redoc uses, so that it holds for the references, too.
 */

import { storeChoice, storedChoice } from './stored-choice.ts';

type Theme = 'light' | 'dark';

/** Redoc's key. */
const key = 'redoc.colorMode';

const root = document.documentElement;
const darkPreferred = matchMedia('(prefers-color-scheme: dark)');

apply(chosenTheme());
darkPreferred.addEventListener('change', () => apply(chosenTheme()));
// Another tab has chosen.
addEventListener('storage', (event) => {
  if (event.key === key) apply(chosenTheme());
});
addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector<HTMLButtonElement>('.theme-toggle');
  if (button === null) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const theme = currentTheme() === 'dark' ? 'light' : 'dark';
    storeChoice(key, theme);
    apply(theme);
  });
  const show = () => {
    button.ariaPressed = String(currentTheme() === 'dark');
  };
  new MutationObserver(show).observe(root, { attributeFilter: ['class'] });
  show();
});

/** The theme that the reader has chosen; without a choice, that of the system. */
function chosenTheme(): Theme {
  const stored = storedChoice(key);
  if (stored === 'light' || stored === 'dark') return stored;
  return darkPreferred.matches ? 'dark' : 'light';
}

function currentTheme(): Theme {
  return root.classList.contains('dark') ? 'dark' : 'light';
}

function apply(theme: Theme): void {
  if (root.classList.contains(theme)) return;
  // Redoc keeps a state of its own, which its own button changes.
  const ofRedoc = document.querySelector<HTMLElement>('[data-testid="color-mode-switcher"]');
  if (ofRedoc === null) {
    root.classList.remove('light', 'dark');
    root.classList.add(theme);
  } else {
    ofRedoc.click();
  }
}
