/** Packs this project and installs the tarball, as a user gets it. */

import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../support/module-graph.ts';
import { mustRun } from './run.ts';

/** A folder of its own in the system's folder for temporary files. */
export async function temporaryFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), 'video-gateway-kit-')));
}

/**
 * The tarball to test: the one that `TEST_AGAINST` names, or a new one.
 *
 * @param folder where a new one is put
 */
export async function tarballIn(folder: string): Promise<string> {
  const named = process.env.TEST_AGAINST;
  if (named?.endsWith('.tgz')) return resolve(named);
  await mkdir(folder);
  await mustRun('npm', ['pack', '--pack-destination', folder], root);
  const [packed = 'nothing'] = await readdir(folder);
  return join(folder, packed);
}

/** Makes an empty project and installs a tarball in it. */
export async function projectWith(tarball: string, folder: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  await installTarball(tarball, folder);
}

/** Copies a project with a lockfile, installs what it locks, and then a tarball. */
export async function lockedProjectWith(tarball: string, template: string, folder: string): Promise<void> {
  await cp(template, folder, { recursive: true });
  await installLocked(folder);
  await installTarball(tarball, folder);
}

/** Installs what the lockfile in a folder says. */
export function installLocked(folder: string): Promise<void> {
  return mustRun('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], folder);
}

/** Leaves the project's lockfile as it is: a tarball made anew has another checksum each time. */
function installTarball(tarball: string, folder: string): Promise<void> {
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--no-save', '--no-package-lock'];
  return mustRun('npm', ['install', ...options, tarball], folder);
}

/** Removes a folder with all that it holds. */
export function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
