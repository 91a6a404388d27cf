/** Runs the command line as a user does: as a process of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { testedFile } from '../support/tested-package.ts';

/** The file that is run. */
export const program = testedFile('src/cli/video-gateway.ts');

/** The end of a command. */
export interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Options of a run. */
export interface RunOptions {
  /** The folder to run in. */
  readonly folder?: string;
  /** Variables of the environment that differ from this process's own. Undefined for one that is not set. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The standard input, which then ends. */
  readonly input?: string;
  /** A file descriptor for the standard output, instead of a pipe. */
  readonly output?: number;
  /** Another path of the program, such as a link. */
  readonly file?: string;
  /** Shell commands that run before, in the same process, such as `ulimit`. */
  readonly shell?: string;
}

/** A running command. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
  /** Waits until it has written a text to the standard error output. */
  says(text: string): Promise<void>;
}

/** Starts a command. */
export function start(args: readonly string[], options: RunOptions = {}): Running {
  const { folder, environment, input = '', output, shell, file: started = program } = options;
  const words = [process.execPath, started, ...args];
  const [file = '', ...rest] =
    shell === undefined ? words : ['bash', '-c', `${shell}; exec "$@"`, '-', ...words];
  const child = spawn(file, rest, {
    env: { ...process.env, ...environment },
    ...(folder !== undefined && { cwd: folder }),
    stdio: ['pipe', output ?? 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin?.on('error', () => {}).end(input);
  const ended = once(child, 'close').then(([status]) => ({ status, stdout, stderr }));
  const says = async (text: string) => {
    while (!stderr.includes(text)) {
      const more = child.stderr && once(child.stderr, 'data').then(() => true);
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
