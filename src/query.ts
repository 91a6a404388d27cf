/** Reads a task, and finds its video, where the contract says. */

import type { TaskQuery } from '../generated/lifecycle.ts';
import type { Connection } from './connection.ts';
import { GatewayFaultError } from './errors/gateway-fault-error.ts';
import { NotFoundError } from './errors/not-found-error.ts';
import type { Reading } from './handle.ts';
import { textAt } from './pointer.ts';
import { errorOf } from './refusal.ts';
import { retryAfterOf } from './retry-after.ts';
import { type TaskUpdate, updateOf } from './update.ts';
import { Video } from './video.ts';

/** An answer to a query. */
export interface Report {
  readonly update: TaskUpdate;
  /** How long the gateway asks to wait, in seconds. */
  readonly retryAfter: number | undefined;
}

/**
 * Asks for a task's state.
 *
 * @param readings the ways to read it, tried in their order while the task is unknown; the one that succeeds becomes the first
 * @throws GatewayError if it cannot be read
 * @throws the signal's reason, if it is aborted
 */
export async function query(
  connection: Connection,
  readings: Reading[],
  signal: AbortSignal,
): Promise<Report> {
  for (const [position, reading] of readings.entries()) {
    try {
      const report = await read(connection, reading, signal);
      readings.unshift(...readings.splice(position, 1));
      return report;
    } catch (error) {
      // Which query reads it may depend on how its source was made, which only the gateway knows.
      if (!(error instanceof NotFoundError) || position === readings.length - 1) throw error;
    }
  }
  throw new Error('A task has a reading');
}

async function read(
  { tasks, send, clock, baseUrl, fetchVideo }: Connection,
  [operationId, id]: Reading,
  signal: AbortSignal,
): Promise<Report> {
  const operation = tasks.queries[operationId] as TaskQuery;
  const { path, parameter, at, content } = operation;
  const question = { method: 'GET', path, parameter: { [parameter]: id } } as const;
  const answer = await send(question, signal).catch((cause) => {
    signal.throwIfAborted();
    throw new GatewayFaultError(`GET ${path} broke off`, { cause });
  });
  const { response, body } = answer;
  if (!response.ok || !textAt(body, at.status)) throw errorOf(answer, clock.now());
  const findVideo = () => {
    const url = at.result.map((place) => textAt(body, place)).find(Boolean);
    if (url) return new Video(url, false, fetchVideo);
    if (content)
      return new Video(baseUrl + content.replace(/{.*}/, encodeURIComponent(id)), true, fetchVideo);
    return undefined;
  };
  return {
    update: updateOf(operation, body, findVideo),
    retryAfter: retryAfterOf(response.headers, clock.now()),
  };
}
