/** The request of one attempt: signed as the gateway signs it, or corrupted by a fault. */

import type { Webhooks } from '../../generated/webhooks.ts';
import type { WebhookFault } from '../core/tasks/webhook-faults.ts';
import { setAt, valueAt } from '../core/text/json-pointer.ts';
import type { WebhookEvent } from './build-event.ts';
import type { WebhookSecrets } from './webhook-secrets.ts';

/** The request of an attempt. */
export interface WebhookRequest {
  /** By name, in the gateway's spelling. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The faults that corrupt a request, so that a receiver must refuse it. */
const corrupting: readonly WebhookFault[] = ['bad-signature', 'old-timestamp', 'tampered', 'wrong-version'];

/** The fault, if it corrupts the request; otherwise undefined. */
export function corruptingFault(fault: WebhookFault | undefined): WebhookFault | undefined {
  return fault !== undefined && corrupting.includes(fault) ? fault : undefined;
}

/** A signature scheme that no receiver knows. */
const unknownScheme = 'v0=';

/** The time of an attempt on two clocks, in milliseconds of Unix time. */
export interface AttemptTimes {
  /** On the mock's clock, which decides when the rotation of a secret ends. */
  readonly now: number;
  /** On the receiver's clock, which is used for signed timestamps. */
  readonly receiverNow: number;
}

/**
 * Builds the request of an attempt.
 *
 * @param fault the fault to apply
 */
export async function webhookRequest(
  table: Webhooks,
  { id, body }: WebhookEvent,
  { now, receiverNow }: AttemptTimes,
  secrets: WebhookSecrets,
  fault?: WebhookFault,
): Promise<WebhookRequest> {
  const { headers, signature, userAgent } = table;
  // Twice the tolerance of a receiver.
  const signedAt = fault === 'old-timestamp' ? receiverNow - 2 * signature.tolerance : receiverNow;
  const timestamp = String(Math.floor(signedAt / 1000));
  const scheme = fault === 'wrong-version' ? unknownScheme : signature.scheme;
  const parts = { id, timestamp, body, '.': '.' };
  const signed = signature.signed.map((part) => parts[part]).join('');
  const signatures = await secrets.sign(signed, now, fault === 'bad-signature');
  return {
    headers: {
      'User-Agent': userAgent,
      'Content-Type': 'application/json',
      [headers.id]: id,
      [headers.timestamp]: timestamp,
      [headers.signature]: signatures.map((one) => scheme + one).join(signature.separator),
    },
    body: fault === 'tampered' ? tampered(table, body) : body,
  };
}

/** The body with the id of another task. */
function tampered({ taskEvents }: Webhooks, body: string): string {
  const place = Object.values(taskEvents)[0]?.at.id ?? '';
  const event: unknown = JSON.parse(body);
  const id = String(valueAt(event, place));
  setAt(event, place, id.slice(0, -1) + (id.endsWith('0') ? '1' : '0'));
  return JSON.stringify(event);
}
