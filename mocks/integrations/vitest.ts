/**
 * A Vitest `test` with a mock of the gateways, and a clock that it controls.
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

/** Milliseconds of a step, so that a client that polls gets its answer before its next timer is due. */
const step = 1000;
/** Maximum number of steps in one call of `advance`. */
const maxSteps = 500;
/** Maximum number of turns of the event loop for an answer, unless the mock delays it. */
const turns = 20;

/** Number of turns for the code that reads an answer. */
const turnsAfter = 3;

/** Runs a function in the next turn of the event loop. It is the original, since tests use fake timers. */
const nextTurn: (then: () => void) => unknown = globalThis.setImmediate ?? globalThis.setTimeout;

/** The time of a test: of its fake timers and dates, and of the tasks. It stands still until `advance` moves it. */
export class TestClock {
  #pending = 0;

  /** The current time in milliseconds of Unix time, like `Date.now()`. */
  now(): number {
    return Date.now();
  }

  /**
   * Moves the time forward in steps of a second, and waits for the answers to requests that timers send.
   *
   * @param milliseconds the duration of the move
   * @throws RangeError if it is negative
   */
  async advance(milliseconds: number): Promise<void> {
    if (!(milliseconds >= 0))
      throw new RangeError(`The clock cannot go back by ${-milliseconds} milliseconds`);
    const end = this.now() + milliseconds;
    const pace = Math.max(step, milliseconds / maxSteps);
    await this.#answered();
    while (this.now() < end) {
      await vi.advanceTimersByTimeAsync(Math.min(pace, end - this.now()));
      await this.#answered();
    }
  }

  /** Makes `advance` wait for an answer and for the code that reads it. */
  async track<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#pending += 1;
    try {
      return await answer;
    } finally {
      this.#pending -= 1;
    }
  }

  async #answered(): Promise<void> {
    const turn = () => new Promise<void>((resolve) => nextTurn(resolve));
    for (let count = 0; count < turns && this.#pending > 0; count += 1) await turn();
    for (let count = 0; count < turnsAfter; count += 1) await turn();
  }
}

/** The fixtures, and the options that `test.extend` or `test.override` can set. */
export interface MockFixtures {
  /** The mock. `fetch` sends requests to the gateways there, in every test, so that none reaches a gateway by mistake. */
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
   * Base URLs by gateway name, in place of the gateways' own.
   *
   * @default none
   */
  baseUrls: BaseUrls;
  /**
   * Start time of the clock, in milliseconds of Unix time.
   *
   * @default the beginning of 2026
   */
  startTime: number;
}

/** Vitest's `test` with a mock and a clock. */
export const test: TestAPI<MockFixtures> = base.extend<MockFixtures>({
  mockOptions: {},
  baseUrls: {},
  startTime: Date.UTC(2026, 0),

  clock: async ({ startTime }, use) => {
    vi.useFakeTimers({ now: startTime });
    await use(new TestClock());
    vi.useRealTimers();
  },

  mock: [
    async ({ clock, mockOptions, baseUrls }, use) => {
      const mock = createMock({ ...mockOptions, clock: createClock({ world: () => clock.now() }) });
      const { location }: { location?: Location } = globalThis;
      const real = globalThis.fetch;
      const gateways = caughtGateways(mock, baseUrls, location?.href);
      globalThis.fetch = catchingFetch({ gateways, real, clock, page: location?.href });
      await use(mock);
      globalThis.fetch = real;
    },
    // A test that names no fixture would send its requests to the real gateway.
    { auto: true },
  ],
});

export { test as it };

/** Parts of a `fetch` that sends requests to the gateways to the mock. */
interface CatchingFetch {
  readonly gateways: readonly CaughtGateway[];
  /** Sends all other requests. */
  readonly real: typeof fetch;
  readonly clock: TestClock;
  /** The base of relative URLs. */
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
