/**
 * A proxy that keeps the API key on the server: a web-standard handler for any framework with `Request` and `Response`.
 *
 * ```ts
 * const proxy = createProxy({
 *   gateway: 'octopusx',
 *   apiKey: 'YOUR_API_KEY',
 *   basePath: '/api/video',
 *   authorize: async ({ request }) => (await userOf(request))?.id ?? { status: 401, message: 'Sign in' },
 * });
 * ```
 *
 * In the page, `octopusx({ baseUrl: '/api/video' })` needs no key.
 */

import { GatewayProxy } from './gateway-proxy.ts';
import type { ProxyOptions } from './proxy-options.ts';

export type { GatewayName as ProxiedGateway } from '../../generated/gateway-name.ts';
export { type NodeHandler, type NodeRequest, type NodeResponse, toNodeHandler } from './node-handler.ts';
export type { ProxyRefusal } from './proxy-answer.ts';
export type { OperationKind } from './proxy-operations.ts';
export type { AuthorizedCall, ProxyCall, ProxyOptions, ProxyWebhookOptions } from './proxy-options.ts';
export type { ProxyStore } from './proxy-store.ts';

/**
 * Creates a proxy: a handler for every request below its `basePath`.
 *
 * @throws TypeError if there is no `authorize`, or another option cannot be used
 * @throws RangeError if a number of the options is not valid
 */
export function createProxy(options: ProxyOptions): (request: Request) => Promise<Response> {
  const proxy = new GatewayProxy(options);
  return (request) => proxy.handle(request);
}
