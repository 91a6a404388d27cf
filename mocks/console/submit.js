/** The form that submits a task. It starts with an example body from the contract. */

import { addressOf } from './lib/address.js';
import { find, setText } from './lib/elements.js';

/** @import { Gateway } from '../../generated/mock/types.ts' */

const form = find(HTMLFormElement, '#submit');
const requests = find(HTMLSelectElement, '[name=request]', form);
const body = find(HTMLTextAreaElement, '[name=body]', form);
const status = find(HTMLElement, '#submit-status');
const answer = find(HTMLElement, '#submit-answer');

/** The requests in the form, in order. @type {Gateway['submits']} */
let offered = [];

/**
 * Lets the form submit a task.
 *
 * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its result
 */
export function startSubmit(act) {
  requests.addEventListener('change', prefill);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act(send);
  });
}

/** @param {readonly Gateway[]} gateways */
export function offerSubmits(gateways) {
  offered = gateways.flatMap(({ submits }) => submits);
  const groups = gateways.map(({ name, submits }) => {
    const group = document.createElement('optgroup');
    group.label = name;
    group.append(...submits.map((one) => new Option(one.operation, String(offered.indexOf(one)))));
    return group;
  });
  requests.replaceChildren(...groups);
  prefill();
}

/** The selected request. */
const selected = () => offered[Number(requests.value)];

function prefill() {
  const request = selected();
  body.value = request ? JSON.stringify(request.body, null, 2) : '';
}

/** Sends the body without checking it: the mock's answer says what is wrong. */
async function send() {
  const request = selected();
  if (request === undefined) return;
  const { method, path } = request;
  setText(status, 'Sent. Waiting for the answer.');
  answer.hidden = true;
  try {
    const response = await fetch(addressOf(path), {
      method,
      headers: { Authorization: 'Bearer any-key', 'Content-Type': 'application/json' },
      body: body.value,
    });
    const text = await response.text();
    setText(status, `Answered with ${response.status}:`);
    setText(answer, text);
    answer.hidden = false;
  } catch {
    setText(status, 'The connection was dropped before the answer.');
  }
}
