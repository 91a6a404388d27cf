/** Starts the servers that are compared, each in a process of its own on the same Node. */

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../../support/servers/free-port.ts';
import { load } from '../load.ts';
import {
  openAiQuery,
  openAiSubmit,
  queryAnswer,
  queryRequest,
  submitAnswer,
  submitRequest,
} from '../requests.ts';
import type { Usage } from './usage.ts';

/** A kind of server. */
export interface Kind {
  readonly name: string;
  /** The path that the gateway octopusx is served under. */
  readonly mount: string;
  /** Requests of another API than the gateway's. */
  readonly requests?: { readonly submit: Buffer; readonly query: (id: string) => Buffer };
  /** Arguments for Node to start it on a port. */
  readonly args: (port: number) => readonly string[];
}

/** The project's folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
const prism = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');

export const bare: Kind = {
  name: 'bare node:http',
  mount: '/octopusx',
  args: (port) => [
    'test/bench/servers/bare-server.js',
    String(port),
    JSON.stringify({ submitAnswer, queryAnswer }),
  ],
};
/** The mock as it is published: its command in a folder that it was bundled into. */
export function publishedMock(folder: string): Kind {
  return {
    name: 'this mock',
    mount: '/octopusx',
    args: (port) => [join(folder, 'cli/video-gateway.js'), 'mock', '--port', String(port)],
  };
}
export const aimock: Kind = {
  name: 'aimock',
  mount: '',
  args: (port) => ['test/bench/servers/aimock-server.js', String(port)],
  requests: { submit: openAiSubmit, query: openAiQuery },
};
export const stockPrism: Kind = {
  name: 'stock Prism',
  mount: '',
  args: (port) => [prism, 'mock', 'generated/octopusx/openapi.json', '--port', String(port)],
};
/** Its sources, on a clock that stands still. */
export const frozenMock: Kind = {
  name: 'this mock',
  mount: '',
  args: (port) => ['--expose-gc', 'test/bench/servers/mock-server.ts', String(port)],
};

/** A submit, as a kind of server takes it. */
export function submitTo({ mount, requests }: Kind): Buffer {
  return requests?.submit ?? submitRequest(mount);
}

/** A query, as a kind of server takes it. */
export function queryTo({ mount, requests }: Kind, id: string): Buffer {
  return requests?.query(id) ?? queryRequest(mount, id);
}

/** A server that runs. */
export interface Server {
  readonly kind: Kind;
  readonly port: number;
  /** Milliseconds from its start to its first answer. */
  readonly coldStart: number;
  /** Asks its process something, and gives what it answers. */
  ask(message: 'usage' | 'heap' | 'forget' | 'ids'): Promise<unknown>;
  usage(): Promise<Usage>;
  /** Resident memory in bytes, as the system tells it, so that nothing has to be loaded into the process. */
  resident(): Promise<number>;
  /** Ends it. */
  stop(): Promise<void>;
}

/**
 * Starts a server and waits for its first answer.
 *
 * @param isMeasured whether to load into it what tells its usage; not wanted where its start is measured
 * @throws if it ends, or gives no answer within half a minute
 */
export async function start(kind: Kind, isMeasured = true): Promise<Server> {
  const port = await freePort();
  const preload = isMeasured ? ['--import', new URL('usage.ts', import.meta.url).href] : [];
  const began = performance.now();
  const child = spawn(process.execPath, [...preload, ...kind.args(port)], {
    cwd: root,
    stdio: isMeasured ? ['ignore', 'pipe', 'inherit', 'ipc'] : ['ignore', 'pipe', 'inherit'],
    // In production Prism starts a process for each core.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  // What it logs is read, as a terminal would, and thrown away.
  child.stdout?.resume();
  try {
    await firstAnswer(child, port, submitTo(kind));
  } catch (error) {
    child.kill();
    throw error;
  }
  const coldStart = performance.now() - began;

  const ask: Server['ask'] = async (message) => {
    child.send(message);
    const [answer] = await once(child, 'message');
    return answer;
  };
  return {
    kind,
    port,
    coldStart,
    ask,
    // It is what `usage.ts` sends.
    usage: async () => (await ask('usage')) as Usage,
    async resident() {
      const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]);
      return Number(stdout) * 1024;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Sends a request again and again until there is an answer. */
async function firstAnswer(child: ChildProcess, port: number, request: Buffer): Promise<void> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    try {
      await load({ port, requests: [request], connections: 1, count: 1 });
      return;
    } catch (cause) {
      if (child.exitCode !== null) throw new Error(`A server ended with ${child.exitCode}`, { cause });
      if (performance.now() > deadline) throw new Error('A server gave no answer', { cause });
      await delay(2);
    }
  }
}
