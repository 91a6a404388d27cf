/** The reason for refusing a webhook. */
export type WebhookVerificationReason =
  /** A required header is missing: the sender is not the gateway, or a proxy removes the header. */
  | 'missing-header'
  /** The timestamp is not a whole number of seconds. */
  | 'malformed-timestamp'
  /** The signature header has no signature in the gateway's format. */
  | 'malformed-signature'
  /** The delivery is too old, or from the future: it is replayed, or the receiver's clock is wrong. */
  | 'timestamp-out-of-tolerance'
  /** The body is larger than `maxSize`. */
  | 'body-too-large'
  /** Another secret, another body, or a forgery. */
  | 'no-matching-signature'
  /** The signature is valid, but the body is not JSON. */
  | 'not-json'
  /** The signature is valid, but the JSON is not an event with an id and a type. */
  | 'not-an-event'
  /** The signature is valid, but the id in the header is not the event's. */
  | 'id-mismatch';

/**
 * A webhook cannot be trusted. Answer it with the status 400, and do not act on it. The message says what happened and
 * what to do next. It is safe to print: it contains no secret, no signature and no received data.
 */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
  readonly reason: WebhookVerificationReason;

  constructor(reason: WebhookVerificationReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
