/** The system clock. */

import type { Clock } from '../types.ts';
import { TimeoutError, withTimeout } from './timeout.ts';

/** The system clock. Its globals are looked up when they are called, so that fake timers take effect. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => globalThis.performance?.now() ?? Date.now(),
  async sleep(milliseconds, signal) {
    const forever = new Promise<never>(() => {});
    try {
      await withTimeout(milliseconds, signal, () => forever);
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
    }
  },
};
