/** Runs `npm start` as a newcomer does. */

import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A running `npm start`. */
export interface Started {
  readonly child: ChildProcess;
  /** What it has printed when it is ready. */
  readonly printed: string;
  /** The address that it listens on. */
  readonly url: string;
}

/**
 * Starts it and waits until it has said how to stop it.
 *
 * @throws if it ends before
 */
export function startMock(...args: string[]): Promise<Started> {
  // A pipe gets no colours, whatever a build server's variables say.
  const env = { ...process.env, CI: 'true' };
  const child = spawn('npm', ['start', '--silent', '--', ...args], { cwd: root, detached: true, env });
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk;
      if (!printed.endsWith('to stop.\n')) return;
      resolve({ child, printed, url: /http:\/\/[\d.]+:\d+/.exec(printed)?.[0] ?? '' });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${printed}`)));
  });
}

/** Ends npm and what it started. */
export function stop({ child }: Started): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
}
