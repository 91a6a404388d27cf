/** What was asked of a mock, and what came of it. */

import type { Note } from './exchange.ts';

/** A request and its outcome. */
export interface LedgerEntry extends Readonly<Note> {
  /** Counts from 1. */
  readonly number: number;
  /** When it came, in milliseconds of Unix time on the mock's clock. */
  readonly at: number;
  readonly gateway: string;
  /** In upper case. */
  readonly method: string;
  /** The path below the gateway's base URL, without its query. */
  readonly path: string;
  /** The HTTP status of the answer; undefined if the connection was dropped instead. */
  readonly status: number | undefined;
}

/** An entry that is still being written. */
export type Draft = { -readonly [name in keyof LedgerEntry]: LedgerEntry[name] };

/**
 * The draft of an entry. It has room for all that may be found out: to put an entry together from parts
 * takes longer than to look its task up.
 */
export function draftOf({
  at,
  gateway,
  method,
  path,
}: Pick<Draft, 'at' | 'gateway' | 'method' | 'path'>): Draft {
  return {
    number: 0,
    at,
    gateway,
    method,
    path,
    status: undefined,
    operation: undefined,
    task: undefined,
    billable: undefined,
    decision: undefined,
    refusal: undefined,
    unknownFields: undefined,
    misread: undefined,
    fault: undefined,
    lost: undefined,
  };
}

/** A list of requests that keeps the last ones and counts them all. */
export class Ledger {
  readonly #limit: number;
  readonly #onEntry: ((entry: LedgerEntry) => void) | undefined;
  /** The last entries in a ring, so that one that is let go is let go at once, while it is cheap to clear away. */
  #ring: LedgerEntry[] = [];
  #count = 0;
  #billable = 0;

  /**
   * @param limit how many entries are kept
   * @param onEntry what is told of each entry as it is written
   */
  constructor(limit: number, onEntry?: (entry: LedgerEntry) => void) {
    this.#limit = limit;
    this.#onEntry = onEntry;
  }

  /** How many requests there were. */
  get count(): number {
    return this.#count;
  }

  /** How many of them a gateway would bill. */
  get billable(): number {
    return this.#billable;
  }

  /** The last requests, the oldest first. */
  get entries(): readonly LedgerEntry[] {
    const oldest = this.#count > this.#limit ? this.#count % this.#limit : 0;
    return [...this.#ring.slice(oldest), ...this.#ring.slice(0, oldest)];
  }

  /** Writes a request down, whose draft is complete but for its number. */
  add(entry: Draft): void {
    if (this.#limit > 0) this.#ring[this.#count % this.#limit] = entry;
    this.#count += 1;
    if (entry.billable) this.#billable += 1;
    entry.number = this.#count;
    this.#onEntry?.(entry);
  }

  /** Forgets everything. */
  clear(): void {
    this.#ring = [];
    this.#count = 0;
    this.#billable = 0;
  }
}
