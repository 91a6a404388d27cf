/** Understands what a gateway says when it refuses or fails. */

import type { Answer } from './answer.ts';
import { AuthenticationError } from './errors/authentication-error.ts';
import { ContentPolicyError } from './errors/content-policy-error.ts';
import type { ErrorDetails, GatewayError } from './errors/gateway-error.ts';
import { GatewayFaultError } from './errors/gateway-fault-error.ts';
import { NotFoundError } from './errors/not-found-error.ts';
import { QuotaError } from './errors/quota-error.ts';
import { RateLimitError } from './errors/rate-limit-error.ts';
import { ValidationError } from './errors/validation-error.ts';
import { textAt, valueAt } from './pointer.ts';
import { retryAfterOf } from './retry-after.ts';

/** What a gateway says went wrong. */
export interface Reason {
  readonly message?: string | undefined;
  readonly code?: string | number | undefined;
}

/** The class of a refusal, by its status; any other status from 400 to 499 says that the request is wrong. */
const byStatus: Readonly<Record<number, new (message: string, details: ErrorDetails) => GatewayError>> = {
  401: AuthenticationError,
  402: QuotaError,
  403: AuthenticationError,
  404: NotFoundError,
  429: RateLimitError,
};

/** How it is worded that a prompt or a video breaks the content policy: in a code or, of a failed task, in a message. */
export const contentPolicy = /content.policy/i;

/**
 * Classes that a gateway's own code or type tells better than the status: a prompt refused with 422 (toapis), an
 * empty account with 402 (toapis) or 403 and an unknown task with 400 (inferred, octopusx).
 */
const byCode = [
  [contentPolicy, ContentPolicyError],
  [/quota/, QuotaError],
  [/task_not/, NotFoundError],
] as const;

/**
 * The error that an answer amounts to. Understands `{error: {message, code, type, param}}`, `{error: text}`, the
 * flat `{code, message}` and `{success, message}`, an HTML page, other text, and no body at all.
 *
 * @param now in milliseconds of Unix time
 */
export function errorOf({ response, request, body, requestId }: Answer, now: number): GatewayError {
  const { status, headers } = response;
  const error = valueAt(body, '/error') ?? body;
  const { code, message = '' } = reasonOf(error);
  const kind = `${code} ${textAt(error, '/type')}`;
  const isRefusal = status > 399 && status < 500;
  const Kind = isRefusal
    ? (byCode.find(([pattern]) => pattern.test(kind))?.[1] ?? byStatus[status] ?? ValidationError)
    : GatewayFaultError;
  return new Kind(worded(`${request} ${status}`, { code, message }), {
    status,
    code,
    requestId,
    body,
    retryAfter: retryAfterOf(headers, now),
    field: textAt(error, '/param'),
  });
}

/** The message and the code of an error object, or of a text that is all there is. */
export function reasonOf(error: unknown): Reason {
  return {
    // Text or a number in all forms; empty or null where there is none.
    code: (valueAt(error, '/code') as string | number | null) || undefined,
    message: typeof error === 'string' ? error : textAt(error, '/message'),
  };
}

/** The most that a message holds, in characters. */
const longestMessage = 1000;

/** What happened, with the gateway's reason as far as it gives one. */
export function worded(what: string, { code, message }: Reason): string {
  return [what, code, message].filter(Boolean).join(': ').slice(0, longestMessage);
}
