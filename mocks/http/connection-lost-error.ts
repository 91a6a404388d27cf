/** The connection is dropped in place of an answer, as a caller asked for. */
export class ConnectionLostError extends TypeError {
  override readonly name = 'ConnectionLostError';

  constructor() {
    super('The connection was dropped, as it was asked for');
  }
}
