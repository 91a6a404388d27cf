/** Normalizes multipart forms for the parser, which expects a delimiter at the start, and CRLF line endings. */

import type { Bytes } from '../../media/bytes.ts';

const lineFeed = 0x0a;
const dash = 0x2d;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Removes everything before the first delimiter, and replaces bare line feeds by CRLF.
 *
 * @param maxHead maximum size of a part's headers to convert, in bytes. The parser refuses longer ones
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
 */
export function inPlainForm(bytes: Bytes, boundary: string, maxHead: number): Bytes | Iterable<Bytes> {
  const delimiter = encoder.encode(`--${boundary}`);
  const start = delimiterAt(bytes, delimiter, 0);
  const end = bytes.indexOf(lineFeed, start);
  const isPlain = start === bytes.length || end < 0 || bytes[end - 1] === 0x0d;
  return isPlain ? bytes.subarray(start) : withCarriageReturns(bytes, delimiter, start, maxHead);
}

function* withCarriageReturns(
  bytes: Bytes,
  delimiter: Uint8Array,
  start: number,
  maxHead: number,
): Generator<Bytes> {
  for (let at = start; at < bytes.length; ) {
    const line = textOf(bytes.subarray(at, lineEnd(bytes, at)));
    yield encoder.encode(`${line}\r\n`);
    if (line.endsWith('--') && line.length >= delimiter.length + 2) return;
    const head = Math.min(lineEnd(bytes, at) + 1, bytes.length);
    let body = head;
    const last = Math.min(bytes.length, head + maxHead + 1);
    while (body < last && !isEmptyLine(bytes, body)) body = lineEnd(bytes, body) + 1;
    yield encoder.encode(`${textOf(bytes.subarray(head, body)).replace(/\r?\n/g, '\r\n')}\r\n\r\n`);
    const content = Math.min(lineEnd(bytes, body) + 1, bytes.length);
    at = delimiterAt(bytes, delimiter, content);
    yield bytes.subarray(content, Math.max(content, at - 1));
    yield encoder.encode('\r\n');
  }
}

/** The index of the next line that starts with the delimiter, or the end of the bytes. */
function delimiterAt(bytes: Uint8Array, delimiter: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const isLineStart = at === from || bytes[at - 1] === lineFeed;
    if (isLineStart && bytes[at] === dash && isAt(bytes, delimiter, at)) return at;
  }
  return bytes.length;
}

function isAt(bytes: Uint8Array, part: Uint8Array, at: number): boolean {
  return part.every((byte, index) => bytes[at + index] === byte);
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(lineFeed, from);
  return end < 0 ? bytes.length : end;
}

function isEmptyLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === lineFeed || (bytes[at] === 0x0d && bytes[at + 1] === lineFeed);
}

function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes).trimEnd();
}
