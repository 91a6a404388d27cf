/** The last requests of a world, as this replica has read them. */

import type { KeptRequest, WorldMemory } from '../../world-store.ts';
import { listIn, numberIn, textIn } from '../server-reply.ts';
import { keptRequests } from './keep-script.ts';

/** Reads only the requests that it does not know yet. */
export class LedgerCopy {
  #requests: KeptRequest[] = [];
  #count = 0;
  #isGiven = false;

  /** The number of the last request that was read. */
  get count(): number {
    return this.#count;
  }

  /** Takes over what was read: the number of requests, that of billable ones, and the new ones, the newest first. */
  add(reply: unknown, memory: WorldMemory): void {
    const [newest, billable, lines] = listIn(reply);
    const count = numberIn(newest);
    if (count <= this.#count && this.#isGiven) return;
    const fresh = listIn(lines)
      .map(requestIn)
      .filter(({ entry }) => entry.number > this.#count)
      .reverse();
    this.#requests = [...this.#requests, ...fresh].slice(-keptRequests);
    this.#count = count;
    this.#isGiven = true;
    // The memory numbers its entries itself.
    const copies = this.#requests.map(({ entry, exchange }) => ({ entry: { ...entry }, exchange }));
    memory.setRequests(copies, count, numberIn(billable));
  }

  /** Begins anew. */
  clear(): void {
    this.#requests = [];
    this.#count = 0;
    this.#isGiven = false;
  }
}

function requestIn(line: unknown): KeptRequest {
  const [id, fields] = listIn(line);
  const number = Number(textIn(id).split('-')[0]);
  // It was written by a request buffer, or with changes.
  const { entry, exchange } = JSON.parse(textIn(listIn(fields)[1])) as KeptRequest;
  return { entry: { ...entry, number }, exchange };
}
