/** The moments of the next attempts. */

import { MinHeap, type Scheduled } from '../store/memory/min-heap.ts';
import type { OpenDelivery } from './webhook-delivery.ts';

/** Limits of a schedule. */
export interface ScheduleLimits {
  /** The most deliveries that have failed and are to be made again; beyond it, the oldest is given up. */
  readonly retried: number;
  /** The most deliveries that wait. */
  readonly waiting: number;
}

const usualLimits: ScheduleLimits = { retried: 10_000, waiting: 100_000 };

/** Deliveries in the order of their next attempts. Moments are in milliseconds of Unix time. */
export class DeliverySchedule {
  readonly #limits: ScheduleLimits;
  readonly #queue = new MinHeap<OpenDelivery>();
  /** Deliveries that have failed and are to be made again, the oldest first. */
  readonly #retried = new Set<OpenDelivery>();
  /** Deliveries that wait for one that comes after them. */
  readonly #held = new Set<OpenDelivery>();
  /** The number of entries that were given up. */
  #stale = 0;

  constructor(limits: ScheduleLimits = usualLimits) {
    this.#limits = limits;
  }

  /** The moment of the next attempt; Infinity if there is none. */
  get next(): number {
    return this.#queue.next;
  }

  /** True if there is no room for a further delivery. */
  get isFull(): boolean {
    return this.#queue.size >= this.#limits.waiting;
  }

  /** Sets the moment of a delivery's next attempt, in place of another one. */
  set(delivery: OpenDelivery, at: number): void {
    delivery.nextAttemptAt = at;
    this.#queue.add(at, delivery);
  }

  /**
   * Sets the moment of the next attempt of a delivery that has failed.
   *
   * @returns the oldest of such deliveries, if there is one too many, which is given up
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
      this.#queue.retain((value, moment) => value.nextAttemptAt === moment);
      this.#stale = 0;
    }
    return oldest;
  }

  /** Lets a delivery wait for a later one, at most until a moment. */
  hold(delivery: OpenDelivery, until: number): void {
    this.#held.add(delivery);
    this.set(delivery, until);
  }

  /** Sets free the deliveries that have waited for another one. */
  release(later: OpenDelivery, now: number): void {
    for (const delivery of this.#held) {
      if (delivery.number >= later.number) continue;
      this.#held.delete(delivery);
      this.set(delivery, now);
    }
  }

  /** Takes the next delivery whose moment has come. */
  takeUntil(now: number): Scheduled<OpenDelivery> | undefined {
    for (;;) {
      const next = this.#queue.takeUntil(now);
      if (next === undefined) return undefined;
      const { at, value: delivery } = next;
      // One whose moment has changed has an entry under its old one, which is passed over.
      if (delivery.nextAttemptAt !== at) continue;
      delivery.nextAttemptAt = undefined;
      this.#retried.delete(delivery);
      this.#held.delete(delivery);
      return next;
    }
  }
}
