/** The faults of the next deliveries. */

import type { QueuedWebhookFault } from '../core/delivery-record.ts';
import { isWebhookFault, type WebhookFault, webhookFaultNames } from '../core/tasks/webhook-faults.ts';
import { mostSimilar } from '../core/text/did-you-mean.ts';

/** The most deliveries that a fault can be meant for. */
const mostTimes = 1000;

/** The most faults that wait. */
const mostQueued = 1000;

/**
 * Faults that are still to come. A delivery takes that of its own task; without one, and unless its submit asked for a fault,
 * it takes the next that is meant for any.
 */
export class WebhookFaults {
  readonly #changed: () => void;
  #queue: readonly QueuedWebhookFault[] = [];

  /** @param changed is called after each change; defaults to nothing */
  constructor(changed: () => void = () => {}) {
    this.#changed = changed;
  }

  /** The faults, the next one first. */
  get list(): readonly QueuedWebhookFault[] {
    return this.#queue;
  }

  /**
   * Adds a fault after the others. That of a task takes the place of an earlier one.
   *
   * @throws RangeError that says what is allowed, if there can be no such fault, or too many wait
   */
  add({ kind, times = 1, task }: QueuedWebhookFault): void {
    checkWebhookFault(kind);
    if (!(Number.isInteger(times) && times >= 1 && times <= mostTimes))
      throw new RangeError(`times must be a whole number from 1 to ${mostTimes}, not ${String(times)}`);
    if (task !== undefined && times !== 1)
      throw new RangeError(`times is for the next deliveries, not for a task, which has one: ${times}`);
    const others = task === undefined ? this.#queue : this.#queue.filter((one) => one.task !== task);
    if (others.length >= mostQueued)
      throw new RangeError(`There are ${mostQueued} faults of webhooks already: clear them first`);
    this.restore([...others, { kind, times, ...(task !== undefined && { task }) }]);
  }

  /** Takes all of them away. */
  clear(): void {
    this.restore([]);
  }

  /** Takes over faults that were checked before, the next one first. */
  restore(faults: readonly QueuedWebhookFault[]): void {
    this.#queue = faults;
    this.#changed();
  }

  /**
   * Takes the first fault that is meant for a task; for any delivery, if none is named.
   *
   * @param task the id of the task
   */
  take(task?: string): WebhookFault | undefined {
    const index = this.#queue.findIndex((one) => one.task === task);
    const next = this.#queue[index];
    if (next === undefined) return undefined;
    const { kind, times = 1 } = next;
    const rest = times > 1 ? [{ ...next, times: times - 1 }] : [];
    this.restore(this.#queue.toSpliced(index, 1, ...rest));
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
