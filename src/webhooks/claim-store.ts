/** The store of a deduplicator: claims on keys, with a lifetime. */

import type { Clock } from '../types.ts';

/** A value, or the promise of one. */
type MaybePromise<Value> = Value | Promise<Value>;

/** A store of claims. Several processes may share one, such as a Redis server. */
export interface ClaimStore {
  /**
   * Sets a key atomically if it is not set: only one of several concurrent callers succeeds.
   *
   * @param lifetime milliseconds after which the key expires
   * @returns the existing value of the key. Null or undefined if it was set now
   */
  claim(key: string, value: string, lifetime: number): MaybePromise<string | null | undefined>;
  /** Sets a key unconditionally. */
  set(key: string, value: string, lifetime: number): MaybePromise<unknown>;
  /** Deletes a key. */
  delete(key: string): MaybePromise<unknown>;
}

/** A claim, with its expiry. */
interface Claim {
  readonly value: string;
  readonly expiresAt: number;
}

/** Stores claims in the memory of the process. They are lost when it ends, and not shared with others. */
export class MemoryClaimStore implements ClaimStore {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #maxKeys: number;
  /** In the order in which they were set. */
  readonly #claims = new Map<string, Claim>();

  /** @param maxKeys the maximum number of keys. Beyond it, the oldest is dropped */
  constructor(clock: Pick<Clock, 'now'>, maxKeys: number) {
    this.#clock = clock;
    this.#maxKeys = maxKeys;
  }

  get(key: string): string | undefined {
    const known = this.#claims.get(key);
    return known && known.expiresAt > this.#clock.now() ? known.value : undefined;
  }

  claim(key: string, value: string, lifetime: number): string | undefined {
    const known = this.get(key);
    if (known !== undefined) return known;
    this.set(key, value, lifetime);
    return undefined;
  }

  set(key: string, value: string, lifetime: number): void {
    this.#claims.delete(key);
    this.#forget();
    this.#claims.set(key, { value, expiresAt: this.#clock.now() + lifetime });
  }

  delete(key: string): void {
    this.#claims.delete(key);
  }

  /** Drops expired claims, and the oldest ones if there are too many. */
  #forget(): void {
    const now = this.#clock.now();
    for (const [key, { expiresAt }] of this.#claims) {
      if (expiresAt > now && this.#claims.size < this.#maxKeys) return;
      this.#claims.delete(key);
    }
  }
}
