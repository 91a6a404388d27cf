/** The requests to the gateways, and their outcomes. */

import type { LogEntry } from '../core/call.ts';

/** A log that keeps the last requests and counts them all. */
export class RequestLog {
  readonly #limit: number;
  readonly #onEntry: ((entry: LogEntry) => void) | undefined;
  /** The last entries in a ring, so that one that is let go is let go at once, while it is cheap to clear away. */
  #ring: LogEntry[] = [];
  #count = 0;
  #billable = 0;

  /**
   * @param limit the number of entries that are kept
   * @param onEntry is told of each entry as it is written
   */
  constructor(limit: number, onEntry?: (entry: LogEntry) => void) {
    this.#limit = limit;
    this.#onEntry = onEntry;
  }

  /** The number of requests so far. */
  get count(): number {
    return this.#count;
  }

  /** The number of them that a gateway would bill. */
  get billable(): number {
    return this.#billable;
  }

  /** The last requests, the oldest first. */
  get entries(): readonly LogEntry[] {
    const oldest = this.#count > this.#limit ? this.#count % this.#limit : 0;
    return [...this.#ring.slice(oldest), ...this.#ring.slice(0, oldest)];
  }

  /** Writes an entry, and numbers it. The entry belongs to the log from now on. */
  add(entry: LogEntry): void {
    if (this.#limit > 0) this.#ring[this.#count % this.#limit] = entry;
    this.#count += 1;
    if (entry.billable) this.#billable += 1;
    // Nobody else has seen it yet, and a copy of each entry would cost more than the entry itself.
    (entry as Numbered).number = this.#count;
    this.#onEntry?.(entry);
  }

  /** Forgets everything. */
  clear(): void {
    this.#ring = [];
    this.#count = 0;
    this.#billable = 0;
  }
}

/** An entry whose number is still to be written. */
type Numbered = { -readonly [name in 'number']: LogEntry[name] };
