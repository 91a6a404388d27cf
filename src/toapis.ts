/** The client of toapis.com. */

import type { QueryVideoTaskMethods, ToapisMethods } from '../generated/toapis/methods.ts';
import { tasks } from '../generated/toapis/tasks.ts';
import type { paths } from '../generated/toapis/types.ts';
import { webhooks as webhookTable } from '../generated/toapis/webhooks.ts';
import { createGateway, type Gateway } from './gateway.ts';
import type { GatewayOptions, ProxiedGatewayOptions } from './gateway-options.ts';
import { callerIds } from './lookup/found-task.ts';
import { submitIdentified } from './lookup/submit-identified.ts';
import { systemClock } from './transport/system-clock.ts';
import type { SubmitOptions, Task } from './types.ts';
import { planUploads } from './uploads/plan-uploads.ts';
import { TaskEventInbox } from './webhooks/task-event-inbox.ts';
import type { WebhookEvent } from './webhooks/webhook-event.ts';

export type { Media } from '../generated/media.ts';
export * from '../generated/toapis/methods.ts';
export type * from '../generated/toapis/types.ts';

/** A task of toapis.com. */
export interface ToapisTask extends Task, QueryVideoTaskMethods<SubmitOptions, ToapisTask> {}

/** Options of the client of toapis.com. */
export interface ToapisOptions extends GatewayOptions {
  /**
   * True if each webhook is given to `applyEvent` of this gateway. Then a task is polled at most once a minute, for the event
   * that is lost. False if the times of polling are to stay the same in any case.
   *
   * @default from the first event on
   */
  readonly webhooks?: boolean | undefined;
}

/** Options of the client of toapis.com in a page whose server adds the key. */
export interface ProxiedToapisOptions extends ProxiedGatewayOptions, Pick<ToapisOptions, 'webhooks'> {}

/** The client of toapis.com. */
export interface ToapisGateway extends Gateway<paths, ToapisTask>, ToapisMethods<SubmitOptions, ToapisTask> {
  /**
   * Tells whoever waits for a task of its end, at once and without a query. An event that comes before the wait is kept for
   * ten minutes. An end is final: events that are delivered again, or late, change nothing.
   *
   * Give it only what `receiveWebhook` returns: it takes the event's word for it.
   *
   * @returns true if somebody waited for the task, and knows its end by this event
   * @example
   * ```ts
   * gateway.applyEvent(await receiveWebhook(request, { secrets: ['YOUR_WEBHOOK_SECRET'] }));
   * ```
   */
  applyEvent(event: WebhookEvent): boolean;
}

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
export function toapis({ webhooks, ...options }: ToapisOptions | ProxiedToapisOptions): ToapisGateway {
  const events = new TaskEventInbox(webhookTable, options.clock ?? systemClock, webhooks);
  const features = { planUploads, callerIds, events, submit: submitIdentified };
  const gateway = createGateway<Omit<ToapisGateway, 'applyEvent'>>(tasks, options, features);
  return Object.assign(gateway, { applyEvent: (event: WebhookEvent) => events.apply(event) });
}
