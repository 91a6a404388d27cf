/** The requests to the gateways, and their outcomes. */

import type { LogEntry } from '../../core/call.ts';
import type { KeptRequest } from '../world-store.ts';
import type { Exchange } from './exchange.ts';

/** The most requests whose bodies are kept. */
const mostExchanges = 1000;

/** A log that keeps the last requests and counts them all. */
export class RequestLog {
  readonly #limit: number;
  readonly #onEntry: ((entry: LogEntry) => void) | undefined;
  /** The last entries in a ring, so that one that is let go is let go at once, while it is cheap to clear away. */
  #ring: LogEntry[] = [];
  /** The bodies of the last of them, in a ring as well. */
  #exchanges: (Exchange | undefined)[] = [];
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

  get #exchangeLimit(): number {
    return Math.min(this.#limit, mostExchanges);
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
    // A store may have kept fewer than there is room for: `flat` leaves the gaps out.
    return [this.#ring.slice(oldest), this.#ring.slice(0, oldest)].flat(2);
  }

  /** A request by its number; undefined if it is not kept. */
  entry(number: number): LogEntry | undefined {
    const entry = this.#ring[(number - 1) % this.#limit];
    return entry?.number === number ? entry : undefined;
  }

  /** The bodies of a request by its number; undefined if they are not kept. */
  exchange(number: number): Exchange | undefined {
    const isKept = number <= this.#count && number > this.#count - this.#exchangeLimit;
    return isKept ? this.#exchanges[(number - 1) % this.#exchangeLimit] : undefined;
  }

  /** Writes an entry, and numbers it. The entry belongs to the log from now on. */
  add(entry: LogEntry, exchange?: Exchange): void {
    if (this.#limit > 0) {
      this.#ring[this.#count % this.#limit] = entry;
      this.#exchanges[this.#count % this.#exchangeLimit] = exchange;
    }
    this.#count += 1;
    if (entry.billable) this.#billable += 1;
    // Nobody else has seen it yet, and a copy of each entry would cost more than the entry itself.
    (entry as Numbered).number = this.#count;
    this.tell(entry);
  }

  /** Tells of an entry that is kept elsewhere. */
  tell(entry: LogEntry): void {
    this.#onEntry?.(entry);
  }

  /**
   * Takes over the last requests, the oldest first.
   *
   * @param count the number of all requests so far
   * @param billable the number of them that a gateway would bill
   */
  restore(last: readonly KeptRequest[], count: number, billable: number): void {
    this.clear();
    for (const { entry, exchange } of this.#limit > 0 ? last.slice(-this.#limit) : []) {
      this.#ring[(entry.number - 1) % this.#limit] = entry;
      this.#exchanges[(entry.number - 1) % this.#exchangeLimit] = exchange;
    }
    this.#count = count;
    this.#billable = billable;
  }

  /** Forgets everything. */
  clear(): void {
    this.#ring = [];
    this.#exchanges = [];
    this.#count = 0;
    this.#billable = 0;
  }
}

/** An entry whose number is still to be written. */
type Numbered = { -readonly [name in 'number']: LogEntry[name] };
