/** The request of one attempt: signed as the gateway signs, or spoilt as the lab wants it. */

import type { Webhooks } from '../../generated/webhooks.ts';
import type { WebhookFault } from '../core/tasks/webhook-faults.ts';
import { setAt, valueAt } from '../core/text/json-pointer.ts';
import type { WebhookEvent } from './webhook-event.ts';
import { signatureOf } from './webhook-signature.ts';

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

/**
 * Makes the request of an attempt.
 *
 * @param now in milliseconds of Unix time
 * @param secrets the secrets that sign, the current one first
 * @param fault what is wrong with it
 */
export async function webhookRequest(
  table: Webhooks,
  { id, body }: WebhookEvent,
  now: number,
  secrets: readonly string[],
  fault?: WebhookFault,
): Promise<WebhookRequest> {
  const { headers, signature, userAgent } = table;
  // Twice as long ago as a receiver tolerates.
  const signedAt = fault === 'old-timestamp' ? now - 2 * signature.tolerance : now;
  const timestamp = String(Math.floor(signedAt / 1000));
  const scheme = fault === 'wrong-version' ? unknownScheme : signature.scheme;
  const by = fault === 'bad-signature' ? secrets.map((secret) => `not ${secret}`) : secrets;
  const value = await signatureOf({ ...signature, scheme }, { id, timestamp, body }, by);
  return {
    headers: {
      'User-Agent': userAgent,
      'Content-Type': 'application/json',
      [headers.id]: id,
      [headers.timestamp]: timestamp,
      [headers.signature]: value,
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
