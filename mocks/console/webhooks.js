/** Webhook deliveries: the events for your server, and its answers. */

import { getDelivery, resendDelivery, sendTestEvent } from './lib/control-api.js';
import { copies } from './lib/copy.js';
import { fill, find, fromTemplate, setAttribute, setText } from './lib/elements.js';
import { countOf, lengthOf, timeOf } from './lib/format.js';
import { complain } from './lib/notice.js';

/** @import { WebhookAttempt, WebhookDelivery, WebhookSummary, Webhooks } from '../../generated/mock/types.ts' */

const section = find(HTMLElement, '#webhooks');
const list = find(HTMLElement, '#delivery-list');
const setup = find(HTMLElement, '.setup', section);

/**
 * Deliveries by their rows.
 *
 * @type {WeakMap<Element, WebhookSummary>}
 */
const shown = new WeakMap();

/**
 * Lets the buttons send events, and show the task and the attempts of a delivery.
 *
 * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its result
 * @param {(id: string) => void} showTask
 */
export function startWebhooks(act, showTask) {
  copies(find(HTMLButtonElement, 'button', setup), find(HTMLElement, 'pre', setup));
  find(HTMLButtonElement, '#send-test').addEventListener('click', () => act(sendTestEvent));
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const row = button?.closest('tr');
    const delivery = row && shown.get(row);
    if (!button || !delivery) return;
    if (button.classList.contains('link') && delivery.task !== null) showTask(delivery.task);
    else if (button.classList.contains('unfold')) toggle(row, delivery);
    else if (button.classList.contains('resend')) act(() => resendDelivery(delivery.number));
  });
}

/**
 * @param {Webhooks} webhooks
 * @param {number} limit the maximum number of deliveries to show
 * @param {number} now in milliseconds of Unix time
 */
export function showWebhooks({ url, gateways, count, deliveries }, limit, now) {
  const isConfigured = url !== null;
  const hasAny = deliveries.length > 0;
  for (const part of document.querySelectorAll('[data-webhooks]')) {
    if (part instanceof HTMLElement) part.hidden = gateways.length === 0;
  }
  setAttribute(section, 'data-configured', isConfigured ? '' : null);
  for (const part of document.querySelectorAll('[data-configured-only]')) {
    if (part instanceof HTMLElement) part.hidden = !isConfigured;
  }
  setup.hidden = isConfigured;
  setText(find(HTMLElement, '#delivery-count', section), isConfigured ? countOf(count) : '');
  setText(find(HTMLElement, '#webhook-url', section), url ?? '');
  find(HTMLElement, '#delivery-table').hidden = !hasAny;
  find(HTMLElement, '#no-deliveries').hidden = !isConfigured || hasAny;
  fill(
    list,
    deliveries.slice(0, limit),
    ({ number }) => String(number),
    () => fromTemplate('delivery-template'),
    (row, delivery) => showDelivery(row, delivery, now),
  );
}

/**
 * @param {HTMLElement} row
 * @param {WebhookSummary} delivery
 * @param {number} now in milliseconds of Unix time
 */
function showDelivery(row, delivery, now) {
  const { number, at, task, type, state, last_attempt } = delivery;
  const isChanged = JSON.stringify(shown.get(row)) !== JSON.stringify(delivery);
  shown.set(row, delivery);
  const moment = last_attempt?.at ?? at;
  const time = find(HTMLTimeElement, 'time', row);
  setText(time, timeOf(moment));
  setAttribute(time, 'datetime', moment);
  setText(find(HTMLElement, '.type', row), type);
  const link = find(HTMLButtonElement, '.link', row);
  setText(link, task ?? '');
  setAttribute(link, 'aria-label', task && `Show the task ${task}`);
  link.hidden = task === null;
  setAttribute(row, 'data-state', state);
  setText(find(HTMLElement, '.stage', row), stateOf(delivery, now));
  setAttribute(find(HTMLElement, '.unfold', row), 'aria-label', `Attempts of delivery ${number}`);
  setAttribute(find(HTMLElement, '.resend', row), 'aria-label', `Resend delivery ${number}`);
  fill(
    find(HTMLElement, '.notes', row),
    notesOf(delivery),
    (note) => note,
    () => {
      const item = document.createElement('li');
      item.append(document.createElement('bdi'));
      return item;
    },
    (item, note) => setText(find(HTMLElement, 'bdi', item), note),
  );
  if (isChanged && !find(HTMLElement, '.attempts', row).hidden) showAttempts(row, number).catch(complain);
}

