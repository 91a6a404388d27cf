/**
 * `npm run bench`: a bare `node:http` server, this mock and the stock `prism` command under the same requests,
 * this mock with a million live tasks, and the client beside bare `fetch`.
 *
 * @example node test/bench/bench.ts --quick
 */

import { parseArgs } from 'node:util';
import { measureClient } from './client.ts';
import { compare } from './compare.ts';
import { measureManyTasks } from './many-tasks.ts';
import { reportOf } from './report.ts';
import { bare, mock, stockPrism } from './servers.ts';

const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values;

// Short rounds, and many: a busy machine is busy for all.
const effort = quick
  ? { starts: 1, rounds: 1, duration: 50, warmUp: 20 }
  : { starts: 7, rounds: 16, duration: 300, warmUp: 1500 };
const size = quick
  ? { few: 100, many: 1000, warmUp: 100, rounds: 1, duration: 50 }
  : { few: 1000, many: 1_000_000, warmUp: 50_000, rounds: 10, duration: 500 };
const calls = quick ? { rounds: 1, duration: 50, warmUp: 50 } : { rounds: 100, duration: 20, warmUp: 1500 };

console.log(`Node ${process.version} on ${process.platform}; the load comes from one process of its own.\n`);
const { rows, starts } = await compare([bare, mock, stockPrism], effort);
const manyTasks = await measureManyTasks(size);
const clientCalls = await measureClient(calls);
console.log(reportOf({ rows, starts, manyTasks, clientCalls }));
