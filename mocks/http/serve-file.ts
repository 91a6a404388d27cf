/**
 * Serves bytes as a file server does: preconditions, and a part of them on demand, which is what a player
 * seeks with.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14
 */

import type { Bytes } from '../media/bytes.ts';
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

/** Bytes by position, both ends included, as `Content-Range` counts them. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * Answers a GET or HEAD for a file: 200, 206, 304, 412 or 416; OPTIONS with 204, and any other method with 405.
 *
 * A header that is malformed counts as absent. So does a `Range` of several ranges: a server may answer
 * with the whole, and players ask for one at a time.
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
  const wanted = rangeOf(method === 'GET' && isUnchanged ? request.header('range') : null, bytes.length);
  if (wanted === 'unsatisfiable') {
    const headers = { ...common, 'content-range': `bytes */${bytes.length}`, 'content-length': '0' };
    return { status: 416, headers };
  }
  const { first, last } = wanted ?? { first: 0, last: bytes.length - 1 };
  return {
    status: wanted ? 206 : 200,
    headers: {
      ...common,
      'content-type': type,
      'content-length': String(last + 1 - first),
      ...(wanted && { 'content-range': `bytes ${first}-${last}/${bytes.length}` }),
    },
    ...(method !== 'HEAD' && { body: bytes.subarray(first, last + 1) }),
  };
}

/** Reads a `Range` header; the answer is absent where the header is to be ignored. */
function rangeOf(header: string | null, length: number): Range | 'unsatisfiable' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/i.exec(header ?? '') ?? [];
  // No part of an empty file can be named in a `Content-Range`.
  if (from === undefined || to === undefined || from + to === '' || length === 0) return undefined;
  const end = length - 1;
  if (from === '') {
    // `-n` means the last n bytes.
    return Number(to) === 0 ? 'unsatisfiable' : { first: Math.max(0, length - Number(to)), last: end };
  }
  const first = Number(from);
  const last = to === '' ? Infinity : Number(to);
  if (last < first) return undefined;
  return first > end ? 'unsatisfiable' : { first, last: Math.min(last, end) };
}

const tag = /(?:W\/)?"[\x21\x23-\x7E\x80-\xFF]*"/g;
const tags = new RegExp(`^[\\s,]*${tag.source}(?:\\s*,[\\s,]*${tag.source})*[\\s,]*$`);

/** Tells if a tag in `If-Match` or `If-None-Match` passes the test, as `*` does; undefined if the header is absent. */
function names(header: string | null, test: (tag: string) => boolean): boolean | undefined {
  if (header === '*') return true;
  return header !== null && tags.test(header) ? header.match(tag)?.some(test) : undefined;
}
