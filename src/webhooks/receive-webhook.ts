/** Verifies a delivery of a webhook, and parses its event. */

import { webhooks } from '../../generated/toapis/webhooks.ts';
import { assertNumber, notNegative, positive } from '../number-range.ts';
import { systemClock } from '../transport/system-clock.ts';
import type { Clock } from '../types.ts';
import { assertRawBody, readRawBody } from './read-raw-body.ts';
import { isSignedBy, signaturesIn } from './signature.ts';
import { isEvent, isKnownEvent, type WebhookEvent } from './webhook-event.ts';
import { headerOf, type WebhookRequest } from './webhook-request.ts';
import { WebhookVerificationError } from './webhook-verification-error.ts';

/** Default limit of the body, in bytes. An event has about one thousand. */
const defaultMaxSize = 1_048_576;

/** Unix seconds. */
const timestampForm = /^\d{1,12}$/;

/** Options of the verification. */
export interface ReceiveOptions {
  /**
   * The secrets of the webhook, from the gateway's console. While a secret is replaced, pass both: a delivery may be
   * signed with either.
   */
  readonly secrets: readonly string[];
  /**
   * Maximum difference between the timestamp and the clock, in milliseconds, in both directions.
   *
   * @default the contract's, which is 300_000
   */
  readonly tolerance?: number | undefined;
  /**
   * Maximum size of the body, in bytes.
   *
   * @default 1_048_576 (1 MiB)
   */
  readonly maxSize?: number | undefined;
  /**
   * The clock that the timestamp is compared with. A test passes its mock's.
   *
   * @default the system clock
   */
  readonly clock?: Pick<Clock, 'now'> | undefined;
  /** Aborts the reading of the body. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Verifies a webhook of toapis.com, and parses its event. Call it before anything reads the request's body: the
 * signature covers the bytes, which change if JSON is parsed and serialized again.
 *
 * An event may be delivered more than once: see {@link createDeduplicator}.
 *
 * @param request a standard `Request`, or the headers and the raw body from a framework
 * @throws WebhookVerificationError if the request is not to be trusted; answer it with a 400
 * @throws TypeError if there is no secret, or the body was read before
 * @throws RangeError if a number of the options is not valid
 * @throws the signal's reason, if it is aborted
 * @example
 * ```ts
 * const event = await receiveWebhook(request, { secrets: ['YOUR_WEBHOOK_SECRET'] });
 * if (event.type === 'generation.completed') console.log(event.data.task_id);
 * ```
 */
export async function receiveWebhook(
  request: WebhookRequest,
  {
    secrets,
    tolerance = webhooks.signature.tolerance,
    maxSize = defaultMaxSize,
    clock = systemClock,
    signal,
  }: ReceiveOptions,
): Promise<WebhookEvent> {
  assertSecrets(secrets);
  assertNumber('tolerance', tolerance, notNegative);
  assertNumber('maxSize', maxSize, positive);
  assertRawBody(request);
  const { names, id, timestamp, signatures } = readHeaders(request);
  assertRecent(timestamp, clock.now(), tolerance);
  const body = await readRawBody(request.body, maxSize, signal);
  if (!(await isSignedBy(secrets, signatures, { id, timestamp, body }, webhooks.signature))) {
    throw new WebhookVerificationError(
      'no-matching-signature',
      `None of the ${signatures.length} signatures of the webhook is made by one of the ${secrets.length} secrets over its ` +
        'body. Do not act on it. If the gateway sent it: check that the secret is the one of this endpoint, and that ' +
        'nothing changes the body on the way, such as a body parser or a proxy.',
    );
  }
  return parseEvent(body, id, names.id);
}

/**
 * Checks the secrets of a webhook.
 *
 * @throws TypeError if there is none; the message does not show them
 */
export function assertSecrets(secrets: unknown): void {
  const isUsable = (secret: unknown) => typeof secret === 'string' && secret !== '';
  if (Array.isArray(secrets) && secrets.length > 0 && secrets.every(isUsable)) return;
  throw new TypeError(
    'secrets must be an array of at least one text, none of them empty. Is the environment variable set?',
  );
}

/** The headers that every delivery has. */
function readHeaders({ headers }: WebhookRequest) {
  const { headers: names, signature } = webhooks;
  const read = (name: string) => {
    const value = headerOf(headers, name);
    if (value !== undefined) return value;
    throw new WebhookVerificationError(
      'missing-header',
      `The webhook has no header ${name}. Refuse it; if the gateway sent it, something on the way removes the header.`,
    );
  };
  const id = read(names.id);
  const timestamp = read(names.timestamp);
  const header = read(names.signature);
  if (!timestampForm.test(timestamp)) {
    throw new WebhookVerificationError(
      'malformed-timestamp',
      `The header ${names.timestamp} of the webhook is not a whole number of seconds. Refuse it.`,
    );
  }
  const signatures = signaturesIn(header, signature);
  if (signatures.length > 0) return { names, id, timestamp, signatures };
  throw new WebhookVerificationError(
    'malformed-signature',
    `The header ${names.signature} of the webhook has no signature of the form ${signature.scheme}, followed by 64 lowercase ` +
      'hexadecimal digits. Refuse it.',
  );
}

/** Refuses old deliveries, which prevents replay attacks. */
function assertRecent(timestamp: string, now: number, tolerance: number): void {
  const age = now - Number(timestamp) * 1000;
  if (Math.abs(age) <= tolerance) return;
  const seconds = Math.round(Math.abs(age) / 1000);
  throw new WebhookVerificationError(
    'timestamp-out-of-tolerance',
    `The timestamp of the webhook is ${seconds} s ${age > 0 ? 'old' : 'in the future'}; ${tolerance / 1000} s are ` +
      "allowed. Refuse it; if the gateway sent it just now, set the receiver's clock.",
  );
}

/** @param id the id in the header, which is signed */
function parseEvent(body: Uint8Array, id: string, header: string): WebhookEvent {
  const event = parseJson(body);
  if (!isEvent(event)) {
    throw new WebhookVerificationError(
      'not-an-event',
      'The webhook is correctly signed, but its JSON is not an event with an id and a type. Refuse it, and tell the gateway.',
    );
  }
  if (event.id !== id) {
    throw new WebhookVerificationError(
      'id-mismatch',
      `The webhook is correctly signed, but the id in its header ${header} is not that of the event. Refuse it, and tell the ` +
        'gateway.',
    );
  }
  return isKnownEvent(event) ? event : { type: 'unrecognised', id, raw: event };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new WebhookVerificationError(
      'not-json',
      'The webhook is correctly signed, but its body is not JSON in UTF-8. Refuse it, and tell the gateway.',
    );
  }
}
