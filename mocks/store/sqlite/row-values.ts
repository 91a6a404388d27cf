/** Typed access to the columns of a row. */

import type { SQLOutputValue } from 'node:sqlite';

/** A row: values by column name. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/**
 * The text in a column.
 *
 * @throws SyntaxError if it is not text
 */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new SyntaxError(`The column ${column} is not text`);
  return value;
}

/** The number in a column. */
export function numberIn(row: Row, column: string): number {
  return Number(row[column]);
}

/** The bytes in a column. */
export function bytesIn(row: Row, column: string): Uint8Array<ArrayBuffer> {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new SyntaxError(`The column ${column} has no bytes`);
  return new Uint8Array(value);
}
