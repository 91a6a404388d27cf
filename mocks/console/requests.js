/** The ledger: what was asked of the gateways, and what came of it. */

import { fill, find, fromTemplate, setAttribute, setText } from './lib/elements.js';
import { timeOf } from './lib/format.js';

/** @import { LedgerEntry } from '../../generated/mock/types.ts' */

const list = find(HTMLElement, '#request-list');

/**
 * Lets a request show its task.
 *
 * @param {(id: string) => void} showTask
 */
export function startRequests(showTask) {
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.textContent) showTask(button.textContent);
  });
}

/** @param {readonly LedgerEntry[]} entries the newest first */
export function showRequests(entries) {
  fill(
    list,
    entries,
    ({ number }) => String(number),
    () => fromTemplate('request-template'),
    showRequest,
  );
}

/**
 * @param {HTMLElement} row
 * @param {LedgerEntry} entry
 */
function showRequest(row, entry) {
  const { at, gateway, method, path, task, status, billable } = entry;
  const time = find(HTMLTimeElement, 'time', row);
  setText(time, timeOf(at));
  setAttribute(time, 'datetime', at);
  setText(find(HTMLElement, '.gateway', row), gateway);
  setText(find(HTMLElement, '.method', row), method);
  setText(find(HTMLElement, '.path', row), path);
  const link = find(HTMLButtonElement, '.link', row);
  setText(link, task ?? '');
  setAttribute(link, 'aria-label', task && `Show the task ${task}`);
  link.hidden = task === null;
  setText(find(HTMLElement, '.status', row), status === null ? 'dropped' : String(status));
  setText(find(HTMLElement, '.bill', row), billable ? 'yes' : '');
  setAttribute(row, 'data-refused', status === null || status >= 400 ? '' : null);
  const items = notesOf(entry).map((text) => {
    const item = document.createElement('li');
    const words = document.createElement('bdi');
    words.textContent = text;
    item.append(words);
    return item;
  });
  const notes = find(HTMLElement, '.notes', row);
  if (notes.textContent !== items.map(({ textContent }) => textContent).join(''))
    notes.replaceChildren(...items);
}

/**
 * The parts that are worth a look.
 *
 * @param {LedgerEntry} entry
 */
function notesOf({ origin, refusal, fault, unknown_fields, misread, notes, delay_seconds }) {
  return [
    ...(origin === null || origin === location.origin ? [] : [`From a page of ${origin}`]),
    ...(fault === null ? [] : [`Fault: ${fault}`]),
    ...(refusal === null ? [] : [refusal]),
    ...unknown_fields.map(
      ({ name, meant }) => `Unknown field “${name}”${meant === null ? '' : `: did you mean “${meant}”?`}`,
    ),
    ...misread.map(
      ({ text, meant }) =>
        `“${text}” is no directive: it stays a part of the prompt${meant === null ? '' : `; did you mean “${meant}”?`}`,
    ),
    ...notes,
    ...(delay_seconds === null ? [] : [`Answered ${delay_seconds} s late, as it was asked for`]),
  ];
}
