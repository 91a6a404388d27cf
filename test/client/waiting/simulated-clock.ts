/** Simulated time: it stands still while anything happens, and jumps to the next moment that somebody waits for. */

import type { Clock } from '../../../src/index.ts';

/** A clock whose time is simulated. */
export interface SimulatedClock extends Clock {
  /** Number of callers that are asleep. */
  readonly sleepers: () => number;
}

interface Sleeper {
  readonly end: number;
  readonly wake: () => void;
}

/** Starts one at a moment, in milliseconds of Unix time. */
export function simulatedClock(start = Date.UTC(2026, 0, 1)): SimulatedClock {
  let now = start;
  const sleepers = new Set<Sleeper>();
  let isRunning = false;

  /** Wakes those who sleep, one after another, each when the one before has done all that it does at once. */
  async function run(): Promise<void> {
    isRunning = true;
    while (sleepers.size > 0) {
      await new Promise(setImmediate);
      await new Promise(setImmediate);
      let next: Sleeper | undefined;
      for (const sleeper of sleepers) if (!next || sleeper.end < next.end) next = sleeper;
      if (!next) break;
      now = Math.max(now, next.end);
      sleepers.delete(next);
      next.wake();
    }
    isRunning = false;
  }

  return {
    now: () => now,
    sleepers: () => sleepers.size,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const abort = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          end: now + milliseconds,
          wake: () => {
            signal?.removeEventListener('abort', abort);
            resolve();
          },
        };
        signal?.addEventListener('abort', abort, { once: true });
        sleepers.add(sleeper);
        if (!isRunning) void run();
      }),
  };
}
