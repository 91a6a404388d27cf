/** The part of a client that only gateways with webhooks have. */

import type { WebhookEvent } from './webhook-event.ts';

/** Options of the client of a gateway that sends webhooks. */
export interface EventOptions {
  /**
   * True if each webhook is given to `applyEvent` of this gateway. Then a task is polled at most once a minute, for the event
   * that is lost. False if the times of polling are to stay the same in any case.
   *
   * @default from the first event on
   */
  readonly webhooks?: boolean | undefined;
}

/** A gateway whose webhooks end waits. */
export interface EventReceiver {
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
