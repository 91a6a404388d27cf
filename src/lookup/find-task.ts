/** Looks for a task by the caller's own id of it. */

import type { GatewayError } from '../errors/gateway-error.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { Connection, FoundTask } from '../tasks/connection.ts';
import { type FailedQuery, fetchUpdate, toFailedQuery } from '../tasks/fetch-update.ts';
import { Stopwatch } from '../tasks/stopwatch.ts';
import { formatDuration } from '../transport/format-duration.ts';
import { TimeoutError, withTimeout } from '../transport/timeout.ts';
import type { CallOptions, TaskHandle } from '../types.ts';
import { shownId } from './caller-id.ts';

/** Delay before each lookup, in milliseconds. A gateway may need a moment to index an accepted task. */
const delays = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** Total time in milliseconds. Slow answers shorten the delays. */
const searchTime = delays.reduce((sum, delay) => sum + delay);

/** Timeout of one lookup, in milliseconds. */
const longestLookup = 10_000;

/** A search without a result. */
export interface VainSearch {
  /** The search in a sentence. */
  readonly report: string;
  /** The error that ended it, unless it is a lookup's: the reason of an aborted signal, or an error of a callback. */
  readonly cause?: unknown;
}

/**
 * Looks for a task at growing intervals, for about a minute.
 *
 * @param failure the failure of its submit, for the first retry event
 */
export async function findTask(
  connection: Connection,
  handle: TaskHandle,
  failure: GatewayError,
  { signal, onRetry }: CallOptions,
): Promise<FoundTask | VainSearch> {
  const stopwatch = new Stopwatch(connection.clock);
  const id = shownId(handle.callerId ?? '');
  let error = failure;
  try {
    for (const [index, delay] of delays.entries()) {
      const timeLeft = searchTime - stopwatch.elapsed;
      // The delay requested for the submit does not apply to the lookup.
      const asked = (index > 0 && error.retryAfter) || 0;
      if (timeLeft <= 0 || asked > timeLeft) break;
      const wait = Math.min(Math.max(delay, asked), timeLeft);
      onRetry?.({ operation: 'lookup', error, attempt: index + 1, delay: wait });
      await stopwatch.sleep(wait, signal);
      const outcome = await lookUp(connection, handle, stopwatch.elapsed, signal);
      if ('update' in outcome) return outcome;
      ({ error } = outcome);
      if (!outcome.isRetryable && !(error instanceof NotFoundError)) break;
    }
  } catch (cause) {
    return { report: `The search for it by the id ${id} broke off.`, cause };
  }
  const seconds = Math.round(stopwatch.elapsed / 1000);
  const result =
    error instanceof NotFoundError
      ? 'and not found, which proves nothing'
      : `in vain: ${error.message.slice(0, 200)}`;
  return { report: `It was looked for by the id ${id} for ${seconds} s ${result}.` };
}

/** Looks a task up once. */
async function lookUp(
  connection: Connection,
  handle: TaskHandle,
  age: number,
  signal: AbortSignal | undefined,
): Promise<FoundTask | FailedQuery> {
  try {
    return await withTimeout(longestLookup, signal, (limited) =>
      fetchUpdate(connection, handle, age, limited),
    );
  } catch (cause) {
    if (!(cause instanceof TimeoutError)) return toFailedQuery(cause);
    const message = `No answer to the lookup within ${formatDuration(longestLookup)}`;
    return { error: new GatewayUnavailableError(message, { cause }), isRetryable: true };
  }
}
