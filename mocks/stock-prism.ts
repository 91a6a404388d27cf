/** Starts the unmodified `prism` command, as an alternative to the mock and for comparison. */

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const command = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');

/** Options of the command. */
export interface StockPrismOptions {
  /** The path of a bundled contract. */
  readonly contract: string;
  /** The TCP port. */
  readonly port: number;
  /** The address to bind to. Defaults to the loopback address. */
  readonly host?: string;
  /** URL of a server to forward requests to, which Prism then checks. Without one, Prism answers by itself. */
  readonly upstream?: string;
  /** Further flags of the command. Defaults to none. */
  readonly flags?: readonly string[];
  /** Called for each line of Prism's log. */
  readonly onLine?: (line: string) => void;
}

/** A running command. */
export interface StockPrism {
  readonly url: string;
  /** Ends the command. */
  close(): Promise<void>;
}

/**
 * Starts the command and waits until it listens.
 *
 * @throws Error if the command ends before that, with its last line of output
 */
export function startStockPrism(options: StockPrismOptions): Promise<StockPrism> {
  const { contract, port, host = '127.0.0.1', upstream, flags = [], onLine } = options;
  const task = upstream === undefined ? ['mock', contract] : ['proxy', contract, upstream];
  const child = spawn(
    process.execPath,
    [command, ...task, '--port', String(port), '--host', host, ...flags],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let last = '';
    let rest = '';
    const read = (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.trim() !== '') last = line;
        onLine?.(line);
        if (line.includes('Prism is listening')) {
          const close = () => {
            child.kill();
            return ended;
          };
          resolve({ url: `http://${host}:${port}`, close });
        }
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`prism ended: ${rest.trim() || last}`)));
  });
}
