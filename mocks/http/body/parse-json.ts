/** Parses a body of JSON. */

import { Rejection } from '../../core/contract/rejection.ts';

/** Limits of what is parsed: a parser takes seconds for some megabytes of brackets, or of names, alone. */
const deepest = 1000;
const mostValues = 250_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes a text.
 *
 * @throws Rejection if it is not in UTF-8
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
 * @throws Rejection if it is nested too deeply, of too many values, or no JSON
 */
export function parseJson(bytes: Uint8Array, text: string): unknown {
  if (bytes.length > deepest) checkSize(bytes);
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
 * Counts brackets and commas outside of strings.
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
        if (depth > deepest) {
          throw new Rejection(400, `The body must not be nested deeper than ${deepest} arrays and objects`);
        }
        break;
      case closeBracket:
      case closeBrace:
        depth -= 1;
        break;
      case comma:
        values += 1;
        if (values > mostValues) {
          throw new Rejection(400, `The body must not consist of more than ${mostValues} values`);
        }
    }
  }
}

/** The position of the quotation mark that ends a string; the end of the bytes if there is none. */
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
