/** Values that are there at once, or later: what is in memory costs no promise. */

/** A value, or the promise of one. */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on with a value: at once if it is there, and otherwise as soon as it is. */
export function andThen<T, R>(value: MaybePromise<T>, next: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Runs something, and hands what it throws, now or later, to another function. */
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
