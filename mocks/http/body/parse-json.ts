/** Parses JSON bodies. */

import { Rejection } from '../../core/contract/rejection.ts';

/** Limits of a body, since a parser can take seconds for a few megabytes of brackets or names. */
const maxDepth = 1000;
const maxValues = 250_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes UTF-8.
 *
 * @throws Rejection if it is malformed
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new Rejection(400, 'The body is not valid UTF-8', { cause });
  }
}

/**
 * Parses JSON.
 *
 * @param text the decoded bytes
 * @throws Rejection if it is malformed, nested too deeply, or has too many values
 */
export function parseJson(bytes: Uint8Array, text: string): unknown {
  if (bytes.length > maxDepth) checkSize(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Rejection(400, `The body is not valid JSON: ${reason}`, { cause });
  }
}

const quotationMark = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * Checks the limits by counting brackets and commas outside of strings.
 *
 * @throws Rejection if there are too many
 */
function checkSize(bytes: Uint8Array): void {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case quotationMark:
        at = endOfString(bytes, at);
        break;
      case openBracket:
      case openBrace:
        depth += 1;
        if (depth > maxDepth) {
          throw new Rejection(400, `The body must not be nested more than ${maxDepth} levels deep`);
        }
        break;
      case closeBracket:
      case closeBrace:
        depth -= 1;
        break;
      case comma:
        values += 1;
        if (values > maxValues) {
          throw new Rejection(400, `The body must not have more than ${maxValues} values`);
        }
    }
  }
}

/** The index of a string's closing quotation mark, or the end of the bytes. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (
    let end = bytes.indexOf(quotationMark, start + 1);
    end >= 0;
    end = bytes.indexOf(quotationMark, end + 1)
  ) {
    let before = end - 1;
    while (bytes[before] === backslash) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return bytes.length;
}
