/** Applies faults that corrupt or replace answers. */

import type { Fault } from '../core/call.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';

/**
 * Applies a fault to a response.
 *
 * @throws ConnectionLostError if the fault drops the connection, or the caller gives up on an answer that never comes
 */
export function applyFault(
  response: HttpResponse,
  { kind }: Fault,
  request: HttpRequest,
): MaybePromise<HttpResponse> {
  switch (kind) {
    case 'lost':
      throw new ConnectionLostError();
    case 'silent':
      return request.aborted().then(() => {
        throw new ConnectionLostError();
      });
    case 'truncated':
      return truncated(response);
    case 'not_json':
      return {
        status: response.status,
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>',
      };
    default:
      return response;
  }
}

/** A response whose body breaks off halfway. */
function truncated({ status, headers, body = '' }: HttpResponse): HttpResponse {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    status,
    headers: { ...headers, 'content-length': String(bytes.length) },
    body: bytes.slice(0, bytes.length >> 1),
    isTruncated: true,
  };
}
