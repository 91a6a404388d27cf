/** The lab: faults of the next deliveries of webhooks. */

import { addWebhookFault, clearWebhookFaults } from './lib/control-api.js';
import { fill, find, setText } from './lib/elements.js';
import { fieldsOf, numberMember } from './lib/form.js';

/** @import { WebhookFault } from '../../generated/mock/types.ts' */

const form = find(HTMLFormElement, '#webhook-fault');
const kinds = find(HTMLSelectElement, '[name=kind]', form);
const list = find(HTMLElement, '#webhook-fault-list');
const none = find(HTMLElement, '#no-webhook-faults');

/** The most faults that are shown. */
const most = 20;

/**
 * Lets the form add faults and clear them.
 *
 * @param {(action: () => Promise<unknown>) => void} act does something and shows what came of it
 */
export function startWebhookFaults(act) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { task, times } = fieldsOf(form);
    act(() =>
      addWebhookFault({
        // The form offers the kinds of the contract and no others.
        kind: /** @type {WebhookFault['kind']} */ (kinds.value),
        // A task has one delivery.
        ...(task === undefined ? numberMember('times', times) : { task }),
      }),
    );
  });
  find(HTMLButtonElement, '#clear-webhook-faults').addEventListener('click', () => act(clearWebhookFaults));
}

/** @param {readonly WebhookFault[]} faults the next one first */
export function showWebhookFaults(faults) {
  setText(none, faults.length === 0 ? 'Deliveries are as they should be.' : '');
  none.hidden = faults.length > 0;
  const more = faults.length > most ? [`and ${faults.length - most} more`] : [];
  fill(
    list,
    [...faults.slice(0, most).map(sentenceOf), ...more].map((text, index) => ({ text, index })),
    ({ index }) => String(index),
    () => document.createElement('li'),
    (element, { text }) => setText(element, text),
  );
}

/** @param {WebhookFault} fault */
function sentenceOf({ kind, times = 1, task }) {
  const words = [...kinds.options].find(({ value }) => value === kind)?.text ?? kind;
  if (task !== undefined) return `${words}: that of task ${task}`;
  return `${words}: ${times === 1 ? 'the next' : `the next ${times}`}`;
}
