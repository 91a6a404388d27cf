// Generated from spec/ by `npm run generate`. Do not edit.

/** The client of toapis.com. */

import { createGateway, type Gateway } from '../../src/gateway.ts';
import type { GatewayOptions, ProxiedGatewayOptions } from '../../src/gateway-options.ts';
import { callerIds } from '../../src/lookup/found-task.ts';
import { submitIdentified } from '../../src/lookup/submit-identified.ts';
import { systemClock } from '../../src/transport/system-clock.ts';
import type { SubmitOptions, Task } from '../../src/types.ts';
import { planUploads } from '../../src/uploads/plan-uploads.ts';
import type { EventOptions, EventReceiver } from '../../src/webhooks/event-receiver.ts';
import { TaskEventInbox } from '../../src/webhooks/task-event-inbox.ts';
import type { WebhookEvent } from '../../src/webhooks/webhook-event.ts';
import type { ToapisMethods, QueryVideoTaskMethods } from './methods.ts';
import { tasks } from './tasks.ts';
import type { paths } from './types.ts';
import { webhooks as webhookTable } from './webhooks.ts';

export type { Media } from '../media.ts';
export * from './methods.ts';
export type * from './types.ts';

/** A task of toapis.com. */
export interface ToapisTask extends Task, QueryVideoTaskMethods<SubmitOptions, ToapisTask> {}

/** Options of the client of toapis.com. */
export interface ToapisOptions extends GatewayOptions, EventOptions {}

/** Options of the client of toapis.com in a page whose server adds the key. */
export interface ProxiedToapisOptions extends ProxiedGatewayOptions, EventOptions {}

/** The client of toapis.com. */
export interface ToapisGateway
  extends Gateway<paths, ToapisTask>,
    ToapisMethods<SubmitOptions, ToapisTask>,
    EventReceiver {}

/**
 * Creates a client of toapis.com, typed by its contract.
 *
 * @throws TypeError if the API key or base URL cannot be used
 * @throws RangeError if a number of the options is not valid
 * @example
 * ```ts
 * const gateway = toapis({ apiKey: 'YOUR_API_KEY' });
 * const task = await gateway.generateVideo({
 *   model: 'grok-video-1.0',
 *   prompt: 'A golden retriever running on a green field in sunny weather',
 *   duration: 10,
 *   resolution: '720p',
 *   aspect_ratio: '16:9'
 * });
 * const video = await task.wait();
 * ```
 */
export function toapis({ webhooks, ...options }: ToapisOptions | ProxiedToapisOptions): ToapisGateway {
  const events = new TaskEventInbox(webhookTable, options.clock ?? systemClock, webhooks);
  const features = { planUploads, callerIds, submit: submitIdentified, events };
  const gateway = createGateway<Omit<ToapisGateway, keyof EventReceiver>>(tasks, options, features);
  return Object.assign(gateway, { applyEvent: (event: WebhookEvent) => events.apply(event) });
}
