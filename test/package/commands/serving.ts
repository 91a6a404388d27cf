/** Runs the servers of an installed package, as its user does. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { environment, type Runtime } from '../run.ts';

/** A command that serves something. */
export interface Serving extends AsyncDisposable {
  /** The first line that it wrote. */
  readonly first: string;
  /** Interrupts it, as Ctrl+C does, and waits until it has ended. */
  interrupt(): Promise<{ status: number | null; stderr: string }>;
}

/** Starts a command in a folder and waits for its first line. */
async function serve(folder: string, args: readonly string[], runtime?: Runtime): Promise<Serving> {
  // It is what `npx video-gateway-kit` starts.
  const child = spawn(join(folder, 'node_modules/.bin/video-gateway-kit'), args, {
    cwd: folder,
    env: environment(runtime),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close');
  const lines = createInterface(child.stdout);
  const [first] = await Promise.race([
    once(lines, 'line'),
    ended.then(() => Promise.reject(new Error(stderr))),
  ]);
  const interrupt = async () => {
    child.kill('SIGINT');
    const [status] = await ended;
    return { status, stderr };
  };
  return {
    first,
    interrupt,
    async [Symbol.asyncDispose]() {
      await interrupt();
    },
  };
}

/** Starts the mock on a free port. */
export async function serveMock(
  folder: string,
  runtime: Runtime,
  ...options: string[]
): Promise<Serving & { readonly octopusx: string; readonly toapis: string; readonly control: string }> {
  const serving = await serve(folder, ['mock', '--port', '0', '--json', ...options], runtime);
  const { gateways, control } = JSON.parse(serving.first).listening;
  return { ...serving, ...gateways, control };
}

/** Serves the docs on a free port. */
export async function serveDocs(
  folder: string,
  runtime: Runtime,
): Promise<Serving & { readonly url: string }> {
  const serving = await serve(folder, ['docs', '--no-open', '--json'], runtime);
  return { ...serving, url: JSON.parse(serving.first).url };
}

/** Serves the demo on a free port, with the Node on the path. */
export async function serveDemo(
  folder: string,
): Promise<Serving & { readonly url: string; readonly console: string }> {
  const serving = await serve(folder, ['demo', '--no-open', '--json']);
  return { ...serving, ...JSON.parse(serving.first) };
}
