/** A mock with a store, on a clock that stands still: a replica of the benchmark of stores. */

import { createMock } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';

const [, , port, store = 'memory'] = process.argv;
const mock = createMock({
  gateway: 'octopusx',
  clock: createClock({ start: Date.UTC(2026, 0, 1), frozen: true }),
  maxTasks: 20_000_000,
  seed: 'bench',
  store,
});
await listen({ fetch: mock.fetch, port: Number(port) });

process.on('message', (message) => {
  if (message !== 'heap') return;
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
