/** Acts once on repeated events. */

import { webhooks } from '../../generated/toapis/webhooks.ts';
import { assertNumber, type NumberRange } from '../number-range.ts';
import { systemClock } from '../transport/system-clock.ts';
import type { Clock } from '../types.ts';
import { type ClaimStore, MemoryClaimStore } from './claim-store.ts';

/** Time from the first to the last delivery of an event, in milliseconds, from the contract's approximate schedule. */
const { retries, timeout } = webhooks.delivery;
const lastDelivery = retries.reduce((sum: number, delay) => sum + delay + timeout, timeout);

/** Defaults of the options, in milliseconds. */
const defaults = { retention: Math.ceil(lastDelivery * 1.5), lease: 300_000, maxKeys: 100_000 };

/** Values of a key: during the action, and after it. */
const acting = 'acting';
const done = 'done';

const positiveFinite: NumberRange = { min: Number.MIN_VALUE };

/** Options of a deduplicator. */
export interface DeduplicatorOptions {
  /**
   * The store of completed actions.
   *
   * @default in the memory of this process, which is empty after a restart
   */
  readonly store?: ClaimStore | undefined;
  /**
   * Lifetime of a completed key, in milliseconds.
   *
   * @default one and a half times the period of redelivery, which is about two days
   */
  readonly retention?: number | undefined;
  /**
   * Lifetime of a claim if its process has died, in milliseconds. It must be longer than an action takes: after it,
   * another process may act.
   *
   * @default 300_000
   */
  readonly lease?: number | undefined;
  /**
   * Maximum number of keys in memory. Beyond it, the oldest is dropped. Ignored with a custom store.
   *
   * @default 100_000
   */
  readonly maxKeys?: number | undefined;
  /**
   * The clock for lifetimes. A test passes its mock's.
   *
   * @default the system clock
   */
  readonly clock?: Pick<Clock, 'now'> | undefined;
}

/**
 * The result of `once`: `acted` if this call ran the action, `duplicate` if it was done before, `in-progress` if
 * another process is running it, or died while running it. Answer `in-progress` with a 503, so that the event is
 * delivered again in case the other process fails.
 */
export type OnceResult = 'acted' | 'duplicate' | 'in-progress';

/** Acts once for each key. */
export interface Deduplicator {
  /**
   * Runs an action, unless it was done for this key before. If this process is already running it, waits for it: then
   * the result is `duplicate`, or the error of that action.
   *
   * If the action fails, the key is released, so that the next delivery runs it again. If the process dies, the key is
   * released after the lease. Only the action itself can know whether it was done.
   *
   * @param key the id of the event, or of its task
   * @throws the error of the action, or of the store
   * @example
   * ```ts
   * const result = await deduplicator.once(event.id, () => fulfil(event));
   * ```
   */
  once(key: string, action: () => unknown): Promise<OnceResult>;
}

/**
 * Creates a deduplicator. It uses memory unless a store is given.
 *
 * @throws RangeError if a number of the options is not valid
 * @example
 * ```ts
 * const deduplicator = createDeduplicator();
 * const result = await deduplicator.once(event.id, () => fulfil(event));
 * return new Response(null, { status: result === 'in-progress' ? 503 : 204 });
 * ```
 */
export function createDeduplicator(options: DeduplicatorOptions = {}): Deduplicator {
  const { retention = defaults.retention, lease = defaults.lease, maxKeys = defaults.maxKeys } = options;
  const { clock = systemClock } = options;
  assertNumber('retention', retention, positiveFinite);
  assertNumber('lease', lease, positiveFinite);
  assertNumber('maxKeys', maxKeys, { min: 1, whole: true });
  return new StoredDeduplicator(options.store ?? new MemoryClaimStore(clock, maxKeys), {
    retention,
    lease,
    clock,
  });
}

/** The options for an action. */
interface Settings {
  readonly retention: number;
  readonly lease: number;
  readonly clock: Pick<Clock, 'now'>;
}

class StoredDeduplicator implements Deduplicator {
  readonly #store: ClaimStore;
  readonly #settings: Settings;
  /** Calls of this process that are under way, by key. */
  readonly #underWay = new Map<string, Promise<OnceResult>>();

  constructor(store: ClaimStore, settings: Settings) {
    this.#store = store;
    this.#settings = settings;
  }

  async once(key: string, action: () => unknown): Promise<OnceResult> {
    const other = this.#underWay.get(key);
    if (other) return (await other) === 'in-progress' ? 'in-progress' : 'duplicate';
    const call = this.#act(key, action).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, call);
    return call;
  }

  async #act(key: string, action: () => unknown): Promise<OnceResult> {
    const { retention, lease, clock } = this.#settings;
    const claimedAt = clock.now();
    const state = await this.#store.claim(key, acting, lease);
    if (state !== null && state !== undefined) return state === done ? 'duplicate' : 'in-progress';
    try {
      await action();
    } catch (error) {
      // After the lease, another process may own the key.
      if (clock.now() - claimedAt < lease) await this.#store.delete(key);
      throw error;
    }
    await this.#store.set(key, done, retention);
    return 'acted';
  }
}
