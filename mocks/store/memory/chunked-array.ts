/** A sparse array for values that are removed over time. */

/**
 * Number of values in a chunk. A million values need so few chunks that these stay in the processor's caches, and one value
 * that is never removed retains at most 128 kB.
 */
const chunkLength = 16_384;

/** A chunk of the array. */
interface Chunk<T> {
  readonly values: (T | undefined)[];
  /** Number of its values. */
  size: number;
}

/**
 * An array whose values can be removed anywhere. It consists of chunks, and an empty chunk is released. Values that are
 * added in sequence are adjacent in memory. In a `Map` with a million string keys they are scattered, and adding one
 * takes longer than deciding a whole task.
 */
export class ChunkedArray<T> {
  readonly #chunks = new Map<number, Chunk<T>>();

  /** The value at an index. */
  get(index: number): T | undefined {
    return this.#chunks.get(Math.floor(index / chunkLength))?.values[index % chunkLength];
  }

  /** Adds a value at a free index. */
  add(index: number, value: T): void {
    const at = Math.floor(index / chunkLength);
    let chunk = this.#chunks.get(at);
    if (chunk === undefined) {
      chunk = { values: [], size: 0 };
      this.#chunks.set(at, chunk);
    }
    chunk.values[index % chunkLength] = value;
    chunk.size += 1;
  }

  /** Removes the value at an index. */
  delete(index: number): void {
    const at = Math.floor(index / chunkLength);
    const chunk = this.#chunks.get(at);
    if (chunk?.values[index % chunkLength] === undefined) return;
    chunk.values[index % chunkLength] = undefined;
    chunk.size -= 1;
    if (chunk.size === 0) this.#chunks.delete(at);
  }

  /** All values, in the order in which their chunks were created. */
  *[Symbol.iterator](): Generator<T> {
    for (const { values } of this.#chunks.values()) {
      for (const value of values) if (value !== undefined) yield value;
    }
  }

  /** All values, in reverse order. */
  *backwards(): Generator<T> {
    for (const { values } of [...this.#chunks.values()].reverse()) {
      for (let at = values.length - 1; at >= 0; at -= 1) {
        const value = values[at];
        if (value !== undefined) yield value;
      }
    }
  }
}
