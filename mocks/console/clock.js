/** The clock: what time it is for the tasks, and the buttons that move it. */

import { advanceClock, setClock } from './lib/control-api.js';
import { find, setAttribute, setText } from './lib/elements.js';
import { dayAndTimeOf } from './lib/format.js';

/** @import { Clock } from '../../generated/mock/types.ts' */

const speeds = [1, 2, 5, 10, 60, 600, 3600];

const time = find(HTMLTimeElement, '#now');
const running = find(HTMLElement, '#running');
const freeze = find(HTMLButtonElement, '#freeze');
const speed = find(HTMLSelectElement, '#speed');

/** The clock as it was told last, and when that was on the page's own. @type {{ clock: Clock, at: number } | undefined} */
let told;

/**
 * Lets the buttons move the clock.
 *
 * @param {(action: () => Promise<unknown>) => void} act does something and shows what came of it
 */
export function startClock(act) {
  for (const one of speeds) speed.add(optionOf(one));
  speed.addEventListener('change', () => act(() => setClock({ speed: Number(speed.value) })));
  freeze.addEventListener('click', () => act(() => setClock({ frozen: told?.clock.frozen !== true })));
  for (const button of document.querySelectorAll('[data-advance]')) {
    const seconds = Number(button.getAttribute('data-advance'));
    button.addEventListener('click', () => act(() => advanceClock(seconds)));
  }
  // Between two answers the time is reckoned on, as it would otherwise go by fits and starts.
  setInterval(() => !document.hidden && tick(), 200);
}

/** @param {Clock} clock */
export function showClock(clock) {
  told = { clock, at: performance.now() };
  const isOther = ![...speed.options].some(({ value }) => Number(value) === clock.speed);
  if (isOther) speed.add(optionOf(clock.speed));
  // Whoever is choosing is not interrupted.
  if (document.activeElement !== speed) speed.value = String(clock.speed);
  setText(freeze, clock.frozen ? 'Run' : 'Freeze');
  setText(running, clock.frozen ? 'frozen' : 'running');
  setAttribute(running, 'data-frozen', clock.frozen ? '' : null);
  tick();
}

function tick() {
  if (told === undefined) return;
  const { clock, at } = told;
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
