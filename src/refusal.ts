/** Understands what a gateway says when it refuses or fails. */

import type { Answer } from './answer.ts';
import { AuthenticationError } from './errors/authentication-error.ts';
import { ContentPolicyError } from './errors/content-policy-error.ts';
import { GatewayError } from './errors/gateway-error.ts';
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

/** The class of a refusal, by its status; that of a failure of the gateway is the same for all. */
const byStatus: Readonly<Record<number, typeof GatewayError>> = {
  400: ValidationError,
  401: AuthenticationError,
  402: QuotaError,
  403: AuthenticationError,
  404: NotFoundError,
  413: ValidationError,
  415: ValidationError,
  422: ValidationError,
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
  [/quota|payment/, QuotaError],
  [/task_not/, NotFoundError],
] as const;

/** The most that is kept of a body that is not JSON, in characters. */
const longestText = 10_000;

/**
 * The error that an answer amounts to. Understands `{error: {message, code, type, param}}`, `{error: text}`, the
 * flat `{code, message}` and `{success, message}`, an HTML page, other text, and no body at all.
 *
 * @param now in milliseconds of Unix time
 */
export function errorOf({ response, request, body }: Answer, now: number): GatewayError {
  const { status, headers, statusText } = response;
  const error = valueAt(body, '/error') ?? body;
  const { code, message = statusText } = reasonOf(error);
  const kind = `${code} ${textAt(error, '/type')}`;
  const isRefusal = status > 399 && status < 500;
  const Kind = isRefusal
    ? (byCode.find(([pattern]) => pattern.test(kind))?.[1] ?? byStatus[status] ?? GatewayError)
    : GatewayFaultError;
  return new Kind(worded(`${request} ${status}`, { code, message }), {
    status,
    code,
    requestId: headers.get('x-request-id') ?? /request id: ([\w-]+)/.exec(message)?.[1],
    body: typeof body === 'string' ? body.slice(0, longestText) : body,
    retryAfter: retryAfterOf(headers, now),
    // Without a place for it, the message may begin with the field's name: "prompt is required".
    field: textAt(error, '/param') ?? /^([a-z][\w.]*) (is|must) /.exec(message)?.[1],
  });
}

/** The message and the code of an error object, or of a text that is all there is. */
export function reasonOf(error: unknown): Reason {
  const code = valueAt(error, '/code');
  return {
    code: typeof code === 'number' ? code : textAt(error, '/code'),
    message:
      typeof error === 'string'
        ? (/<title>([^<]*)/i.exec(error)?.[1] ?? error.slice(0, 200))
        : textAt(error, '/message'),
  };
}

/** What happened, with the gateway's reason as far as it gives one. */
export function worded(what: string, { code, message }: Reason): string {
  return [what, code, message].filter(Boolean).join(': ');
}
