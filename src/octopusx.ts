/** The client of octopusx.ai. */

import type { Client } from 'openapi-fetch';
import { baseUrl } from '../generated/octopusx/server.ts';
import type { paths } from '../generated/octopusx/types.ts';
import { createGatewayClient, type GatewayOptions } from './client.ts';

export type * from '../generated/octopusx/types.ts';

/**
 * Makes a client of octopusx.ai, typed by its contract.
 *
 * ```ts
 * const gateway = octopusx({ apiKey: 'YOUR_API_KEY' });
 * const { data, error, response } = await gateway.POST('/v1/video/create', {
 *   body: { model: 'grok-video-3', prompt: 'cat fish', images: [], aspect_ratio: '3:2', size: '1080P' },
 * });
 * ```
 *
 * @throws TypeError if the key cannot be sent
 * @see https://openapi-ts.dev/openapi-fetch/api for what a client can do
 */
export function octopusx(options: GatewayOptions): Client<paths> {
  return createGatewayClient<paths>(baseUrl, options);
}
