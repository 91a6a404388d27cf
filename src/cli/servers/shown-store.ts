/** The place where a mock keeps its state, as it may be printed. */

import { resolve } from 'node:path';

/** The value of `--store` without a user name or a password; of a file, its whole path. */
export function shownStore(where = 'memory'): string {
  const [, file] = /^sqlite:(.*)$/s.exec(where) ?? [];
  if (file !== undefined) return `sqlite:${resolve(file)}`;
  // A password may contain anything, written as it should be or not.
  return where.replace(/\/\/.*@/s, '//').replace(/[?#].*/s, '');
}
