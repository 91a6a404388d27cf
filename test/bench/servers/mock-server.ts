/**
 * Our mock on a clock that stands still, so that no task is ever finished. The parent process may ask to have all
 * tasks forgotten, for the ids of some of those that there are, and for the size of the heap.
 */

import { createMock } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';

// None of them ends, and a fast machine submits more than the usual limit.
const mock = createMock({
  gateway: 'octopusx',
  clock: createClock({ frozen: true }),
  maxTasks: 20_000_000,
});
await listen({ fetch: mock.fetch, port: Number(process.argv[2]) });

/** Milliseconds after which every task is finished, and its result expired. */
const week = 7 * 86_400_000;

process.on('message', (message) => {
  switch (message) {
    case 'forget':
      // A mock that is made anew would begin with code that is not yet compiled.
      mock.clock.advance(week);
      process.send?.('forget');
      break;
    case 'ids':
      process.send?.(someIds(1000));
      break;
    case 'heap':
      globalThis.gc?.();
      process.send?.(process.memoryUsage().heapUsed);
      break;
  }
});

/** The ids of tasks that are spread evenly over all. */
function someIds(count: number): string[] {
  const [gateway] = mock.gateways;
  if (gateway === undefined) return [];
  const every = Math.max(1, Math.floor(gateway.tasks.size / count));
  const ids: string[] = [];
  let index = 0;
  for (const { id, submittedBy } of gateway.tasks.list(mock.clock.now())) {
    if (submittedBy !== undefined && index % every === 0) ids.push(id);
    index += 1;
  }
  return ids;
}
