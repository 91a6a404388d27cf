/** Submits a task, and pays once: a submit is sent again only when it was certainly refused. */

import type { Answer, Question } from './answer.ts';
import type { Connection } from './connection.ts';
import { GatewayError } from './errors/gateway-error.ts';
import { GatewayFaultError } from './errors/gateway-fault-error.ts';
import { RateLimitError } from './errors/rate-limit-error.ts';
import { SubmitUnconfirmedError } from './errors/submit-unconfirmed-error.ts';
import { errorOf } from './refusal.ts';

/** How often a submit is sent at most. */
const attempts = 3;

/** Seconds before the second sending, where the gateway does not say; twice as many before the third. */
const pause = 2;

/** The longest that is waited for a gateway, in seconds: a longer wait is the caller's decision. */
const longestPause = 60;

/** What Node and Bun call it when a connection was never made, so that nothing can have been sent. */
const neverConnected =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(NET|HOST)UNREACH|CONNECT_TIMEOUT|ConnectionRefused/;

/**
 * Sends a submit and gives its answer.
 *
 * @param isAccepted whether an answer names a task
 * @throws SubmitUnconfirmedError if a task may exist all the same, also when the signal is aborted after sending
 * @throws GatewayError of another class if it was refused or never sent
 * @throws the signal's reason, if it is aborted while nothing is under way
 */
export async function submit(
  { send, clock }: Connection,
  question: Question,
  isAccepted: (answer: Answer) => boolean,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const request = `POST ${question.path}`;
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    const error = await send(question, signal).then(
      (answer) => {
        const { status, ok } = answer.response;
        if (ok && isAccepted(answer)) return answer;
        const cause = errorOf(answer, clock.now());
        // By RFC 9110, 503 says that the request was not handled.
        if (status === 503 || (status > 399 && status < 500)) return cause;
        throw new SubmitUnconfirmedError(`${request}: ${status}`, { ...cause, cause });
      },
      (cause) => {
        if (neverConnected.test(codesOf(cause)))
          return new GatewayFaultError(`${request} reached nobody`, { cause });
        throw new SubmitUnconfirmedError(`${request} broke off`, { cause });
      },
    );
    if (!(error instanceof GatewayError)) return error;
    const isPassing = error instanceof GatewayFaultError || error instanceof RateLimitError;
    const wait = error.retryAfter ?? pause * attempt;
    if (!isPassing || attempt === attempts || wait > longestPause) throw error;
    // Chance only adds, so that nobody is asked before the time.
    await clock.sleep(wait * 1000 * (1 + Math.random() / 5), signal);
  }
}

/** The codes of an error and of what caused it. */
function codesOf(error: unknown): string {
  return error instanceof Error ? `${'code' in error && error.code} ${codesOf(error.cause)}` : '';
}
