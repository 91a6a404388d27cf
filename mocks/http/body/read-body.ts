/** Reads and parses the bodies of all requests, up to a limit. */

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
 * Reads a body. Undefined if it is empty.
 *
 * @param limit maximum size in bytes, before and after decoding
 * @param onSent called with the body before it is parsed, so that the log shows malformed ones, too
 * @throws Rejection if the body is too large, has no `Content-Type`, has an unsupported coding or charset, or is malformed
 */
export function readBody(
  request: HttpRequest,
  limit: number,
  onSent: OnSent = () => {},
): MaybePromise<RequestBody | undefined> {
  const type = request.header('content-type') ?? '';
  const codings = codingsOf(request.header('content-encoding'));
  if (codings.length === 0)
    return andThen(request.readBody(limit), (bytes) => parseBody(bytes, type, onSent));
  const decoders = decodersFor(codings, request.decoders);
  return andThen(request.readBody(limit), (bytes) =>
    decodeBody(bytes, decoders, limit).then((decoded) => parseBody(decoded, type, onSent)),
  );
}

/** Receives a body as it was sent. */
type OnSent = (sent: SentBody) => void;

function parseBody(bytes: Bytes, contentType: string, onSent: OnSent): RequestBody | undefined {
  const size = bytes.length;
  if (size === 0) return undefined;
  const type = mediaTypeOf(contentType);
  switch (type) {
    case '':
      throw new Rejection(415, 'The body needs a Content-Type header, such as application/json');
    case 'application/json':
      if (type.length < contentType.length) checkCharset(contentType);
      return { type, value: parseJson(bytes, reportText(bytes, type, onSent)) };
    case 'multipart/form-data': {
      onSent({ type, size });
      const form = parseForm(bytes, contentType);
      // Copied, since the checks convert strings to numbers in place.
      onSent({ type, size, form: { ...form, value: { ...form.value } } });
      return { type, ...form };
    }
    default:
      onSent({ type, size });
      return { type, value: undefined };
  }
}

/**
 * Decodes the text of a body, and reports it.
 *
 * @throws Rejection if it is not valid UTF-8
 */
function reportText(bytes: Bytes, type: string, onSent: OnSent): string {
  const text = decodeText(bytes);
  onSent({ type, size: bytes.length, text });
  return text;
}

/** Names of UTF-8 and of its subset ASCII. */
const charsets = ['utf-8', 'utf8', 'us-ascii', 'ascii'];

/**
 * Checks the charset of JSON, which must be UTF-8.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1
 * @throws Rejection if it is another one
 */
function checkCharset(contentType: string): void {
  const charset = parameterOf(contentType, 'charset');
  if (charset === undefined || charsets.includes(charset.toLowerCase())) return;
  throw new Rejection(415, `JSON must be sent in UTF-8, not in ${charset}`);
}
