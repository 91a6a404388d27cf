/** The public interface of a mock. */

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

/** A mock of one or more gateways. */
export interface Mock {
  /** Answers a request. Pass it as `fetch` to a client, or to `listen`. */
  readonly fetch: MockFetch;
  /** The clock of the tasks. */
  readonly clock: Clock;
  /** The log of requests to the gateways. */
  readonly ledger: RequestLog;
  /** The scenario for the next submits. */
  readonly scenario: Scenario;
  /** The faults for the next requests. */
  readonly faults: Faults;
  /** The deliveries of webhooks, and their faults. */
  readonly webhooks: MockWebhooks;
  /**
   * Clears the tasks, except those of the documentation's examples, and the ledger, the scenario, the faults and the
   * deliveries. The random numbers start again from the seed.
   */
  reset(): void;
  /**
   * Reports each change other than the passage of time: a task is created or ended, the clock jumps, stops, resumes or
   * changes its speed, or the mock is reset. The control API streams the same changes to pages, under
   * `GET /__mock/changes`.
   *
   * @param listener called after each change
   * @returns a function that unsubscribes
   */
  subscribe(listener: ChangeListener): () => void;
  /** The served gateways. */
  readonly gateways: readonly MountedGateway[];
  /** The storage of the state. */
  readonly store: MockStore;
  /** The worlds of API keys. All keys share one unless the option `worlds` is set. */
  readonly worlds: MockWorlds;
}

/** The storage of a mock's state. */
export interface MockStore {
  readonly kind: 'memory' | Store['kind'];
  /** Number of failed operations so far. */
  readonly errors: number;
  /**
   * Checks that the store can be reached, and waits until all changes so far are saved.
   *
   * @throws StoreError if it cannot be reached
   */
  check(): Promise<void>;
  /**
   * Loads the changes of other replicas into this mock: the clock, the scenario, the faults, the tasks, the ledger and
   * the deliveries. Each request does so by itself.
   *
   * @throws StoreError if the store cannot be reached
   */
  refresh(): Promise<void>;
  /** Closes the store. After that, the mock can no longer answer requests. */
  close(): Promise<void>;
}

/** The worlds of a mock. */
export interface MockWorlds {
  /** All worlds. The most recently used is last. */
  list(): readonly WorldSummary[];
  /** The mocks of the worlds in memory. Without the option `worlds`, this mock alone. */
  all(): readonly Mock[];
  /**
   * The mock of an API key's world, which is created on first use.
   *
   * @throws Error if the maximum number of worlds is reached, and each was used in the last minute
   */
  of(apiKey: string): Promise<Mock>;
}
