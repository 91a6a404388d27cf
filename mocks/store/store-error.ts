/** A store that cannot be used. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
