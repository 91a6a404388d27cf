/** The signatures of a delivery. */

import type { Webhooks } from '../../generated/webhooks.ts';
import { concat } from '../bodies/concat.ts';

/** A signature in the contract's form: HMAC-SHA256 in lowercase hexadecimal digits. */
const hexDigest = /^[0-9a-f]{64}$/;

/** The parts of a delivery that are signed. */
export interface SignedParts {
  readonly id: string;
  readonly timestamp: string;
  readonly body: Uint8Array;
}

/** The signatures in a header. Other schemes and malformed signatures are ignored. */
export function signaturesIn(header: string, { scheme, separator }: Webhooks['signature']): Uint8Array[] {
  return header.split(separator).flatMap((item) => {
    const text = item.trim();
    const digest = text.slice(scheme.length);
    return text.startsWith(scheme) && hexDigest.test(digest) ? [fromHex(digest)] : [];
  });
}

/**
 * Checks that one of the secrets created one of the signatures. Every pair is compared in full, so that the time
 * reveals nothing about the correct signature.
 */
export async function isSignedBy(
  secrets: readonly string[],
  signatures: readonly Uint8Array[],
  parts: SignedParts,
  { signed }: Webhooks['signature'],
): Promise<boolean> {
  const encoder = new TextEncoder();
  const bytes = { ...parts, '.': '.' };
  const message = concat(signed.map((part) => (part === 'body' ? parts.body : encoder.encode(bytes[part]))));
  const digests = await Promise.all(secrets.map((secret) => hmac(encoder.encode(secret), message)));
  let found = 0;
  for (const digest of digests) for (const signature of signatures) found |= areEqual(digest, signature);
  return found === 1;
}

async function hmac(secret: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign(algorithm.name, key, message));
}

/** 1 if two digests are equal, else 0, after the same number of steps. */
function areEqual(one: Uint8Array, other: Uint8Array): 0 | 1 {
  let difference = one.length ^ other.length;
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0);
  return difference === 0 ? 1 : 0;
}

function fromHex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
