/** A store cannot be opened, read or written. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
