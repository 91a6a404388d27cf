/** Runs programs, and knows the versions of Node to run them with. */

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname } from 'node:path';

/** The exit status and the output of a program. */
export interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The environment of a program.
 *
 * @param runtime the Node that a command of an installed package runs on. Defaults to the one on the path
 */
export function environment(runtime?: Runtime): NodeJS.ProcessEnv {
  const { PATH = '' } = process.env;
  return {
    ...process.env,
    PATH: runtime ? dirname(runtime.program) + delimiter + PATH : PATH,
    // The mocks that are called take any.
    VIDEO_GATEWAY_API_KEY: 'any-key',
    // npm's notices would hide what matters.
    npm_config_loglevel: 'error',
  };
}

/** Runs a program to its end, in a folder, with further variables of the environment. */
export function run(
  program: string,
  parameters: readonly string[],
  folder: string,
  runtime?: Runtime,
  variables?: Readonly<Record<string, string>>,
): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      env: { ...environment(runtime), ...variables },
      maxBuffer: 16 * 1024 * 1024,
    };
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
export async function mustRun(
  program: string,
  parameters: readonly string[],
  folder: string,
  variables?: Readonly<Record<string, string>>,
): Promise<void> {
  const { status, stdout, stderr } = await run(program, parameters, folder, undefined, variables);
  if (status !== 0) throw new Error(`${program} ${parameters[0]} failed:\n${stdout}${stderr}`);
}

/** A version of Node. */
export interface Runtime {
  readonly program: string;
  /** Such as `24.1.0`. */
  readonly version: string;
}

/** The Node that runs the tests, and the oldest that the package supports. */
export const runtimes: readonly Runtime[] = [here('../../package.json'), here('node-20/package.json')];

/** The Node that a package of this project has as a dependency. */
function here(manifest: string): Runtime {
  const require = createRequire(new URL(manifest, import.meta.url));
  return { program: require.resolve('node/bin/node'), version: require('node/package.json').version };
}
