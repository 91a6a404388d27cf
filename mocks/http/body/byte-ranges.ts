/**
 * Parses `Range` headers, and builds multipart bodies of ranges.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14
 */

import type { Bytes } from '../../media/bytes.ts';

/** A range of bytes, including both ends, as in `Content-Range`. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** Maximum number of ranges in an answer. A longer list is ignored. */
const maxRanges = 16;

/**
 * Parses a `Range` header.
 *
 * @param length number of bytes in the file
 * @returns the ranges within the file. Undefined if the header is ignored, as if malformed
 */
export function rangesOf(
  header: string | null,
  length: number,
): readonly ByteRange[] | 'unsatisfiable' | undefined {
  const list = /^bytes=(.*)$/i.exec(header ?? '')?.[1];
  // `Content-Range` cannot express a part of an empty file.
  if (list === undefined || length === 0) return undefined;
  const texts = list.split(',').flatMap((text) => (text.trim() === '' ? [] : [text.trim()]));
  if (texts.length === 0 || texts.length > maxRanges) return undefined;
  const ranges = texts.map((text) => rangeOf(text, length));
  if (ranges.includes(undefined)) return undefined;
  const satisfiable = ranges.filter((range) => typeof range === 'object');
  if (satisfiable.length === 0) return 'unsatisfiable';
  const size = satisfiable.reduce((sum, { first, last }) => sum + last + 1 - first, 0);
  // Overlapping ranges could make the answer larger than the file.
  return size > length && satisfiable.length > 1 ? undefined : satisfiable;
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

/** The media type of a multipart body. */
export const partsType = `multipart/byteranges; boundary=${boundary}`;

/** A multipart body with ranges of a file. */
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
