/** Time limits of operations. */

import { abortReason, throwIfAborted } from './abort.ts';
import { formatDuration } from './format-duration.ts';

/** Maximum duration of a timer, in milliseconds: about 24 days. */
export const longestTimer = 2 ** 31 - 1;

/** An operation took longer than it may. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Runs an operation with a timeout and an abort signal. No timer and no listener is left when it ends.
 *
 * @param milliseconds how long the operation may take
 * @param run the operation. Its signal is aborted on a timeout, or when the result is no longer needed
 * @throws TimeoutError on a timeout
 * @throws the signal's reason, as soon as it is aborted
 */
export async function withTimeout<Value>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  throwIfAborted(signal);
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort = () => {};
  const interrupted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal && abortReason(signal));
    const onTimeout = () => reject(new TimeoutError(`Nothing happened for ${formatDuration(milliseconds)}`));
    timer = setTimeout(onTimeout, Math.min(milliseconds, longestTimer));
    signal?.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([run(controller.signal), interrupted]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    controller.abort();
  }
}
