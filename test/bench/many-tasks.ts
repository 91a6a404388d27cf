/** Measures the cost of live tasks: throughput with many of them beside throughput with few, and memory. */

import { type Measured, measure, ratioOf } from './compare.ts';
import { load } from './load.ts';
import { median } from './median.ts';
import { queryRequest, submitRequest } from './requests.ts';
import { frozenMock, type Server, start } from './servers/servers.ts';

/** Size and length of a measurement. */
export interface ManyTasksOptions {
  readonly few: number;
  readonly many: number;
  /** Number of submits to each mock before the first round. */
  readonly warmUp: number;
  /** Number of rounds of each request, with few tasks and with many. */
  readonly rounds: number;
  /** Milliseconds of one request in one round. */
  readonly duration: number;
}

/** Rounds of a mock, and rounds of another mock beside it that always has few tasks. */
export interface Paired {
  readonly own: Measured[];
  readonly beside: Measured[];
}

/** The measurements. */
export interface ManyTasks {
  /** Number of live tasks. */
  readonly few: number;
  readonly many: number;
  /** The rounds with few and with many tasks, by request. */
  readonly submit: { readonly few: Paired; readonly many: Paired };
  readonly query: { readonly few: Paired; readonly many: Paired };
  /** Bytes of the heap that a task takes. */
  readonly bytesPerTask: number;
  /** Milliseconds until `/__mock/snapshot` has answered, with so many live tasks. */
  readonly snapshot: number;
  readonly shown: number;
}

/**
 * Loads a mock with few tasks, fills it, and loads it again. It is the same process both times, since another one of
 * the same program is up to a tenth slower or faster; and what the machine does meanwhile shows in the mock beside it.
 */
export async function measureManyTasks(options: ManyTasksOptions): Promise<ManyTasks> {
  const { few, many, warmUp, rounds, duration } = options;
  const [own, beside] = await Promise.all([start(frozenMock), start(frozenMock)]);
  const servers = { own, beside };
  const empty = (): Paired => ({ own: [], beside: [] });
  const submit = { few: empty(), many: empty() };
  const query = { few: empty(), many: empty() };

  async function measureBoth(size: 'few' | 'many'): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      // What was submitted in the last round is forgotten where few tasks are meant.
      for (const server of size === 'few' ? [own, beside] : [beside]) await refill(server, few);
      for (const name of ['own', 'beside'] as const) {
        query[size][name].push(await measure(servers[name], await queriesOf(servers[name]), { duration }));
      }
      for (const name of ['own', 'beside'] as const) {
        submit[size][name].push(await measure(servers[name], [submitRequest('')], { duration }));
      }
    }
  }

  try {
    for (const server of [own, beside]) await fill(server, warmUp);
    await measureBoth('few');
    await refill(own, few);
    const before = Number(await own.ask('heap'));
    const shown = Math.min(many, mostShown);
    await fill(own, shown - few);
    const snapshot = await snapshotTime(own);
    await fill(own, many - shown);
    const bytesPerTask = (Number(await own.ask('heap')) - before) / (many - few);
    await measureBoth('many');
    return { few, many, submit, query, bytesPerTask, shown, snapshot };
  } finally {
    await Promise.all([own.stop(), beside.stop()]);
  }
}

/** The number of live tasks of which a snapshot is asked for. */
const mostShown = 400_000;

/** Milliseconds of a snapshot: the median of several. */
async function snapshotTime({ port }: Server): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 11; round += 1) {
    const began = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/__mock/snapshot`);
    await response.arrayBuffer();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** The ratio of throughput or processor time with many tasks to that with few. */
export function scalingOf({ few, many }: ManyTasks['submit'], name: 'perSecond' | 'cpu'): number {
  return ratioOf(many.own, many.beside, name) / ratioOf(few.own, few.beside, name);
}

/** Lets a mock forget all tasks, and gives it some. */
async function refill(server: Server, count: number): Promise<void> {
  await server.ask('forget');
  await fill(server, count);
}

async function fill({ port }: Server, count: number): Promise<void> {
  await load({ port, requests: [submitRequest('')], count });
}

/** Queries of tasks that are spread over all. */
async function queriesOf(server: Server): Promise<Buffer[]> {
  const ids = await server.ask('ids');
  return (Array.isArray(ids) ? ids : []).map((id) => queryRequest('', String(id)));
}
