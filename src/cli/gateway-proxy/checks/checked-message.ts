/** Decodes the bodies that went through the proxy, for the checks. The bytes themselves are passed on unchanged. */

import { mediaTypeOf as mediaTypeIn } from '../../../../mocks/core/contract/media-type.ts';
import { codingsOf, decodeBody, decodersFor } from '../../../../mocks/http/body/content-coding.ts';
import { decodeText, parseJson } from '../../../../mocks/http/body/parse-json.ts';
import { zlibDecoders } from '../../../../mocks/http/body/zlib-decoders.ts';
import { type HeaderList, headerOf } from '../message-headers.ts';

/** A body that cannot be checked. */
export class UncheckedBodyError extends Error {
  override readonly name = 'UncheckedBodyError';
}

/** A message with its headers, and its body as it was sent. */
export interface WireMessage {
  readonly headers: HeaderList;
  /** Undefined if it was too large to keep. */
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** The media type of a message in lower case, without parameters. Empty if there is none. */
export function mediaTypeOf(headers: HeaderList): string {
  return mediaTypeIn(headerOf(headers, 'content-type') ?? '');
}

/**
 * Undoes the codings of a body.
 *
 * @param limit the maximum size of the result, in bytes
 * @throws UncheckedBodyError if it cannot be decoded, or is too large
 */
export async function decodedBody(
  { headers, body }: WireMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (body === undefined) throw new UncheckedBodyError('it exceeds the limit of the checks');
  try {
    const codings = codingsOf(headerOf(headers, 'content-encoding') ?? null);
    return await decodeBody(body, decodersFor(codings, zlibDecoders), limit);
  } catch (cause) {
    throw new UncheckedBodyError('it cannot be decoded', { cause });
  }
}

/**
 * The text of a decoded body.
 *
 * @throws UncheckedBodyError if it is JSON that takes too long to parse
 */
export function textOf(bytes: Uint8Array): string {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
  try {
    parseJson(bytes, text);
  } catch (cause) {
    // Invalid JSON is a deviation, which is reported elsewhere.
    if (cause instanceof Error && cause.message.includes('must not'))
      throw new UncheckedBodyError('it has too many values to be checked', { cause });
  }
  return text;
}

/** A source within a sentence, without a full stop. */
export function withoutStop(source: string): string {
  return source.replace(/\.$/, '');
}
