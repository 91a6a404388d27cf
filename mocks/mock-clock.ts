/** The clock of a mock, which can run faster than real time, stop, or jump ahead, but never goes back. */

/** The system clock. `Date.now` is looked up on each call, so that fake timers reach it. */
export const systemClock = { now: () => Date.now() };

/** Options of a clock. */
export interface ClockOptions {
  /**
   * Initial time, in milliseconds of Unix time.
   *
   * @default the current time of `world`
   */
  readonly start?: number;
  /**
   * Seconds of the mock in a second of real time.
   *
   * @default 1
   */
  readonly speed?: number;
  /**
   * True if the clock starts out stopped.
   *
   * @default false
   */
  readonly frozen?: boolean;
  /**
   * Reads real time, in milliseconds.
   *
   * @default the system clock
   */
  readonly world?: () => number;
}

/** A clock. All times are in milliseconds of Unix time. */
export interface Clock {
  /** The current time. */
  now(): number;
  readonly speed: number;
  readonly frozen: boolean;
  /**
   * Changes the speed.
   *
   * @throws RangeError unless the speed is a positive number
   */
  setSpeed(speed: number): void;
  /** Stops the clock. */
  freeze(): void;
  /** Starts the clock again. */
  resume(): void;
  /**
   * Jumps to a time.
   *
   * @throws RangeError if the time is in the past, since tasks cannot go back, or beyond the range of `Date`
   */
  set(time: number): void;
  /**
   * Jumps ahead.
   *
   * @throws RangeError if the duration is negative, or the jump ends beyond the range of `Date`
   */
  advance(milliseconds: number): void;
  /**
   * Waits for a duration on this clock. A stopped clock jumps ahead instead, so that a client with this clock does not
   * have to wait.
   *
   * @throws the signal's reason once it is aborted
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Reports each jump, stop, resume and change of speed. The passage of time is not reported.
   *
   * @param listener called after each change
   * @returns a function that unsubscribes
   */
  subscribe(listener: () => void): () => void;
}

/** The settings of a clock, which determine its time. Times are in milliseconds of Unix time. */
export interface ClockSettings {
  /** The clock's time at the last change of its settings. */
  readonly moment: number;
  /** Real time at that change. */
  readonly world: number;
  readonly speed: number;
  readonly frozen: boolean;
}

/** Access to the settings of a clock, for stores that share them between processes. */
interface RestorableClock {
  settings(): ClockSettings;
  restore(settings: ClockSettings): void;
}

/** Clocks of `createClock`, with access to their settings. */
const restorableClocks = new WeakMap<Clock, RestorableClock>();

/**
 * The settings of a clock.
 *
 * @throws TypeError if `createClock` did not create the clock
 */
export function settingsOf(clock: Clock): ClockSettings {
  return restorableClockOf(clock).settings();
}

/**
 * Applies settings that another process has stored. Unlike every other change, this one may turn the clock back.
 *
 * @throws TypeError if `createClock` did not create the clock
 */
export function restoreClock(clock: Clock, settings: ClockSettings): void {
  restorableClockOf(clock).restore(settings);
}

function restorableClockOf(clock: Clock): RestorableClock {
  const restorable = restorableClocks.get(clock);
  if (restorable === undefined) throw new TypeError('A mock with a store needs a clock from createClock()');
  return restorable;
}

/** The largest time value of a `Date`. */
const maxTime = 8.64e15;

function inRange(time: number): number {
  if (time > maxTime) throw new RangeError('The clock ends in the year 275760');
  return time;
}

/** Formats a value for a message: strings in quotation marks. */
function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** Waits in real time. */
export function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** Maximum delay of a timer, in milliseconds, which is 24 days. With a longer one, runtimes fire at once. */
const maxDelay = 2 ** 31 - 1;

/**
 * Calls a function once, after a delay in real time. The timer does not keep the process alive.
 *
 * @param milliseconds the delay; one over 24 days is cut to that
 * @returns a function that cancels the call
 */
export function wakeAfter(milliseconds: number, wake: () => void): () => void {
  const timer: unknown = setTimeout(wake, Math.min(Math.max(Math.ceil(milliseconds), 0), maxDelay));
  if (hasUnref(timer)) timer.unref();
  // `setTimeout` returned it.
  return () => clearTimeout(timer as ReturnType<typeof setTimeout>);
}

/** Checks for a timer of Node, which can be unreferenced. Those of a browser are numbers. */
function hasUnref(timer: unknown): timer is { unref(): void } {
  return typeof timer === 'object' && timer !== null && 'unref' in timer;
}

/**
 * Creates a clock, which runs from the start unless it is frozen.
 *
 * @throws RangeError if the start is not a number, or the speed is not positive
 */
export function createClock(options: ClockOptions = {}): Clock {
  const { world = Date.now } = options;
  let { speed = 1, frozen = false } = options;
  if (options.start !== undefined && !Number.isFinite(options.start))
    throw new RangeError(`The start must be a time in milliseconds since 1970, not ${shown(options.start)}`);
  // The clock read `then` when real time was `worldThen`.
  let worldThen = world();
  let then = options.start ?? worldThen;

  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  const now = () => (frozen ? then : Math.floor(then + (world() - worldThen) * speed));
  const restart = (time: number) => {
    then = time;
    worldThen = world();
  };
  const clock: Clock = {
    now,
    get speed() {
      return speed;
    },
    get frozen() {
      return frozen;
    },
    setSpeed(next) {
      if (!(typeof next === 'number' && next > 0 && next < Infinity))
        throw new RangeError(`The speed must be a positive number, not ${shown(next)}`);
      restart(now());
      speed = next;
      notify();
    },
    freeze() {
      restart(now());
      frozen = true;
      notify();
    },
    resume() {
      restart(now());
      frozen = false;
      notify();
    },
    set(time) {
      if (typeof time !== 'number' || Number.isNaN(time))
        throw new RangeError(`The time must be in milliseconds since 1970, not ${shown(time)}`);
      if (!(time >= now()))
        throw new RangeError('The clock cannot go back: the time must not be in the past');
      restart(inRange(time));
      notify();
    },
    advance(milliseconds) {
      if (typeof milliseconds !== 'number' || Number.isNaN(milliseconds))
        throw new RangeError(`The clock advances by a number of milliseconds, not ${shown(milliseconds)}`);
      if (!(milliseconds >= 0))
        throw new RangeError(`The clock cannot go back by ${-milliseconds} milliseconds`);
      restart(inRange(now() + milliseconds));
      notify();
    },
    async sleep(milliseconds, signal) {
      const end = now() + milliseconds;
      await delay(frozen ? 0 : milliseconds / speed, signal);
      // Another call may have moved the clock meanwhile.
      if (frozen && end > now()) clock.set(end);
    },
    subscribe(listener) {
      // Wrapped, so that a function that subscribes twice is called twice.
      const entry = () => listener();
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
  };
  clock.setSpeed(speed);
  restorableClocks.set(clock, {
    settings: () => ({ moment: then, world: worldThen, speed, frozen }),
    restore(settings) {
      ({ moment: then, world: worldThen, speed, frozen } = settings);
      notify();
    },
  });
  return clock;
}
