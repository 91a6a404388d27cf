/** Faults of the next requests. */

import { addFault, clearFaults } from './lib/control-api.js';
import { fill, find, setText } from './lib/elements.js';
import { fieldsOf, followChoice, numberMember } from './lib/form.js';

/** @import { Fault, Gateway } from '../../generated/mock/types.ts' */

const form = find(HTMLFormElement, '#fault');
const kinds = find(HTMLSelectElement, '[name=kind]', form);
const operations = find(HTMLSelectElement, '[name=operation]', form);
const list = find(HTMLElement, '#fault-list');
const none = find(HTMLElement, '#no-faults');
const clear = find(HTMLButtonElement, '#clear-faults');

/**
 * Lets the form add faults and clear them.
 *
 * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its result
 */
export function startFaults(act) {
  followChoice(form, kinds);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { status, retry_after, seconds, operation, origin, times } = fieldsOf(form);
    act(() =>
      addFault({
        // The options of the form are the kinds in the contract.
        kind: /** @type {Fault['kind']} */ (kinds.value),
        ...numberMember('status', status),
        ...numberMember('retry_after', retry_after),
        ...numberMember('seconds', seconds),
        ...(operation !== undefined && { operation }),
        ...(origin !== undefined && { origin }),
        ...numberMember('times', times),
      }),
    );
  });
  clear.addEventListener('click', () => act(clearFaults));
}

/** @param {readonly Gateway[]} gateways */
export function offerOperations(gateways) {
  const ids = new Set(gateways.flatMap((gateway) => gateway.operations));
  const known = new Set([...operations.options].map(({ value }) => value));
  for (const id of ids) if (!known.has(id)) operations.add(new Option(id, id));
}

/** @param {readonly Fault[]} faults next one first */
export function showFaults(faults) {
  setText(none, faults.length === 0 ? 'No faults are queued.' : '');
  none.hidden = faults.length > 0;
  fill(
    list,
    faults.map((fault, index) => ({ fault, index })),
    ({ index }) => String(index),
    () => document.createElement('li'),
    (element, { fault }) => setText(element, sentenceOf(fault)),
  );
}

/** @param {Fault} fault */
function sentenceOf({ kind, status = 503, retry_after, seconds, operation, origin, times = 1 }) {
  const words = [...kinds.options].find(({ value }) => value === kind)?.text ?? kind;
  const code = kind === 'status' ? ` ${status}` : '';
  const late = seconds === undefined ? '' : ` by ${seconds} s`;
  const wait = retry_after === undefined ? '' : `, Retry-After ${retry_after} s`;
  const often = times === 1 ? 'once' : `${times} times`;
  const from = origin === undefined ? '' : ` from ${origin}`;
  return `${words}${code}${late}${wait}: ${operation ?? 'any operation'}${from}, ${often}`;
}
