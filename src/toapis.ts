/** The client of toapis.com. */

import { baseUrl } from '../generated/toapis/server.ts';
import { tasks } from '../generated/toapis/tasks.ts';
import type { operations, paths } from '../generated/toapis/types.ts';
import { createGateway, type Gateway } from './gateway.ts';
import type { GatewayOptions } from './options.ts';

export type * from '../generated/toapis/types.ts';

/** The generated types of toapis.com. */
export interface ToapisTypes {
  readonly paths: paths;
  readonly operations: operations;
  readonly tasks: typeof tasks;
}

/**
 * Makes a client of toapis.com, typed by its contract.
 *
 * ```ts
 * const gateway = toapis({ apiKey: 'YOUR_API_KEY' });
 * const task = await gateway.generateVideo({ model: 'grok-video-1.0', prompt: 'A kitten playing in the garden' });
 * const video = await task.wait();
 * ```
 *
 * @throws TypeError if the key cannot be sent
 */
export function toapis(options: GatewayOptions): Gateway<ToapisTypes> {
  return createGateway({ name: 'toapis', baseUrl, tasks }, options);
}
