/** Messages for SQLite errors that say what to do. */

import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../store-error.ts';

/** Messages by primary result code (https://sqlite.org/rescode.html). Each takes the path of the file. */
const messages: Readonly<Record<number, (file: string) => string>> = {
  5: inUse,
  6: inUse,
  8: notWritable,
  10: notTransferred,
  11: damaged,
  13: (file) => `The disk of ${file} is full. Make room: until then, the mock accepts no changes`,
  14: notOpened,
  26: (file) => `${file} is not a SQLite database. Name another file`,
};

/** Turns an error of SQLite into a `StoreError`. Other errors are returned unchanged. */
export function storeErrorOf(cause: unknown, file: string): unknown {
  if (!(cause instanceof Error)) return cause;
  // A store writes valid JSON only.
  if (cause instanceof SyntaxError) return new StoreError(damaged(file), { cause });
  if ('errcode' in cause && typeof cause.errcode === 'number') {
    const message = messages[cause.errcode & 0xff]?.(file) ?? `${file}: ${cause.message}`;
    return new StoreError(message, { cause });
  }
  if ('code' in cause && cause.code === 'ERR_INVALID_STATE')
    return new StoreError(`${file} is closed: the mock saves nothing there anymore`, { cause });
  return cause;
}

/** The message for a corrupt file. */
function damaged(file: string): string {
  return `${file} is damaged. Move it and the files whose names begin with its name elsewhere, then start the mock again`;
}

function inUse(file: string): string {
  return `${file} is in use by another process. Stop that one, or name another file. To share state between processes, use a Valkey server`;
}

function notWritable(file: string): string {
  return `${file} cannot be written. Make the file and its folder writable, or name another file`;
}

/** The message for an I/O error, which SQLite also reports when it cannot lock a read-only file. */
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
