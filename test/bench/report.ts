/** Prints what was measured, and which targets were reached. */

import type { ClientCall } from './client.ts';
import { medianOf, type Row, ratioOf, type Start } from './compare.ts';
import { type ManyTasks, scalingOf } from './many-tasks.ts';

/** The measurements. */
export interface Results {
  readonly rows: readonly Row[];
  readonly starts: readonly Start[];
  readonly manyTasks: ManyTasks;
  /** Bare `fetch` is the first. */
  readonly clientCalls: readonly ClientCall[];
}

const plurals = { submit: 'submits', query: 'queries' } as const;

/** The results as aligned tables: processor time first, which a busy machine distorts least. */
export function reportOf(results: Results): string {
  const { rows, starts, manyTasks, clientCalls } = results;
  const sections: string[] = [];
  for (const request of ['submit', 'query'] as const) {
    const own = rows.filter((row) => row.request === request);
    sections.push(
      table(
        [request, 'connections', 'CPU of bare', 'CPU µs/req', 'req/s', 'of bare', 'p50 ms', 'p99 ms'],
        own.map(({ server, connections, rounds }) => {
          const { perSecond, p50, p99, cpu } = medianOf(rounds);
          const bare = roundsOf(rows, bareName, request, connections);
          return [
            server,
            String(connections),
            ratioOf(rounds, bare, 'cpu').toFixed(2),
            cpu.toFixed(1),
            perSecond.toFixed(0),
            ratioOf(rounds, bare, 'perSecond').toFixed(2),
            p50.toFixed(2),
            p99.toFixed(2),
          ];
        }),
      ),
    );
  }
  sections.push(
    table(
      ['process', 'cold start ms', 'idle MB', 'resident MB'],
      starts.map(({ server, coldStart, idle, resident }) => [
        server,
        coldStart.toFixed(0),
        (idle / 2 ** 20).toFixed(0),
        (resident / 2 ** 20).toFixed(0),
      ]),
    ),
  );
  const { few, many, bytesPerTask, shown, snapshot } = manyTasks;
  sections.push(
    table(
      ['live tasks', few.toLocaleString('en'), many.toLocaleString('en'), 'ratio', 'CPU ratio'],
      (['submit', 'query'] as const).map((request) => {
        const measured = manyTasks[request];
        return [
          `${plurals[request]}, req/s`,
          medianOf(measured.few.own).perSecond.toFixed(0),
          medianOf(measured.many.own).perSecond.toFixed(0),
          scalingOf(measured, 'perSecond').toFixed(2),
          scalingOf(measured, 'cpu').toFixed(2),
        ];
      }),
    ),
  );
  sections.push(`a live task takes ${bytesPerTask.toFixed(0)} bytes of the heap`);
  sections.push(
    `/__mock/snapshot answers in ${snapshot.toFixed(1)} ms with ${shown.toLocaleString('en')} live tasks`,
  );
  const fetchTime = clientCalls[0]?.time ?? NaN;
  sections.push(
    table(
      ['client call', 'µs', 'of fetch'],
      clientCalls.map(({ call, time }) => [call, time.toFixed(0), (time / fetchTime).toFixed(2)]),
    ),
  );
  return `${sections.join('\n\n')}\n\n${targetsOf(results)}\n`;
}

const bareName = 'bare node:http';

/** The rounds of a server under a request. */
function roundsOf(
  rows: readonly Row[],
  server: string,
  request: Row['request'],
  connections: number,
): Row['rounds'] {
  const row = rows.find(
    (one) => one.server === server && one.request === request && one.connections === connections,
  );
  return row?.rounds ?? [];
}

function targetsOf({ rows, starts, manyTasks, clientCalls }: Results): string {
  const beside = (other: string, request: Row['request'], connections: number, name: 'cpu' | 'perSecond') =>
    ratioOf(
      roundsOf(rows, 'this mock', request, connections),
      roundsOf(rows, other, request, connections),
      name,
    );
  const ours = starts.find(({ server }) => server === 'this mock');
  const scaling = (['submit', 'query'] as const).map((request) => scalingOf(manyTasks[request], 'perSecond'));
  const [fetchTime = NaN, postTime = NaN, createTime = NaN] = clientCalls.map(({ time }) => time);
  const targets: [string, number, 'at least' | 'at most', number][] = [
    ['CPU per submit, of bare, 32 connections', beside(bareName, 'submit', 32, 'cpu'), 'at most', 1.45],
    ['CPU per submit, of bare, one connection', beside(bareName, 'submit', 1, 'cpu'), 'at most', 1.7],
    ['CPU per query, of bare, 32 connections', beside(bareName, 'query', 32, 'cpu'), 'at most', 1.3],
    ['CPU per query, of bare, one connection', beside(bareName, 'query', 1, 'cpu'), 'at most', 1.5],
    ['submits a second, of bare', beside(bareName, 'submit', 32, 'perSecond'), 'at least', 0.7],
    ['queries a second, of bare', beside(bareName, 'query', 32, 'perSecond'), 'at least', 0.78],
    ['submits a second, of aimock', beside('aimock', 'submit', 32, 'perSecond'), 'at least', 1.8],
    ['queries a second, of aimock', beside('aimock', 'query', 32, 'perSecond'), 'at least', 2],
    ['submits a second, of stock Prism', beside('stock Prism', 'submit', 32, 'perSecond'), 'at least', 20],
    ['queries a second, of stock Prism', beside('stock Prism', 'query', 32, 'perSecond'), 'at least', 20],
    ['cold start, milliseconds', ours?.coldStart ?? NaN, 'at most', 100],
    ['resident memory, idle, megabytes', (ours?.idle ?? NaN) / 2 ** 20, 'at most', 60],
    ['kilobytes a task', manyTasks.bytesPerTask / 1000, 'at most', 0.4],
    ['throughput with many tasks, of that with few', Math.min(...scaling), 'at least', 0.9],
    ['a snapshot of many tasks, milliseconds', manyTasks.snapshot, 'at most', 20],
    ['time of a typed call, of fetch', postTime / fetchTime, 'at most', 1.1],
    ['time of a submit by a method, of fetch', createTime / fetchTime, 'at most', 1.1],
  ];
  return table(
    ['target', 'limit', 'measured', ''],
    targets.map(([name, measured, direction, limit]) => [
      name,
      `${direction} ${Number(limit.toFixed(2))}`,
      measured.toFixed(2),
      (direction === 'at least' ? measured >= limit : measured <= limit) ? 'reached' : 'missed',
    ]),
  );
}

/** Columns of the same width: the first to the left, the others to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
}
