/** Saves the state of a world in a store. */

import { createHash } from 'node:crypto';
import type { MaybePromise } from '../maybe-promise.ts';
import type { GatewayStore } from '../store/gateway-store.ts';
import type { MemoryStore } from '../store/memory/memory-store.ts';
import type { Store } from '../store/world-store.ts';
import type { DeliveryControl, DeliveryStore } from '../webhooks/mock-webhooks.ts';
import { PersistentGatewayStore } from './persistent-gateway.ts';
import { StoredDeliveries } from './stored-deliveries.ts';
import { StoredWorld, type WorldParts } from './stored-world.ts';

/** The stored state of a world, for the assembly of a mock. */
export interface StoredState {
  /** The owner of a task by its `Authorization` header, as a hash: a store never contains an API key. */
  ownerOf(authorization: string): string;
  /** Saves a change of the clock, the scenario or the faults. */
  settingsChanged(): void;
  /** Saves a new plan of a task. */
  planChanged: StoredWorld['planChanged'];
  /** The state of a gateway, which is saved before each answer. */
  storeOf(name: string, memory: MemoryStore): GatewayStore;
  /** Creates the store of the deliveries. */
  deliveries(control: DeliveryControl): DeliveryStore;
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
export function persistState(store: Store, world: string): StoredState {
  const storedWorld = new StoredWorld(store, world);
  let deliveries: StoredDeliveries | undefined;
  return {
    ownerOf,
    settingsChanged: () => storedWorld.settingsChanged(),
    planChanged: (gateway, task) => storedWorld.planChanged(gateway, task),
    storeOf: (name, memory) => new PersistentGatewayStore(name, memory, storedWorld),
    deliveries(control) {
      deliveries = new StoredDeliveries(storedWorld, control);
      return deliveries;
    },
    act: (act) => storedWorld.act(act),
    reset: () => storedWorld.reset(),
    open: (parts) =>
      storedWorld.open({
        ...parts,
        deliveries: {
          put: (progress) => deliveries?.put(progress),
          clear: () => deliveries?.clear(),
        },
      }),
    settled: () => storedWorld.settled(),
    refresh: () => storedWorld.refresh(true),
  };
}

function ownerOf(authorization: string): string {
  const hash = createHash('sha256').update(`video-gateway-kit owner ${authorization}`);
  return hash.digest('base64url').slice(0, 22);
}
