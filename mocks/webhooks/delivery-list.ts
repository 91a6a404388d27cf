/** The last deliveries, by number. */

import type { OpenDelivery } from './webhook-delivery.ts';

/** The number of deliveries that are kept. */
const mostKept = 1000;

/** Deliveries in a ring. */
export class DeliveryList {
  #ring: OpenDelivery[] = [];
  #count = 0;

  /** The number of deliveries so far. */
  get count(): number {
    return this.#count;
  }

  /** The last deliveries, the oldest first. */
  get last(): readonly OpenDelivery[] {
    const oldest = this.#count > mostKept ? this.#count % mostKept : 0;
    return [...this.#ring.slice(oldest), ...this.#ring.slice(0, oldest)];
  }

  /** Adds a delivery, whose number is the next one. */
  add(delivery: OpenDelivery): void {
    this.#ring[this.#count % mostKept] = delivery;
    this.#count += 1;
  }

  /** A delivery by its number; undefined if it is not kept. */
  get(number: number): OpenDelivery | undefined {
    const delivery = this.#ring[(number - 1) % mostKept];
    return delivery?.number === number ? delivery : undefined;
  }

  /** The delivery of a task's end; undefined if it is not kept. */
  find(gateway: string, task: string): OpenDelivery | undefined {
    return this.#ring.find((delivery) => delivery.gateway === gateway && delivery.task === task);
  }

  /** Forgets everything. */
  clear(): void {
    this.#ring = [];
    this.#count = 0;
  }
}
