/**
 * Compares servers under the same requests. In short alternating rounds, since a busy machine is then busy for all;
 * and in several processes of each, since one and the same program is up to a tenth faster in one than in another.
 */

import { type Load, type LoadOptions, load } from './load.ts';
import { median } from './median.ts';
import { stuckBody } from './requests.ts';
import { type Kind, queryTo, type Server, start, submitTo } from './servers/servers.ts';

/** The numbers of connections that servers are compared at: a mock is mostly used by one client at a time. */
const connectionCounts = [1, 32, 256] as const;

/** The results of a server for one kind of request. */
export interface Row {
  readonly server: string;
  readonly request: 'submit' | 'query';
  /** Number of connections, each of which sends one request after the other. */
  readonly connections: number;
  /** Its rounds. Each ran beside the rounds with the same index of the other servers. */
  readonly rounds: readonly Measured[];
}

/** Startup time and memory of a server. */
export interface Start {
  readonly server: string;
  /** Milliseconds to the first answer: the median of several starts. */
  readonly coldStart: number;
  /** Resident memory after the first answer, in bytes: the median of several starts. */
  readonly idle: number;
  /** Resident memory after all rounds, in bytes: the median of its processes. */
  readonly resident: number;
}

/** Length of a comparison. */
export interface Effort {
  /** Number of starts of each server, for the startup time. */
  readonly starts: number;
  /** Number of processes of each server that are loaded, one after the other. */
  readonly processes: number;
  /** Number of rounds of each request to one process. */
  readonly rounds: number;
  /** Milliseconds of one request in one round. */
  readonly duration: number;
  /** Milliseconds of each request before the first round. */
  readonly warmUp: number;
}

/** Compares servers. */
export async function compare(
  kinds: readonly Kind[],
  effort: Effort,
): Promise<{ rows: Row[]; starts: Start[] }> {
  const idles = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  const coldStarts = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < effort.starts; round += 1) {
    for (const [kind, times] of coldStarts) {
      const server = await start(kind, false);
      times.push(server.coldStart);
      idles.get(kind)?.push(await server.resident());
      await server.stop();
    }
  }

  const rows = kinds.flatMap((kind) =>
    (['submit', 'query'] as const).flatMap((request) =>
      connectionCounts.map((connections) => ({
        kind,
        server: kind.name,
        request,
        connections,
        rounds: [] as Measured[],
      })),
    ),
  );
  const residents = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  for (let process = 0; process < effort.processes; process += 1) {
    const servers = new Map(await Promise.all(kinds.map(async (kind) => [kind, await start(kind)] as const)));
    try {
      const runs = [];
      for (const { kind, request, connections, rounds } of rows) {
        const server = servers.get(kind);
        if (server === undefined) throw new Error(`${kind.name} does not run`);
        const bytes = request === 'submit' ? submitTo(kind) : queryTo(kind, await submit(server));
        runs.push({ server, bytes, connections, rounds });
      }
      for (const { server, bytes, connections } of runs)
        await measure(server, [bytes], { connections, duration: effort.warmUp });
      for (let round = 0; round < effort.rounds; round += 1) {
        for (const { server, bytes, connections, rounds } of runs) {
          rounds.push(await measure(server, [bytes], { connections, duration: effort.duration }));
        }
      }
      for (const [kind, { usage }] of servers) residents.get(kind)?.push((await usage()).resident);
    } finally {
      await Promise.all([...servers.values()].map((server) => server.stop()));
    }
  }
  const starts = kinds.map((kind) => ({
    server: kind.name,
    coldStart: median(coldStarts.get(kind) ?? []),
    idle: median(idles.get(kind) ?? []),
    resident: median(residents.get(kind) ?? []),
  }));
  return { rows, starts };
}

/** The figures of one round. */
export type Measured = Pick<Load, 'perSecond' | 'p50' | 'p99'> & {
  /** Processor time of the server in microseconds a request. */
  readonly cpu: number;
};

/** Loads a server: 32 connections, if no other number is given. */
export async function measure(
  server: Server,
  requests: readonly Buffer[],
  limits: Pick<LoadOptions, 'connections' | 'duration'>,
): Promise<Measured> {
  const before = await server.usage();
  const { count, perSecond, p50, p99 } = await load({ port: server.port, requests, ...limits });
  const after = await server.usage();
  return { perSecond, p50, p99, cpu: (after.cpu - before.cpu) / count };
}

/** The medians of several rounds. */
export function medianOf(rounds: readonly Measured[]): Measured {
  const of = (name: keyof Measured) => median(rounds.map((round) => round[name]));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), cpu: of('cpu') };
}

/** The median ratio of some rounds to the rounds that ran beside them, on an equally busy machine. */
export function ratioOf(
  rounds: readonly Measured[],
  beside: readonly Measured[],
  name: keyof Measured,
): number {
  return median(rounds.map((round, at) => round[name] / (beside[at]?.[name] ?? NaN)));
}

/** The id of a new task that stays as it is. */
async function submit({ port, kind }: Server): Promise<string> {
  if (kind.requests) return 'video_abc123';
  const response = await fetch(`http://127.0.0.1:${port}${kind.mount}/v1/video/create`, {
    method: 'POST',
    headers: { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' },
    body: stuckBody,
  });
  return String((await response.json()).id);
}
