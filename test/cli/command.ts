/** Runs the command line: its source, or the installed command in a run against the package. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { testedFile } from '../support/tested-package.ts';

/** The file that is run. */
export const program = testedFile('src/cli/video-gateway.ts');

/** How a command ended. */
export interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What surrounds a command. */
export interface Surroundings {
  /** The folder to run in. */
  readonly folder?: string;
  /** Variables of the environment that differ from this process's own; undefined for one that is not set. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** What comes on the standard input, which then ends. */
  readonly input?: string;
}

/** A command that runs. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
  /** Waits until it has written something to the standard error output. */
  says(text: string): Promise<void>;
}

/** Starts a command. */
export function start(
  args: readonly string[],
  { folder, environment, input = '' }: Surroundings = {},
): Running {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...environment },
    ...(folder !== undefined && { cwd: folder }),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => {}).end(input);
  const ended = once(child, 'close').then(([status]) => ({ status, stdout, stderr }));
  const says = async (text: string) => {
    while (!stderr.includes(text)) {
      const more = once(child.stderr, 'data').then(() => true);
      if (!(await Promise.race([more, ended.then(() => false)])))
        throw new Error(`It ended without "${text}": ${stdout}${stderr}`);
    }
  };
  return { child, ended, says };
}

/** Runs a command to its end. */
export function command(...args: string[]): Promise<Ending> {
  return start(args).ended;
}
