/**
 * Reads a `Range`, and writes a body of several parts.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14
 */

import type { Bytes } from '../../media/bytes.ts';

/** Bytes by position, both ends included, as `Content-Range` counts them. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** The most parts of one answer: a longer list is as good as none. */
const mostRanges = 16;

/**
 * Reads a `Range` header.
 *
 * @param length the number of bytes that there are
 * @returns the parts that there are; undefined where the header is to be ignored, as a malformed one is
 */
export function rangesOf(
  header: string | null,
  length: number,
): readonly ByteRange[] | 'unsatisfiable' | undefined {
  const list = /^bytes=(.*)$/i.exec(header ?? '')?.[1];
  // No part of an empty file can be named in a `Content-Range`.
  if (list === undefined || length === 0) return undefined;
  const texts = list.split(',').flatMap((text) => (text.trim() === '' ? [] : [text.trim()]));
  if (texts.length === 0 || texts.length > mostRanges) return undefined;
  const ranges = texts.map((text) => rangeOf(text, length));
  if (ranges.includes(undefined)) return undefined;
  const there = ranges.filter((range) => typeof range === 'object');
  if (there.length === 0) return 'unsatisfiable';
  const size = there.reduce((sum, { first, last }) => sum + last + 1 - first, 0);
  // Parts that overlap would make more of the file than there is.
  return size > length && there.length > 1 ? undefined : there;
}

function rangeOf(text: string, length: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from, to] = /^(\d*)-(\d*)$/.exec(text) ?? [];
  if (from === undefined || to === undefined || from + to === '') return undefined;
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

/** The value of a `Content-Range`. */
export function contentRange({ first, last }: ByteRange, length: number): string {
  return `bytes ${first}-${last}/${length}`;
}

const boundary = 'part_of_a_file_of_the_mock';

/** The media type of a body of several parts. */
export const partsType = `multipart/byteranges; boundary=${boundary}`;

/** A body of several parts of a file. */
export function partsOf(bytes: Bytes, type: string, ranges: readonly ByteRange[]): Bytes {
  const encoder = new TextEncoder();
  const pieces = ranges.flatMap((range) => {
    const headers = [`content-type: ${type}`, `content-range: ${contentRange(range, bytes.length)}`];
    const head = ['', `--${boundary}`, ...headers, '', ''].join('\r\n');
    return [encoder.encode(head), bytes.subarray(range.first, range.last + 1)];
  });
  pieces.push(encoder.encode(`\r\n--${boundary}--\r\n`));
  const body = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    body.set(piece, offset);
    offset += piece.length;
  }
  return body;
}
