/** Lets a page of any origin read an answer: what is mocked is not secret. */

import type { HttpRequest, HttpResponse } from './http-message.ts';

/** Headers with those that say so. */
export function allowing(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  // Written out, because to spread a second object takes as long as to check a whole answer.
  return { ...headers, 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' };
}

/** A response with those headers. */
export function allow(response: HttpResponse): HttpResponse {
  return { ...response, headers: allowing(response.headers) };
}

/** Tells a request by which a browser asks if a page of another origin may send another. */
export function isPreflight(request: HttpRequest): boolean {
  return request.method === 'OPTIONS' && request.header('access-control-request-method') !== null;
}

/** The response that lets it. */
export function allowPreflight(request: HttpRequest): HttpResponse {
  return {
    status: 204,
    headers: {
      ...allowing(),
      'access-control-allow-methods': '*',
      // `*` would not stand for `Authorization`.
      'access-control-allow-headers': request.header('access-control-request-headers') ?? '*',
      'access-control-max-age': '600',
      // A page of the internet asks so before it sends something to this machine or its network.
      ...(request.header('access-control-request-private-network') === 'true' && {
        'access-control-allow-private-network': 'true',
      }),
    },
  };
}
