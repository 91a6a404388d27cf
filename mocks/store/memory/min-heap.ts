/** Values in the order of their moments, as a binary heap. */

/** A value and its moment. */
export interface Scheduled<T> {
  readonly at: number;
  readonly value: T;
}

/** Values in the order of their moments; adding and taking cost the logarithm of their number. */
export class MinHeap<T> {
  // What has the same index belongs together. Two lists take a quarter of the memory of one of pairs, and the
  // moments, which every step compares, stand side by side.
  readonly #moments: number[] = [];
  readonly #values: T[] = [];

  get size(): number {
    return this.#moments.length;
  }

  /** The first moment; Infinity if there is none. */
  get next(): number {
    return this.#momentOf(0);
  }

  /** Adds a value. One at Infinity never comes, and is not kept. */
  add(at: number, value: T): void {
    if (at === Infinity) return;
    let index = this.#moments.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.#momentOf(parent) <= at) break;
      this.#move(parent, index);
      index = parent;
    }
    this.#moments[index] = at;
    this.#values[index] = value;
  }

  /** Takes the first value whose moment has come. */
  takeUntil(now: number): Scheduled<T> | undefined {
    const at = this.#momentOf(0);
    if (at > now || this.size === 0) return undefined;
    // There is one for each moment.
    const value = this.#values[0] as T;
    const end = this.size - 1;
    const last = this.#momentOf(end);
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const smaller = this.#momentOf(left + 1) < this.#momentOf(left) ? left + 1 : left;
      if (this.#momentOf(smaller) >= last) break;
      this.#move(smaller, index);
      index = smaller;
    }
    this.#move(end, index);
    this.#moments.pop();
    this.#values.pop();
    return { at, value };
  }

  /** Drops the values that are not to be kept. */
  retain(isKept: (value: T, at: number) => boolean): void {
    const moments = this.#moments.splice(0);
    const values = this.#values.splice(0);
    for (const [index, at] of moments.entries()) {
      // There is one for each moment.
      const value = values[index] as T;
      if (isKept(value, at)) this.add(at, value);
    }
  }

  /** The moment at an index; none comes where there is none. */
  #momentOf(index: number): number {
    return this.#moments[index] ?? Infinity;
  }

  #move(from: number, to: number): void {
    this.#moments[to] = this.#momentOf(from);
    // There is one for each moment.
    this.#values[to] = this.#values[from] as T;
  }
}
