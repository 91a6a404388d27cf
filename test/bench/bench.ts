/**
 * `npm run bench`: a bare `node:http` server, this mock, aimock and the stock `prism` command under the same requests,
 * this mock with a million live tasks, and the client beside bare `fetch`. With `--store`, the stores of this mock instead.
 *
 * @example node test/bench/bench.ts --quick
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../../src/cli/build/bundle.ts';
import { measureClient } from './client.ts';
import { compare } from './compare.ts';
import { measureManyTasks } from './many-tasks.ts';
import { reportOf } from './report.ts';
import { aimock, bare, publishedMock, root, stockPrism } from './servers/servers.ts';

const flag = { type: 'boolean', default: false } as const;
const { quick, store, million } = parseArgs({ options: { quick: flag, store: flag, million: flag } }).values;

const effort = quick
  ? { starts: 1, processes: 1, rounds: 1, duration: 50, warmUp: 0 }
  : { starts: 7, processes: 3, rounds: 9, duration: 150, warmUp: 1500 };
const size = quick
  ? { few: 100, many: 1000, warmUp: 100, rounds: 1, duration: 50 }
  : { few: 1000, many: 1_000_000, warmUp: 50_000, rounds: 25, duration: 125 };
const calls = quick ? { rounds: 1, duration: 50, warmUp: 0 } : { rounds: 100, duration: 20, warmUp: 1500 };

console.log(`Node ${process.version} on ${process.platform}; the load comes from one process of its own.\n`);
if (store) await compareStores();
else await compareServers();

/** Compares the stores of this mock; with `--million`, the memory of a task is measured with a million of them. */
async function compareStores(): Promise<void> {
  const { measureStores } = await import('./stores.ts');
  const usual = quick ? 1000 : 100_000;
  const effort = quick ? { rounds: 1, duration: 50 } : { rounds: 9, duration: 500 };
  for (const line of await measureStores({ ...effort, tasks: million ? 1_000_000 : usual }))
    console.log(line);
}

async function compareServers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  await bundle(root, folder);
  // As the package's manifest says: Node need not find it out by reading every file twice.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const { rows, starts } = await compare([bare, publishedMock(folder), aimock, stockPrism], effort);
  const manyTasks = await measureManyTasks(size);
  const clientCalls = await measureClient(calls);
  console.log(reportOf({ rows, starts, manyTasks, clientCalls }));
}
