/** The store of a deduplicator: claims on keys, each with a time after which it is forgotten. */

import type { Clock } from '../types.ts';

/** A value, or the promise of one. */
type MaybePromise<Value> = Value | Promise<Value>;

/** A store of claims. Several processes may share one, such as a Redis server. */
export interface ClaimStore {
  /**
   * Sets a key that is not set, in one atomic step: of several callers at one time, one succeeds.
   *
   * @param lifetime milliseconds after which the key is not set any more
   * @returns the value that the key has already; null or undefined if it has been set just now
   */
  claim(key: string, value: string, lifetime: number): MaybePromise<string | null | undefined>;
  /** Sets a key, whatever its value is. */
  set(key: string, value: string, lifetime: number): MaybePromise<unknown>;
  /** Deletes a key. */
  delete(key: string): MaybePromise<unknown>;
}

/** A claim, with the time at which it is forgotten. */
interface Claim {
  readonly value: string;
  readonly expiresAt: number;
}

/** Keeps claims in the memory of the process: they are gone with it, and no other process knows them. */
export class MemoryClaimStore implements ClaimStore {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #maxKeys: number;
  /** In the order in which they were set. */
  readonly #claims = new Map<string, Claim>();

  /** @param maxKeys the largest number of keys; beyond it the oldest is forgotten */
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

  /** Forgets the oldest claims that are over, and the oldest of all if there are too many. */
  #forget(): void {
    const now = this.#clock.now();
    for (const [key, { expiresAt }] of this.#claims) {
      if (expiresAt > now && this.#claims.size < this.#maxKeys) return;
      this.#claims.delete(key);
    }
  }
}
