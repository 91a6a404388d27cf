/** The client of octopusx.ai. */

import type {
  OctopusxMethods,
  QueryVideoTaskMethods,
  ResumedTaskMethods,
  RetrieveVideoTaskMethods,
} from '../generated/octopusx/methods.ts';
import { tasks } from '../generated/octopusx/tasks.ts';
import type { paths } from '../generated/octopusx/types.ts';
import { createGateway, type Gateway } from './gateway.ts';
import type { GatewayOptions, ProxiedGatewayOptions } from './gateway-options.ts';
import type { CallOptions, Task } from './types.ts';

export type { Media } from '../generated/media.ts';
export * from '../generated/octopusx/methods.ts';
export type * from '../generated/octopusx/types.ts';

/** A task of the unified pipeline, which `queryVideo` reads. */
export interface UnifiedVideoTask extends Task, QueryVideoTaskMethods<CallOptions, UnifiedVideoTask> {}

/** A task of the OpenAI-format pipeline, which `retrieveVideo` reads. */
export interface OpenAIVideoTask extends Task, RetrieveVideoTaskMethods<CallOptions, OpenAIVideoTask> {}

/** A task that was resumed. Only its handle knows the pipeline. */
export interface ResumedOctopusxTask extends Task, ResumedTaskMethods<CallOptions, ResumedOctopusxTask> {}

/** The client of octopusx.ai. */
export interface OctopusxGateway
  extends Gateway<paths, ResumedOctopusxTask>,
    OctopusxMethods<CallOptions, UnifiedVideoTask, OpenAIVideoTask> {}

/**
 * Creates a client of octopusx.ai, typed by its contract.
 *
 * @throws TypeError if the API key or base URL cannot be used
 * @throws RangeError if a number of the options is not valid
 * @example
 * ```ts
 * const gateway = octopusx({ apiKey: 'YOUR_API_KEY' });
 * const task = await gateway.createVideo({
 *   model: 'grok-video-3', prompt: 'cat fish', images: [], aspect_ratio: '3:2', size: '1080P',
 * });
 * const video = await task.wait();
 * ```
 */
export function octopusx(options: GatewayOptions | ProxiedGatewayOptions): OctopusxGateway {
  return createGateway(tasks, options);
}
