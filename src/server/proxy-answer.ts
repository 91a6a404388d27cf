/**
 * Answers of a proxy, except videos. They are kept as text, since the answer to a submit may be sent more than once.
 */

import type { Tasks } from '../../generated/lifecycle.ts';

/** An answer to the page. */
export interface ProxyAnswer {
  readonly status: number;
  readonly body: string;
  /** Seconds of the `Retry-After` header. */
  readonly retryAfter?: number | undefined;
  /** The gateway's id of the request. */
  readonly requestId?: string | undefined;
  /** True if the answer proves that no task was created, so that the same request may be sent again. */
  readonly isRefusal: boolean;
}

/** A refusal of a request, in the application's words. */
export interface ProxyRefusal {
  /**
   * The status. The client in the page throws the matching error: an `AuthenticationError` for 401 and 403, a
   * `QuotaError` for 402, a `NotFoundError` for 404, a `RateLimitError` for 429, and a `ValidationError` for 400 and
   * 422. If the status is not a proof in the gateway's contract that no task was created, an equivalent one is sent: a
   * 402 of octopusx becomes a 403, and any status that is not listed here a 400.
   */
  readonly status: number;
  /** The explanation, which the page's user may read. */
  readonly message: string;
  /** A code for the page's program. */
  readonly code?: string | undefined;
  /** Delay before a retry, in seconds. After a 429, the client in the page retries by itself if it is at most 60. */
  readonly retryAfter?: number | undefined;
}

/**
 * Creates the answer for a refusal of the application, with a status that proves to the client that no task was
 * created.
 */
export function applicationRefusal({ refusals }: Tasks, refusal: ProxyRefusal): ProxyAnswer {
  const isProof = (status: number) => status < 500 && refusals.some((rule) => rule.status === status);
  const isQuota = refusal.status === 402;
  const type = isQuota ? 'quota_error' : 'application_error';
  if (isProof(refusal.status)) return refusalAnswer(refusal, type);
  return refusalAnswer({ ...refusal, status: isQuota ? 403 : 400 }, type);
}

/** Creates the answer for a refusal in the gateway's own form, so that the client in the page understands it. */
export function refusalAnswer(
  { status, message, code, retryAfter }: ProxyRefusal,
  type = 'proxy_error',
): ProxyAnswer {
  const error = { message, type, ...(code !== undefined && { code }) };
  return { status, body: JSON.stringify({ error }), retryAfter, isRefusal: true };
}

/**
 * Creates the answer for a request that did not reach the gateway and may be sent again later, from the contract's
 * refusal with that meaning.
 */
export function unavailableAnswer({ refusals }: Tasks, message: string, retryAfter: number): ProxyAnswer {
  const rule = refusals.find(({ status, retry }) => status === 503 && retry);
  return refusalAnswer({ status: 503, message, code: rule?.code, retryAfter });
}

/**
 * Creates the answer for a request with an unknown outcome. It is not in the gateway's form, so that it is not mistaken
 * for a refusal.
 */
export function unknownAnswer(message: string): ProxyAnswer {
  return { status: 502, body: JSON.stringify({ message }), isRefusal: false };
}

/** Headers of every answer: no caching, and no sniffing of the media type. */
export const privateHeaders = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

/** Converts an answer to a response. */
export function toResponse({ status, body, retryAfter, requestId }: ProxyAnswer): Response {
  const headers = new Headers({ ...privateHeaders, 'content-type': 'application/json' });
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter)));
  if (requestId !== undefined) headers.set('x-request-id', requestId);
  return new Response(body, { status, headers });
}
