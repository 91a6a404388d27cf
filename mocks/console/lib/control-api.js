/** Client of the mock's control API. */

import { addressOf } from './address.js';

/** @import { Clock, ClockChange, Exchange, Fault, GatewayList, Ledger, Scenario, Snapshot, Task, TaskEnd, WebhookDelivery, WebhookFault, WorldList } from '../../../generated/mock/types.ts' */

/** The API refused a request. The message is the API's. */
class RefusedError extends Error {
  /** @override */
  name = 'RefusedError';
}

/**
 * Gets everything in one request.
 *
 * @param {Readonly<Record<string, string>>} filter the query parameters; empty ones have no effect
 * @returns {Promise<Snapshot>}
 */
export const getSnapshot = (filter) => send('GET', `/snapshot?${new URLSearchParams(filter)}`);

/**
 * Gets the requests only, from a server without the other parts.
 *
 * @param {Readonly<Record<string, string>>} filter the query parameters; empty ones have no effect
 * @returns {Promise<Ledger>}
 */
export const getLedger = (filter) => send('GET', `/ledger?${new URLSearchParams(filter)}`);

/**
 * Gets the bodies of a request by its number.
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
 * Gets a webhook delivery with all attempts by its number.
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
 * @param {string} path the path below the API's root
 * @param {object} [body]
 * @returns {Promise<any>} the API's answer, which conforms to its contract
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
