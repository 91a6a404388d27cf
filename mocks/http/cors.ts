/** CORS headers, with which pages of any origin can read the mock's answers. */

import type { HttpRequest, HttpResponse } from './http-message.ts';

/** Adds the CORS headers to others. */
export function withCorsHeaders(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  // A literal, since to spread a second object takes as long as to check a whole answer.
  return { ...headers, 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' };
}

/** Adds the CORS headers to a response. */
export function withCors(response: HttpResponse): HttpResponse {
  return { ...response, headers: withCorsHeaders(response.headers) };
}

/** True for a CORS preflight request. */
export function isPreflight(request: HttpRequest): boolean {
  return request.method === 'OPTIONS' && request.header('access-control-request-method') !== null;
}

/** Answers a preflight request: everything is allowed. */
export function answerPreflight(request: HttpRequest): HttpResponse {
  return {
    status: 204,
    headers: {
      ...withCorsHeaders(),
      'access-control-allow-methods': '*',
      // `*` does not include `Authorization`.
      'access-control-allow-headers': request.header('access-control-request-headers') ?? '*',
      'access-control-max-age': '600',
      // Chromium asks for this when a public page sends a request to a private network.
      ...(request.header('access-control-request-private-network') === 'true' && {
        'access-control-allow-private-network': 'true',
      }),
    },
  };
}
