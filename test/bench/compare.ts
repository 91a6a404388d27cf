/** Compares servers under the same requests, in alternating rounds, so that a busy machine is busy for all. */

import { type Load, load } from './load.ts';
import { median } from './median.ts';
import { queryRequest, stuckBody, submitRequest } from './requests.ts';
import { type Kind, type Server, start } from './servers.ts';

/** How a server does under one of the requests: the median of its rounds. */
export interface Row {
  readonly server: string;
  readonly request: 'submit' | 'query';
  /** Requests in a second. */
  readonly perSecond: number;
  /** Milliseconds to the answer. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server in microseconds a request. */
  readonly cpu: number;
}

/** How a server starts, and what it takes. */
export interface Start {
  readonly server: string;
  /** Milliseconds to the first answer: the median of several starts. */
  readonly coldStart: number;
  /** Resident memory after all rounds, in bytes. */
  readonly resident: number;
}

/** How long to measure. */
export interface Effort {
  /** How often each server is started. */
  readonly starts: number;
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
  const coldStarts = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < effort.starts; round += 1) {
    for (const [kind, times] of coldStarts) {
      const server = await start(kind, false);
      times.push(server.coldStart);
      await server.stop();
    }
  }

  const servers = await Promise.all(kinds.map((kind) => start(kind)));
  try {
    const runs = [];
    for (const server of servers) {
      const id = await submit(server);
      const requests = {
        submit: submitRequest(server.kind.mount),
        query: queryRequest(server.kind.mount, id),
      };
      for (const request of ['submit', 'query'] as const) {
        runs.push({ server, request, bytes: requests[request], measured: [] as Measured[] });
      }
    }
    for (const { server, bytes } of runs) await measure(server, [bytes], effort.warmUp);
    for (let round = 0; round < effort.rounds; round += 1) {
      for (const { server, bytes, measured } of runs) {
        measured.push(await measure(server, [bytes], effort.duration));
      }
    }
    const starts: Start[] = [];
    for (const { kind, usage } of servers) {
      const { resident } = await usage();
      starts.push({ server: kind.name, coldStart: median(coldStarts.get(kind) ?? []), resident });
    }
    const rows = runs.map(
      ({ server, request, measured }): Row => ({ server: server.kind.name, request, ...medianOf(measured) }),
    );
    return { rows, starts };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** What one round tells. */
export type Measured = Pick<Load, 'perSecond' | 'p50' | 'p99'> & {
  /** Processor time of the server in microseconds a request. */
  readonly cpu: number;
};

/** Loads a server for some milliseconds. */
export async function measure(
  server: Server,
  requests: readonly Buffer[],
  duration: number,
): Promise<Measured> {
  const before = await server.usage();
  const { count, perSecond, p50, p99 } = await load({ port: server.port, requests, duration });
  const after = await server.usage();
  return { perSecond, p50, p99, cpu: (after.cpu - before.cpu) / count };
}

/** The medians of several rounds. */
export function medianOf(rounds: readonly Measured[]): Measured {
  const of = (name: keyof Measured) => median(rounds.map((round) => round[name]));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), cpu: of('cpu') };
}

/** The id of a new task that stays as it is. */
async function submit({ port, kind }: Server): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${kind.mount}/v1/video/create`, {
    method: 'POST',
    headers: { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' },
    body: stuckBody,
  });
  return String((await response.json()).id);
}
