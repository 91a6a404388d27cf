/**
 * Decodes the content codings of a body, such as gzip.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 */

import { Rejection } from '../../core/contract/rejection.ts';
import type { Bytes } from '../../media/bytes.ts';

/**
 * Decodes one content coding.
 *
 * @param limit maximum size of the result, in bytes
 * @throws Rejection if the result is larger; any other error if the bytes are malformed
 */
export type Decode = (bytes: Bytes, limit: number) => Promise<Bytes>;

/** The supported codings, by their names in lower case. */
export type Decoders = ReadonlyMap<string, Decode>;

/** Aliases of codings. */
const aliases: Readonly<Record<string, string>> = { 'x-gzip': 'gzip' };

/** Maximum number of codings of a body. Each is decoded completely before the next. */
const maxCodings = 5;

/** The codings in a `Content-Encoding`, in the order of their application. */
export function codingsOf(contentEncoding: string | null): readonly string[] {
  if (contentEncoding === null) return none;
  return contentEncoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
    .map((name) => (Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name));
}

const none: readonly string[] = [];

/**
 * The decoders of some codings, in reverse order.
 *
 * @throws Rejection if a coding is not supported, or there are too many
 */
export function decodersFor(codings: readonly string[], known: Decoders): readonly Decode[] {
  const names = [...known.keys()];
  const options = { headers: { 'accept-encoding': names.join(', ') } };
  if (codings.length > maxCodings) {
    throw new Rejection(415, `The Content-Encoding must not name more than ${maxCodings} codings`, options);
  }
  return codings.toReversed().map((coding) => {
    const decode = known.get(coding);
    if (decode) return decode;
    const text = `The Content-Encoding must be ${names.join(', ')} or identity, not ${coding}`;
    throw new Rejection(415, text, options);
  });
}

/**
 * Decodes all codings of a body.
 *
 * @throws Rejection if any step exceeds the limit, or fails
 */
export async function decodeBody(bytes: Bytes, decoders: readonly Decode[], limit: number): Promise<Bytes> {
  let decoded = bytes;
  for (const decode of decoders) {
    if (decoded.length === 0) break;
    try {
      decoded = await decode(decoded, limit);
    } catch (error) {
      if (error instanceof Rejection) throw error;
      const text = 'The body cannot be decoded: it does not match its Content-Encoding';
      throw new Rejection(400, text, { cause: error });
    }
  }
  return decoded;
}

/** True if a `deflate` body has the zlib header that the standard requires. Some clients omit it. */
export function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
