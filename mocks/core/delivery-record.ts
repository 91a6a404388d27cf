/** Data of a webhook's delivery: its attempts and its faults. */

import type { WebhookFault } from './tasks/webhook-faults.ts';

/** The stage of a delivery: `pending` until it succeeds, its last attempt fails, or a fault loses it. */
export type WebhookDeliveryState = 'pending' | 'delivered' | 'failed' | 'lost';

/** One request to the receiver, and its answer. While it is under way, it has neither a status nor a failure. */
export interface WebhookAttempt {
  /** In milliseconds of Unix time on the mock's clock. */
  readonly at: number;
  /** The fault of the request, which the receiver must refuse. Undefined for a regular request. */
  readonly fault: WebhookFault | undefined;
  /** The headers of the request, by name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body of the request, if it differs from the delivery's. */
  readonly body: string | undefined;
  /** The HTTP status of the answer. */
  readonly status: number | undefined;
  /** The reason of a failure, or a note that the receiver accepted a request that it should have refused. */
  readonly failure: string | undefined;
  /** The beginning of the answer's body. */
  readonly answer: string | undefined;
}

/** The progress of a task's delivery, as stored. */
export interface StoredDelivery {
  readonly gateway: string;
  readonly task: string;
  readonly state: WebhookDeliveryState;
  readonly fault: WebhookFault | undefined;
  readonly attempts: readonly WebhookAttempt[];
  readonly retries: number;
  readonly isRepeated: boolean;
  /** In milliseconds of Unix time on the mock's clock. Undefined after the last attempt. */
  readonly nextAttemptAt: number | undefined;
}

/** A fault for the next deliveries. */
export interface QueuedWebhookFault {
  readonly kind: WebhookFault;
  /**
   * Number of deliveries that it applies to.
   *
   * @default 1
   */
  readonly times?: number;
  /** The id of a task, to apply the fault to its delivery only. */
  readonly task?: string;
}
