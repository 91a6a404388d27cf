/** Acts once on what is told more than once. */

import { webhooks } from '../../generated/toapis/webhooks.ts';
import { assertNumber, type NumberRange } from '../gateway-options.ts';
import { systemClock } from '../transport/system-clock.ts';
import type { Clock } from '../types.ts';
import { type ClaimStore, MemoryClaimStore } from './claim-store.ts';

/** Milliseconds from the first delivery of an event to the last one, by the contract's times, which are approximate. */
const { retries, timeout } = webhooks.delivery;
const lastDelivery = retries.reduce((sum: number, delay) => sum + delay + timeout, timeout);

/** Defaults of the options, in milliseconds. */
const defaults = { retention: Math.ceil(lastDelivery * 1.5), lease: 300_000, maxKeys: 100_000 };

/** Values of a key: while somebody acts, and afterwards. */
const acting = 'acting';
const done = 'done';

const positiveFinite: NumberRange = { min: Number.MIN_VALUE };

/** Options of a deduplicator. */
export interface DeduplicatorOptions {
  /**
   * The store of what has been acted on.
   *
   * @default the memory of this process, which is empty after a restart
   */
  readonly store?: ClaimStore | undefined;
  /**
   * Milliseconds for which a key is remembered that was acted on.
   *
   * @default one and a half times as long as an event is delivered again, which is about two days
   */
  readonly retention?: number | undefined;
  /**
   * Milliseconds for which a claim keeps others from acting if the process that holds it is gone. It must be longer than an
   * action takes: after it, another process acts.
   *
   * @default 300_000
   */
  readonly lease?: number | undefined;
  /**
   * The largest number of keys in memory. Beyond it the oldest is forgotten. It means nothing for a store of your own.
   *
   * @default 100_000
   */
  readonly maxKeys?: number | undefined;
  /**
   * The clock by which keys are forgotten. A test passes its mock's.
   *
   * @default the system clock
   */
  readonly clock?: Pick<Clock, 'now'> | undefined;
}

/**
 * The result of `once`: `acted` if this call ran the action; `duplicate` if it was done before; `in-progress` if another process
 * is at it, or died at it. Answer the last with a 503, so that the event is delivered again: the other may fail.
 */
export type OnceResult = 'acted' | 'duplicate' | 'in-progress';

/** Acts once for each key. */
export interface Deduplicator {
  /**
   * Runs an action, unless it was done for this key before. A key that is being acted on in this process is waited for: then the
   * result is `duplicate`, or the error of that action.
   *
   * If the action fails, the key is free again, so that the next delivery acts. If the process dies at it, the key is free after
   * the lease: whether the action was done then, only the action can know.
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
 * Creates a deduplicator, which remembers in memory unless it is given a store.
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

/** The options that an action depends on. */
interface Settings {
  readonly retention: number;
  readonly lease: number;
  readonly clock: Pick<Clock, 'now'>;
}

class StoredDeduplicator implements Deduplicator {
  readonly #store: ClaimStore;
  readonly #settings: Settings;
  /** The calls of this process that are under way, by key. */
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
      // After the lease the key may be another's.
      if (clock.now() - claimedAt < lease) await this.#store.delete(key);
      throw error;
    }
    await this.#store.set(key, done, retention);
    return 'acted';
  }
}
