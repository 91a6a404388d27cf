/** The connection is dropped instead of an answer: by the mock, as requested, or by the caller. */
export class ConnectionLostError extends TypeError {
  override readonly name = 'ConnectionLostError';

  constructor(message = 'The connection was dropped, as requested', options?: ErrorOptions) {
    super(message, options);
  }
}
