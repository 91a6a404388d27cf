/** Prints what was measured, and which targets were reached. */

import type { ClientCall } from './client.ts';
import { medianOf, type Row, ratioOf, type Start } from './compare.ts';
import { keptOf, type ManyTasks } from './many-tasks.ts';

/** What was measured. */
export interface Results {
  readonly rows: readonly Row[];
  readonly starts: readonly Start[];
  readonly manyTasks: ManyTasks;
  /** Bare `fetch` is the first. */
  readonly clientCalls: readonly ClientCall[];
}

const plurals = { submit: 'submits', query: 'queries' } as const;

/** The results as aligned tables. The servers stand in the order: bare, ours, stock Prism. */
export function reportOf(results: Results): string {
  const { rows, starts, manyTasks, clientCalls } = results;
  const sections: string[] = [];
  for (const request of ['submit', 'query'] as const) {
    const own = rows.filter((row) => row.request === request);
    const bare = own[0]?.rounds ?? [];
    sections.push(
      table(
        [request, 'req/s', 'of bare', 'p50 ms', 'p99 ms', 'CPU µs/req', 'CPU of bare'],
        own.map(({ server, rounds }) => {
          const { perSecond, p50, p99, cpu } = medianOf(rounds);
          return [
            server,
            perSecond.toFixed(0),
            ratioOf(rounds, bare, 'perSecond').toFixed(2),
            p50.toFixed(2),
            p99.toFixed(2),
            cpu.toFixed(1),
            ratioOf(rounds, bare, 'cpu').toFixed(2),
          ];
        }),
      ),
    );
  }
  sections.push(
    table(
      ['process', 'cold start ms', 'resident MB'],
      starts.map(({ server, coldStart, resident }) => [
        server,
        coldStart.toFixed(0),
        (resident / 2 ** 20).toFixed(0),
      ]),
    ),
  );
  const { few, many, bytesPerTask } = manyTasks;
  sections.push(
    table(
      ['live tasks', few.toLocaleString('en'), many.toLocaleString('en'), 'ratio', 'CPU ratio'],
      (['submit', 'query'] as const).map((request) => {
        const measured = manyTasks[request];
        return [
          `${plurals[request]}, req/s`,
          medianOf(measured.few.own).perSecond.toFixed(0),
          medianOf(measured.many.own).perSecond.toFixed(0),
          keptOf(measured, 'perSecond').toFixed(2),
          keptOf(measured, 'cpu').toFixed(2),
        ];
      }),
    ),
  );
  sections.push(`a live task takes ${bytesPerTask.toFixed(0)} bytes of the heap`);
  const fetchTime = clientCalls[0]?.time ?? NaN;
  sections.push(
    table(
      ['client call', 'µs', 'of fetch'],
      clientCalls.map(({ call, time }) => [call, time.toFixed(0), (time / fetchTime).toFixed(2)]),
    ),
  );
  return `${sections.join('\n\n')}\n\n${targetsOf(results)}\n`;
}

function targetsOf({ rows, starts, manyTasks, clientCalls }: Results): string {
  const throughput = (request: Row['request'], beside: 'bare' | 'prism') => {
    const [bare = [], ours = [], prism = []] = rows
      .filter((row) => row.request === request)
      .map(({ rounds }) => rounds);
    return ratioOf(ours, { bare, prism }[beside], 'perSecond');
  };
  const [, ourStart = NaN, prismStart = NaN] = starts.map(({ coldStart }) => coldStart);
  const kept = (['submit', 'query'] as const).map((request) => keptOf(manyTasks[request], 'perSecond'));
  const [fetchTime = NaN, postTime = NaN, createTime = NaN] = clientCalls.map(({ time }) => time);
  const targets: [string, number, 'at least' | 'at most', number][] = [
    ['submits a second, of bare node:http', throughput('submit', 'bare'), 'at least', 0.45],
    ['queries a second, of bare node:http', throughput('query', 'bare'), 'at least', 0.45],
    ['submits a second, of stock Prism', throughput('submit', 'prism'), 'at least', 10],
    ['queries a second, of stock Prism', throughput('query', 'prism'), 'at least', 10],
    ['cold start, of stock Prism', ourStart / prismStart, 'at most', 1 / 3],
    ['throughput with many tasks, of that with few', Math.min(...kept), 'at least', 0.9],
    ['kilobytes a task', manyTasks.bytesPerTask / 1000, 'at most', 2],
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
