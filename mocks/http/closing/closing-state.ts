/** The shutdown of a server. */

/** Tracks the shutdown of a server, and ends its streams. */
export class ClosingState {
  #isClosing = false;
  #isCutOff = false;
  readonly #streams = new Set<() => void>();

  /** True once the server accepts no more connections. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** True once the server itself closes all connections. */
  get isCutOff(): boolean {
    return this.#isCutOff;
  }

  /**
   * Adds a stream to end on shutdown.
   *
   * @param end ends the stream. Called at once if the server is already closing
   * @returns a function that removes the stream
   */
  add(end: () => void): () => void {
    if (this.#isClosing) end();
    else this.#streams.add(end);
    return () => this.#streams.delete(end);
  }

  /** Begins the shutdown, and ends all streams. */
  begin(): void {
    this.#isClosing = true;
    for (const end of this.#streams) end();
    this.#streams.clear();
  }

  /** Records that the server closes all connections now. */
  cutOff(): void {
    this.#isCutOff = true;
  }
}
