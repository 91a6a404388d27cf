/** The client of toapis.com. */

import type { QueryVideoTaskMethods, ToapisMethods } from '../generated/toapis/methods.ts';
import { tasks } from '../generated/toapis/tasks.ts';
import type { paths } from '../generated/toapis/types.ts';
import { adviceOnLookup } from './bodies/caller-id.ts';
import { createGateway, type Gateway } from './gateway.ts';
import type { GatewayOptions } from './gateway-options.ts';
import type { CallOptions, Task } from './types.ts';
import { planUploads } from './uploads/plan-uploads.ts';

export type { Media } from '../generated/media.ts';
export * from '../generated/toapis/methods.ts';
export type * from '../generated/toapis/types.ts';

/** A task of toapis.com. */
export interface ToapisTask extends Task, QueryVideoTaskMethods<CallOptions, ToapisTask> {}

/** The client of toapis.com. */
export interface ToapisGateway extends Gateway<paths, ToapisTask>, ToapisMethods<CallOptions, ToapisTask> {}

/**
 * Creates a client of toapis.com, typed by its contract.
 *
 * @throws TypeError if the API key or base URL cannot be used
 * @throws RangeError if a number of the options is not valid
 * @example
 * ```ts
 * const gateway = toapis({ apiKey: 'YOUR_API_KEY' });
 * const task = await gateway.generateVideo({ model: 'grok-video-1.0', prompt: 'A kitten playing in the garden' });
 * const video = await task.wait();
 * ```
 */
export function toapis(options: GatewayOptions): ToapisGateway {
  return createGateway(tasks, options, { planUploads, adviceOnLookup });
}
