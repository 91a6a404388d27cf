/** What live tasks cost: throughput with many of them beside throughput with few, and memory. */

import { type Measured, measure } from './compare.ts';
import { load } from './load.ts';
import { queryRequest, submitRequest } from './requests.ts';
import { frozenMock, type Server, start } from './servers.ts';

/** How much to measure. */
export interface ManyTasksOptions {
  readonly few: number;
  readonly many: number;
  /** How many submits the mock with few tasks is sent before the first round, as the other is while it is filled. */
  readonly warmUp: number;
  readonly rounds: number;
  /** Milliseconds of one request in one round. */
  readonly duration: number;
}

/** What was measured. */
export interface ManyTasks {
  /** How many live tasks there were. */
  readonly few: number;
  readonly many: number;
  /** The rounds with few and with many tasks, by request. */
  readonly submit: { readonly few: readonly Measured[]; readonly many: readonly Measured[] };
  readonly query: { readonly few: readonly Measured[]; readonly many: readonly Measured[] };
  /** Bytes of the heap that a task takes. */
  readonly bytesPerTask: number;
}

/** Fills one mock with many tasks and, before each round, another one with few; then loads them in turn. */
export async function measureManyTasks(options: ManyTasksOptions): Promise<ManyTasks> {
  const { few, many, warmUp, rounds, duration } = options;
  const [small, large] = await Promise.all([start(frozenMock), start(frozenMock)]);
  try {
    // What is compiled at the first requests is not the tasks' own.
    await fill(large, 2000);
    await large.ask('forget');
    const empty = Number(await large.ask('heap'));
    await fill(large, many);
    const bytesPerTask = (Number(await large.ask('heap')) - empty) / many;

    const measured: Record<'submit' | 'query', Record<'few' | 'many', Measured[]>> = {
      submit: { few: [], many: [] },
      query: { few: [], many: [] },
    };
    await fill(small, warmUp);
    for (let round = 0; round < rounds; round += 1) {
      await small.ask('forget');
      await fill(small, few);
      for (const [size, server] of [
        ['few', small],
        ['many', large],
      ] as const) {
        measured.query[size].push(await measure(server, await queriesOf(server), duration));
      }
      for (const [size, server] of [
        ['few', small],
        ['many', large],
      ] as const) {
        measured.submit[size].push(await measure(server, [submitRequest('')], duration));
      }
    }
    return { few, many, ...measured, bytesPerTask };
  } finally {
    await Promise.all([small.stop(), large.stop()]);
  }
}

async function fill({ port }: Server, count: number): Promise<void> {
  await load({ port, requests: [submitRequest('')], count });
}

/** Queries of tasks that are spread over all. */
async function queriesOf(server: Server): Promise<Buffer[]> {
  const ids = await server.ask('ids');
  return (Array.isArray(ids) ? ids : []).map((id) => queryRequest('', String(id)));
}
