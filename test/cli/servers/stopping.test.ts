/** Signals that ask a server to stop. */

import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { onStop } from '../../../src/cli/servers/serving.ts';

/** A process that is asked to stop at moments in milliseconds. */
function stoppedBy(...signals: readonly (readonly [name: 'SIGTERM' | 'SIGINT', at: number])[]) {
  let now = 0;
  const stop = vi.fn();
  const exit = vi.fn();
  const process = Object.assign(new EventEmitter(), { exit });
  onStop(stop, process, { monotonic: () => now });
  for (const [name, at] of signals) {
    now = at;
    process.emit(name);
  }
  return { stops: stop.mock.calls.length, exits: exit.mock.calls.flat() };
}

it('stops once, though npm passes on the signal that the terminal sends as well', () => {
  expect(stoppedBy(['SIGTERM', 0])).toEqual({ stops: 1, exits: [] });
  expect(stoppedBy(['SIGINT', 0], ['SIGINT', 20], ['SIGTERM', 900])).toEqual({ stops: 1, exits: [] });
});

it('ends the process at the second request, later than that', () => {
  expect(stoppedBy(['SIGTERM', 0], ['SIGTERM', 1500])).toEqual({ stops: 1, exits: [143] });
  expect(stoppedBy(['SIGTERM', 0], ['SIGINT', 1500])).toEqual({ stops: 1, exits: [130] });
});
