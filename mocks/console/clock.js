/** The clock of the tasks, and the buttons that move it. */

import { advanceClock, setClock } from './lib/control-api.js';
import { find, setAttribute, setText } from './lib/elements.js';
import { dayAndTimeOf } from './lib/format.js';

/** @import { Clock } from '../../generated/mock/types.ts' */

const speeds = [1, 2, 5, 10, 60, 600, 3600];

const time = find(HTMLTimeElement, '#now');
const running = find(HTMLElement, '#running');
const freeze = find(HTMLButtonElement, '#freeze');
const speed = find(HTMLSelectElement, '#speed');

/** The last received clock, and its time of arrival. @type {{ clock: Clock, at: number } | undefined} */
let received;

/**
 * Lets the buttons move the clock.
 *
 * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its result
 */
export function startClock(act) {
  for (const one of speeds) speed.add(optionOf(one));
  speed.addEventListener('change', () => act(() => setClock({ speed: Number(speed.value) })));
  freeze.addEventListener('click', () => act(() => setClock({ frozen: received?.clock.frozen !== true })));
  for (const button of document.querySelectorAll('[data-advance]')) {
    const seconds = Number(button.getAttribute('data-advance'));
    button.addEventListener('click', () => act(() => advanceClock(seconds)));
  }
  // Advance the time between two answers, so that it does not jump.
  setInterval(() => !document.hidden && tick(), 200);
}

/** @param {Clock} clock */
export function showClock(clock) {
  received = { clock, at: performance.now() };
  const isOther = ![...speed.options].some(({ value }) => Number(value) === clock.speed);
  if (isOther) speed.add(optionOf(clock.speed));
  // Do not change an open selection.
  if (document.activeElement !== speed) speed.value = String(clock.speed);
  setText(freeze, clock.frozen ? 'Run' : 'Freeze');
  setText(running, clock.frozen ? 'frozen' : 'running');
  setAttribute(running, 'data-frozen', clock.frozen ? '' : null);
  tick();
}

function tick() {
  if (received === undefined) return;
  const { clock, at } = received;
  const since = clock.frozen ? 0 : (performance.now() - at) * clock.speed;
  const now = new Date(Date.parse(clock.now) + since);
  if (Number.isNaN(now.getTime())) return;
  setText(time, dayAndTimeOf(now.toISOString()));
  setAttribute(time, 'datetime', now.toISOString());
}

/** @param {number} value */
function optionOf(value) {
  return new Option(`${value}×`, String(value));
}
