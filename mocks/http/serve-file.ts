/**
 * Serves bytes like a file server, with preconditions and with ranges, which players need to seek.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14
 */

import type { Bytes } from '../media/bytes.ts';
import { contentRange, partsOf, partsType, rangesOf } from './body/byte-ranges.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { answerOtherMethod } from './read-only.ts';

/** A file to serve. */
export interface ServedFile {
  /** The complete content. */
  readonly bytes: Bytes;
  /** Its media type. */
  readonly type: string;
  /** A strong validator, with quotation marks, as in the `ETag` header. */
  readonly etag: string;
}

/**
 * Answers a GET or HEAD for a file: 200, 206, 304, 412 or 416; OPTIONS with 204, and any other method with 405.
 *
 * A malformed header counts as absent.
 */
export function serveFile(request: HttpRequest, { bytes, type, etag }: ServedFile): HttpResponse {
  const refusal = answerOtherMethod(request);
  if (refusal) return refusal;
  const { method } = request;
  const common = { 'accept-ranges': 'bytes', 'cache-control': 'no-cache', etag };
  if (hasTag(request.header('if-match'), (known) => known === etag) === false) {
    return { status: 412, headers: common };
  }
  // `If-None-Match` compares tags weakly.
  if (hasTag(request.header('if-none-match'), (known) => known.replace(/^W\//, '') === etag)) {
    return { status: 304, headers: common };
  }
  // A date in `If-Range` never matches, since the file has no modification date.
  const isUnchanged = (request.header('if-range') ?? etag) === etag;
  const wanted = rangesOf(method === 'GET' && isUnchanged ? request.header('range') : null, bytes.length);
  if (wanted === 'unsatisfiable') {
    const headers = { ...common, 'content-range': `bytes */${bytes.length}`, 'content-length': '0' };
    return { status: 416, headers };
  }
  const [first, second] = wanted ?? [];
  if (wanted && second) {
    const body = partsOf(bytes, type, wanted);
    const headers = { ...common, 'content-type': partsType, 'content-length': String(body.length) };
    return { status: 206, headers, body };
  }
  const part = first ? bytes.subarray(first.first, first.last + 1) : bytes;
  return {
    status: first ? 206 : 200,
    headers: {
      ...common,
      'content-type': type,
      'content-length': String(part.length),
      ...(first && { 'content-range': contentRange(first, bytes.length) }),
    },
    ...(method !== 'HEAD' && { body: part }),
  };
}

const tag = /(?:W\/)?"[\x21\x23-\x7E\x80-\xFF]*"/g;
const tags = new RegExp(`^[\\s,]*${tag.source}(?:\\s*,[\\s,]*${tag.source})*[\\s,]*$`);

/** True if `If-Match` or `If-None-Match` has a matching tag or is `*`. Undefined if the header is absent or malformed. */
function hasTag(header: string | null, test: (tag: string) => boolean): boolean | undefined {
  if (header === '*') return true;
  return header !== null && tags.test(header) ? header.match(tag)?.some(test) : undefined;
}
