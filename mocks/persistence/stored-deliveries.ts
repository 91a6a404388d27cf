/** Stored deliveries: they continue after a restart, and each attempt is made by one replica. */

import type { StoredDelivery } from '../core/delivery-record.ts';
import type { DeliveryControl, DeliveryStore } from '../webhooks/mock-webhooks.ts';
import type { OpenDelivery } from '../webhooks/webhook-delivery.ts';
import type { StoredWorld } from './stored-world.ts';

/** Maximum number of stored deliveries whose tasks have not ended here yet. */
const maxKnown = 10_000;

/** Milliseconds for which a replica holds a claimed attempt. */
const lease = 60_000;

/** Milliseconds after which a replica tries to claim an attempt that another one held. */
const retryClaimAfter = lease + 5000;

/** The deliveries of a stored world. */
export class StoredDeliveries implements DeliveryStore {
  readonly #world: StoredWorld;
  readonly #control: DeliveryControl;
  /** Stored deliveries whose tasks have not ended here yet, by gateway and task. */
  readonly #known = new Map<string, StoredDelivery>();
  /** Deliveries without a fault yet: the replica that claims the first attempt decides it. */
  readonly #undecided = new Set<OpenDelivery>();
  /** Due times of the next attempts. All replicas identify an attempt by it. */
  readonly #due = new WeakMap<OpenDelivery, number>();

  constructor(world: StoredWorld, control: DeliveryControl) {
    this.#world = world;
    this.#control = control;
  }

  open(delivery: OpenDelivery, at: number): boolean {
    const name = nameOf(delivery);
    const known = this.#known.get(name);
    this.#known.delete(name);
    if (known) this.#takeOver(delivery, known);
    else if (this.#world.isShared) {
      this.#undecided.add(delivery);
      this.#control.schedule(delivery, at);
    } else return false;
    return true;
  }

  begin(delivery: OpenDelivery, due: number): Promise<void> | undefined {
    if (!this.#world.isShared) return undefined;
    if (!this.#due.has(delivery)) this.#due.set(delivery, due);
    return this.#beginClaimed(delivery);
  }

  changed(delivery: OpenDelivery): void {
    const { gateway, task, state, fault, attempts, retries, isRepeated, nextAttemptAt } = delivery;
    if (task === undefined) return;
    this.#world.saveDelivery({
      gateway,
      task,
      state,
      fault,
      attempts,
      retries,
      isRepeated,
      nextAttemptAt,
    });
  }

  /** Updates deliveries with stored progress. If a task has not ended here yet, this waits until it does. */
  put(deliveries: readonly StoredDelivery[]): void {
    for (const stored of deliveries) {
      const name = nameOf(stored);
      const delivery = this.#control.find(stored.gateway, stored.task);
      if (delivery === undefined) this.#remember(name, stored);
      else if (this.#isFurther(stored, delivery)) this.#takeOver(delivery, stored);
    }
  }

  /** Forgets all deliveries. */
  clear(): void {
    this.#known.clear();
    this.#undecided.clear();
  }

  #remember(name: string, stored: StoredDelivery): void {
    this.#known.delete(name);
    this.#known.set(name, stored);
    const [oldest] = this.#known.keys();
    if (this.#known.size > maxKnown && oldest !== undefined) this.#known.delete(oldest);
  }

  /** True if the stored progress of a delivery is ahead of this replica, which may be making an attempt. */
  #isFurther({ attempts, state }: StoredDelivery, delivery: OpenDelivery): boolean {
    const own = delivery.attempts.length;
    if (attempts.length !== own) return attempts.length > own;
    return this.#undecided.has(delivery) || (state !== 'pending' && delivery.state === 'pending');
  }

  #takeOver(delivery: OpenDelivery, { attempts, nextAttemptAt, ...progress }: StoredDelivery): void {
    const { state, fault, retries, isRepeated } = progress;
    const isNew = attempts.length === 0;
    Object.assign(delivery, { state, fault, retries, isRepeated });
    delivery.attempts.splice(0, Infinity, ...attempts);
    delivery.nextFault = isNew ? fault : undefined;
    delivery.nextAttemptAt = undefined;
    this.#undecided.delete(delivery);
    this.#due.delete(delivery);
    if (!isNew) this.#control.release(delivery);
    if (nextAttemptAt !== undefined) this.#control.schedule(delivery, nextAttemptAt);
  }

  /** Starts an attempt if this replica can claim it. Otherwise it tries again once the other replica's lease is over. */
  async #beginClaimed(delivery: OpenDelivery): Promise<void> {
    const control = this.#control;
    const { signal } = control;
    const isOurs = await this.#world.claim(this.#attemptOf(delivery), lease).catch(() => false);
    // The outcome at another replica may have been loaded in the meantime.
    if (signal.aborted || !this.#due.has(delivery)) return;
    const { clock } = control;
    if (!isOurs) {
      control.schedule(delivery, clock.now() + retryClaimAfter * clock.speed);
      return;
    }
    this.#due.delete(delivery);
    if (this.#undecided.delete(delivery)) {
      control.decideFault(delivery, clock.now());
      this.changed(delivery);
    } else control.begin(delivery);
  }

  /** The name of an attempt, which is the same in all replicas. */
  #attemptOf(delivery: OpenDelivery): string {
    return `${nameOf(delivery)} ${delivery.attempts.length} ${this.#due.get(delivery)}`;
  }
}

function nameOf({ gateway, task }: Pick<OpenDelivery, 'gateway' | 'task'>): string {
  return `${gateway} ${task}`;
}
