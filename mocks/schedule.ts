/** What happens next: values in the order of a moment, as a binary heap. */

/** A value and its moment. */
export interface Scheduled<T> {
  readonly at: number;
  readonly value: T;
}

/** Values in the order of their moments; adding and taking cost the logarithm of their number. */
export class Schedule<T> {
  readonly #heap: Scheduled<T>[] = [];

  get size(): number {
    return this.#heap.length;
  }

  /** Adds a value. One at Infinity never comes, and is not kept. */
  add(at: number, value: T): void {
    if (at === Infinity) return;
    const heap = this.#heap;
    const entry = { at, value };
    let index = heap.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || above.at <= at) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = entry;
  }

  /** Takes the first value whose moment has come. */
  takeUntil(now: number): Scheduled<T> | undefined {
    const heap = this.#heap;
    const [first] = heap;
    if (first === undefined || first.at > now) return undefined;
    const last = heap.pop();
    if (last === undefined || last === first) return first;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      const smaller = other !== undefined && one !== undefined && other.at < one.at ? left + 1 : left;
      const below = heap[smaller];
      if (below === undefined || below.at >= last.at) break;
      heap[index] = below;
      index = smaller;
    }
    heap[index] = last;
    return first;
  }
}
