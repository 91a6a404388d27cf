/** Signatures of deliveries, with Web Crypto, which Node, browsers and workers have. */

import type { Webhooks } from '../../generated/webhooks.ts';

/** The parts of a delivery that are signed. */
export interface SignedParts {
  readonly id: string;
  /** In seconds of Unix time. */
  readonly timestamp: string;
  readonly body: string;
}

const encoder = new TextEncoder();

/** The value of the signature's header: one signature by each secret, in their order. */
export async function signatureOf(
  { scheme, separator, signed }: Webhooks['signature'],
  parts: SignedParts,
  secrets: readonly string[],
): Promise<string> {
  const text = signed.map((part) => (part === '.' ? part : parts[part])).join('');
  const signatures = await Promise.all(secrets.map((secret) => hmac(secret, text)));
  return signatures.map((signature) => scheme + signature).join(separator);
}

/**
 * HMAC-SHA256 as lowercase hexadecimal digits. The key is the secret's text in UTF-8.
 *
 * @throws Error where there is no Web Crypto, as in a page that came over HTTP from another machine
 */
async function hmac(secret: string, text: string): Promise<string> {
  // Absent in an insecure context, whatever the type says.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) throw new Error('There is no Web Crypto here to sign with');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const bytes = new Uint8Array(await subtle.sign('HMAC', key, encoder.encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Milliseconds after a rotation for which the previous secret signs, too. */
const rotation = 86_400_000;

/** Shorter secrets are not hidden: they are parts of many words. */
const shortestHidden = 8;

/** A secret and, for a day, the one before it. */
export class WebhookSecrets {
  readonly #secret: string;
  readonly #previous: string | undefined;
  readonly #rotatedAt: number;

  /** @param rotatedAt when the one took the place of the other, in milliseconds of Unix time */
  constructor(secret: string, previous: string | undefined, rotatedAt: number) {
    this.#secret = secret;
    this.#previous = previous;
    this.#rotatedAt = rotatedAt;
  }

  /** The secrets that sign at a moment, the current one first. */
  at(now: number): readonly string[] {
    const isRotating = this.#previous !== undefined && now < this.#rotatedAt + rotation;
    return isRotating && this.#previous !== undefined ? [this.#secret, this.#previous] : [this.#secret];
  }

  /** A text of somebody else, without them. */
  hide(text: string): string {
    const hidden = [this.#secret, this.#previous ?? ''].filter(({ length }) => length >= shortestHidden);
    return hidden.reduce((shown, secret) => shown.replaceAll(secret, '…'), text);
  }
}
