/**
 * A test for Vitest whose gateways are a mock, and whose time moves when it says so.
 *
 * ```ts
 * import { test } from 'video-gateway-kit/vitest';
 *
 * test('renders a video', async ({ mock, clock }) => {
 *   const rendering = renderVideo('A cat');
 *   await clock.advance(5 * 60_000);
 *   expect((await rendering).url).toMatch(/\.mp4$/);
 *   expect(mock.ledger.billable).toBe(1);
 * });
 * ```
 */

import { test as base, type TestAPI, vi } from 'vitest';
import { createMock } from '../create-mock.ts';
import type { Mock } from '../mock.ts';
import { createClock } from '../mock-clock.ts';
import type { MockOptions } from '../options/mock-options.ts';
import { type BaseUrls, type CaughtGateway, caughtGateways } from './caught-gateways.ts';

/** Milliseconds that pass at once, so that a client which polls is answered before its next timer is due. */
const step = 1000;
/** The most steps of one move. */
const mostSteps = 500;
/** Turns of the event loop that an answer takes at most, unless the mock delays it. */
const turns = 20;

/** Turns in which code reads an answer. */
const turnsAfter = 3;

/** A turn of the event loop. It is asked of the system itself, before a test replaces that. A browser has timers alone. */
const afterwards: (then: () => void) => unknown = globalThis.setImmediate ?? globalThis.setTimeout;

/** The time of a test: of its fake timers and dates, and of the tasks. It stands still until it is moved. */
export class TestClock {
  #pending = 0;

  /** Milliseconds of Unix time, as `Date.now()` has them. */
  now(): number {
    return Date.now();
  }

  /**
   * Moves the time, second by second, and lets the requests be answered that timers send meanwhile.
   *
   * @param milliseconds how far
   * @throws RangeError if it is negative
   */
  async advance(milliseconds: number): Promise<void> {
    if (!(milliseconds >= 0))
      throw new RangeError(`The clock does not go back by ${-milliseconds} milliseconds`);
    const end = this.now() + milliseconds;
    const pace = Math.max(step, milliseconds / mostSteps);
    await this.#answered();
    while (this.now() < end) {
      await vi.advanceTimersByTimeAsync(Math.min(pace, end - this.now()));
      await this.#answered();
    }
  }

  /** Has a move wait for an answer that takes no time, and for the code that reads it. */
  async track<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#pending += 1;
    try {
      return await answer;
    } finally {
      this.#pending -= 1;
    }
  }

  async #answered(): Promise<void> {
    const turn = () => new Promise<void>((resolve) => afterwards(resolve));
    for (let count = 0; count < turns && this.#pending > 0; count += 1) await turn();
    for (let count = 0; count < turnsAfter; count += 1) await turn();
  }
}

/** The fixtures, and the options that `test.extend` or `test.override` change. */
export interface MockFixtures {
  /** The mock. While a test uses it, `fetch` sends what is meant for a gateway there. */
  mock: Mock;
  /** The time of the timers and of the tasks. It stands still until `advance` moves it. */
  clock: TestClock;
  /**
   * Options of the mock.
   *
   * @default none
   */
  mockOptions: Omit<MockOptions, 'clock'>;
  /**
   * Base URLs in place of the gateways' own, by the gateways' names.
   *
   * @default none
   */
  baseUrls: BaseUrls;
  /**
   * The moment at which the clock starts, in milliseconds of Unix time.
   *
   * @default the beginning of 2026
   */
  startTime: number;
}

/** The test of Vitest with a mock and a clock. */
export const test: TestAPI<MockFixtures> = base.extend<MockFixtures>({
  mockOptions: {},
  baseUrls: {},
  startTime: Date.UTC(2026, 0),

  clock: async ({ startTime }, use) => {
    vi.useFakeTimers({ now: startTime });
    await use(new TestClock());
    vi.useRealTimers();
  },

  mock: async ({ clock, mockOptions, baseUrls }, use) => {
    const mock = createMock({ ...mockOptions, clock: createClock({ world: () => clock.now() }) });
    const { location }: { location?: Location } = globalThis;
    const real = globalThis.fetch;
    const gateways = caughtGateways(mock, baseUrls, location?.href);
    globalThis.fetch = catchingFetch({ gateways, real, clock, page: location?.href });
    await use(mock);
    globalThis.fetch = real;
  },
});

export { test as it };

/** The parts of a `fetch` that sends to the mock what is meant for a gateway. */
interface CatchingFetch {
  readonly gateways: readonly CaughtGateway[];
  /** Sends the rest. */
  readonly real: typeof fetch;
  readonly clock: TestClock;
  /** The address that relative ones are meant from. */
  readonly page: string | undefined;
}

function catchingFetch({ gateways, real, clock, page }: CatchingFetch): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, page).href;
    const gateway = gateways.find(({ takes }) => takes(url));
    if (gateway === undefined) return real(input, init);
    const request = new Request(input instanceof Request ? input : url, init);
    request.signal.throwIfAborted();
    const answer = await clock.track(gateway.answer(request));
    request.signal.throwIfAborted();
    if (answer === undefined) throw new TypeError('fetch failed: the mock has dropped the connection');
    return answer;
  };
}
