/**
 * Undoes the codings of a body, such as gzip.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.4
 */

import { Rejection } from '../../core/contract/rejection.ts';
import type { Bytes } from '../../media/bytes.ts';

/**
 * Undoes one coding.
 *
 * @param limit the most bytes that may come out
 * @throws Rejection if there are more; any other error if the bytes are not what the coding makes
 */
export type Decode = (bytes: Bytes, limit: number) => Promise<Bytes>;

/** The codings that an edge can undo, by their names in lower case. */
export type Decoders = ReadonlyMap<string, Decode>;

/** Other names of codings. */
const aliases: Readonly<Record<string, string>> = { 'x-gzip': 'gzip' };

/** The most codings of one body. Each is undone in full before the next. */
const mostCodings = 5;

/** The codings that a `Content-Encoding` names, in the order in which they were applied. */
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
 * The functions that undo some codings, the last one first.
 *
 * @throws Rejection of one that is not known, which says what is
 */
export function decodersFor(codings: readonly string[], known: Decoders): readonly Decode[] {
  const names = [...known.keys()];
  const options = { headers: { 'accept-encoding': names.join(', ') } };
  if (codings.length > mostCodings) {
    throw new Rejection(415, `The Content-Encoding must not name more than ${mostCodings} codings`, options);
  }
  return codings.toReversed().map((coding) => {
    const decode = known.get(coding);
    if (decode) return decode;
    const text = `The Content-Encoding must be ${names.join(', ')} or identity, not ${coding}`;
    throw new Rejection(415, text, options);
  });
}

/**
 * Undoes all codings of a body.
 *
 * @throws Rejection if more bytes than the limit come out at any step, or one is not what its coding makes
 */
export async function decodeBody(bytes: Bytes, decoders: readonly Decode[], limit: number): Promise<Bytes> {
  let decoded = bytes;
  for (const decode of decoders) {
    if (decoded.length === 0) break;
    try {
      decoded = await decode(decoded, limit);
    } catch (error) {
      if (error instanceof Rejection) throw error;
      const text = 'The body is not what its Content-Encoding says: it cannot be decoded';
      throw new Rejection(400, text, { cause: error });
    }
  }
  return decoded;
}

/** Tells if bytes that are called `deflate` have the frame of zlib, as the standard asks; some clients send none. */
export function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
