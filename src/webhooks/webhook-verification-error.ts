/** Why a webhook was refused. The description of each is what to do. */
export type WebhookVerificationReason =
  /** A header that every delivery has is not there: the sender is not the gateway, or a proxy removes the header. */
  | 'missing-header'
  /** The timestamp is not a whole number of seconds. */
  | 'malformed-timestamp'
  /** The header of signatures has none in the gateway's form. */
  | 'malformed-signature'
  /** The delivery is too old, or from the future: it is replayed, or the receiver's clock is wrong. */
  | 'timestamp-out-of-tolerance'
  /** The body is larger than `maxSize`. */
  | 'body-too-large'
  /** Another secret, another body, or a forgery. */
  | 'no-matching-signature'
  /** The signature is right, and the body is not JSON. */
  | 'not-json'
  /** The signature is right, and the JSON is no event with an id and a type. */
  | 'not-an-event'
  /** The signature is right, and the id in the header is not the event's. */
  | 'id-mismatch';

/**
 * A webhook is not to be trusted. Answer it with a status of 400, and do not act on it. The message says what happened
 * and what to do next, and is safe to print: no secret, no signature and nothing that was sent is in it.
 */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';
  readonly reason: WebhookVerificationReason;

  constructor(reason: WebhookVerificationReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
