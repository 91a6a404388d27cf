/** Queries by a caller's own id: identifies the task of an answer, and explains failures. */

import type { TaskQuery } from '../../generated/lifecycle.ts';
import { idAt, textAt } from '../bodies/json.ts';
import type { GatewayError } from '../errors/gateway-error.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { checkFirst, SubmitUnconfirmedError } from '../errors/submit-unconfirmed-error.ts';
import type { CallerIds, Connection, TaskPlaces } from '../tasks/connection.ts';
import { copyLocators } from '../tasks/task-handle.ts';
import type { TaskHandle, TaskLocator } from '../types.ts';
import { isUnseen, shownId } from './caller-id.ts';

/** Advice for a task that was not found. Another way follows. */
export const lookUpLater = `${checkFirst} look it up later with gateway.resume(error.handle).refresh(), or`;

/** The feature of gateways with such ids. */
export const callerIds: CallerIds = { identifyAnswer, explain };

/** Makes the handle of a task. */
export function handleOf(
  { tasks, baseUrl }: Connection,
  { submittedAt, callerId, locators }: TaskPlaces,
): TaskHandle {
  return {
    version: 1,
    gateway: tasks.name,
    baseUrl,
    submittedAt,
    callerId,
    locators: copyLocators(locators),
  };
}

/**
 * The future locator of a task: with the gateway's own id, if it was queried by the caller's.
 *
 * @throws GatewayUnavailableError if the answer belongs to another task, or to none
 */
function identifyAnswer(
  { at, states }: TaskQuery,
  [operationId, asked]: TaskLocator,
  callerId: string | undefined,
  body: unknown,
): TaskLocator {
  const id = idAt(body, at.id ?? '');
  const shown = textAt(body, at.callerId ?? '');
  // The id may be either kind. Only an answer that repeats it as the caller's id tells.
  if (asked !== callerId) return [operationId, shown === asked && id ? id : asked];
  // Without the caller's id, an unrelated answer may look like the task's.
  const isKnownState = Object.hasOwn(states, (textAt(body, at.status) ?? '').toLowerCase());
  const isOurs = shown === undefined ? isKnownState : shown === callerId;
  if (id !== undefined && isOurs) return [operationId, id];
  throw new GatewayUnavailableError(`The answer to the lookup by ${shownId(asked)} is not that of its task`);
}

/** The error of a query. If the task was never found before, not finding it proves nothing. */
function explain(connection: Connection, task: TaskPlaces, error: GatewayError): GatewayError {
  const { callerId = '' } = task;
  if (!isUnseen(task) || !(error instanceof NotFoundError)) return error;
  const message =
    `${error.message.slice(0, 300)}. Finding no task by the id ${shownId(callerId)} proves nothing: it may have been ` +
    `created and billed. ${lookUpLater} compare the account's balance with the one before.`;
  const details = { ...error, handle: handleOf(connection, task), cause: error };
  return new SubmitUnconfirmedError(message, details);
}
