/** A cluster of Valkey or Redis servers. */

import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'iovalkey';
import { freePort } from './free-port.ts';
import { startValkey, type ValkeyServer } from './valkey-server.ts';

/** The first and the last slot of each node. */
const slots = [
  [0, 5460],
  [5461, 10_922],
  [10_923, 16_383],
] as const;

/** A cluster. */
export interface ValkeyCluster {
  readonly nodes: readonly ValkeyServer[];
  /** The address of its first node, as a store takes it. */
  readonly url: string;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

/** Starts three servers that keep every change on disk, and waits until each of them serves its slots. */
export async function startValkeyCluster(): Promise<ValkeyCluster> {
  const nodes = await Promise.all(slots.map(startNode));
  const clients = nodes.map(({ port }) => new Redis(port));
  try {
    const [first, ...others] = clients;
    for (const [index, client] of clients.entries())
      await client.call('CLUSTER', 'ADDSLOTSRANGE', ...(slots[index] ?? []));
    for (const [index] of others.entries()) {
      const node = nodes[index + 1];
      await first?.call('CLUSTER', 'MEET', '127.0.0.1', `${node?.port}`, `${node?.busPort}`);
    }
    for (const client of clients) await complete(client);
  } finally {
    for (const client of clients) client.disconnect();
  }
  return {
    nodes,
    url: `valkey://127.0.0.1:${nodes[0]?.port}?cluster=true`,
    async stop() {
      for (const node of nodes) await node.stop();
    },
  };
}

async function startNode(): Promise<ValkeyServer & { readonly busPort: number }> {
  const busPort = await freePort();
  const server = await startValkey(
    ...['--cluster-enabled', 'yes', '--cluster-port', `${busPort}`, '--cluster-node-timeout', '1000'],
    ...['--appendonly', 'yes', '--appendfsync', 'always'],
  );
  return { ...server, busPort };
}

/** Waits until a node knows the owner of every slot. */
async function complete(client: Redis): Promise<void> {
  while (!`${await client.call('CLUSTER', 'INFO')}`.includes('cluster_state:ok')) await sleep(20);
}
