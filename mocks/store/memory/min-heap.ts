/** A binary heap of values, ordered by time. */

/** A value and its time. */
export interface Scheduled<T> {
  readonly at: number;
  readonly value: T;
}

/** Values ordered by time. Adding and taking one is O(log n). */
export class MinHeap<T> {
  // Parallel arrays: they need a quarter of the memory of an array of pairs, and the times, which every step compares,
  // are adjacent.
  readonly #times: number[] = [];
  readonly #values: T[] = [];

  get size(): number {
    return this.#times.length;
  }

  /** The earliest time; `Infinity` if the heap is empty. */
  get next(): number {
    return this.#timeAt(0);
  }

  /** Adds a value. One at `Infinity` never becomes due and is dropped. */
  add(at: number, value: T): void {
    if (at === Infinity) return;
    let index = this.#times.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.#timeAt(parent) <= at) break;
      this.#move(parent, index);
      index = parent;
    }
    this.#times[index] = at;
    this.#values[index] = value;
  }

  /** Takes the first value that is due. */
  takeUntil(now: number): Scheduled<T> | undefined {
    const at = this.#timeAt(0);
    if (at > now || this.size === 0) return undefined;
    // The arrays have the same length.
    const value = this.#values[0] as T;
    const end = this.size - 1;
    const last = this.#timeAt(end);
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const smaller = this.#timeAt(left + 1) < this.#timeAt(left) ? left + 1 : left;
      if (this.#timeAt(smaller) >= last) break;
      this.#move(smaller, index);
      index = smaller;
    }
    this.#move(end, index);
    this.#times.pop();
    this.#values.pop();
    return { at, value };
  }

  /** Drops all values that do not pass a test. */
  retain(isRetained: (value: T, at: number) => boolean): void {
    const times = this.#times.splice(0);
    const values = this.#values.splice(0);
    for (const [index, at] of times.entries()) {
      // The arrays have the same length.
      const value = values[index] as T;
      if (isRetained(value, at)) this.add(at, value);
    }
  }

  /** The time at an index; `Infinity` beyond the end. */
  #timeAt(index: number): number {
    return this.#times[index] ?? Infinity;
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#timeAt(from);
    // The arrays have the same length.
    this.#values[to] = this.#values[from] as T;
  }
}
