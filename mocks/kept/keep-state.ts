/** Keeps the state of a world in a store, in place of memory alone. */

import { createHash } from 'node:crypto';
import type { MaybePromise } from '../maybe-promise.ts';
import type { GatewayStore } from '../store/gateway-store.ts';
import type { MemoryStore } from '../store/memory/memory-store.ts';
import type { Store } from '../store/world-store.ts';
import type { DeliveryDesk, DeliveryKeeper } from '../webhooks/mock-webhooks.ts';
import { KeptDeliveries } from './kept-deliveries.ts';
import { KeptGatewayStore } from './kept-gateway.ts';
import { KeptWorld, type WorldParts } from './kept-world.ts';

/** The kept state of a world, as a mock is put together with it. */
export interface KeptState {
  /** The owner of a task that is submitted with an `Authorization` header. A store never sees an API key. */
  ownerOf(authorization: string): string;
  /** Is told that the clock, the scenario or a fault has changed. */
  rulesChanged(): void;
  /** Is told that a task has another plan. */
  planChanged: KeptWorld['planChanged'];
  /** The state of a gateway, of which nothing is answered before it is kept. */
  storeOf(name: string, memory: MemoryStore): GatewayStore;
  /** Makes what keeps the deliveries. */
  deliveries(desk: DeliveryDesk): DeliveryKeeper;
  /** Runs an action of the control API on the newest state, and keeps what it changes. */
  act<T>(act: () => T): MaybePromise<T>;
  /** Forgets everything, here and for the other replicas. */
  reset(): void;
  /**
   * Opens the store, once everything in memory is in its place.
   *
   * @throws StoreError if it cannot be opened
   */
  open(parts: Omit<WorldParts, 'deliveries'>): void;
  /** Waits until what programs have changed is kept. */
  settled(): Promise<void>;
  /** Brings in what others have changed. */
  refresh(): MaybePromise<void>;
}

/** Keeps the state of a world in a store. */
export function keepState(store: Store, world: string): KeptState {
  const kept = new KeptWorld(store, world);
  let deliveries: KeptDeliveries | undefined;
  return {
    ownerOf,
    rulesChanged: () => kept.rulesChanged(),
    planChanged: (gateway, task) => kept.planChanged(gateway, task),
    storeOf: (name, memory) => new KeptGatewayStore(name, memory, kept),
    deliveries(desk) {
      deliveries = new KeptDeliveries(kept, desk);
      return deliveries;
    },
    act: (act) => kept.act(act),
    reset: () => kept.reset(),
    open: (parts) =>
      kept.open({
        ...parts,
        deliveries: {
          put: (progress) => deliveries?.put(progress),
          clear: () => deliveries?.clear(),
        },
      }),
    settled: () => kept.settled(),
    refresh: () => kept.refresh(true),
  };
}

function ownerOf(authorization: string): string {
  const hash = createHash('sha256').update(`video-gateway-kit owner ${authorization}`);
  return hash.digest('base64url').slice(0, 22);
}
