/** The part of a client that only gateways with webhooks have. */

import type { WebhookEvent } from './webhook-event.ts';

/** Options of the client of a gateway that sends webhooks. */
export interface EventOptions {
  /**
   * True if every webhook is passed to `applyEvent` of this gateway. Then a task is polled at most once a minute, in
   * case an event is lost. False to keep the polling times in any case.
   *
   * @default from the first event on
   */
  readonly webhooks?: boolean | undefined;
}

/** A gateway whose webhooks end waits. */
export interface EventReceiver {
  /**
   * Ends the waits for a task, at once and without a query. An event that arrives before the wait is kept for ten
   * minutes. An end is final: repeated and late events change nothing.
   *
   * Pass only events from `receiveWebhook`: they are trusted.
   *
   * @returns true if the event has ended a wait
   * @example
   * ```ts
   * gateway.applyEvent(await receiveWebhook(request, { secrets: ['YOUR_WEBHOOK_SECRET'] }));
   * ```
   */
  applyEvent(event: WebhookEvent): boolean;
}
