/** The benchmark runs and prints every row. What it measures is not judged here. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('the benchmark prints a row for every server and every target', async () => {
  const program = fileURLToPath(new URL('../bench/bench.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--quick']);
  for (const table of ['submit', 'query', 'process', 'live tasks', 'client call', 'target']) {
    expect(stdout).toMatch(new RegExp(`^${table} {2,}`, 'm'));
  }
  for (const server of ['bare node:http', 'this mock', 'aimock', 'stock Prism']) {
    // Two requests at three numbers of connections, and the process.
    expect(stdout.match(new RegExp(`^${server} .*\\d$`, 'gm'))).toHaveLength(7);
  }
  expect(stdout.match(/ {2}(reached|missed)$/gm)).toHaveLength(17);
  expect(stdout).not.toContain('NaN');
  // Four servers are started several times each, which takes long on a busy machine.
}, 240_000);
