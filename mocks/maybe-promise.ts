/** Values that may be available without a promise, so that a mock in memory does not pay for promises. */

/** A value, or a promise of one. */
export type MaybePromise<T> = T | Promise<T>;

/** Passes a value to a function: at once, or when its promise resolves. */
export function andThen<T, R>(value: MaybePromise<T>, next: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Runs a function, and passes its error, thrown or rejected, to a handler. */
export function recovering<T>(
  run: () => MaybePromise<T>,
  recover: (error: unknown) => MaybePromise<T>,
): MaybePromise<T> {
  try {
    const value = run();
    return value instanceof Promise ? value.catch(recover) : value;
  } catch (error) {
    return recover(error);
  }
}
