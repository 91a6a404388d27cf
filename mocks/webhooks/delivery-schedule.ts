/** The schedule of deliveries. */

import { MinHeap, type Scheduled } from '../store/memory/min-heap.ts';
import type { OpenDelivery } from './webhook-delivery.ts';

/** Limits of a schedule. */
export interface ScheduleLimits {
  /** Maximum number of failed deliveries that wait for a retry. Beyond it, the oldest is given up. */
  readonly retried: number;
  /** Maximum number of waiting deliveries. */
  readonly waiting: number;
}

const defaultLimits: ScheduleLimits = { retried: 10_000, waiting: 100_000 };

/** Deliveries in the order of their next attempts. Times are in milliseconds of Unix time. */
export class DeliverySchedule {
  readonly #limits: ScheduleLimits;
  readonly #queue = new MinHeap<OpenDelivery>();
  /** Failed deliveries that wait for a retry, oldest first. */
  readonly #retried = new Set<OpenDelivery>();
  /** Deliveries that wait for a later one to be sent first. */
  readonly #held = new Set<OpenDelivery>();
  /** Number of queue entries whose deliveries were given up. */
  #stale = 0;

  constructor(limits: ScheduleLimits = defaultLimits) {
    this.#limits = limits;
  }

  /** The time of the next attempt; `Infinity` if there is none. */
  get next(): number {
    return this.#queue.next;
  }

  /** True if no further delivery can be added. */
  get isFull(): boolean {
    return this.#queue.size >= this.#limits.waiting;
  }

  /** Sets the time of a delivery's next attempt, and replaces the previous one. */
  set(delivery: OpenDelivery, at: number): void {
    delivery.nextAttemptAt = at;
    this.#queue.add(at, delivery);
  }

  /**
   * Schedules a retry of a failed delivery.
   *
   * @returns the oldest failed delivery, which is given up because the limit is exceeded; undefined within the limit
   */
  retry(delivery: OpenDelivery, at: number): OpenDelivery | undefined {
    this.set(delivery, at);
    this.#retried.add(delivery);
    const [oldest] = this.#retried;
    if (this.#retried.size <= this.#limits.retried || oldest === undefined) return undefined;
    this.#retried.delete(oldest);
    oldest.nextAttemptAt = undefined;
    this.#stale += 1;
    if (this.#stale > this.#limits.retried) {
      this.#queue.retain((value, due) => value.nextAttemptAt === due);
      this.#stale = 0;
    }
    return oldest;
  }

  /** Holds a delivery until a later one was sent, but no longer than until a given time. */
  hold(delivery: OpenDelivery, until: number): void {
    this.#held.add(delivery);
    this.set(delivery, until);
  }

  /** Releases the deliveries that were held for a later one. */
  release(later: OpenDelivery, now: number): void {
    for (const delivery of this.#held) {
      if (delivery.number >= later.number) continue;
      this.#held.delete(delivery);
      this.set(delivery, now);
    }
  }

  /** Takes the next delivery that is due. */
  takeUntil(now: number): Scheduled<OpenDelivery> | undefined {
    for (;;) {
      const next = this.#queue.takeUntil(now);
      if (next === undefined) return undefined;
      const { at, value: delivery } = next;
      // Skip an entry whose delivery was rescheduled.
      if (delivery.nextAttemptAt !== at) continue;
      delivery.nextAttemptAt = undefined;
      this.#retried.delete(delivery);
      this.#held.delete(delivery);
      return next;
    }
  }
}
