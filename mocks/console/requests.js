/** The ledger: requests to the gateways, and their answers. */

import { getExchange } from './lib/control-api.js';
import { copies } from './lib/copy.js';
import { fill, find, fromTemplate, setAttribute, setText } from './lib/elements.js';
import { countOf, timeOf } from './lib/format.js';
import { complain } from './lib/notice.js';
import { serverName } from './lib/server.js';

/** @import { Deviation, LoggedBody, LedgerEntry } from '../../generated/mock/types.ts' */

const list = find(HTMLElement, '#request-list');

/**
 * Requests by their rows.
 *
 * @type {WeakMap<Element, LedgerEntry>}
 */
const shown = new WeakMap();

/**
 * Lets a request show its task and its bodies.
 *
 * @param {(id: string) => void} showTask
 */
export function startRequests(showTask) {
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const row = button?.closest('tr');
    const entry = row && shown.get(row);
    if (button?.classList.contains('link') && button.textContent) showTask(button.textContent);
    else if (button?.classList.contains('unfold') && entry) toggle(row, entry);
  });
}

/** @param {readonly LedgerEntry[]} entries newest first */
export function showRequests(entries) {
  fill(list, entries, ({ number }) => String(number), createRow, showRequest);
}

function createRow() {
  const row = fromTemplate('request-template');
  copies(find(HTMLButtonElement, '.copy', row), find(HTMLElement, '.curl', row));
  return row;
}

/**
 * Opens or closes the details of a request.
 *
 * @param {HTMLElement} row
 * @param {LedgerEntry} entry
 */
async function toggle(row, { number }) {
  const isOpening = find(HTMLElement, '.bodies', row).hidden;
  try {
    if (isOpening) await showBodies(row, number);
    fold(row, !isOpening);
  } catch (error) {
    complain(error);
  }
}

/**
 * @param {HTMLElement} row
 * @param {boolean} isFolded
 */
function fold(row, isFolded) {
  find(HTMLElement, '.bodies', row).hidden = isFolded;
  setAttribute(find(HTMLElement, '.unfold', row), 'aria-expanded', String(!isFolded));
}

/**
 * @param {HTMLElement} row
 * @param {number} number
 */
async function showBodies(row, number) {
  const { request_body, response_body, curl } = await getExchange(number);
  setText(find(HTMLElement, '.sent', row), textOf(request_body, 'No body was sent or read.'));
  setText(find(HTMLElement, '.answered', row), textOf(response_body, 'There was no answer.'));
  setText(find(HTMLElement, '.sent-size', row), sizeOf(request_body));
  setText(find(HTMLElement, '.answered-size', row), sizeOf(response_body));
  setText(find(HTMLElement, '.curl', row), curl ?? '');
  find(HTMLElement, '.copy', row).hidden = curl === null;
  find(HTMLElement, '.no-curl', row).hidden = curl !== null;
}

/**
 * The text of a body. JSON is indented.
 *
 * @param {LoggedBody | null} body
 * @param {string} none
 */
function textOf(body, none) {
  if (body === null) return none;
  if (body.text === null) return 'The content is not stored, because it is not text.';
  try {
    return JSON.stringify(JSON.parse(body.text), null, 2);
  } catch {
    return body.text;
  }
}

/** @param {LoggedBody | null} body */
function sizeOf(body) {
  if (body === null) return '';
  const truncated = body.is_whole || body.text === null ? '' : ', truncated';
  return `${body.type} ${countOf(body.size)} bytes${truncated}`;
}

/**
 * @param {HTMLElement} row
 * @param {LedgerEntry} entry
 */
function showRequest(row, entry) {
  // After a reset, a new request may have this number: close the bodies of the old one.
  if (JSON.stringify(shown.get(row)) !== JSON.stringify(entry)) fold(row, true);
  shown.set(row, entry);
  const { at, gateway, method, path, task, status, billable } = entry;
  const time = find(HTMLTimeElement, 'time', row);
  setText(time, timeOf(at));
  setAttribute(time, 'datetime', at);
  setText(find(HTMLElement, '.gateway', row), gateway);
  setText(find(HTMLElement, '.method', row), method);
  setText(find(HTMLElement, '.path', row), path);
  const link = find(HTMLButtonElement, '.link', row);
  setText(link, task ?? '');
  const hasTasks = serverName() === 'mock';
  setAttribute(link, 'aria-label', task && (hasTasks ? `Show the task ${task}` : `Task ${task}`));
  link.hidden = task === null;
  link.disabled = !hasTasks;
  setAttribute(find(HTMLElement, '.unfold', row), 'aria-label', `Bodies of request ${entry.number}`);
  setText(find(HTMLElement, '.status', row), status === null ? 'dropped' : String(status));
  setText(find(HTMLElement, '.bill', row), billable ? 'yes' : '');
  setAttribute(row, 'data-refused', status === null || status >= 400 ? '' : null);
  const items = [
    ...notesOf(entry).map((text) => createNote(text)),
    ...entry.deviations.map((deviation) => createNote(textOfDeviation(deviation), 'deviation')),
  ];
  const notes = find(HTMLElement, '.notes', row);
  if (notes.textContent !== items.map(({ textContent }) => textContent).join(''))
    notes.replaceChildren(...items);
}

/**
 * Creates a note below a request.
 *
 * @param {string} text
 * @param {string} [kind] the class of its element
 */
function createNote(text, kind) {
  const item = document.createElement('li');
  if (kind !== undefined) item.className = kind;
  const words = document.createElement('bdi');
  words.textContent = text;
  item.append(words);
  return item;
}

/** @param {Deviation} deviation */
function textOfDeviation({ of, rule, evidence, level, source }) {
  const shown = evidence === null ? '' : `: ${evidence}`;
  return `${of === 'request' ? 'Request' : 'Answer'}: ${rule} (${level}: ${source})${shown}`;
}

/**
 * The notes of a request.
 *
 * @param {LedgerEntry} entry
 */
function notesOf({ origin, refusal, fault, unknown_fields, misread, notes, delay_seconds }) {
  return [
    ...(origin === null || origin === location.origin ? [] : [`From a page at ${origin}`]),
    ...(fault === null ? [] : [`Fault: ${fault}`]),
    ...(refusal === null ? [] : [refusal]),
    ...unknown_fields.map(
      ({ name, meant }) => `Unknown field “${name}”${meant === null ? '' : `: did you mean “${meant}”?`}`,
    ),
    ...misread.map(
      ({ text, meant }) =>
        `“${text}” is not a directive: it remains part of the prompt${meant === null ? '' : `; did you mean “${meant}”?`}`,
    ),
    ...notes,
    ...(delay_seconds === null ? [] : [`Answered ${delay_seconds} s late, as requested`]),
  ];
}
