/** Converts an answer to an error. */

import { AuthenticationError } from '../errors/authentication-error.ts';
import { ContentPolicyError } from '../errors/content-policy-error.ts';
import type { GatewayError } from '../errors/gateway-error.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { QuotaError } from '../errors/quota-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { ValidationError } from '../errors/validation-error.ts';
import type { ErrorDetails } from '../types.ts';
import { formatMessage, isContentPolicy, reasonOf } from './failure-reason.ts';
import type { ApiResponse } from './http.ts';

type ErrorClass = new (message: string, details: ErrorDetails) => GatewayError;

/** Error classes by status. Any other status from 400 to 499 means that the request is wrong. */
const classByStatus: Readonly<Record<number, ErrorClass>> = {
  401: AuthenticationError,
  402: QuotaError,
  403: AuthenticationError,
  404: NotFoundError,
  408: GatewayUnavailableError,
  429: RateLimitError,
};

/**
 * Error classes by the gateway's own code or type, which take precedence over the status: an exhausted account is 402
 * (toapis) or 403 (octopusx, inferred), and an unknown task is 400 (octopusx, inferred).
 */
const classByCode: readonly (readonly [RegExp, ErrorClass])[] = [
  [/quota/, QuotaError],
  [/task_not/, NotFoundError],
];

/** Facts that are not in the answer itself. */
interface Known {
  /** True if the gateway refused the request despite the status. */
  readonly isRefusal?: boolean;
  /** The field at fault, if the answer names none. */
  readonly field?: string;
}

/** Converts an answer in any form to an error. */
export function errorFromResponse(answer: ApiResponse, known: Known = {}): GatewayError {
  const { response, request, body, requestId, retryAfter } = answer;
  const { status } = response;
  const { message, code, type, field = known.field } = reasonOf(body);
  const isRefusal = known.isRefusal || (status >= 400 && status < 500);
  const Class = isRefusal ? classOf(status, [code, type]) : GatewayUnavailableError;
  const what = `${request} ${status || 'redirected'}`;
  const details = { status: status || undefined, code, reason: message, field, retryAfter, requestId, body };
  // The message has the status already.
  const named = `${code}` === `${status}` ? undefined : code;
  return new Class(formatMessage(what, { code: named, message }), details);
}

function classOf(status: number, kinds: readonly unknown[]): ErrorClass {
  if (isContentPolicy(kinds)) return ContentPolicyError;
  const byCode = classByCode.find(([pattern]) => kinds.some((kind) => pattern.test(`${kind}`)));
  return byCode?.[1] ?? classByStatus[status] ?? ValidationError;
}
