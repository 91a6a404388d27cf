/** The faults of the next deliveries. */

import { isWebhookFault, type WebhookFault, webhookFaultNames } from '../core/tasks/webhook-faults.ts';
import { mostSimilar } from '../core/text/did-you-mean.ts';

/** A fault, and the number of deliveries that it is meant for. */
export interface QueuedWebhookFault {
  readonly kind: WebhookFault;
  /** @default 1 */
  readonly times?: number;
}

/** The most deliveries that a fault can be meant for. */
const mostTimes = 1000;

/** Faults that are still to come. A delivery whose submit asked for one takes none of them. */
export class WebhookFaults {
  #queue: QueuedWebhookFault[] = [];

  /** The faults, the next one first. */
  get list(): readonly QueuedWebhookFault[] {
    return this.#queue;
  }

  /**
   * Adds a fault after the others.
   *
   * @throws RangeError that says what is allowed, if there can be no such fault
   */
  add({ kind, times = 1 }: QueuedWebhookFault): void {
    checkWebhookFault(kind);
    if (!(Number.isInteger(times) && times >= 1 && times <= mostTimes))
      throw new RangeError(`times must be a whole number from 1 to ${mostTimes}, not ${String(times)}`);
    this.#queue.push({ kind, times });
  }

  /** Takes all of them away. */
  clear(): void {
    this.#queue = [];
  }

  /** Takes the fault of the next delivery. */
  take(): WebhookFault | undefined {
    const [next, ...others] = this.#queue;
    if (next === undefined) return undefined;
    const { kind, times = 1 } = next;
    this.#queue = times > 1 ? [{ kind, times: times - 1 }, ...others] : others;
    return kind;
  }
}

/**
 * Checks the name of a fault.
 *
 * @throws RangeError that names the faults
 */
export function checkWebhookFault(kind: unknown): void {
  if (isWebhookFault(kind)) return;
  const name = String(kind);
  const meant = mostSimilar(name, webhookFaultNames);
  const known = webhookFaultNames.join(', ');
  const hint =
    meant === undefined ? `the faults are ${known}` : `did you mean "${meant}"? The faults are ${known}`;
  throw new RangeError(`There is no fault "${name}" of a webhook; ${hint}`);
}
