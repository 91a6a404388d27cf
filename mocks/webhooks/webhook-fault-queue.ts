/** Faults of upcoming deliveries. */

import type { QueuedWebhookFault } from '../core/delivery-record.ts';
import { isWebhookFault, type WebhookFault, webhookFaultNames } from '../core/tasks/webhook-faults.ts';
import { mostSimilar } from '../core/text/did-you-mean.ts';

/** Maximum number of deliveries for one fault. */
const maxTimes = 1000;

/** Maximum length of the queue. */
const maxQueued = 1000;

/**
 * Queue of webhook faults. A delivery takes the fault for its own task. If there is none, and its submit did not ask for one
 * either, it takes the next fault for any delivery.
 */
export class WebhookFaults {
  readonly #changed: () => void;
  #queue: readonly QueuedWebhookFault[] = [];

  /** @param changed called after each change */
  constructor(changed: () => void = () => {}) {
    this.#changed = changed;
  }

  /** The queued faults, next one first. */
  get list(): readonly QueuedWebhookFault[] {
    return this.#queue;
  }

  /**
   * Adds a fault to the end of the queue. A fault for a task replaces an earlier one for the same task.
   *
   * @throws RangeError if the fault is invalid or the queue is full; the message says what is allowed
   */
  add({ kind, times = 1, task }: QueuedWebhookFault): void {
    checkWebhookFault(kind);
    if (!(Number.isInteger(times) && times >= 1 && times <= maxTimes))
      throw new RangeError(`times must be a whole number from 1 to ${maxTimes}, not ${String(times)}`);
    if (task !== undefined && times !== 1)
      throw new RangeError(
        `times must be 1 for the fault of a task, which has only one delivery, not ${times}`,
      );
    const others = task === undefined ? this.#queue : this.#queue.filter((one) => one.task !== task);
    if (others.length >= maxQueued)
      throw new RangeError(`There are already ${maxQueued} webhook faults: clear them first`);
    this.restore([...others, { kind, times, ...(task !== undefined && { task }) }]);
  }

  /** Removes all faults. */
  clear(): void {
    this.restore([]);
  }

  /** Replaces the queue with faults that were checked before, next one first. */
  restore(faults: readonly QueuedWebhookFault[]): void {
    this.#queue = faults;
    this.#changed();
  }

  /**
   * Takes the first fault for a task, or without one, the first fault for any delivery.
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
  const similar = mostSimilar(name, webhookFaultNames);
  const known = webhookFaultNames.join(', ');
  const hint =
    similar === undefined ? `the faults are ${known}` : `did you mean "${similar}"? The faults are ${known}`;
  throw new RangeError(`There is no webhook fault "${name}"; ${hint}`);
}
