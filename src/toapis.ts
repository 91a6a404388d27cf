/** The client of toapis.com. */

import type { Client } from 'openapi-fetch';
import { baseUrl } from '../generated/toapis/server.ts';
import type { paths } from '../generated/toapis/types.ts';
import { createGatewayClient, type GatewayOptions } from './client.ts';

export type * from '../generated/toapis/types.ts';

/**
 * Makes a client of toapis.com, typed by its contract.
 *
 * ```ts
 * const gateway = toapis({ apiKey: 'YOUR_API_KEY' });
 * const { data, error, response } = await gateway.POST('/v1/videos/generations', {
 *   body: { model: 'grok-video-1.0', prompt: 'A kitten playing in the garden' },
 * });
 * ```
 *
 * @throws TypeError if the key cannot be sent
 * @see https://openapi-ts.dev/openapi-fetch/api for what a client can do
 */
export function toapis(options: GatewayOptions): Client<paths> {
  return createGatewayClient<paths>(baseUrl, options);
}
