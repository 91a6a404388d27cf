/** Runs the command line from its sources. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The file that is run. */
export const program = fileURLToPath(new URL('../../src/cli/video-gateway.ts', import.meta.url));

/** How a command ended. */
export interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export function command(...args: string[]): Promise<Ending> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], (_, stdout, stderr) => {
      resolve({ status: child.exitCode, stdout, stderr });
    });
  });
}
