/** The ruling on one statement about one answer. */
export interface Ruling {
  /** The statement was tried, and kept. */
  held(): void;
  /**
   * The statement was broken.
   *
   * @param pointer the place in the answer
   * @param shown the value that shows it
   */
  broken(pointer: string, shown: unknown): void;
  /** The statement was tried, and kept or broken. */
  check(isKept: boolean, pointer: string, shown: unknown): void;
}
