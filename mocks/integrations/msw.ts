/**
 * Handlers for Mock Service Worker: the whole mock behind the gateways' own addresses, in a browser or in Node.
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
   * Base URLs in place of the gateways' own, by the gateways' names; in a page they may be relative to it.
   *
   * @default `https://octopusx.ai` and `https://toapis.com`
   */
  readonly baseUrls?: BaseUrls;
}

/**
 * Makes handlers that answer all requests to the gateways, and to their videos. A connection that drops is a network error.
 *
 * @throws RangeError if `baseUrls` names a gateway that the mock does not have
 * @example
 * const server = setupServer(...mockHandlers(createMock(), { baseUrls: { toapis: '/api/video' } }));
 */
export function mockHandlers(mock: Mock, { baseUrls = {} }: MockHandlersOptions = {}): HttpHandler[] {
  const { location }: { location?: Location } = globalThis;
  return caughtGateways(mock, baseUrls, location?.href).map(({ baseUrl, answer }) =>
    // A pattern of text would take a colon or a parenthesis for its own signs.
    http.all(new RegExp(`^${escaped(baseUrl)}(?:[/?]|$)`), async ({ request }) => {
      return (await answer(request)) ?? HttpResponse.error();
    }),
  );
}

/** A text as a regular expression has it. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
