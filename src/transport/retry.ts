/** The retry policy: whether and when a request is sent again. */

import { GatewayError } from '../errors/gateway-error.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { NotSentError } from '../errors/not-sent-error.ts';

/** Statuses from 400 to 499 that are not about the request itself. */
const transientStatuses = new Set([408, 409, 421, 423, 425, 429, 499]);

/** Default delay before the second attempt, in milliseconds. It doubles with each further attempt. */
const delayStep = 2000;

/** Maximum delay, in milliseconds. If the gateway asks for more, the caller decides. */
const longestDelay = 60_000;

/** Recognizes a status that may change by itself. */
function isTransientStatus(status: number): boolean {
  return status < 400 || status >= 500 || transientStatuses.has(status);
}

/**
 * Decides if a query or download that failed is worth another attempt: no answer, a failure of the gateway, or
 * an answer that is not the gateway's own.
 *
 * @param isGatewayError whether the answer was in the gateway's own error form
 */
export function isRetryable(error: unknown, isGatewayError: boolean): boolean {
  if (error instanceof NotSentError) return error.isTransient;
  if (!(error instanceof GatewayError)) return false;
  if (error.status === undefined) return error instanceof GatewayUnavailableError;
  return isTransientStatus(error.status) || !isGatewayError;
}

/**
 * Milliseconds until the next attempt. Undefined if the gateway asks for more than a minute.
 *
 * @param attempt number of failed attempts in a row, from 1
 * @param retryAfter how long the gateway asks to wait, in milliseconds
 */
export function retryDelay(attempt: number, retryAfter: number | undefined): number | undefined {
  const delay = retryAfter ?? Math.min(delayStep * attempt, longestDelay);
  return delay > longestDelay ? undefined : delay;
}
