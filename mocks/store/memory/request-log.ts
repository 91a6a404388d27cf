/** The log of requests to the gateways. */

import type { LogEntry } from '../../core/call.ts';
import type { StoredRequest } from '../world-store.ts';
import type { Exchange } from './exchange.ts';

/** Maximum number of requests whose bodies are kept. */
const maxExchanges = 1000;

/** A log that keeps the last requests and counts them all. */
export class RequestLog {
  readonly #limit: number;
  readonly #onEntry: ((entry: LogEntry) => void) | undefined;
  /** Ring buffer of the last entries. It releases an entry while it is young, when garbage collection is cheap. */
  #ring: LogEntry[] = [];
  /** Ring buffer of the last bodies. */
  #exchanges: (Exchange | undefined)[] = [];
  #count = 0;
  #billable = 0;

  /**
   * @param limit the maximum number of entries to keep
   * @param onEntry called with each new entry
   */
  constructor(limit: number, onEntry?: (entry: LogEntry) => void) {
    this.#limit = limit;
    this.#onEntry = onEntry;
  }

  get #exchangeLimit(): number {
    return Math.min(this.#limit, maxExchanges);
  }

  /** Number of requests so far. */
  get count(): number {
    return this.#count;
  }

  /** Number of requests so far that a gateway would bill. */
  get billable(): number {
    return this.#billable;
  }

  /** The last requests, oldest first. */
  get entries(): readonly LogEntry[] {
    const oldest = this.#count > this.#limit ? this.#count % this.#limit : 0;
    // A store may have restored fewer entries than fit: `flat` skips the holes.
    return [this.#ring.slice(oldest), this.#ring.slice(0, oldest)].flat(2);
  }

  /** A request by its number; undefined if it is not kept. */
  entry(number: number): LogEntry | undefined {
    const entry = this.#ring[(number - 1) % this.#limit];
    return entry?.number === number ? entry : undefined;
  }

  /** The bodies of a request by its number; undefined if they are not kept. */
  exchange(number: number): Exchange | undefined {
    const hasExchange = number <= this.#count && number > this.#count - this.#exchangeLimit;
    return hasExchange ? this.#exchanges[(number - 1) % this.#exchangeLimit] : undefined;
  }

  /** Adds an entry and sets its number. The log owns the entry from now on. */
  add(entry: LogEntry, exchange?: Exchange): void {
    if (this.#limit > 0) {
      this.#ring[this.#count % this.#limit] = entry;
      this.#exchanges[this.#count % this.#exchangeLimit] = exchange;
    }
    this.#count += 1;
    if (entry.billable) this.#billable += 1;
    // No other code has seen the entry yet, and copying each one would cost more than creating it.
    (entry as Numbered).number = this.#count;
    this.tell(entry);
  }

  /** Reports an entry that is stored elsewhere. */
  tell(entry: LogEntry): void {
    this.#onEntry?.(entry);
  }

  /**
   * Replaces the log with the last requests, oldest first.
   *
   * @param count the number of requests so far
   * @param billable the number of requests so far that a gateway would bill
   */
  restore(last: readonly StoredRequest[], count: number, billable: number): void {
    this.clear();
    for (const { entry, exchange } of this.#limit > 0 ? last.slice(-this.#limit) : []) {
      this.#ring[(entry.number - 1) % this.#limit] = entry;
      this.#exchanges[(entry.number - 1) % this.#exchangeLimit] = exchange;
    }
    this.#count = count;
    this.#billable = billable;
  }

  /** Removes all entries. */
  clear(): void {
    this.#ring = [];
    this.#exchanges = [];
    this.#count = 0;
    this.#billable = 0;
  }
}

/** An entry whose number can be set. */
type Numbered = { -readonly [name in 'number']: LogEntry[name] };
