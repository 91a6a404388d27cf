/** The stores of a mock under the same requests, in alternating rounds: memory, SQLite, and Valkey with several replicas. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'iovalkey';
import { startValkey, type ValkeyServer, valkeyProgram } from '../support/servers/valkey-server.ts';
import { type Measured, medianOf, ratioOf } from './compare.ts';
import { load } from './load.ts';
import { queryRequest, stuckBody, submitRequest } from './requests.ts';
import { type Kind, type Server, start } from './servers/servers.ts';

/** Size and length of a measurement. */
export interface StoreEffort {
  readonly rounds: number;
  /** Milliseconds of one request in one round. */
  readonly duration: number;
  /** The number of tasks whose memory is measured. */
  readonly tasks: number;
}

/** A mock with a store, in one process or in several. */
interface Setup {
  readonly name: string;
  readonly servers: readonly Server[];
  /** The server of its store. */
  readonly store: Redis | undefined;
  readonly submit: Measured[];
  readonly query: Measured[];
}

/** The connections over all replicas. */
const connections = 32;

/** Measures all stores, and gives the lines of a report. */
export async function measureStores(effort: StoreEffort): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
  const valkeys: ValkeyServer[] = [];
  const setups: Setup[] = [];
  try {
    setups.push(await setupOf('memory', ['memory']));
    setups.push(await setupOf('SQLite', [`sqlite:${join(folder, 'mock.db')}`]));
    for (const replicas of valkeyProgram === undefined ? [] : [1, 2, 4]) {
      const valkey = await startValkey();
      valkeys.push(valkey);
      const urls = Array.from({ length: replicas }, () => valkey.url);
      setups.push(await setupOf(`Valkey, ${replicas} replica${replicas === 1 ? '' : 's'}`, urls, valkey));
    }
    for (let round = 0; round <= effort.rounds; round += 1) {
      for (const setup of setups) {
        const measured = await measureBoth(setup, effort.duration);
        // The first round warms up.
        if (round === 0) continue;
        setup.submit.push(measured.submit);
        setup.query.push(measured.query);
      }
    }
    const memory = [];
    for (const setup of setups) memory.push(await memoryOf(setup, effort.tasks));
    return [...tableOf(setups), '', ...memory];
  } finally {
    for (const { servers, store } of setups) {
      store?.disconnect();
      for (const server of servers) await server.stop();
    }
    for (const valkey of valkeys) await valkey.stop();
    rmSync(folder, { recursive: true });
  }
}

async function setupOf(name: string, urls: readonly string[], valkey?: ValkeyServer): Promise<Setup> {
  const servers: Server[] = [];
  for (const url of urls) {
    const kind: Kind = {
      name,
      mount: '',
      args: (port) => ['--expose-gc', 'test/bench/servers/store-server.ts', String(port), url],
    };
    servers.push(await start(kind));
  }
  const store = valkey && new Redis(valkey.port);
  return { name, servers, store, submit: [], query: [] };
}

async function measureBoth(setup: Setup, duration: number): Promise<Record<'submit' | 'query', Measured>> {
  const submit = await measureAll(setup, submitRequest('', stuckBody), duration);
  const [first] = setup.servers;
  if (first === undefined) throw new Error(`${setup.name} has no server`);
  const response = await fetch(`http://127.0.0.1:${first.port}/v1/video/create`, {
    method: 'POST',
    headers: { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' },
    body: stuckBody,
  });
  const { id } = await response.json();
  return { submit, query: await measureAll(setup, queryRequest('', String(id)), duration) };
}

/** Loads all replicas at the same time. The processor time is that of the replicas and of the store's server. */
async function measureAll(setup: Setup, request: Buffer, duration: number): Promise<Measured> {
  const { servers } = setup;
  const before = await cpuOf(setup);
  const own = Math.ceil(connections / servers.length);
  const loads = await Promise.all(
    servers.map(({ port }) => load({ port, requests: [request], connections: own, duration })),
  );
  const cpu = (await cpuOf(setup)) - before;
  const sum = (name: 'count' | 'perSecond') => loads.reduce((total, one) => total + one[name], 0);
  return {
    perSecond: sum('perSecond'),
    p50: Math.max(...loads.map(({ p50 }) => p50)),
    p99: Math.max(...loads.map(({ p99 }) => p99)),
    cpu: cpu / sum('count'),
  };
}

/** Processor time so far, in microseconds. */
async function cpuOf({ servers, store }: Setup): Promise<number> {
  const usages = await Promise.all(servers.map((server) => server.usage()));
  const own = usages.reduce((total, { cpu }) => total + cpu, 0);
  const info = (await store?.info('cpu')) ?? '';
  const seconds = (name: string) => Number(new RegExp(`${name}:([\\d.]+)`).exec(info)?.[1] ?? 0);
  return own + (seconds('used_cpu_user') + seconds('used_cpu_sys')) * 1e6;
}

/** A line on the memory that a task takes. */
async function memoryOf({ name, servers, store }: Setup, tasks: number): Promise<string> {
  const [first] = servers;
  if (first === undefined) throw new Error(`${name} has no server`);
  const before = { heap: Number(await first.ask('heap')), store: await usedMemory(store) };
  await load({ port: first.port, requests: [submitRequest('', stuckBody)], connections, count: tasks });
  const heap = (Number(await first.ask('heap')) - before.heap) / tasks;
  const kept = ((await usedMemory(store)) - before.store) / tasks;
  const inStore = store ? `, ${Math.round(kept)} bytes in the server of the store` : '';
  return `${name}: ${Math.round(heap)} bytes a task in a replica${inStore} (${tasks} tasks).`;
}

async function usedMemory(store: Redis | undefined): Promise<number> {
  const info = (await store?.info('memory')) ?? '';
  return Number(/used_memory:(\d+)/.exec(info)?.[1] ?? 0);
}

function tableOf(setups: readonly Setup[]): readonly string[] {
  const [memory] = setups;
  const lines = [
    '| Store | Request | Requests/s | Of memory | p50 | p99 | CPU a request |',
    '|---|---|---:|---:|---:|---:|---:|',
  ];
  for (const setup of setups) {
    for (const request of ['submit', 'query'] as const) {
      const { perSecond, p50, p99, cpu } = medianOf(setup[request]);
      const ratio = ratioOf(setup[request], memory?.[request] ?? [], 'perSecond');
      const cells = [
        setup.name,
        request,
        Math.round(perSecond),
        ratio.toFixed(2),
        `${p50.toFixed(1)} ms`,
        `${p99.toFixed(1)} ms`,
        `${Math.round(cpu)} µs`,
      ];
      lines.push(`| ${cells.join(' | ')} |`);
    }
  }
  return lines;
}
