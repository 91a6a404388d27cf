/** Makes text from outside safe to print. */

/** Control characters (C0, DEL, C1), bidirectional controls, and the line and paragraph separators. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Printable ASCII, which most texts are. */
const ascii = /^[ -~]*$/;

/**
 * Escapes every character that could move a terminal's cursor, change its colors, title or clipboard, reorder its text,
 * or begin a new line.
 *
 * @example
 * ```ts
 * printable('\u001b[2Jcat'); // '\\u001b[2Jcat'
 * ```
 */
export function printable(text: string): string {
  if (ascii.test(text)) return text;
  return text.replace(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
