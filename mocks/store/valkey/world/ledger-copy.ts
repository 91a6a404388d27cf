/** This replica's copy of a world's ledger. */

import type { StoredRequest, WorldMemory } from '../../world-store.ts';
import { listIn, numberIn, textIn } from '../server-reply.ts';
import { maxRequests } from './save-script.ts';

/** A copy of the last requests, to which only new ones are added. */
export class LedgerCopy {
  #requests: StoredRequest[] = [];
  #count = 0;
  #isGiven = false;

  /** Number of the last request in the copy. */
  get count(): number {
    return this.#count;
  }

  /** Adds the reply of a read: the number of requests, the number of billable ones, and the new ones, newest first. */
  add(reply: unknown, memory: WorldMemory): void {
    const [newest, billable, lines] = listIn(reply);
    const count = numberIn(newest);
    if (count <= this.#count && this.#isGiven) return;
    const fresh = listIn(lines)
      .map(requestIn)
      .filter(({ entry }) => entry.number > this.#count)
      .reverse();
    this.#requests = [...this.#requests, ...fresh].slice(-maxRequests);
    this.#count = count;
    this.#isGiven = true;
    // The log in memory owns its entries.
    const copies = this.#requests.map(({ entry, exchange }) => ({ entry: { ...entry }, exchange }));
    memory.setRequests(copies, count, numberIn(billable));
  }

  /** Empties the copy. */
  clear(): void {
    this.#requests = [];
    this.#count = 0;
    this.#isGiven = false;
  }
}

function requestIn(line: unknown): StoredRequest {
  const [id, fields] = listIn(line);
  const number = Number(textIn(id).split('-')[0]);
  // A `RequestBuffer` or `saveArguments` has written it.
  const { entry, exchange } = JSON.parse(textIn(listIn(fields)[1])) as StoredRequest;
  return { entry: { ...entry, number }, exchange };
}
