/** The delivery of a webhook, as data: its attempts, and the faults that are still to come. */

import type { WebhookFault } from './tasks/webhook-faults.ts';

/** The stage of a delivery: `pending` until it has succeeded, was tried for the last time, or was lost on purpose. */
export type WebhookDeliveryState = 'pending' | 'delivered' | 'failed' | 'lost';

/** One request to the receiver, and its answer. Until there is one, it has neither a status nor a failure. */
export interface WebhookAttempt {
  /** In milliseconds of Unix time on the mock's clock. */
  readonly at: number;
  /** The fault of the request, which a receiver has to refuse; undefined of one that is as it should be. */
  readonly fault: WebhookFault | undefined;
  /** The headers of the request, by name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body of the request, if it is another than that of the delivery. */
  readonly body: string | undefined;
  /** The HTTP status of the answer. */
  readonly status: number | undefined;
  /** Why it was no success, or that it should not have been one. */
  readonly failure: string | undefined;
  /** The beginning of the answer's body. */
  readonly answer: string | undefined;
}

/** The progress of a task's delivery, as a store keeps it. */
export interface KeptDelivery {
  readonly gateway: string;
  readonly task: string;
  readonly state: WebhookDeliveryState;
  readonly fault: WebhookFault | undefined;
  readonly attempts: readonly WebhookAttempt[];
  readonly retries: number;
  readonly isRepeated: boolean;
  /** In milliseconds of Unix time on the mock's clock; undefined if no attempt is to come. */
  readonly nextAttemptAt: number | undefined;
}

/** A fault, and the number of deliveries that it is meant for. */
export interface QueuedWebhookFault {
  readonly kind: WebhookFault;
  /** @default 1 */
  readonly times?: number;
  /** The id of the task whose delivery it is meant for. Defaults to any. */
  readonly task?: string;
}
