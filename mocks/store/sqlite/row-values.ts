/** Values of the rows that SQLite returns. */

import type { SQLOutputValue } from 'node:sqlite';

/** A row, by the names of its columns. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/**
 * The text in a column.
 *
 * @throws SyntaxError if there is none
 */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new SyntaxError(`The column ${column} is no text`);
  return value;
}

/** The number in a column. */
export function numberIn(row: Row, column: string): number {
  return Number(row[column]);
}

/** The bytes in a column, as a part of a file. */
export function bytesIn(row: Row, column: string): Uint8Array<ArrayBuffer> {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new SyntaxError(`The column ${column} has no bytes`);
  return new Uint8Array(value);
}
