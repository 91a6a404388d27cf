/** Locks between the tabs of an origin. */

import { systemClock } from '../transport/system-clock.ts';
import type { TaskStorage } from './task-storage.ts';

/** Exclusive locks between tabs. */
export interface TabLocks {
  /**
   * Waits until no other tab holds the lock, runs a function, and releases the lock when it ends or the tab is closed.
   *
   * @throws the signal's reason, if it is aborted before the lock is free
   */
  hold(name: string, run: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void>;
}

/** The locks of the runtime: Web Locks, or leases in a shared storage, or none if nothing is shared. */
export function tabLocks(storage: TaskStorage, id: string): TabLocks {
  const { locks } = globalThis.navigator ?? {};
  if (!storage.isShared) return { hold: (_name, run, signal) => run(signal) };
  if (locks === undefined) return new StorageLeases(storage, id);
  return {
    async hold(name, run, signal) {
      await locks.request(name, { signal }, () => run(signal));
    },
  };
}

/** Duration of a lease, interval of renewals, and delay until a claim counts, in milliseconds. */
const leaseTime = 6000;
const renewal = 2000;
const claimTime = 150;

/** A stored lease. */
interface Lease {
  readonly holder: string;
  readonly until: number;
}

/**
 * Leases in a storage, for browsers without Web Locks (Safari before 15.4). Two tabs may both hold a lock for a moment
 * if one of them was asleep. Then both poll, which does no harm.
 */
class StorageLeases implements TabLocks {
  readonly #storage: TaskStorage;
  readonly #id: string;

  constructor(storage: TaskStorage, id: string) {
    this.#storage = storage;
    this.#id = id;
  }

  async hold(name: string, run: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
    const key = `${name}:lease`;
    while (!(await this.#claim(key, signal))) await systemClock.sleep(renewal, signal);
    const controller = new AbortController();
    const onAbort = () => controller.abort(signal.reason);
    signal.addEventListener('abort', onAbort);
    const renewing = this.#renew(key, controller);
    try {
      await run(controller.signal);
    } finally {
      signal.removeEventListener('abort', onAbort);
      controller.abort();
      await renewing;
      if (this.#read(key)?.holder === this.#id) this.#storage.delete(key);
    }
  }

  /**
   * Writes a lease if there is none, and checks a moment later that it was not replaced: the last of several tabs wins.
   */
  async #claim(key: string, signal: AbortSignal): Promise<boolean> {
    const lease = this.#read(key);
    if (lease !== undefined && lease.holder !== this.#id && lease.until > systemClock.now()) return false;
    this.#write(key);
    await systemClock.sleep(claimTime, signal);
    return this.#read(key)?.holder === this.#id;
  }

  /** Renews a lease until the controller is aborted, and aborts it if another tab has taken the lease. */
  async #renew(key: string, controller: AbortController): Promise<void> {
    const { signal } = controller;
    try {
      for (;;) {
        await systemClock.sleep(renewal, signal);
        if (this.#read(key)?.holder !== this.#id) return controller.abort();
        this.#write(key);
      }
    } catch {
      // The signal was aborted.
    }
  }

  #read(key: string): Lease | undefined {
    try {
      const lease: Partial<Lease> | null = JSON.parse(this.#storage.get(key) ?? 'null');
      return typeof lease?.holder === 'string' && typeof lease.until === 'number'
        ? { holder: lease.holder, until: lease.until }
        : undefined;
    } catch {
      return undefined;
    }
  }

  #write(key: string): void {
    const lease: Lease = { holder: this.#id, until: systemClock.now() + leaseTime };
    this.#storage.set(key, JSON.stringify(lease));
  }
}
