/** The faults of the next requests. */

import type { Fault } from '../../core/call.ts';
import { isFor, type RequestCaller } from '../../core/caller.ts';

/** Faults that are still to come. */
export class Faults {
  readonly #check: (fault: Fault) => void;
  readonly #changed: () => void;
  #queue: readonly Fault[] = [];

  /**
   * @param check throws if a fault is none that can be; defaults to nothing
   * @param changed is called after each change; defaults to nothing
   */
  constructor(check: (fault: Fault) => void = () => {}, changed: () => void = () => {}) {
    this.#check = check;
    this.#changed = changed;
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
    this.restore([...this.#queue, { ...fault }]);
  }

  /** Takes all of them away. */
  clear(): void {
    this.restore([]);
  }

  /** Takes over faults that were checked before, the next one first. */
  restore(faults: readonly Fault[]): void {
    this.#queue = faults;
    this.#changed();
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
    const rest = times > 1 ? [{ ...fault, times: times - 1 }] : [];
    this.restore(this.#queue.toSpliced(index, 1, ...rest));
    return fault;
  }
}
