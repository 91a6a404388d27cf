/** A request to the control API that cannot be followed; the message says what to send instead. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  /** The HTTP status to refuse it with. */
  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}
