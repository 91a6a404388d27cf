/** Requests that have changed nothing, on their way to the ledger. Nobody waits for them. */

import type { KeptRequest } from '../../world-store.ts';

/** The most requests that wait, and the most on their way at once. Beyond it, they are dropped. */
const mostWaiting = 1000;

/** The most commands whose answers are awaited. */
const mostUnderWay = 4;

/** Writes requests to the ledger: each as JSON, followed by 1 if it is billable and 0 if not. */
export type WriteRequests = (requests: readonly string[]) => Promise<unknown>;

/** Collects requests, and sends those of one turn of the event loop together. */
export class RequestBuffer {
  readonly #write: WriteRequests;
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #onDrop: () => void;
  #waiting: string[] = [];

  /**
   * @param write is not called again with requests that it could not write
   * @param onDrop is told of each request that is dropped because the server is too slow
   */
  constructor(write: WriteRequests, onDrop: () => void) {
    this.#write = write;
    this.#onDrop = onDrop;
  }

  /** Adds a request. It is sent with those of the same turn of the event loop. */
  add({ entry, exchange }: KeptRequest): void {
    if (this.#waiting.length >= 2 * mostWaiting) {
      this.#onDrop();
      return;
    }
    if (this.#waiting.length === 0) setImmediate(() => this.flush());
    this.#waiting.push(JSON.stringify({ entry, exchange }), entry.billable ? '1' : '0');
  }

  /** Sends what waits, unless too much is on its way. */
  flush(): void {
    if (this.#waiting.length === 0 || this.#underWay.size >= mostUnderWay) return;
    const requests = this.#waiting;
    this.#waiting = [];
    const written = this.#write(requests)
      // Whoever writes counts its errors.
      .catch(() => {})
      .finally(() => {
        this.#underWay.delete(written);
        this.flush();
      });
    this.#underWay.add(written);
  }

  /** Waits until the requests so far are written. */
  async settled(): Promise<void> {
    this.flush();
    await Promise.all(this.#underWay);
    // What had to wait for them was sent when the first of them was written.
    await Promise.all(this.#underWay);
  }
}
