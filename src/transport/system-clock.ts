/** The clock of the machine. */

import type { Clock } from '../types.ts';
import { abortReason, throwIfAborted } from './abort.ts';
import { longestTimer } from './timeout.ts';

/** The system clock. Its globals are looked up when they are called, so that fake timers take effect. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => globalThis.performance?.now() ?? Date.now(),
  async sleep(milliseconds, signal) {
    for (let left = milliseconds; left > 0; left -= longestTimer) {
      await sleepOnce(Math.min(left, longestTimer), signal);
    }
    throwIfAborted(signal);
  },
};

function sleepOnce(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    throwIfAborted(signal);
    const wake = () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    };
    const abort = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      reject(signal && abortReason(signal));
    };
    const timer = setTimeout(wake, milliseconds);
    signal?.addEventListener('abort', abort);
  });
}
