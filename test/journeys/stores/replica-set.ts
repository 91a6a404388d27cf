/** Replicas of a mock, in processes of their own, behind a balancer. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { type Balancer, startBalancer } from '../../support/servers/balancer.ts';

const program = fileURLToPath(new URL('../programs/stored-mock.ts', import.meta.url));

/** One replica. */
interface Replica {
  readonly child: ChildProcess;
  readonly port: number;
}

/** Replicas that share a store. */
export class ReplicaSet {
  readonly #store: string;
  readonly #replicas: Replica[] = [];
  #balancer: Balancer | undefined;

  private constructor(store: string) {
    this.#store = store;
  }

  /** Starts some replicas and a balancer before them. */
  static async start(store: string, count: number): Promise<ReplicaSet> {
    const set = new ReplicaSet(store);
    set.#replicas.push(...(await Promise.all(Array.from({ length: count }, () => set.#spawn()))));
    set.#balancer = await startBalancer(() => set.ports);
    return set;
  }

  /** The address of the balancer. */
  get url(): string {
    return this.#balancer?.url ?? '';
  }

  /** The ports of the replicas. */
  get ports(): readonly number[] {
    return this.#replicas.map(({ port }) => port);
  }

  /** Ends the replica that was started first, as a crash does, and starts another one. */
  async crash(): Promise<void> {
    const replica = this.#replicas.shift();
    if (replica) await end(replica.child);
    this.#replicas.push(await this.#spawn());
  }

  async stop(): Promise<void> {
    await Promise.all(this.#replicas.map(({ child }) => end(child)));
    await this.#balancer?.close();
  }

  async #spawn(): Promise<Replica> {
    const file = join(inject('package').installed, 'dist/mocks/index.js');
    const options = JSON.stringify({ store: this.#store, seed: 'replicas' });
    const child = spawn(process.execPath, [program, file, options], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    return { child, port: Number(new URL(String(line)).port) };
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
