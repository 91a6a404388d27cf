/** Errors of SQLite, as messages that say what to do. */

import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../store-error.ts';

/** Messages by the primary result code of SQLite, https://sqlite.org/rescode.html. Each takes the path of the file. */
const messages: Readonly<Record<number, (file: string) => string>> = {
  5: inUse,
  6: inUse,
  8: notWritable,
  10: notTransferred,
  11: damaged,
  13: (file) => `The disk of ${file} is full. Make room: nothing is accepted until then`,
  14: notOpened,
  26: (file) => `${file} is no SQLite database. Name another file`,
};

/** The error of an operation on a file; what did not come from SQLite is left as it is. */
export function storeErrorOf(cause: unknown, file: string): unknown {
  if (!(cause instanceof Error)) return cause;
  // A row that is no JSON was not written by a store.
  if (cause instanceof SyntaxError) return new StoreError(damaged(file), { cause });
  if ('errcode' in cause && typeof cause.errcode === 'number') {
    const message = messages[cause.errcode & 0xff]?.(file) ?? `${file}: ${cause.message}`;
    return new StoreError(message, { cause });
  }
  if ('code' in cause && cause.code === 'ERR_INVALID_STATE')
    return new StoreError(`${file} was closed, and nothing is kept there anymore`, { cause });
  return cause;
}

/** The message for a file that is no longer as SQLite has written it. */
function damaged(file: string): string {
  return `${file} is damaged. Move it away with the files whose names begin like it, and start anew`;
}

function inUse(file: string): string {
  return `${file} is in use by another process. Stop that one, or name another file; processes share a Valkey server`;
}

function notWritable(file: string): string {
  return `${file} cannot be written. Make the file and its folder writable, or name another file`;
}

/** The message for a failure of the disk. A lock on a file that cannot be written is one, too. */
function notTransferred(file: string): string {
  try {
    accessSync(file, constants.W_OK);
  } catch {
    return notWritable(file);
  }
  return `${file} could not be read or written. Check the disk`;
}

function notOpened(file: string): string {
  const folder = dirname(file);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined)
    return `There is no folder ${folder}. Create it, or name another file`;
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    return `${file} is a folder. Name a file, such as ${file}/mock.db`;
  return `${file} cannot be opened. Check the permissions of the file and its folder`;
}
