/** The last deliveries, by number. */

import type { OpenDelivery } from './webhook-delivery.ts';

/** Maximum number of deliveries to keep. */
const maxDeliveries = 1000;

/** Ring buffer of deliveries. */
export class DeliveryList {
  #ring: OpenDelivery[] = [];
  #count = 0;

  /** Number of deliveries so far. */
  get count(): number {
    return this.#count;
  }

  /** The last deliveries, oldest first. */
  get last(): readonly OpenDelivery[] {
    const oldest = this.#count > maxDeliveries ? this.#count % maxDeliveries : 0;
    return [...this.#ring.slice(oldest), ...this.#ring.slice(0, oldest)];
  }

  /** Adds a delivery, which must have the next number. */
  add(delivery: OpenDelivery): void {
    this.#ring[this.#count % maxDeliveries] = delivery;
    this.#count += 1;
  }

  /** A delivery by its number; undefined if it is not kept. */
  get(number: number): OpenDelivery | undefined {
    const delivery = this.#ring[(number - 1) % maxDeliveries];
    return delivery?.number === number ? delivery : undefined;
  }

  /** The delivery for the end of a task; undefined if it is not kept. */
  find(gateway: string, task: string): OpenDelivery | undefined {
    return this.#ring.find((delivery) => delivery.gateway === gateway && delivery.task === task);
  }

  /** Removes all deliveries. */
  clear(): void {
    this.#ring = [];
    this.#count = 0;
  }
}
