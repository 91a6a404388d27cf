/** The mock's control API, which is all that this page talks to. */

import { addressOf } from './address.js';

/** @import { Clock, ClockChange, Exchange, Fault, GatewayList, Ledger, Scenario, Snapshot, Task, TaskEnd, WebhookDelivery, WebhookFault, WorldList } from '../../../generated/mock/types.ts' */

/** The API refused a request; the message is its own. */
class RefusedError extends Error {
  /** @override */
  name = 'RefusedError';
}

/**
 * Everything at once, as far as it is asked for.
 *
 * @param {Readonly<Record<string, string>>} filter the parameters of the query; an empty one is as good as absent
 * @returns {Promise<Snapshot>}
 */
export const getSnapshot = (filter) => send('GET', `/snapshot?${new URLSearchParams(filter)}`);

/**
 * The requests alone, for a server that has nothing else.
 *
 * @param {Readonly<Record<string, string>>} filter the parameters of the query; an empty one is as good as absent
 * @returns {Promise<Ledger>}
 */
export const getLedger = (filter) => send('GET', `/ledger?${new URLSearchParams(filter)}`);

/**
 * The bodies of a request, by its number.
 *
 * @param {number} number
 * @returns {Promise<Exchange>}
 */
export const getExchange = (number) => send('GET', `/ledger/${number}`);

/** @returns {Promise<WorldList>} */
export const listWorlds = () => send('GET', '/worlds');

/** @returns {Promise<GatewayList>} */
export const listGateways = () => send('GET', '/gateways');

/**
 * @param {ClockChange} change
 * @returns {Promise<Clock>}
 */
export const setClock = (change) => send('PATCH', '/clock', change);

/**
 * @param {number} seconds
 * @returns {Promise<Clock>}
 */
export const advanceClock = (seconds) => send('POST', '/clock/advance', { seconds });

/**
 * @param {Pick<Task, 'gateway' | 'id'>} task
 * @param {TaskEnd} end
 * @returns {Promise<Task>}
 */
export const endTask = ({ gateway, id }, end) =>
  send('PATCH', `/tasks/${gateway}/${encodeURIComponent(id)}`, end);

/** @param {Scenario} scenario */
export const setScenario = (scenario) => send('PUT', '/scenario', scenario);

export const clearScenario = () => send('DELETE', '/scenario');

/** @param {Fault} fault */
export const addFault = (fault) => send('POST', '/faults', fault);

export const clearFaults = () => send('DELETE', '/faults');

/**
 * A delivery of a webhook with all of its attempts, by its number.
 *
 * @param {number} number
 * @returns {Promise<WebhookDelivery>}
 */
export const getDelivery = (number) => send('GET', `/webhooks/deliveries/${number}`);

/** @param {number} number */
export const resendDelivery = (number) => send('POST', `/webhooks/deliveries/${number}/resend`);

export const sendTestEvent = () => send('POST', '/webhooks/test');

/** @param {WebhookFault} fault */
export const addWebhookFault = (fault) => send('POST', '/webhooks/faults', fault);

export const clearWebhookFaults = () => send('DELETE', '/webhooks/faults');

/** @returns {Promise<Clock>} */
export const resetMock = () => send('POST', '/reset');

/**
 * Sends a request.
 *
 * @param {string} method
 * @param {string} path below the API's mount
 * @param {object} [body]
 * @returns {Promise<any>} what the API answers, which fits its contract
 * @throws RefusedError if it is refused; TypeError if the mock does not answer
 */
async function send(method, path, body) {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  const response = await fetch(addressOf(`/__mock${path}`), {
    method,
    headers: {
      ...(token !== null && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new RefusedError(answer.error.message);
  return answer;
}
