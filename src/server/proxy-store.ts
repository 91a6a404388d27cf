/** The memory of a proxy: whose task is whose, and which submits were answered. */

import type { Clock } from '../types.ts';
import { type ClaimStore, MemoryClaimStore } from '../webhooks/claim-store.ts';

/** The largest number of tasks and submits that are kept in memory. */
const maxKeys = 100_000;

/** The memory of a proxy. Several processes may share one, such as a Redis server. */
export interface ProxyStore extends ClaimStore {
  /** The value of a key; null or undefined if it is not set. */
  get(key: string): string | null | undefined | Promise<string | null | undefined>;
}

/**
 * Keeps everything in the memory of the process, each kind of key apart, so that many of one kind do not make it forget another.
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

  /** The keys of a kind: what stands before their first colon. There are three. */
  #storeOf(key: string): MemoryClaimStore {
    const kind = key.slice(0, key.indexOf(':'));
    const known = this.#kinds.get(kind) ?? new MemoryClaimStore(this.#clock, maxKeys);
    this.#kinds.set(kind, known);
    return known;
  }
}

/** Milliseconds for which the owner of a task is kept: gateways keep videos for a day or so. */
const ownerLifetime = 30 * 86_400_000;

/** The callers that the tasks belong to. */
export class TaskOwners {
  readonly #store: ProxyStore;

  constructor(store: ProxyStore) {
    this.#store = store;
  }

  /** The caller that a task belongs to. Undefined if it is not known. */
  async ownerOf(task: string): Promise<string | undefined> {
    return (await this.#store.get(`task:${task}`)) ?? undefined;
  }

  /** The caller that gave an id of its own to a task. Undefined if nobody did. */
  async claimantOf(ownId: string): Promise<string | undefined> {
    return (await this.#store.get(`own-id:${ownId}`)) ?? undefined;
  }

  /** Gives a task that the gateway named to a caller. */
  async give(task: string, caller: string): Promise<void> {
    await this.#store.set(`task:${task}`, caller, ownerLifetime);
  }

  /** Claims an id of a caller's own. `taken` is the result if it is another's, `known` if it is the caller's already. */
  async claim(ownId: string, caller: string): Promise<'claimed' | 'known' | 'taken'> {
    const owner = await this.#store.claim(`own-id:${ownId}`, caller, ownerLifetime);
    if (owner === null || owner === undefined) return 'claimed';
    return owner === caller ? 'known' : 'taken';
  }

  /** Forgets an id of a caller's own, whose task was not made. */
  async release(ownId: string): Promise<void> {
    await this.#store.delete(`own-id:${ownId}`);
  }
}
