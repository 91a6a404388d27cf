/** A Valkey or Redis server of a test: on a free port, with its files in a folder of its own. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/** The server's program; undefined if none is installed. */
export const valkeyProgram = ['valkey-server', 'redis-server'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** The title of tests with a server, which says why they are skipped where there is none. */
export function withServer(title: string): string {
  return valkeyProgram === undefined ? `${title} (SKIPPED: install valkey-server or redis-server)` : title;
}

/** A server that runs. */
export interface ValkeyServer {
  readonly port: number;
  readonly url: string;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** Starts it again, with its files. */
  start(): Promise<void>;
  /** Stops it until it goes on, as a machine does that is too busy. */
  pause(): void;
  resume(): void;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

/**
 * Starts a server that keeps nothing on disk, unless an option says so.
 *
 * @param options the server's own, such as `--appendonly yes`
 */
export async function startValkey(...options: readonly string[]): Promise<ValkeyServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'valkey-'));
  const plain = options.includes('--port') ? [] : ['--port', String(port)];
  const args = [...plain, '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...options];
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(valkeyProgram ?? 'valkey-server', args, { stdio: 'ignore' });
    await listening(
      options.includes('--tls-port') ? Number(options[options.indexOf('--tls-port') + 1]) : port,
      child,
    );
  };
  const kill = async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    port,
    url: `valkey://127.0.0.1:${port}`,
    kill,
    start,
    pause: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a server takes connections. */
async function listening(port: number, child: ChildProcess): Promise<void> {
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error(`The server has ended with ${child.exitCode}`);
    await sleep(10);
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
