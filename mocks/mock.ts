/** A mock as its user sees it. */

import type { ChangeListener } from './control/change-feed.ts';
import type { WorldSummary } from './control/views/world-view.ts';
import type { MockFetch } from './http/fetch-handler.ts';
import type { Clock } from './mock-clock.ts';
import type { MountedGateway } from './mounted-gateway.ts';
import type { Faults } from './store/memory/faults.ts';
import type { RequestLog } from './store/memory/request-log.ts';
import type { Scenario } from './store/memory/scenario.ts';
import type { Store } from './store/world-store.ts';
import type { MockWebhooks } from './webhooks/mock-webhooks.ts';

/** A mock that is ready to answer. */
export interface Mock {
  /** Answers a request. */
  readonly fetch: MockFetch;
  /** The time of the tasks. */
  readonly clock: Clock;
  /** The requests to the gateways. */
  readonly ledger: RequestLog;
  /** The scenario of the next submits. */
  readonly scenario: Scenario;
  /** The faults of the next requests. */
  readonly faults: Faults;
  /** The deliveries of webhooks, and their faults. */
  readonly webhooks: MockWebhooks;
  /**
   * Forgets all tasks but the documents' examples, the ledger, the scenario, the faults and the deliveries, and begins the
   * seed anew.
   */
  reset(): void;
  /**
   * Tells of each change that no passing time explains: a task is made or ended, the clock is moved, its speed is changed,
   * it stops or runs again, the mock is reset. Pages are told by the control API, `GET /__mock/changes`.
   *
   * @param listener is called once the change is made
   * @returns a function that ends the subscription
   */
  subscribe(listener: ChangeListener): () => void;
  /** The gateways that are served. */
  readonly gateways: readonly MountedGateway[];
  /** The place where the state is kept. */
  readonly store: MockStore;
  /** The worlds of API keys. Each key has the same one unless the option `worlds` is set. */
  readonly worlds: MockWorlds;
}

/** The store of a mock. */
export interface MockStore {
  readonly kind: 'memory' | Store['kind'];
  /** The number of operations that have failed so far. */
  readonly errors: number;
  /**
   * Asks whether it can be reached, and waits until what a program has changed is kept.
   *
   * @throws StoreError if it cannot
   */
  check(): Promise<void>;
  /**
   * Brings in what other replicas have changed: the clock, the scenario, the faults, the tasks, the ledger and the
   * deliveries of this mock are theirs, too, from then on. Each request does so by itself.
   *
   * @throws StoreError if the store cannot be reached
   */
  refresh(): Promise<void>;
  /** Lets go of it. The mock answers no request from then on. */
  close(): Promise<void>;
}

/** The worlds of a mock. */
export interface MockWorlds {
  /** Every world, the one that was used last at the end. */
  list(): readonly WorldSummary[];
  /** The mock of each world that is in memory: this one alone, unless the option `worlds` is set. */
  all(): readonly Mock[];
  /**
   * The world of an API key, as a mock of its own. It is made if it is not there.
   *
   * @throws Error if there are as many as there can be, and each was used in the last minute
   */
  of(apiKey: string): Promise<Mock>;
}
