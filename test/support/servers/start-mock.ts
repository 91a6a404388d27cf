/** Runs `npm start` as a newcomer does, or the command of the tested package as its user does. */

import { type ChildProcess, spawn } from 'node:child_process';
import { root } from '../module-graph.ts';
import { testedFile, testedProject } from '../tested-package.ts';

/** The program that starts a mock, its parameters, and the folder to start it in. */
export function mockCommand(...args: string[]): {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly folder: string;
} {
  const project = testedProject();
  return project === undefined
    ? { program: 'npm', parameters: ['start', '--silent', '--', ...args], folder: root }
    : {
        program: process.execPath,
        parameters: [testedFile('src/cli/video-gateway.ts'), 'mock', ...args],
        folder: project,
      };
}

/** A mock that runs. */
export interface Started {
  readonly child: ChildProcess;
  /** Its output until it is ready. */
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
  const { program, parameters, folder } = mockCommand(...args);
  const child = spawn(program, parameters, { cwd: folder, detached: true, env });
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk;
      if (!printed.endsWith('to stop.\n')) return;
      resolve({ child, printed, url: /http:\/\/[\d.]+:\d+/.exec(printed)?.[0] ?? '' });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${printed}`)));
  });
}

/** Ends it and what it started. */
export function stop({ child }: Started): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
}
