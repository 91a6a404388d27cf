/** The request of one attempt: signed as the gateway signs, or spoilt as the lab wants it. */

import type { Webhooks } from '../../generated/webhooks.ts';
import type { WebhookFault } from '../core/tasks/webhook-faults.ts';
import { setAt, valueAt } from '../core/text/json-pointer.ts';
import type { WebhookEvent } from './build-event.ts';
import type { WebhookSecrets } from './webhook-secrets.ts';

/** A request that is made anew for each attempt. */
export interface WebhookRequest {
  /** By name, as the gateway writes them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The faults that make a request one that a receiver must refuse. */
const wrong: readonly WebhookFault[] = ['bad-signature', 'old-timestamp', 'tampered', 'wrong-version'];

/** The fault by which a request is one that a receiver must refuse; undefined of a fault that spoils none. */
export function spoilingFault(fault: WebhookFault | undefined): WebhookFault | undefined {
  return fault !== undefined && wrong.includes(fault) ? fault : undefined;
}

/** The scheme of a signature that no receiver knows. */
const unknownScheme = 'v0=';

/** Moments of an attempt, in milliseconds of Unix time. */
export interface AttemptTimes {
  /** By the mock's clock, on which a rotation ends. */
  readonly now: number;
  /** By the receiver's clock. */
  readonly receiverNow: number;
}

/**
 * Makes the request of an attempt.
 *
 * @param fault what is wrong with it
 */
export async function webhookRequest(
  table: Webhooks,
  { id, body }: WebhookEvent,
  { now, receiverNow }: AttemptTimes,
  secrets: WebhookSecrets,
  fault?: WebhookFault,
): Promise<WebhookRequest> {
  const { headers, signature, userAgent } = table;
  // Twice as long ago as a receiver tolerates.
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

/** A body that tells of another task. */
function tampered({ taskEvents }: Webhooks, body: string): string {
  const place = Object.values(taskEvents)[0]?.at.id ?? '';
  const event: unknown = JSON.parse(body);
  const id = String(valueAt(event, place));
  setAt(event, place, id.slice(0, -1) + (id.endsWith('0') ? '1' : '0'));
  return JSON.stringify(event);
}
