/** Values by whole numbers of which, in time, only some are left. */

/**
 * The number of values that a piece has room for. The pieces of a million values are so few that they stay in the processor's
 * caches, and a single value that is never taken out holds on to no more than 128 kB.
 */
const length = 16_384;

/** A part of the list. */
interface Piece<T> {
  readonly values: (T | undefined)[];
  /** The number of its values. */
  size: number;
}

/**
 * A list from which values are taken out anywhere. It is kept in pieces, each of which is let go when it is
 * empty. What is added one after the other stands side by side: in a `Map` of a million texts each step leads
 * to another place in memory, and to add one takes longer than all that is decided of a task.
 */
export class ChunkedArray<T> {
  readonly #pieces = new Map<number, Piece<T>>();

  /** The value at an index. */
  get(index: number): T | undefined {
    return this.#pieces.get(Math.floor(index / length))?.values[index % length];
  }

  /** Puts a value where there is none. */
  add(index: number, value: T): void {
    const at = Math.floor(index / length);
    let piece = this.#pieces.get(at);
    if (piece === undefined) {
      piece = { values: [], size: 0 };
      this.#pieces.set(at, piece);
    }
    piece.values[index % length] = value;
    piece.size += 1;
  }

  /** Takes a value out. */
  delete(index: number): void {
    const at = Math.floor(index / length);
    const piece = this.#pieces.get(at);
    if (piece?.values[index % length] === undefined) return;
    piece.values[index % length] = undefined;
    piece.size -= 1;
    if (piece.size === 0) this.#pieces.delete(at);
  }

  /** Every value, in the order in which the pieces came to be. */
  *[Symbol.iterator](): Generator<T> {
    for (const { values } of this.#pieces.values()) {
      for (const value of values) if (value !== undefined) yield value;
    }
  }

  /** Every value, in the opposite order. */
  *backwards(): Generator<T> {
    for (const { values } of [...this.#pieces.values()].reverse()) {
      for (let at = values.length - 1; at >= 0; at -= 1) {
        const value = values[at];
        if (value !== undefined) yield value;
      }
    }
  }
}
