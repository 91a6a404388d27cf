/**
 * Serves bytes as a file server does: preconditions, and a part of them on demand, which is what a player
 * seeks with.
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
  /** The whole of it. */
  readonly bytes: Bytes;
  /** Its media type. */
  readonly type: string;
  /** A strong validator, in quotation marks as the `ETag` header has it. */
  readonly etag: string;
}

/**
 * Answers a GET or HEAD for a file: 200, 206, 304, 412 or 416; OPTIONS with 204, and any other method with 405.
 *
 * A header that is malformed counts as absent.
 */
export function serveFile(request: HttpRequest, { bytes, type, etag }: ServedFile): HttpResponse {
  const refusal = answerOtherMethod(request);
  if (refusal) return refusal;
  const { method } = request;
  const common = { 'accept-ranges': 'bytes', 'cache-control': 'no-cache', etag };
  if (names(request.header('if-match'), (known) => known === etag) === false) {
    return { status: 412, headers: common };
  }
  // To `If-None-Match` a weak tag is as good as a strong one.
  if (names(request.header('if-none-match'), (known) => known.replace(/^W\//, '') === etag)) {
    return { status: 304, headers: common };
  }
  // A date in `If-Range` never matches: there is none to compare it with.
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

/** Tells if a tag in `If-Match` or `If-None-Match` passes the test, as `*` does; undefined if the header is absent. */
function names(header: string | null, test: (tag: string) => boolean): boolean | undefined {
  if (header === '*') return true;
  return header !== null && tags.test(header) ? header.match(tag)?.some(test) : undefined;
}
