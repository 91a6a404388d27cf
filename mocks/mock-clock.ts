/** The time of a mock, which may run faster than the world's, stand still, or jump ahead. Never back. */

/** The system's clock, which is looked up whenever it is read, so that fake timers reach it. */
export const systemClock = { now: () => Date.now() };

/** Options of a clock. */
export interface ClockOptions {
  /**
   * The first moment, in milliseconds of Unix time.
   *
   * @default the current time of `world`
   */
  readonly start?: number;
  /**
   * Mocked seconds in a second of the world.
   *
   * @default 1
   */
  readonly speed?: number;
  /**
   * True if it stands still from the start.
   *
   * @default false
   */
  readonly frozen?: boolean;
  /**
   * The world's time, in milliseconds.
   *
   * @default the system clock
   */
  readonly world?: () => number;
}

/** A clock. All moments are in milliseconds of Unix time. */
export interface Clock {
  now(): number;
  readonly speed: number;
  readonly frozen: boolean;
  /**
   * Changes how fast it runs.
   *
   * @throws RangeError unless the speed is a positive number
   */
  setSpeed(speed: number): void;
  /** Stands still. */
  freeze(): void;
  /** Runs again. */
  resume(): void;
  /**
   * Jumps to a moment.
   *
   * @throws RangeError if the moment has passed, since a task does not go back, or is after the last that there is
   */
  set(moment: number): void;
  /**
   * Jumps ahead.
   *
   * @param milliseconds how far
   * @throws RangeError if it is negative, or leads beyond the last moment that there is
   */
  advance(milliseconds: number): void;
  /**
   * Waits until so much time has passed here. A clock that stands still jumps ahead instead, so that a client
   * whose clock this is waits for minutes in no time.
   *
   * @param milliseconds how long
   * @throws the signal's reason, as soon as it is aborted
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Tells of each change of the clock: of its speed, of a jump, when it stops, and when it runs again. That time passes is
   * no change.
   *
   * @param listener is called once the change is made
   * @returns a function that ends the subscription
   */
  subscribe(listener: () => void): () => void;
}

/** The settings of a clock, from which its time follows. Moments are in milliseconds of Unix time. */
export interface ClockSettings {
  /** The moment here when its settings were changed last. */
  readonly moment: number;
  /** The world's time at that moment. */
  readonly world: number;
  readonly speed: number;
  readonly frozen: boolean;
}

/** A clock whose settings can be kept elsewhere, and set by another process. */
interface KeptClock {
  settings(): ClockSettings;
  restore(settings: ClockSettings): void;
}

/** The other side of each clock that is made here. */
const keptClocks = new WeakMap<Clock, KeptClock>();

/**
 * The settings of a clock.
 *
 * @throws TypeError if it was not made by `createClock`
 */
export function settingsOf(clock: Clock): ClockSettings {
  return keptClockOf(clock).settings();
}

/**
 * Gives a clock the settings that another process has kept. It may go back by as much as this process was behind.
 *
 * @throws TypeError if it was not made by `createClock`
 */
export function restoreClock(clock: Clock, settings: ClockSettings): void {
  keptClockOf(clock).restore(settings);
}

function keptClockOf(clock: Clock): KeptClock {
  const kept = keptClocks.get(clock);
  if (kept === undefined) throw new TypeError('A mock with a store needs a clock of createClock()');
  return kept;
}

/** The last moment that a `Date` knows. */
const lastMoment = 8.64e15;

function checked(moment: number): number {
  if (moment > lastMoment) throw new RangeError('The clock ends in the year 275760');
  return moment;
}

/** A value as a message shows it: a text in quotation marks. */
function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** Waits in the world, in milliseconds. */
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

/** The longest time that a timer can be set to, in milliseconds: beyond it, runtimes ring at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Calls a function after a time in the world, once. The timer keeps no process alive.
 *
 * @param milliseconds how long; after the longest time that a timer knows, 24 days, it is called in any case
 * @returns a function that takes it back
 */
export function wakeAfter(milliseconds: number, wake: () => void): () => void {
  const timer: unknown = setTimeout(wake, Math.min(Math.max(Math.ceil(milliseconds), 0), longestTimer));
  if (hasUnref(timer)) timer.unref();
  // It is what `setTimeout` returned.
  return () => clearTimeout(timer as ReturnType<typeof setTimeout>);
}

/** Tells a timer that can be kept from keeping its process alive. Those of a browser are numbers. */
function hasUnref(timer: unknown): timer is { unref(): void } {
  return typeof timer === 'object' && timer !== null && 'unref' in timer;
}

/**
 * Starts a clock.
 *
 * @throws RangeError if the start is not a number of milliseconds
 */
export function createClock(options: ClockOptions = {}): Clock {
  const { world = Date.now } = options;
  let { speed = 1, frozen = false } = options;
  if (options.start !== undefined && !Number.isFinite(options.start))
    throw new RangeError(
      `The start must be a number of milliseconds of Unix time, not ${shown(options.start)}`,
    );
  // At this moment of the world it was that moment here.
  let worldThen = world();
  let then = options.start ?? worldThen;

  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const now = () => (frozen ? then : Math.floor(then + (world() - worldThen) * speed));
  const restart = (moment: number) => {
    then = moment;
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
      tell();
    },
    freeze() {
      restart(now());
      frozen = true;
      tell();
    },
    resume() {
      restart(now());
      frozen = false;
      tell();
    },
    set(moment) {
      if (typeof moment !== 'number' || Number.isNaN(moment))
        throw new RangeError(
          `The moment must be a number of milliseconds of Unix time, not ${shown(moment)}`,
        );
      if (!(moment >= now()))
        throw new RangeError('The clock does not go back: the moment must not have passed');
      restart(checked(moment));
      tell();
    },
    advance(milliseconds) {
      if (typeof milliseconds !== 'number' || Number.isNaN(milliseconds))
        throw new RangeError(`The clock advances by a number of milliseconds, not ${shown(milliseconds)}`);
      if (!(milliseconds >= 0))
        throw new RangeError(`The clock does not go back by ${-milliseconds} milliseconds`);
      restart(checked(now() + milliseconds));
      tell();
    },
    async sleep(milliseconds, signal) {
      const end = now() + milliseconds;
      await delay(frozen ? 0 : milliseconds / speed, signal);
      // Meanwhile somebody else may have come as far.
      if (frozen && end > now()) clock.set(end);
    },
    subscribe(listener) {
      // Wrapped, so that a function that subscribes twice is told twice.
      const told = () => listener();
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
  clock.setSpeed(speed);
  keptClocks.set(clock, {
    settings: () => ({ moment: then, world: worldThen, speed, frozen }),
    restore(settings) {
      ({ moment: then, world: worldThen, speed, frozen } = settings);
      tell();
    },
  });
  return clock;
}
