/** The end of a server: whether it has begun, and what goes on by itself until then. */

/** Tells answers that their server closes. */
export class ClosingState {
  #isClosing = false;
  readonly #streams = new Set<() => void>();

  /** True once the server takes no further connection. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /**
   * Adds a stream, which the close of the server ends.
   *
   * @param end ends it; called at once if the server closes already
   * @returns a function that takes it out again
   */
  add(end: () => void): () => void {
    if (this.#isClosing) end();
    else this.#streams.add(end);
    return () => this.#streams.delete(end);
  }

  /** Begins the close, and ends all streams. */
  begin(): void {
    this.#isClosing = true;
    for (const end of this.#streams) end();
    this.#streams.clear();
  }
}
