/** The scenario of the next submits. */

import { clearScenario, setScenario } from './lib/control-api.js';
import { find, setText } from './lib/elements.js';
import { fieldsOf, followChoice, numberMember } from './lib/form.js';
import { countOf, lengthOf, percentOf } from './lib/format.js';

/** @import { Scenario } from '../../generated/mock/types.ts' */

const form = find(HTMLFormElement, '#scenario');
const current = find(HTMLElement, '#scenario-now');
const clear = find(HTMLButtonElement, '#clear-scenario');

/**
 * The scenario for each outcome in the form, without the other fields.
 *
 * @type {Readonly<Record<string, Scenario>>}
 */
const outcomes = {
  completed: { outcome: 'completed' },
  failed: { outcome: 'failed' },
  cancelled: { outcome: 'cancelled' },
  queued: { holds: 'queued' },
  stuck: { holds: 'running' },
  no_url: { outcome: 'completed', without_url: true },
  expired: { outcome: 'completed', expired: true },
  refused: {},
  lost: { lost: true },
};

/**
 * Lets the form set and clear the scenario.
 *
 * @param {(action: () => Promise<unknown>) => void} act runs an action and shows its result
 */
export function startScenario(act) {
  followChoice(form, find(HTMLSelectElement, '[name=outcome]', form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act(() => setScenario(scenarioOf(fieldsOf(form))));
  });
  clear.addEventListener('click', () => act(clearScenario));
}

/**
 * @param {Partial<Record<string, string>>} fields
 * @returns {Scenario}
 */
function scenarioOf({ outcome = '', code, percent, reject, queue, render, delay, times }) {
  return {
    ...outcomes[outcome],
    ...(code !== undefined && { code }),
    ...numberMember('stops_at', percent, 100),
    ...(reject !== undefined && { reject: /^\d+$/.test(reject) ? Number(reject) : reject }),
    ...numberMember('queue_seconds', queue),
    ...numberMember('render_seconds', render),
    ...numberMember('delay_seconds', delay),
    ...numberMember('times', times),
  };
}

/** @param {Scenario | null} scenario */
export function showScenario(scenario) {
  setText(
    current,
    scenario === null ? 'No scenario is set: tasks complete after about a minute.' : sentenceOf(scenario),
  );
  current.toggleAttribute('data-set', scenario !== null);
}

/** @param {Scenario} scenario */
function sentenceOf(scenario) {
  const { times, reject, lost, outcome, code, stops_at, holds, queue_seconds, render_seconds } = scenario;
  const next = times === 1 ? 'The next submit' : `The next ${countOf(times ?? 0)} submits`;
  const who = times === undefined ? 'Every submit' : next;
  const parts = [
    reject !== undefined && `refused with ${reject}`,
    lost && 'accepted, but the answer is lost',
    holds === 'queued' && 'stays queued',
    holds === 'running' && 'never finishes',
    outcome && !holds && outcome,
    code !== undefined && `code ${code}`,
    stops_at !== undefined && `at ${percentOf(stops_at)}`,
    queue_seconds !== undefined && `queued for ${lengthOf(queue_seconds * 1000)}`,
    render_seconds !== undefined && `rendered for ${lengthOf(render_seconds * 1000)}`,
    scenario.without_url && 'without a URL',
    scenario.expired && 'video expired',
    scenario.delay_seconds !== undefined && `answered ${scenario.delay_seconds} s late`,
  ];
  return `${who}: ${parts.filter(Boolean).join(', ') || 'as usual'}.`;
}
