/** Reads a task, and finds its video, where the contract says. */

import type { TaskQuery } from '../generated/lifecycle.ts';
import type { Connection } from './connection.ts';
import type { GatewayError } from './errors/gateway-error.ts';
import { NotFoundError } from './errors/not-found-error.ts';
import type { Reading } from './handle.ts';
import { textAt } from './pointer.ts';
import { errorOf } from './refusal.ts';
import { retryAfterOf } from './retry-after.ts';
import { type TaskUpdate, updateOf } from './update.ts';
import { videoAt } from './video.ts';

/** An answer to a query. */
export interface Report {
  readonly update: Omit<TaskUpdate, 'timeLeft'>;
  /** How long the gateway asks to wait, in seconds. */
  readonly retryAfter: number | undefined;
}

/**
 * Asks for a task's state.
 *
 * @param readings the ways to read it, tried in their order while the task is unknown; the one that succeeds is kept
 * @throws GatewayError if it cannot be read
 * @throws the signal's reason, if it is aborted
 */
export async function query(
  { tasks, send, clock, baseUrl, fetchVideo }: Connection,
  readings: Reading[],
  signal: AbortSignal,
): Promise<Report> {
  let error: GatewayError | undefined;
  for (const reading of readings) {
    const [operationId, id] = reading;
    // A handle names queries of the table only.
    const operation = tasks.queries[operationId] as TaskQuery;
    const { path, parameter, at, content } = operation;
    const answer = await send({ path, parameter: { [parameter]: id } }, signal);
    const { response, body } = answer;
    if (response.ok && textAt(body, at.status)) {
      readings.splice(0, readings.length, reading);
      const findVideo = () => {
        const shown = at.result.map((place) => textAt(body, place)).find(Boolean);
        const url = shown || (content && baseUrl + content.replace(/{.*}/, encodeURIComponent(id)));
        return url ? videoAt(url, !shown, fetchVideo) : undefined;
      };
      return {
        update: updateOf(operation, body, findVideo),
        retryAfter: retryAfterOf(response.headers, clock.now()),
      };
    }
    error = errorOf(answer, clock.now());
    // Which query reads it may depend on how its source was made, which only the gateway knows.
    if (!(error instanceof NotFoundError)) break;
  }
  throw error;
}
