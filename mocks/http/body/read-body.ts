/** Reads a request's body, up to a limit, and parses it: the one place in which bodies are read. */

import type { RequestBody, SentBody } from '../../core/call.ts';
import { mediaTypeOf, parameterOf } from '../../core/contract/media-type.ts';
import { Rejection } from '../../core/contract/rejection.ts';
import { andThen, type MaybePromise } from '../../maybe-promise.ts';
import type { Bytes } from '../../media/bytes.ts';
import type { HttpRequest } from '../http-message.ts';
import { codingsOf, decodeBody, decodersFor } from './content-coding.ts';
import { parseForm } from './parse-form.ts';
import { decodeText, parseJson } from './parse-json.ts';

/**
 * Reads a body; undefined if there is none.
 *
 * @param limit the most bytes that are read, and the most that may come out when they are decoded
 * @param hear is told of the body as soon as it is known, so that one that cannot be parsed is seen, too
 * @throws Rejection if it is larger, is of no stated type, is in a coding or a charset that is not read, or is not the
 *   JSON or the form that it says it is
 */
export function readBody(
  request: HttpRequest,
  limit: number,
  hear: Hear = () => {},
): MaybePromise<RequestBody | undefined> {
  const type = request.header('content-type') ?? '';
  const codings = codingsOf(request.header('content-encoding'));
  if (codings.length === 0) return andThen(request.readBody(limit), (bytes) => parseBody(bytes, type, hear));
  const decoders = decodersFor(codings, request.decoders);
  return andThen(request.readBody(limit), (bytes) =>
    decodeBody(bytes, decoders, limit).then((decoded) => parseBody(decoded, type, hear)),
  );
}

/** Is told of a body. */
type Hear = (sent: SentBody) => void;

function parseBody(bytes: Bytes, contentType: string, hear: Hear): RequestBody | undefined {
  const size = bytes.length;
  if (size === 0) return undefined;
  const type = mediaTypeOf(contentType);
  switch (type) {
    case '':
      throw new Rejection(415, 'The body needs a Content-Type header, such as application/json');
    case 'application/json':
      if (type.length < contentType.length) checkCharset(contentType);
      return { type, value: parseJson(bytes, heard(bytes, type, hear)) };
    case 'multipart/form-data': {
      hear({ type, size });
      const form = parseForm(bytes, contentType);
      // The checks put numbers in the place of texts.
      hear({ type, size, form: { ...form, value: { ...form.value } } });
      return { type, ...form };
    }
    default:
      hear({ type, size });
      return { type, value: undefined };
  }
}

/**
 * The text of a body, of which a hearer is told.
 *
 * @throws Rejection if it is not in UTF-8
 */
function heard(bytes: Bytes, type: string, hear: Hear): string {
  const text = decodeText(bytes);
  hear({ type, size: bytes.length, text });
  return text;
}

/** Names of UTF-8 and of a part of it. */
const charsets = ['utf-8', 'utf8', 'us-ascii', 'ascii'];

/**
 * Checks the charset of JSON, which is always in UTF-8.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1
 * @throws Rejection if it is another one
 */
function checkCharset(contentType: string): void {
  const charset = parameterOf(contentType, 'charset');
  if (charset === undefined || charsets.includes(charset.toLowerCase())) return;
  throw new Rejection(415, `JSON must be sent in UTF-8, not in ${charset}`);
}
