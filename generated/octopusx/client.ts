// Generated from spec/ by `npm run generate`. Do not edit.

/** The client of octopusx.ai. */

import { createGateway, type Gateway } from '../../src/gateway.ts';
import type { GatewayOptions, ProxiedGatewayOptions } from '../../src/gateway-options.ts';
import type { CallOptions, Task } from '../../src/types.ts';
import type { OctopusxMethods, QueryVideoTaskMethods, RetrieveVideoTaskMethods, ResumedTaskMethods } from './methods.ts';
import { tasks } from './tasks.ts';
import type { paths } from './types.ts';

export type { Media } from '../media.ts';
export * from './methods.ts';
export type * from './types.ts';

/** A task that `queryVideo` reads. */
export interface QueryVideoTask extends Task, QueryVideoTaskMethods<CallOptions, QueryVideoTask> {}

/** A task that `retrieveVideo` reads. */
export interface RetrieveVideoTask extends Task, RetrieveVideoTaskMethods<CallOptions, RetrieveVideoTask> {}

/** A task that was resumed. Only its handle says which query reads it. */
export interface ResumedOctopusxTask extends Task, ResumedTaskMethods<CallOptions, ResumedOctopusxTask> {}

/** The client of octopusx.ai. */
export interface OctopusxGateway
  extends Gateway<paths, ResumedOctopusxTask>,
    OctopusxMethods<CallOptions, QueryVideoTask, RetrieveVideoTask> {}

/**
 * Creates a client of octopusx.ai, typed by its contract.
 *
 * @throws TypeError if the API key or base URL cannot be used
 * @throws RangeError if a number of the options is not valid
 * @example
 * ```ts
 * const gateway = octopusx({ apiKey: 'YOUR_API_KEY' });
 * const task = await gateway.createVideo({
 *   model: 'grok-video-3',
 *   prompt: 'cat fish --mode=custom',
 *   images: [],
 *   aspect_ratio: '3:2',
 *   size: '1080P',
 *   duration: 10
 * });
 * const video = await task.wait();
 * ```
 */
export function octopusx(options: GatewayOptions | ProxiedGatewayOptions): OctopusxGateway {
  return createGateway(tasks, options);
}
