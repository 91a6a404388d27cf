/** Runs programs, and finds the versions of Node to run them with. */

import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, delimiter, join, sep } from 'node:path';

/** How a program ended. */
export interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, in a folder. */
export function run(program: string, parameters: readonly string[], folder: string): Promise<Ending> {
  // npm's notices would hide what matters.
  const env = { ...process.env, npm_config_loglevel: 'error' };
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env, maxBuffer: 16 * 1024 * 1024 };
    const child = execFile(program, parameters, options, (error, stdout, stderr) => {
      // A number is the status that the program itself ended with; anything else says that it could not run.
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ status: child.exitCode, stdout, stderr });
    });
  });
}

/**
 * Runs a program that the test cannot do without.
 *
 * @throws if it fails, with all that it wrote
 */
export async function mustRun(program: string, parameters: readonly string[], folder: string): Promise<void> {
  const { status, stdout, stderr } = await run(program, parameters, folder);
  if (status !== 0) throw new Error(`${program} ${parameters[0]} failed:\n${stdout}${stderr}`);
}

/** An installed Node. */
export interface Runtime {
  readonly program: string;
  /** Such as `v20.19.0`. */
  readonly version: string;
}

/**
 * The Node that runs the tests and, if it is of another version, the host's own: the first on the path that
 * no package brought.
 *
 * @param oldest the first major version to take
 */
export function runtimes(oldest: number): readonly Runtime[] {
  const current = { program: process.execPath, version: process.version };
  const own = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.split(sep).includes('node_modules'))
    .map((folder) => join(folder, basename(process.execPath)))
    .find((program) => existsSync(program));
  if (own === undefined) return [current];
  // A version manager's stand-in fails where no version is chosen: then there is no other one.
  const version = spawnSync(own, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const major = /^v(\d+)\./.exec(version)?.[1];
  if (major === undefined || Number(major) < oldest || version === current.version) return [current];
  return [current, { program: own, version }];
}
