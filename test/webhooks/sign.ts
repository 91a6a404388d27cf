/** Deliveries as the gateway makes them, signed by Node's own HMAC, which shares nothing with the receiver. */

import { createHmac } from 'node:crypto';
import { webhookExamples } from '../../generated/toapis/webhook-examples.ts';

export const secret = 'whsec_the-secret-of-the-tests';

/** When the deliveries are sent, in milliseconds of Unix time. */
export const now = Date.UTC(2026, 6, 13, 12);

/** A clock that stands at that time. */
export const clock = { now: () => now };

/** Changes to a delivery of the completed example. */
export interface Draft {
  readonly body?: string | Uint8Array;
  readonly id?: string;
  readonly timestamp?: string;
  readonly secrets?: readonly string[];
}

/** A delivery: its raw body, and its headers under the names that the gateway writes. */
export interface Delivery {
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** An event of the contract's examples, as the gateway sends it. */
export function example(type = 'generation.completed', changes: object = {}): string {
  return JSON.stringify({ ...Object(webhookExamples[type]), ...changes });
}

/** Signs a delivery. */
export function deliver({
  body = example(),
  id = idOf(body),
  timestamp = String(now / 1000),
  secrets = [secret],
}: Draft = {}): Delivery {
  const signatures = secrets.map((key) =>
    createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('hex'),
  );
  return {
    body,
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'ToAPIs-Webhook/1.0',
      'X-ToAPIs-Webhook-Id': id,
      'X-ToAPIs-Webhook-Timestamp': timestamp,
      'X-ToAPIs-Webhook-Signature': signatures.map((signature) => `v1=${signature}`).join(','),
    },
  };
}

/** A delivery as a standard request. */
export function requestOf({ body, headers }: Delivery, url = 'http://receiver/hooks'): Request {
  // A text or bytes of their own, which a request takes.
  return new Request(url, { method: 'POST', headers, body: body as BodyInit });
}

function idOf(body: string | Uint8Array): string {
  try {
    const { id } = JSON.parse(body.toString());
    return typeof id === 'string' && id !== '' ? id : 'evt_none';
  } catch {
    return 'evt_none';
  }
}
