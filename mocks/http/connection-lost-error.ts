/** The connection is dropped in place of an answer, as a caller asked for; or the caller has dropped it. */
export class ConnectionLostError extends TypeError {
  override readonly name = 'ConnectionLostError';

  constructor(message = 'The connection was dropped, as it was asked for', options?: ErrorOptions) {
    super(message, options);
  }
}
