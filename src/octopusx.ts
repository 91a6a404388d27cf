/** The client of octopusx.ai. */

import { baseUrl } from '../generated/octopusx/server.ts';
import { tasks } from '../generated/octopusx/tasks.ts';
import type { operations, paths } from '../generated/octopusx/types.ts';
import { createGateway, type Gateway } from './gateway.ts';
import type { GatewayOptions } from './options.ts';

export type * from '../generated/octopusx/types.ts';

/** The generated types of octopusx.ai. */
export interface OctopusxTypes {
  readonly paths: paths;
  readonly operations: operations;
  readonly tasks: typeof tasks;
}

/**
 * Makes a client of octopusx.ai, typed by its contract.
 *
 * ```ts
 * const gateway = octopusx({ apiKey: 'YOUR_API_KEY' });
 * const task = await gateway.createVideo({
 *   model: 'grok-video-3', prompt: 'cat fish', images: [], aspect_ratio: '3:2', size: '1080P',
 * });
 * const video = await task.wait();
 * ```
 *
 * @throws TypeError if the key cannot be sent
 */
export function octopusx(options: GatewayOptions): Gateway<OctopusxTypes> {
  return createGateway({ name: 'octopusx', baseUrl, tasks }, options);
}
