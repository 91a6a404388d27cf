/** Abilities of a terminal. */

import type { WriteStream } from 'node:tty';
import picocolors from 'picocolors';

/** Functions that color a text. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** The colors of a stream. Without a terminal, with `NO_COLOR` or on a dumb terminal they change nothing. */
export function colorsOf(stream: Pick<WriteStream, 'isTTY' | 'hasColors'>): Colors {
  // Without an argument, picocolors reads environment variables such as CI.
  return picocolors.createColors(Boolean(stream.isTTY && stream.hasColors()));
}

/** Colors that change nothing. */
export const noColors: Colors = picocolors.createColors(false);

/** The time of day in UTC, for a log. It is cut from the end, so that years of any length work. */
export function timeOfDay(timestamp: number): string {
  return new Date(timestamp).toISOString().slice(-13, -5);
}

/** True if a stream can redraw a line in place. */
export function canRedraw(stream: Pick<WriteStream, 'isTTY'>, environment = process.env): boolean {
  return Boolean(stream.isTTY) && environment.TERM !== 'dumb';
}

/** Characters that take two columns in most terminals. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji}|[\u{1f000}-\u{3ffff}]/u;

/** An upper bound of the columns that a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character > '\u007f' && wide.test(character) ? 2 : 1;
  return columns;
}

/** The beginning of a text, up to a number of columns. */
export function clip(text: string, columns: number): string {
  let clipped = '';
  let left = columns;
  for (const character of text) {
    left -= columnsOf(character);
    if (left < 0) break;
    clipped += character;
  }
  return clipped;
}
