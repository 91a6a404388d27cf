/** Tools that are too large for everybody who works on this project: installed for the tests that need them. */

import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { installLocked, remove, temporaryFolder } from '../../package/install.ts';

/** A project in which tools are installed, until it is no longer needed. */
export interface Installed extends AsyncDisposable {
  readonly folder: string;
}

/**
 * Installs what the lockfile of a folder beside this file says.
 *
 * @param name the folder's
 */
export async function install(name: string): Promise<Installed> {
  const folder = await temporaryFolder();
  await cp(fileURLToPath(new URL(name, import.meta.url)), folder, { recursive: true });
  await installLocked(folder);
  return { folder, [Symbol.asyncDispose]: () => remove(folder) };
}
