/** Saves the state of a world in a store. */

import { createHash } from 'node:crypto';
import type { MaybePromise } from '../maybe-promise.ts';
import type { GatewayStore } from '../store/gateway-store.ts';
import type { MemoryStore } from '../store/memory/memory-store.ts';
import type { Store } from '../store/world-store.ts';
import type { DeliveryControl, DeliveryKeeper } from '../webhooks/mock-webhooks.ts';
import { KeptDeliveries } from './kept-deliveries.ts';
import { KeptGatewayStore } from './kept-gateway.ts';
import { KeptWorld, type WorldParts } from './kept-world.ts';

/** The stored state of a world, for the assembly of a mock. */
export interface KeptState {
  /** The owner of a task by its `Authorization` header, as a hash: a store never contains an API key. */
  ownerOf(authorization: string): string;
  /** Saves a change of the clock, the scenario or the faults. */
  rulesChanged(): void;
  /** Saves a new plan of a task. */
  planChanged: KeptWorld['planChanged'];
  /** The state of a gateway, which is saved before each answer. */
  storeOf(name: string, memory: MemoryStore): GatewayStore;
  /** Creates the keeper of the deliveries. */
  deliveries(control: DeliveryControl): DeliveryKeeper;
  /** Runs an action of the control API on the latest state, and saves its changes. */
  act<T>(act: () => T): MaybePromise<T>;
  /** Deletes everything, for all replicas. */
  reset(): void;
  /**
   * Opens the store. Call it when the state in memory is complete.
   *
   * @throws StoreError if it cannot be opened
   */
  open(parts: Omit<WorldParts, 'deliveries'>): void;
  /** Waits until changes that programs have made are saved. */
  settled(): Promise<void>;
  /** Loads the changes of other replicas. */
  refresh(): MaybePromise<void>;
}

/** Connects the state of a world with its store. */
export function keepState(store: Store, world: string): KeptState {
  const kept = new KeptWorld(store, world);
  let deliveries: KeptDeliveries | undefined;
  return {
    ownerOf,
    rulesChanged: () => kept.rulesChanged(),
    planChanged: (gateway, task) => kept.planChanged(gateway, task),
    storeOf: (name, memory) => new KeptGatewayStore(name, memory, kept),
    deliveries(control) {
      deliveries = new KeptDeliveries(kept, control);
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
