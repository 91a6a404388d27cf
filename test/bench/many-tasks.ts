/** What live tasks cost: throughput with many of them beside throughput with few, and memory. */

import { type Measured, measure, medianOf } from './compare.ts';
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
  /** The medians with few and with many tasks, by request. */
  readonly submit: { readonly few: Measured; readonly many: Measured };
  readonly query: { readonly few: Measured; readonly many: Measured };
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
    await large.ask('reset');
    const empty = Number(await large.ask('heap'));
    await fill(large, many);
    const bytesPerTask = (Number(await large.ask('heap')) - empty) / many;

    const measured = { submit: { few: [], many: [] }, query: { few: [], many: [] } } satisfies Record<
      string,
      Record<string, Measured[]>
    > as Record<'submit' | 'query', Record<'few' | 'many', Measured[]>>;
    await fill(small, warmUp);
    for (let round = 0; round < rounds; round += 1) {
      await small.ask('reset');
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
    const medians = ({ few, many }: Record<'few' | 'many', Measured[]>) => {
      return { few: medianOf(few), many: medianOf(many) };
    };
    return { few, many, submit: medians(measured.submit), query: medians(measured.query), bytesPerTask };
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
