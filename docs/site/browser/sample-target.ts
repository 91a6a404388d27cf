/**
 * The server that the samples of a reference call: the mock, or the gateway once the reader chooses it. The choice holds for
 * all references, and for the next visit.
 */

import { storeChoice, storedChoice } from './stored-choice.ts';

/** The key under which the choice is stored. */
const key = 'target of samples';

/** The texts of samples that name another server now, with what they were. */
const originals = new Map<Text, string>();

/** Lets the reader choose. Without the control in the bar nothing is done. */
export function chooseSampleTarget(): void {
  const control = document.querySelector<HTMLElement>('.sample-target');
  const select = control?.querySelector('select');
  if (!control || !select) return;
  const { mock = '', gateway = '' } = control.dataset;
  const warning = document.createElement('p');
  warning.className = 'sample-cost';
  warning.role = 'status';
  document.body.append(warning);
  const isGateway = () => select.value === 'gateway';
  const show = () => {
    if (isGateway()) replaceIn(document.body, mock, gateway);
    else restore();
    const host = new URL(gateway).host;
    warning.textContent = isGateway() ? `Samples call ${host}: each submit costs money.` : '';
  };
  select.value = storedChoice(key) === 'gateway' ? 'gateway' : 'mock';
  select.addEventListener('change', () => {
    storeChoice(key, select.value);
    show();
  });
  // Redoc draws a sample anew whenever another language or operation is shown.
  new MutationObserver((changes) => {
    if (!isGateway()) return;
    for (const { addedNodes } of changes) for (const node of addedNodes) replaceIn(node, mock, gateway);
  }).observe(document.body, { childList: true, subtree: true });
  // Redoc's button copies the text that it was given, and lets no event of it rise.
  const copy = (event: ClipboardEvent) => {
    const copied = String(getSelection());
    if (!isGateway() || !copied.includes(mock)) return;
    event.clipboardData?.setData('text/plain', copied.replaceAll(mock, gateway));
    event.preventDefault();
  };
  document.addEventListener('copy', copy, { capture: true });
  control.hidden = false;
  show();
}

/** Names another server in the samples below a node. */
function replaceIn(node: Node, from: string, to: string): void {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let found: Node | null = walker.currentNode; found; found = walker.nextNode()) {
    if (!(found instanceof Text) || !found.data.includes(from) || !found.parentElement?.closest('pre, code'))
      continue;
    originals.set(found, found.data);
    found.data = found.data.replaceAll(from, to);
  }
}

function restore(): void {
  for (const [text, original] of originals) text.data = original;
  originals.clear();
}
