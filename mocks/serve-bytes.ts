/**
 * Serves bytes as a file server does: preconditions, and a part of them on demand, which is what a player
 * seeks with.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14
 */

import type { Bytes } from './bytes.ts';

/** What is served. */
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
 * Answers a GET or HEAD for a file: 200, 206, 304, 412 or 416; and 405 to any other method.
 *
 * A header that is malformed counts as absent. So does a `Range` of several ranges: a server may answer
 * with the whole, and players ask for one at a time.
 */
export function serveBytes(request: Request, { bytes, type, etag }: ServedFile): Response {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
  }
  const common = { 'Accept-Ranges': 'bytes', 'Cache-Control': 'no-cache', ETag: etag };
  if (names(headers.get('If-Match'), (known) => known === etag) === false) {
    return new Response(null, { status: 412, headers: common });
  }
  // To `If-None-Match` a weak tag is as good as a strong one.
  if (names(headers.get('If-None-Match'), (known) => known.replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers: common });
  }
  // A date in `If-Range` never matches: there is none to compare it with.
  const isUnchanged = (headers.get('If-Range') ?? etag) === etag;
  const wanted = rangeOf(method === 'GET' && isUnchanged ? headers.get('Range') : null, bytes.length);
  if (wanted === 'unsatisfiable') {
    const refusal = { ...common, 'Content-Range': `bytes */${bytes.length}`, 'Content-Length': '0' };
    return new Response(null, { status: 416, headers: refusal });
  }
  const { first, last } = wanted ?? { first: 0, last: bytes.length - 1 };
  return new Response(method === 'HEAD' ? null : bytes.subarray(first, last + 1), {
    status: wanted ? 206 : 200,
    headers: {
      ...common,
      'Content-Type': type,
      'Content-Length': String(last + 1 - first),
      ...(wanted && { 'Content-Range': `bytes ${first}-${last}/${bytes.length}` }),
    },
  });
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

/** Whether a tag in `If-Match` or `If-None-Match` passes the test, as `*` does; absent if the header is. */
function names(header: string | null, test: (tag: string) => boolean): boolean | undefined {
  if (header === '*') return true;
  return header !== null && tags.test(header) ? header.match(tag)?.some(test) : undefined;
}
