/** The search of the site: `/` opens it, the arrow keys move through what is found, Enter opens it. */

import type { SearchResult } from 'minisearch';
import { createSearch, type Search } from './search-index.ts';
import type { SearchRecord } from './search-record.ts';

declare global {
  /** Set by `search-records.js`. */
  var searchRecords: readonly SearchRecord[];
}

/** The number of results that are shown. */
const most = 12;

const dialog = document.querySelector<HTMLDialogElement>('dialog.search');
const input = dialog?.querySelector('input');
const state = dialog?.querySelector('.search-state');
const list = dialog?.querySelector('.search-results');
if (dialog && input && state && list) start(dialog, input, state, list);

function start(dialog: HTMLDialogElement, input: HTMLInputElement, state: Element, list: Element): void {
  const invitation = state.textContent;
  let search: Search | undefined;

  const show = () => {
    // The index is made once somebody searches.
    search ??= createSearch(globalThis.searchRecords);
    const found = search(input.value).slice(0, most);
    list.replaceChildren(...found.map(item));
    if (input.value.trim() === '') state.textContent = invitation;
    else state.textContent = found.length === 0 ? 'Nothing found.' : `${found.length} found.`;
  };
  const open = () => {
    dialog.showModal();
    input.select();
    show();
  };

  input.addEventListener('input', show);
  document.querySelector('.search-open')?.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || dialog.open) return;
    // For a moment, what had the focus in the closed dialog still has it.
    if (target instanceof Element && isTyping(target) && !dialog.contains(target)) return;
    event.preventDefault();
    open();
  });

  dialog.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const here = links.findIndex((link) => link.matches(':focus'));
    if (event.key === 'ArrowDown') links[Math.min(here + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (links[here - 1] ?? input).focus();
    else if (event.key === 'Enter' && event.target === input) links[0]?.click();
    // A search field would only be emptied by it.
    else if (event.key === 'Escape') dialog.close();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener('click', (event) => {
    // Outside of the dialog, or on a result, which may be on this very page.
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('a')))
      dialog.close();
  });
}

/** Tells a key that is meant for the element with the focus. */
function isTyping(focused: Element): boolean {
  return focused.closest('input, textarea, select, [contenteditable]') !== null;
}

function item(result: SearchResult): HTMLElement {
  const { title, place, text } = result;
  const link = document.createElement('a');
  link.href = String(result.id);
  link.append(
    element('strong', title),
    element('span', place),
    element('small', ...excerpt(String(text), result.terms)),
  );
  return element('li', link);
}

/** The text around the first word that was found, with the words marked. */
function excerpt(text: string, terms: readonly string[]): (Node | string)[] {
  const words = new RegExp(`(${terms.map((term) => term.replace(/\W/g, '\\$&')).join('|')})`, 'giu');
  const from = Math.max(0, text.search(words) - 50);
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const parts = text.slice(start, start + 150).split(words);
  return [
    start > 0 ? '… ' : '',
    ...parts.map((part, index) => (index % 2 === 1 ? element('mark', part) : part)),
    start + 150 < text.length ? ' …' : '',
  ];
}

function element(name: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
