/**
 * Handlers for Mock Service Worker: serves the mock at the gateways' own base URLs, in a browser or in Node.
 *
 * ```ts
 * const mock = createMock();
 * const worker = setupWorker(...mockHandlers(mock));
 * ```
 */

import { type HttpHandler, HttpResponse, http } from 'msw';
import type { Mock } from '../mock.ts';
import { type BaseUrls, caughtGateways } from './caught-gateways.ts';

/** Options of the handlers. */
export interface MockHandlersOptions {
  /**
   * Base URLs by gateway name, in place of the gateways' own. In a page they may be relative.
   *
   * @default `https://octopusx.ai` and `https://toapis.com`
   */
  readonly baseUrls?: BaseUrls;
}

/**
 * Creates handlers for all requests to the gateways and to their videos. A dropped connection becomes a network error.
 *
 * @throws RangeError if `baseUrls` names a gateway that the mock does not have
 * @example
 * const server = setupServer(...mockHandlers(createMock(), { baseUrls: { toapis: '/api/video' } }));
 */
export function mockHandlers(mock: Mock, { baseUrls = {} }: MockHandlersOptions = {}): HttpHandler[] {
  const { location }: { location?: Location } = globalThis;
  return caughtGateways(mock, baseUrls, location?.href).map(({ baseUrl, answer }) =>
    // In a string pattern, a colon or a parenthesis would have a special meaning.
    http.all(new RegExp(`^${escaped(baseUrl)}(?:[/?]|$)`), async ({ request }) => {
      return (await answer(request)) ?? HttpResponse.error();
    }),
  );
}

/** Escapes a text for a regular expression. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
