/** The form that submits a task, with a body from the contract to begin with. */

import { addressOf } from './lib/address.js';
import { find, setText } from './lib/elements.js';

/** @import { Gateway } from '../../generated/mock/types.ts' */

const form = find(HTMLFormElement, '#submit');
const requests = find(HTMLSelectElement, '[name=request]', form);
const body = find(HTMLTextAreaElement, '[name=body]', form);
const status = find(HTMLElement, '#submit-status');
const answer = find(HTMLElement, '#submit-answer');

/** The requests that the form offers, in its order. @type {Gateway['submits']} */
let offered = [];

/**
 * Lets the form submit a task.
 *
 * @param {(action: () => Promise<unknown>) => void} act does something and shows what came of it
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

/** The request that is chosen. */
const chosen = () => offered[Number(requests.value)];

function prefill() {
  const request = chosen();
  body.value = request ? JSON.stringify(request.body, null, 2) : '';
}

/** Sends what the form says, right or wrong: the mock's answer tells which. */
async function send() {
  const request = chosen();
  if (request === undefined) return;
  const { method, path } = request;
  setText(status, 'Sent; no answer yet.');
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
