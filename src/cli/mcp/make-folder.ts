/** Makes the folder of the server. */

import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, and those above it that are not there.
 *
 * @throws the system's error if it cannot be made
 */
export function makeFolder(folder: string): void {
  const path = resolve(folder);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  // One at a time: Node 20 never returns from `recursive` where folders cannot be made, as in /proc.
  mkdirSync(path);
}
