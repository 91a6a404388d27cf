/** A source of changes, such as a mock. */
export interface ChangeSource {
  /**
   * Calls a listener for each change from now on.
   *
   * @param listener is given the id of the task that may have changed; without an id, every task may have
   * @returns a function that unsubscribes
   */
  subscribe(listener: (change: { readonly task?: string }) => void): () => void;
}
