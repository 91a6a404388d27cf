/** Faults of upcoming requests. */

import type { Fault } from '../../core/call.ts';
import { type HideKey, isFor, plainKey, type RequestCaller, withHiddenKey } from '../../core/caller.ts';

/** Queue of faults. */
export class Faults {
  readonly #check: (fault: Fault) => void;
  readonly #changed: () => void;
  readonly #hideKey: HideKey;
  #queue: readonly Fault[] = [];

  /**
   * @param check throws if a fault is invalid. Defaults to no check
   * @param changed called after each change
   * @param hideKey turns each API key into the form to keep
   */
  constructor(
    check: (fault: Fault) => void = () => {},
    changed: () => void = () => {},
    hideKey: HideKey = plainKey,
  ) {
    this.#check = check;
    this.#changed = changed;
    this.#hideKey = hideKey;
  }

  /** The queued faults, next one first. */
  get list(): readonly Fault[] {
    return this.#queue;
  }

  /**
   * Adds a fault to the end of the queue.
   *
   * @throws RangeError if the fault is invalid; the message says what is allowed
   */
  add(fault: Fault): void {
    this.#check(fault);
    this.restore([...this.#queue, withHiddenKey(fault, this.#hideKey)]);
  }

  /** Removes all faults. */
  clear(): void {
    this.restore([]);
  }

  /** Replaces the queue with faults that were checked before, next one first. */
  restore(faults: readonly Fault[]): void {
    this.#queue = faults;
    this.#changed();
  }

  /**
   * Takes the first fault that applies to a request.
   *
   * @param operation the operation of the request; undefined if it matches none
   */
  take(operation: string | undefined, caller: RequestCaller): Fault | undefined {
    if (this.#queue.length === 0) return undefined;
    const index = this.#queue.findIndex(
      (fault) =>
        (fault.operation === undefined || fault.operation === operation) &&
        isFor(fault, caller, this.#hideKey),
    );
    const fault = this.#queue[index];
    if (fault === undefined) return undefined;
    const { times = 1 } = fault;
    const rest = times > 1 ? [{ ...fault, times: times - 1 }] : [];
    this.restore(this.#queue.toSpliced(index, 1, ...rest));
    return fault;
  }
}
