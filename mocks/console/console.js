/** The console: polls the control API once a second, shows its answers, and sends the actions of buttons and forms. */

import { showClock, startClock } from './clock.js';
import { offerOperations, showFaults, startFaults } from './faults.js';
import { showGateways } from './gateways.js';
import { getLedger, getSnapshot, listGateways, listWorlds, resetMock } from './lib/control-api.js';
import { find, setText } from './lib/elements.js';
import { countOf } from './lib/format.js';
import { answered, complain } from './lib/notice.js';
import { poll } from './lib/poll.js';
import { showServer } from './lib/server.js';
import { showRequests, startRequests } from './requests.js';
import { showScenario, startScenario } from './scenario.js';
import { offerSubmits, startSubmit } from './submit.js';
import { showTasks, startTasks } from './tasks.js';
import { showWebhookFaults, startWebhookFaults } from './webhook-faults.js';
import { showWebhooks, startWebhooks } from './webhooks.js';
import { showWorlds } from './worlds.js';

/** @import { Ledger, TaskList, Webhooks } from '../../generated/mock/types.ts' */

/** Milliseconds between two queries of the mock. */
const pollInterval = 1000;
/** Number of rows that a list shows at first, and the maximum of the API. */
const page = 25;
const maxRows = 1000;

const state = find(HTMLSelectElement, '#task-state');
const search = find(HTMLInputElement, '#task-search');
const only = find(HTMLSelectElement, '#request-only');
const noMatch = find(HTMLElement, '#no-match');
const noRequests = find(HTMLElement, '#no-requests');
const confirm = find(HTMLDialogElement, '#confirm');
const limits = { tasks: page, requests: page, deliveries: page };
/** The parts of the server; undefined until they are known. @type {readonly string[] | undefined} */
let parts;

const refresh = poll(update, pollInterval);

/** Fetches the state of the server and shows it. */
async function update() {
  try {
    parts ??= await updateServer();
    const filter = { limit: String(Math.max(...Object.values(limits))), only: only.value };
    if (parts.includes('snapshot')) await updateAll(filter);
    else listRequests(await getLedger(filter));
    if (parts.includes('worlds')) showWorlds((await listWorlds()).worlds);
    answered();
  } catch (error) {
    // A restarted server may have other gateways.
    parts = undefined;
    complain(error);
  }
}

/** Fetches the kind of the server and its gateways, and shows them. */
async function updateServer() {
  const list = await listGateways();
  const { gateways } = list;
  showServer(list);
  showGateways(gateways);
  offerOperations(gateways);
  offerSubmits(gateways);
  return list.parts;
}

/**
 * Fetches everything in one request and shows it.
 *
 * @param {Readonly<Record<'limit' | 'only', string>>} filter
 */
async function updateAll(filter) {
  const { clock, tasks, ledger, scenario, faults, webhooks } = await getSnapshot({
    ...filter,
    state: state.value,
    search: search.value,
  });
  showClock(clock);
  listTasks(tasks, Date.parse(clock.now));
  listRequests(ledger);
  showScenario(scenario);
  showFaults(faults);
  listDeliveries(webhooks, Date.parse(clock.now));
}

/**
 * Runs an action and shows its result.
 *
 * @param {() => Promise<unknown>} action
 */
async function act(action) {
  try {
    await action();
  } catch (error) {
    complain(error);
  }
  await refresh();
}

/**
 * @param {TaskList} answer
 * @param {number} now in milliseconds of Unix time
 */
function listTasks({ total, matching, tasks }, now) {
  const isFiltered = state.value !== '' || search.value !== '';
  setText(
    find(HTMLElement, '#task-count'),
    isFiltered ? `${countOf(matching)} of ${countOf(total)}` : countOf(total),
  );
  showTasks(tasks.slice(0, limits.tasks), now);
  const isNew = tasks.every(({ submitted_by }) => submitted_by === null);
  find(HTMLElement, '#start').hidden = isFiltered || !isNew;
  noMatch.hidden = !isFiltered || matching > 0;
  showMore('#tasks', matching, limits.tasks);
}

/** @param {Ledger} answer oldest first */
function listRequests({ count, billable, matching, entries }) {
  setText(find(HTMLElement, '#request-count'), countOf(count));
  setText(find(HTMLElement, '#billable'), `${countOf(billable)} billable`);
  showRequests(entries.toReversed().slice(0, limits.requests));
  const hasNone = entries.length === 0;
  find(HTMLElement, '#request-table').hidden = hasNone;
  noRequests.hidden = !hasNone;
  setText(
    noRequests,
    count === 0
      ? `No request has reached a gateway yet: send one ${parts?.includes('tasks') ? 'with a command' : 'to the base URL'} above.`
      : 'No matching requests.',
  );
  showMore('#requests', matching, limits.requests);
}

/**
 * @param {Webhooks} webhooks
 * @param {number} now in milliseconds of Unix time
 */
function listDeliveries(webhooks, now) {
  showWebhooks(webhooks, limits.deliveries, now);
  showWebhookFaults(webhooks.faults);
  // The mock keeps no more deliveries than a list can show.
  showMore('#webhooks', Math.min(webhooks.count, maxRows), limits.deliveries);
}

/**
 * Shows the length of a list, if it is incomplete.
 *
 * @param {string} section
 * @param {number} matching
 * @param {number} limit
 */
function showMore(section, matching, limit) {
  const line = find(HTMLElement, `${section} .more`);
  line.hidden = matching <= limit;
  setText(find(HTMLElement, 'span', line), `The ${countOf(limit)} newest of ${countOf(matching)}`);
  find(HTMLButtonElement, 'button', line).hidden = limit >= maxRows;
}

/**
 * Lets a button extend a list.
 *
 * @param {string} section
 * @param {keyof typeof limits} list
 */
function grows(section, list) {
  find(HTMLButtonElement, `${section} .more button`).addEventListener('click', () => {
    limits[list] = Math.min(2 * limits[list], maxRows);
    refresh();
  });
}

/** @param {string} text the text to search for in all tasks */
function searchFor(text) {
  state.value = '';
  search.value = text;
  limits.tasks = page;
  search.focus();
  refresh();
}

startClock(act);
startTasks(act);
startRequests(searchFor);
startScenario(act);
startFaults(act);
startSubmit(act);
startWebhooks(act, searchFor);
startWebhookFaults(act);
grows('#tasks', 'tasks');
grows('#requests', 'requests');
grows('#webhooks', 'deliveries');
state.addEventListener('change', refresh);
search.addEventListener('input', refresh);
only.addEventListener('change', refresh);
find(HTMLButtonElement, 'button', noMatch).addEventListener('click', () => searchFor(''));
find(HTMLButtonElement, '#reset').addEventListener('click', () => confirm.showModal());
find(HTMLButtonElement, '[value=cancel]', confirm).addEventListener('click', () => confirm.close());
find(HTMLButtonElement, '[value=reset]', confirm).addEventListener('click', () => {
  confirm.close();
  act(resetMock);
});