/**
 * Describes the state of a delivery.
 *
 * @param {WebhookSummary} delivery
 * @param {number} now in milliseconds of Unix time
 */
function stateOf({ state, attempt_count, last_attempt, next_attempt_at }, now) {
  if (last_attempt && isUnderWay(last_attempt)) return 'being sent';
  if (next_attempt_at === null) return states[state];
  const wait = Date.parse(next_attempt_at) - now;
  if (wait <= 0) return 'due now';
  if (attempt_count === 0) return `due in ${lengthOf(wait)}`;
  return `${state === 'pending' ? 'retrying' : 'sent again'} in ${lengthOf(wait)}`;
}

/** @type {Readonly<Record<WebhookSummary['state'], string>>} */
const states = {
  pending: 'not sent',
  delivered: 'delivered',
  failed: 'given up',
  lost: 'lost on purpose',
};

/** @param {Pick<WebhookAttempt, 'status' | 'failure'>} attempt */
function isUnderWay({ status, failure }) {
  return status === null && failure === null;
}

/**
 * The notes of a delivery.
 *
 * @param {WebhookSummary} delivery
 */
function notesOf({ fault, attempt_count, last_attempt }) {
  const { status = null, failure = null } = last_attempt ?? {};
  return [
    ...(fault === null ? [] : [`Fault: ${fault}`]),
    ...(failure === null ? [] : [status === null ? failure : `Answered ${status}: ${failure}`]),
    ...(attempt_count > 1 ? [`${attempt_count} attempts`] : []),
  ];
}

/**
 * Opens or closes the attempts of a delivery.
 *
 * @param {HTMLElement} row
 * @param {WebhookSummary} delivery
 */
async function toggle(row, { number }) {
  const attempts = find(HTMLElement, '.attempts', row);
  const isOpening = attempts.hidden;
  try {
    if (isOpening) await showAttempts(row, number);
    attempts.hidden = !isOpening;
    setAttribute(find(HTMLElement, '.unfold', row), 'aria-expanded', String(isOpening));
  } catch (error) {
    complain(error);
  }
}

/**
 * @param {HTMLElement} row
 * @param {number} number
 */
async function showAttempts(row, number) {
  const delivery = await getDelivery(number);
  const { attempts, body } = delivery;
  setText(find(HTMLElement, '.unsent', row), attempts.length === 0 ? `Not sent yet:\n\n${body}` : '');
  find(HTMLElement, '.unsent', row).hidden = attempts.length > 0;
  fill(
    find(HTMLElement, '.attempt-list', row),
    attempts.map((attempt, index) => ({ attempt, index })),
    ({ index }) => String(index),
    () => fromTemplate('attempt-template'),
    (element, { attempt, index }) => showAttempt(element, delivery, attempt, index),
  );
}

/**
 * @param {HTMLElement} element
 * @param {WebhookDelivery} delivery
 * @param {WebhookAttempt} attempt
 * @param {number} index
 */
function showAttempt(element, { url }, attempt, index) {
  const { at, fault, headers, body, status, failure, answer } = attempt;
  const withFault = fault === null ? '' : `, with the fault ${fault}`;
  setText(find(HTMLElement, '.attempt-title', element), `${index + 1} at ${timeOf(at)}${withFault}`);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  // Show the exact body: formatted differently, its signature could not be checked.
  setText(find(HTMLElement, '.attempt-sent', element), [`POST ${url}`, ...lines, '', body].join('\n'));
  const outcome = status === null ? 'No answer' : `Answered with ${status}`;
  const reason = failure === null ? '' : `: ${failure}`;
  setText(
    find(HTMLElement, '.attempt-outcome', element),
    isUnderWay(attempt) ? 'No answer yet' : `${outcome}${reason}`,
  );
  const text = find(HTMLElement, '.attempt-answer', element);
  setText(text, answer ?? '');
  text.hidden = answer === null || answer === '';
}
