/** The faults of the next requests. */

import type { Fault } from '../../core/call.ts';
import { isFor, type RequestCaller } from '../../core/caller.ts';

/** Faults that are still to come. */
export class Faults {
  readonly #check: (fault: Fault) => void;
  #queue: Fault[] = [];

  /** @param check throws if a fault is none that can be; defaults to nothing */
  constructor(check: (fault: Fault) => void = () => {}) {
    this.#check = check;
  }

  /** The faults, the next one first. */
  get list(): readonly Fault[] {
    return this.#queue;
  }

  /**
   * Adds a fault after the others.
   *
   * @throws RangeError that says what is allowed, if there can be no such fault
   */
  add(fault: Fault): void {
    this.#check(fault);
    this.#queue.push({ ...fault });
  }

  /** Takes all of them away. */
  clear(): void {
    this.#queue = [];
  }

  /**
   * Takes the first fault that is meant for a request.
   *
   * @param operation the operation that takes the request; undefined if there is none
   */
  take(operation: string | undefined, caller: RequestCaller): Fault | undefined {
    if (this.#queue.length === 0) return undefined;
    const index = this.#queue.findIndex(
      (fault) => (fault.operation === undefined || fault.operation === operation) && isFor(fault, caller),
    );
    const fault = this.#queue[index];
    if (fault === undefined) return undefined;
    const { times = 1 } = fault;
    this.#queue.splice(index, 1, ...(times > 1 ? [{ ...fault, times: times - 1 }] : []));
    return fault;
  }
}
