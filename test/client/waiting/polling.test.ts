/** Compares waiting with a fixed interval: the number of queries, and the delay until the end is seen. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SeededRandom } from '../../../mocks/core/tasks/seeded-random.ts';
import { simulatedGateway } from './simulated-gateway.ts';

/** The cost of a polling method: means over some tasks. */
interface Cost {
  readonly polls: number;
  /** Seconds from the end of the render to the answer that shows it. */
  readonly late: number;
}

/** Lengths of renders, in seconds. */
const renders = [30, 60, 120, 300, 600];

/** Number of tasks of about each length. */
const samples = 20;

// The client's own chance is drawn from a seed here, so that the table is the same at every run.
const random = SeededRandom.from('polling');
beforeEach(() => vi.spyOn(Math, 'random').mockImplementation(() => random.next()));
afterEach(() => vi.restoreAllMocks());

/** Times of renders around a length, in milliseconds: no two are the same. */
function around(seconds: number): number[] {
  return Array.from({ length: samples }, (_, index) =>
    Math.round(seconds * 1000 * (0.9 + (0.2 * (index + 0.5)) / samples)),
  );
}

function meanOf(costs: readonly Cost[]): Cost {
  const mean = (name: keyof Cost) => costs.reduce((sum, cost) => sum + cost[name], 0) / costs.length;
  return { polls: mean('polls'), late: mean('late') };
}

async function withClient(seconds: number, curve: 'linear' | 'absent'): Promise<Cost> {
  const costs: Cost[] = [];
  for (const render of around(seconds)) {
    const { task, polls, end, clock } = await simulatedGateway({ render, curve, fates: [] });
    await task.wait({ timeout: 3_600_000 });
    costs.push({ polls: polls.length, late: (clock.now() - end) / 1000 });
  }
  return meanOf(costs);
}

function withInterval(seconds: number, interval: number): Cost {
  return meanOf(
    around(seconds).map((render) => {
      const polls = Math.ceil(render / 1000 / interval);
      return { polls, late: polls * interval - render / 1000 };
    }),
  );
}

it('is printed as a table, which stands in docs/polling.md: `vitest -u` writes it there', async () => {
  const rows = [];
  for (const seconds of renders) {
    const costs = {
      linear: await withClient(seconds, 'linear'),
      absent: await withClient(seconds, 'absent'),
      ten: withInterval(seconds, 10),
      five: withInterval(seconds, 5),
    };
    rows.push({ seconds, ...costs });
    const { linear, absent, ten, five } = costs;
    // Progress saves a third of the queries of a long render, and the end is found sooner than every ten seconds.
    expect(linear.polls).toBeLessThanOrEqual(ten.polls + 2);
    if (seconds >= 300) expect(linear.polls).toBeLessThanOrEqual(ten.polls * 0.67);
    expect(linear.polls).toBeLessThanOrEqual(five.polls);
    expect(linear.late).toBeLessThan(ten.late);
    // Chance takes away a tenth of the interval on average, and as much of what the end is late by.
    expect(absent.polls).toBeLessThanOrEqual(ten.polls * 1.2 + 1);
    expect(absent.late).toBeLessThan(ten.late);
  }
  const cell = ({ polls, late }: Cost) => `${polls.toFixed(1)} | ${late.toFixed(1)} s`;
  const table = [
    '| Render | Client, with progress | late | Client, without progress | late | Every 10 s | late | Every 5 s | late |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ seconds, linear, absent, ten, five }) =>
        `| ${seconds} s | ${[linear, absent, ten, five].map(cell).join(' | ')} |`,
    ),
  ].join('\n');
  console.log(table);
  const file = fileURLToPath(new URL('../../../docs/polling.md', import.meta.url));
  const text = await readFile(file, 'utf8');
  const current = text.replace(
    /(<!-- generated: polling -->\n)[\s\S]*(<!-- \/generated -->)/,
    `$1\n${table}\n\n$2`,
  );
  await expect(current).toMatchFileSnapshot(file);
});
