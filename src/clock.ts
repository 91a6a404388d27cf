/** Time, as an argument: what waits is given a clock, so that a test decides how time passes. */

/** A clock. A mock's clock is one, so that waiting in a test takes no time. */
export interface Clock {
  /** The moment, in milliseconds of Unix time. */
  now(): number;
  /**
   * Waits.
   *
   * @param milliseconds how long
   * @throws the signal's reason, as soon as it is aborted
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The longest that a timer can wait, in milliseconds: about 24 days. */
const longest = 2 ** 31 - 1;

/** The world's time. */
export const worldClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) =>
    // Nothing but the end of the time ends this; what is thrown then says no more than that.
    within(milliseconds, signal, () => new Promise<never>(() => {})).catch(() => signal?.throwIfAborted()),
};

/** Waits for something, but no longer than until a signal is aborted, whose reason is thrown then. */
export function unlessAborted<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  return within(longest, signal, () => promise);
}

/**
 * Runs something until it ends, a time in the world is over, or a signal is aborted. Nothing is left of it then.
 *
 * @param milliseconds the time
 * @param run is given a signal that is aborted when nobody waits for it any more
 * @throws `DOMException` of the name `TimeoutError` when the time is over
 * @throws the signal's reason, as soon as it is aborted
 */
export function within<Value>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const end =
      <Outcome>(settle: (outcome: Outcome) => void) =>
      (outcome: Outcome) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        settle(outcome);
        controller.abort(outcome);
      };
    const fail = end(reject);
    const abort = () => fail(signal?.reason);
    const late = () => fail(new DOMException(`${milliseconds} ms passed`, 'TimeoutError'));
    const timer = setTimeout(late, Math.min(milliseconds, longest));
    signal?.addEventListener('abort', abort);
    run(controller.signal).then(end(resolve), fail);
  });
}
