/** The deliveries of a world that is kept: they go on after a restart, and one replica makes each attempt. */

import type { KeptDelivery } from '../core/delivery-record.ts';
import type { DeliveryDesk, DeliveryKeeper } from '../webhooks/mock-webhooks.ts';
import type { OpenDelivery } from '../webhooks/webhook-delivery.ts';
import type { KeptWorld } from './kept-world.ts';

/** The most deliveries that are remembered before their tasks are known to have ended. */
const mostKnown = 10_000;

/** Milliseconds that an attempt belongs to the replica that has taken it on. */
const lease = 60_000;

/** Milliseconds after which a replica looks after an attempt that another one has taken on. */
const patience = lease + 5000;

/** The deliveries of a world that is kept. */
export class KeptDeliveries implements DeliveryKeeper {
  readonly #world: KeptWorld;
  readonly #desk: DeliveryDesk;
  /** Deliveries that have come further elsewhere, by gateway and task. */
  readonly #known = new Map<string, KeptDelivery>();
  /** Deliveries whose faults are decided by the replica that takes on the first attempt. */
  readonly #undecided = new Set<OpenDelivery>();
  /** The moment that the next attempt of a delivery is due, by which all replicas know it. */
  readonly #due = new WeakMap<OpenDelivery, number>();

  constructor(world: KeptWorld, desk: DeliveryDesk) {
    this.#world = world;
    this.#desk = desk;
  }

  open(delivery: OpenDelivery, at: number): boolean {
    const name = nameOf(delivery);
    const known = this.#known.get(name);
    this.#known.delete(name);
    if (known) this.#takeOver(delivery, known);
    else if (this.#world.isShared) {
      this.#undecided.add(delivery);
      this.#desk.schedule(delivery, at);
    } else return false;
    return true;
  }

  begin(delivery: OpenDelivery, due: number): Promise<void> | undefined {
    if (!this.#world.isShared) return undefined;
    if (!this.#due.has(delivery)) this.#due.set(delivery, due);
    return this.#beginInTurn(delivery);
  }

  changed(delivery: OpenDelivery): void {
    const { gateway, task, state, fault, attempts, retries, isRepeated, nextAttemptAt } = delivery;
    if (task === undefined) return;
    this.#world.keepDelivery({
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

  /** Takes over how far deliveries have come elsewhere. Those whose tasks have not ended here follow when they do. */
  put(deliveries: readonly KeptDelivery[]): void {
    for (const kept of deliveries) {
      const name = nameOf(kept);
      const delivery = this.#desk.find(kept.gateway, kept.task);
      if (delivery === undefined) this.#remember(name, kept);
      else if (this.#isFurther(kept, delivery)) this.#takeOver(delivery, kept);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#known.clear();
    this.#undecided.clear();
  }

  #remember(name: string, kept: KeptDelivery): void {
    this.#known.delete(name);
    this.#known.set(name, kept);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostKnown && oldest !== undefined) this.#known.delete(oldest);
  }

  /** Tells if a delivery has come further elsewhere than here, where an attempt may be under way. */
  #isFurther({ attempts, state }: KeptDelivery, delivery: OpenDelivery): boolean {
    const own = delivery.attempts.length;
    if (attempts.length !== own) return attempts.length > own;
    return this.#undecided.has(delivery) || (state !== 'pending' && delivery.state === 'pending');
  }

  #takeOver(delivery: OpenDelivery, { attempts, nextAttemptAt, ...kept }: KeptDelivery): void {
    const { state, fault, retries, isRepeated } = kept;
    const isNew = attempts.length === 0;
    Object.assign(delivery, { state, fault, retries, isRepeated });
    delivery.attempts.splice(0, Infinity, ...attempts);
    delivery.nextFault = isNew ? fault : undefined;
    delivery.nextAttemptAt = undefined;
    this.#undecided.delete(delivery);
    this.#due.delete(delivery);
    if (!isNew) this.#desk.release(delivery);
    if (nextAttemptAt !== undefined) this.#desk.schedule(delivery, nextAttemptAt);
  }

  /** Begins an attempt, unless another replica makes it; then its outcome is awaited for as long as that may take. */
  async #beginInTurn(delivery: OpenDelivery): Promise<void> {
    const desk = this.#desk;
    const { signal } = desk;
    const isOurs = await this.#world.claim(this.#attemptOf(delivery), lease).catch(() => false);
    // Meanwhile it may have become known what came of it elsewhere.
    if (signal.aborted || !this.#due.has(delivery)) return;
    const { clock } = desk;
    if (!isOurs) {
      desk.schedule(delivery, clock.now() + patience * clock.speed);
      return;
    }
    this.#due.delete(delivery);
    if (this.#undecided.delete(delivery)) {
      desk.decideFault(delivery, clock.now());
      this.changed(delivery);
    } else desk.begin(delivery);
  }

  /** The name of an attempt, the same in all replicas. */
  #attemptOf(delivery: OpenDelivery): string {
    return `${nameOf(delivery)} ${delivery.attempts.length} ${this.#due.get(delivery)}`;
  }
}

function nameOf({ gateway, task }: Pick<OpenDelivery, 'gateway' | 'task'>): string {
  return `${gateway} ${task}`;
}
