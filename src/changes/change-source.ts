/** Someone who tells of changes, such as a mock. */
export interface ChangeSource {
  /**
   * Tells a listener of each change from now on.
   *
   * @param listener is given the id of the task that may have changed; without an id, every task may have
   * @returns a function that ends the subscription
   */
  subscribe(listener: (change: { readonly task?: string }) => void): () => void;
}
