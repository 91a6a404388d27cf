/** One query of a task. */

import type { TaskQuery } from '../../generated/lifecycle.ts';
import { textAt } from '../bodies/json.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { errorFromResponse } from '../transport/from-response.ts';
import type { ApiResponse } from '../transport/http.ts';
import { isRetryable } from '../transport/retry.ts';
import type { TaskLocator, TaskState, Video } from '../types.ts';
import type { Connection, FoundTask, TaskPlaces } from './connection.ts';
import { parseUpdate } from './parse-update.ts';
import { contentUrl, findVideoAddress, videoAt } from './video.ts';

/** An answer with the state of the task. */
export interface FetchedUpdate extends FoundTask {
  /** The delay that the gateway asks for, in milliseconds. */
  readonly retryAfter: number | undefined;
}

/** A query that failed. */
export interface FailedQuery {
  readonly error: GatewayError;
  /** True if the query is worth another attempt. */
  readonly isRetryable: boolean;
}

/**
 * Queries a task.
 *
 * @param task its possible locators, which are tried in order while it is unknown, and the caller's own id
 * @param age milliseconds since the submit; undefined if that is not known
 * @throws GatewayError if there is no answer, or it belongs to another task
 * @throws the signal's reason, if it is aborted
 */
export async function fetchUpdate(
  connection: Connection,
  { locators, callerId }: Pick<TaskPlaces, 'locators' | 'callerId'>,
  age: number | undefined,
  signal: AbortSignal,
): Promise<FetchedUpdate | FailedQuery> {
  const { callerIds } = connection.features;
  let failed: FailedQuery | undefined;
  for (const asked of locators) {
    const answer = await sendQuery(connection, asked, signal);
    if (isUpdate(connection, asked, answer)) {
      const query = queryOf(connection, asked[0]);
      const locator = callerIds?.identifyAnswer(query, asked, callerId, answer.body) ?? asked;
      const update = parseUpdate(query, answer.body, age, (state) =>
        findVideo(connection, query, locator[1], answer.body, state),
      );
      return { update, locator, retryAfter: answer.retryAfter };
    }
    const error = errorFromResponse(answer);
    failed = { error, isRetryable: isRetryable(error, answer.isGatewayError) };
    // Only the gateway knows which query reads a task whose source was created in another pipeline.
    if (!(error instanceof NotFoundError && answer.isGatewayError)) break;
  }
  // There is at least one locator.
  return failed as FailedQuery;
}

/** The failure of a connection. Anything else, such as an abort, is rethrown. */
export function toFailedQuery(error: unknown): FailedQuery {
  if (!(error instanceof GatewayError)) throw error;
  return { error, isRetryable: isRetryable(error, false) };
}

/** The query with an operationId. Handles are validated to contain only those of the table. */
export function queryOf({ tasks }: Connection, operationId: string): TaskQuery {
  const query = tasks.queries[operationId];
  if (!query) throw new TypeError(`${tasks.name} has no query ${operationId}`);
  return query;
}

function sendQuery(
  connection: Connection,
  [operationId, id]: TaskLocator,
  signal: AbortSignal,
): Promise<ApiResponse> {
  const { path, parameter } = queryOf(connection, operationId);
  return connection.transport.send({ path, parameter: { [parameter]: id } }, signal);
}

function isUpdate(
  connection: Connection,
  [operationId]: TaskLocator,
  { response, body }: ApiResponse,
): boolean {
  return response.ok && textAt(body, queryOf(connection, operationId).at.status) !== undefined;
}

/** The video in an answer. It may also be finished in an unknown state: the caller sees it in the update. */
function findVideo(
  connection: Connection,
  { at, content }: TaskQuery,
  id: string,
  body: unknown,
  state: TaskState,
): Video | undefined {
  if (state !== 'completed' && state !== 'unrecognised') return undefined;
  const shown = at.result.map((place) => textAt(body, place));
  // Any query may return the content endpoint, even one without its own.
  const endpoint = Object.values(connection.tasks.queries).find((query) => query.content)?.content;
  const address = findVideoAddress(connection.baseUrl, endpoint, shown);
  if (address) return videoAt(connection, address);
  if (state !== 'completed' || !content) return undefined;
  return videoAt(connection, { url: contentUrl(connection.baseUrl, content, id), requiresAuth: true });
}
