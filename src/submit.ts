/** Submits a task, and pays once: a submit is sent again only when it was certainly refused. */

import type { TaskSubmit } from '../generated/lifecycle.ts';
import type { Question } from './answer.ts';
import type { Connection } from './connection.ts';
import { GatewayError } from './errors/gateway-error.ts';
import { GatewayFaultError } from './errors/gateway-fault-error.ts';
import { SubmitUnconfirmedError } from './errors/submit-unconfirmed-error.ts';
import type { Reading } from './handle.ts';
import { isPassing } from './passing.ts';
import { textAt, valueAt } from './pointer.ts';
import { errorOf } from './refusal.ts';
import { createTask, type Task } from './task.ts';

/** How often a submit is sent at most. */
const attempts = 3;

/** Seconds before the second sending, where the gateway does not say; twice as many before the third. */
const pause = 2;

/** The longest that is waited for a gateway, in seconds: a longer wait is the caller's decision. */
const longestPause = 60;

/** What Node calls it when a connection was never made, so that nothing can have been sent. Elsewhere nobody can tell. */
const neverConnected = /REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/;

/**
 * Sends a submit.
 *
 * @param readings where the answer of success holds the task's id, for each query that may read it
 * @throws SubmitUnconfirmedError if a task may exist all the same, also when the signal is aborted after sending
 * @throws GatewayError of another class if it was refused or never sent
 * @throws the signal's reason, if it is aborted while nothing is under way
 */
export async function submit(
  connection: Connection,
  question: Question,
  readings: TaskSubmit['readings'],
  signal: AbortSignal | undefined,
): Promise<Task> {
  const { send, clock } = connection;
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const submitted = clock.now();
    let error: unknown;
    let isRefused: boolean;
    try {
      const answer = await send(question, signal);
      const { response, body } = answer;
      const found = readings.flatMap(([query, place]): Reading[] => {
        const id = textAt(body, place);
        return id ? [[query, id]] : [];
      });
      if (response.ok && found[0])
        // There is a first one.
        return createTask(connection, submitted, found as [Reading], body);
      error = errorOf(answer, clock.now());
      // By RFC 9110, 503 says that the request was not handled.
      isRefused = response.status === 503 || !(error instanceof GatewayFaultError);
    } catch (cause) {
      error = cause;
      isRefused = neverConnected.test(`${valueAt(cause, '/cause/cause/code')}`);
    }
    const known = error instanceof GatewayError ? error : undefined;
    if (!isRefused)
      throw new SubmitUnconfirmedError(`POST ${question.path}: A task may exist: look first`, {
        ...known,
        cause: error,
      });
    const wait = known?.retryAfter ?? pause * attempt;
    if (!isPassing(error) || attempt === attempts || wait > longestPause) throw error;
    await clock.sleep(wait * 1000, signal);
  }
}
