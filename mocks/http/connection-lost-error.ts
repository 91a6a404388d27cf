/** The mock drops the connection instead of answering, as requested, or the caller has closed it. */
export class ConnectionLostError extends TypeError {
  override readonly name = 'ConnectionLostError';

  constructor(message = 'The mock dropped the connection, as requested', options?: ErrorOptions) {
    super(message, options);
  }
}
