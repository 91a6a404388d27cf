/** Samples: a button that copies each, and a tab for each language where there are several. */

import { storeChoice, storedChoice } from './stored-choice.ts';

/** The key under which the chosen language is stored for the next page. */
const key = 'language of samples';

for (const figure of document.querySelectorAll('figure.sample')) addCopyButton(figure);
const groups = [...document.querySelectorAll('.samples')].map((group, index) => makeTabs(group, index));
const chosen = storedChoice(key);
if (chosen !== null) choose(chosen);

interface Tab {
  readonly name: string;
  readonly button: HTMLButtonElement;
  readonly panel: Element;
}

function addCopyButton(figure: Element): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(figure.querySelector('code')?.textContent ?? '');
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 1500);
  });
  figure.append(button);
}

function makeTabs(group: Element, index: number): Tab[] {
  const bar = document.createElement('div');
  bar.role = 'tablist';
  bar.ariaLabel = 'Language';
  const tabs = [...group.querySelectorAll('figure')].map((panel, place): Tab => {
    const name = panel.querySelector('figcaption')?.textContent ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.role = 'tab';
    button.textContent = name;
    button.id = `tab-${index}-${place}`;
    button.addEventListener('click', () => choose(name));
    panel.role = 'tabpanel';
    panel.setAttribute('aria-labelledby', button.id);
    bar.append(button);
    return { name, button, panel };
  });
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const here = tabs.findIndex(({ button }) => button === document.activeElement);
    const next = tabs[(here + step + tabs.length) % tabs.length];
    next?.button.focus();
    next?.button.click();
  });
  group.prepend(bar);
  group.classList.add('tabbed');
  select(tabs, tabs[0]?.name ?? '');
  return tabs;
}

/** Shows one language everywhere on the page, and on the next. */
function choose(name: string): void {
  for (const tabs of groups) if (tabs.some((tab) => tab.name === name)) select(tabs, name);
  storeChoice(key, name);
}

function select(tabs: readonly Tab[], name: string): void {
  for (const { button, panel, ...tab } of tabs) {
    const isChosen = tab.name === name;
    button.ariaSelected = String(isChosen);
    button.tabIndex = isChosen ? 0 : -1;
    panel.toggleAttribute('hidden', !isChosen);
  }
}
