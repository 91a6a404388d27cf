/** Writes requests without changes to the ledger, in the background. */

import type { StoredRequest } from '../../world-store.ts';

/** Maximum number of waiting requests. Further ones are dropped. */
const maxWaiting = 1000;

/** Maximum number of concurrent writes. */
const maxConcurrent = 4;

/** Writes requests to the ledger. Each is JSON, followed by 1 if it is billable and 0 if not. */
export type WriteRequests = (requests: readonly string[]) => Promise<unknown>;

/** Collects the requests of one turn of the event loop and writes them together. */
export class RequestBuffer {
  readonly #write: WriteRequests;
  readonly #writes = new Set<Promise<unknown>>();
  readonly #onDrop: () => void;
  #waiting: string[] = [];

  /**
   * @param write writes requests. A failed write is not repeated
   * @param onDrop called for each request that is dropped because the server is too slow
   */
  constructor(write: WriteRequests, onDrop: () => void) {
    this.#write = write;
    this.#onDrop = onDrop;
  }

  /** Adds a request, which is written with the others of this turn of the event loop. */
  add({ entry, exchange }: StoredRequest): void {
    if (this.#waiting.length >= 2 * maxWaiting) {
      this.#onDrop();
      return;
    }
    if (this.#waiting.length === 0) setImmediate(() => this.flush());
    this.#waiting.push(JSON.stringify({ entry, exchange }), entry.billable ? '1' : '0');
  }

  /** Writes the waiting requests, unless too many writes are running. */
  flush(): void {
    if (this.#waiting.length === 0 || this.#writes.size >= maxConcurrent) return;
    const requests = this.#waiting;
    this.#waiting = [];
    const written = this.#write(requests)
      // `write` counts its errors.
      .catch(() => {})
      .finally(() => {
        this.#writes.delete(written);
        this.flush();
      });
    this.#writes.add(written);
  }

  /** Waits until the requests so far are written. */
  async settled(): Promise<void> {
    this.flush();
    await Promise.all(this.#writes);
    // The first write to end has started the waiting one.
    await Promise.all(this.#writes);
  }
}
