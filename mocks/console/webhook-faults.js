/** Faults of the next webhook deliveries. */

import { addWebhookFault, clearWebhookFaults } from './lib/control-api.js';
import { fill, find, setText } from './lib/elements.js';
import { fieldsOf, numberMember } from './lib/form.js';

/** @import { WebhookFault } from '../../generated/mock/types.ts' */

const form = find(HTMLFormElement, '#webhook-fault');
const kinds = find(HTMLSelectElement, '[name=kind]', form);
const list = find(HTMLElement, '#webhook-fault-list');
const none = find(HTMLElement, '#no-webhook-faults');

/** Maximum number of faults to show. */
const maxShown = 20;

/**
 * Lets the form add faults and clear them.
 *
 * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its result
 */
export function startWebhookFaults(act) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { task, times } = fieldsOf(form);
    act(() =>
      addWebhookFault({
        // The options of the form are the kinds in the contract.
        kind: /** @type {WebhookFault['kind']} */ (kinds.value),
        // A task has only one delivery.
        ...(task === undefined ? numberMember('times', times) : { task }),
      }),
    );
  });
  find(HTMLButtonElement, '#clear-webhook-faults').addEventListener('click', () => act(clearWebhookFaults));
}

/** @param {readonly WebhookFault[]} faults next one first */
export function showWebhookFaults(faults) {
  setText(none, faults.length === 0 ? 'No faults are queued.' : '');
  none.hidden = faults.length > 0;
  const more = faults.length > maxShown ? [`and ${faults.length - maxShown} more`] : [];
  fill(
    list,
    [...faults.slice(0, maxShown).map(sentenceOf), ...more].map((text, index) => ({ text, index })),
    ({ index }) => String(index),
    () => document.createElement('li'),
    (element, { text }) => setText(element, text),
  );
}

/** @param {WebhookFault} fault */
function sentenceOf({ kind, times = 1, task }) {
  const words = [...kinds.options].find(({ value }) => value === kind)?.text ?? kind;
  if (task !== undefined) return `${words}: task ${task}`;
  return `${words}: ${times === 1 ? 'next delivery' : `next ${times} deliveries`}`;
}
