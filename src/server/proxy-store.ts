/** The store of a proxy: owners of tasks, and answers to submits. */

import type { Clock } from '../types.ts';
import { type ClaimStore, MemoryClaimStore } from '../webhooks/claim-store.ts';

/** Maximum number of tasks and submits in memory. */
const maxKeys = 100_000;

/** The store of a proxy. Several processes may share one, such as a Redis server. */
export interface ProxyStore extends ClaimStore {
  /** The value of a key; null or undefined if it is not set. */
  get(key: string): string | null | undefined | Promise<string | null | undefined>;
}

/**
 * Stores everything in the memory of the process, each kind of key separately, so that many keys of one kind do not
 * evict another.
 */
export class MemoryProxyStore implements ProxyStore {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #kinds = new Map<string, MemoryClaimStore>();

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  get(key: string): string | undefined {
    return this.#storeOf(key).get(key);
  }

  claim(key: string, value: string, lifetime: number): string | undefined {
    return this.#storeOf(key).claim(key, value, lifetime);
  }

  set(key: string, value: string, lifetime: number): void {
    this.#storeOf(key).set(key, value, lifetime);
  }

  delete(key: string): void {
    this.#storeOf(key).delete(key);
  }

  /** The store of a kind of key: the part before the first colon. There are three. */
  #storeOf(key: string): MemoryClaimStore {
    const kind = key.slice(0, key.indexOf(':'));
    const known = this.#kinds.get(kind) ?? new MemoryClaimStore(this.#clock, maxKeys);
    this.#kinds.set(kind, known);
    return known;
  }
}

/** Lifetime of the owner of a task, in milliseconds: gateways keep videos for about a day. */
const ownerLifetime = 30 * 86_400_000;

/** The owners of tasks. */
export class TaskOwners {
  readonly #store: ProxyStore;

  constructor(store: ProxyStore) {
    this.#store = store;
  }

  /** The owner of a task. Undefined if it is not known. */
  async ownerOf(task: string): Promise<string | undefined> {
    return (await this.#store.get(`task:${task}`)) ?? undefined;
  }

  /** The owner of a caller's id. Undefined if there is none. */
  async claimantOf(ownId: string): Promise<string | undefined> {
    return (await this.#store.get(`own-id:${ownId}`)) ?? undefined;
  }

  /** Assigns a task to a caller, by the gateway's id. */
  async give(task: string, caller: string): Promise<void> {
    await this.#store.set(`task:${task}`, caller, ownerLifetime);
  }

  /**
   * Claims a caller's own id. The result is `taken` if another caller owns it, and `known` if this caller does already.
   */
  async claim(ownId: string, caller: string): Promise<'claimed' | 'known' | 'taken'> {
    const owner = await this.#store.claim(`own-id:${ownId}`, caller, ownerLifetime);
    if (owner === null || owner === undefined) return 'claimed';
    return owner === caller ? 'known' : 'taken';
  }

  /** Releases a caller's own id whose task was not created. */
  async release(ownId: string): Promise<void> {
    await this.#store.delete(`own-id:${ownId}`);
  }
}
