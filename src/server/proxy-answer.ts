/** The answers of a proxy that are not a video: kept as text, since a submit's may be given more than once. */

import type { Tasks } from '../../generated/lifecycle.ts';

/** An answer to the page. */
export interface ProxyAnswer {
  readonly status: number;
  readonly body: string;
  /** Seconds of the `Retry-After` header. */
  readonly retryAfter?: number | undefined;
  /** The gateway's id of the request. */
  readonly requestId?: string | undefined;
  /** True if the answer proves that no task was made, so that the same request may be sent again. */
  readonly isRefusal: boolean;
}

/** A refusal of a request, in the application's words. */
export interface ProxyRefusal {
  /**
   * The status. The client in the page throws the error that belongs to it: for 401 and 403 an `AuthenticationError`, for 402 a
   * `QuotaError`, for 404 a `NotFoundError`, for 429 a `RateLimitError`, and for 400 and 422 a `ValidationError`. Where the
   * gateway's contract does not have the status as a proof that no task was made, another one of the same meaning is sent: a
   * 402 of octopusx is a 403, and what is not listed here is a 400.
   */
  readonly status: number;
  /** The explanation, which the page's user may read. */
  readonly message: string;
  /** A code for the page's program. */
  readonly code?: string | undefined;
  /** Seconds after which the page may try again. Up to 60, the client in the page does so by itself after a 429. */
  readonly retryAfter?: number | undefined;
}

/** Makes the answer of a refusal of the application, with a status that proves to the client that no task was made. */
export function applicationRefusal({ refusals }: Tasks, refusal: ProxyRefusal): ProxyAnswer {
  const isProof = (status: number) => status < 500 && refusals.some((rule) => rule.status === status);
  const isQuota = refusal.status === 402;
  const type = isQuota ? 'quota_error' : 'application_error';
  if (isProof(refusal.status)) return refusalAnswer(refusal, type);
  return refusalAnswer({ ...refusal, status: isQuota ? 403 : 400 }, type);
}

/** Makes the answer of a refusal, in the gateway's own form, so that the client in the page understands it. */
export function refusalAnswer(
  { status, message, code, retryAfter }: ProxyRefusal,
  type = 'proxy_error',
): ProxyAnswer {
  const error = { message, type, ...(code !== undefined && { code }) };
  return { status, body: JSON.stringify({ error }), retryAfter, isRefusal: true };
}

/**
 * Makes the answer to a request that the gateway did not get, and that may be sent again later: the refusal of the contract
 * which says so.
 */
export function unavailableAnswer({ refusals }: Tasks, message: string, retryAfter: number): ProxyAnswer {
  const rule = refusals.find(({ status, retry }) => status === 503 && retry);
  return refusalAnswer({ status: 503, message, code: rule?.code, retryAfter });
}

/**
 * Makes the answer to a request of which nobody knows what became of it. It is not in the gateway's form, so that nobody takes it
 * for a refusal.
 */
export function unknownAnswer(message: string): ProxyAnswer {
  return { status: 502, body: JSON.stringify({ message }), isRefusal: false };
}

/** Headers of every answer: it is for one caller, and a browser does not guess what it is. */
export const privateHeaders = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

/** Makes a response of an answer. */
export function toResponse({ status, body, retryAfter, requestId }: ProxyAnswer): Response {
  const headers = new Headers({ ...privateHeaders, 'content-type': 'application/json' });
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter)));
  if (requestId !== undefined) headers.set('x-request-id', requestId);
  return new Response(body, { status, headers });
}
