/** Checks on files and folders that are written at the end of a run, before it begins. */

import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf, systemCode } from '../exit-codes.ts';

/** The reason why a file cannot be created or overwritten. Undefined if there seems to be none. */
export function problemOfFile(file: string): string | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found && !found.isFile()) return 'it is not a regular file';
    if (found) accessSync(file, constants.W_OK);
    return found ? undefined : problemOfFolder(dirname(file));
  } catch (cause) {
    return reasonOf(cause, 'the file cannot be overwritten');
  }
}

/** The reason why no file can be created in a folder. Undefined if there seems to be none. */
export function problemOfFolder(folder: string): string | undefined {
  try {
    if (!statSync(folder).isDirectory()) return `"${folder}" is not a folder`;
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (cause) {
    return reasonOf(
      cause,
      `the folder "${folder}" cannot be written`,
      `the folder "${folder}" does not exist`,
    );
  }
}

function reasonOf(cause: unknown, denied: string, missing?: string): string {
  const reasons: Readonly<Record<string, string | undefined>> = {
    ENAMETOOLONG: 'the name is too long',
    ENOENT: missing,
    ENOTDIR: missing ?? 'its folder is a file',
    EACCES: denied,
    EPERM: denied,
    EROFS: denied,
  };
  return reasons[systemCode(cause) ?? ''] ?? messageOf(cause);
}
