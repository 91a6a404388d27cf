/**
 * Our mock on a clock that stands still, so that no task is ever finished. The parent process may ask for a
 * mock without tasks, for the ids of some of the tasks that there are, and for the size of the heap.
 */

import { gateways } from '../../generated/gateways.ts';
import { createClock } from '../../mocks/clock.ts';
import { listen } from '../../mocks/listen.ts';
import { createMock } from '../../mocks/mock.ts';

const create = () => createMock({ gateways, gateway: 'octopusx', clock: createClock({ frozen: true }) });
let mock = create();
await listen({ fetch: (request) => mock.fetch(request), port: Number(process.argv[2]), ownsProcess: true });

process.on('message', (message) => {
  switch (message) {
    case 'reset':
      mock = create();
      process.send?.('reset');
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
