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
import type { Mock, MockOptions } from '../assemble-mock.ts';
import { createMock } from '../create-mock.ts';
import { createClock } from '../mock-clock.ts';
import { type BaseUrls, type CaughtGateway, caughtGateways } from './caught-gateways.ts';

/** The time of a test: of its fake timers and dates, and of the tasks. It stands still until it is moved. */
export interface TestClock {
  /** Milliseconds of Unix time, as `Date.now()` has them. */
  now(): number;
  /**
   * Moves the time, second by second, and lets the requests be answered that timers send meanwhile.
   *
   * @param milliseconds how far
   */
  advance(milliseconds: number): Promise<void>;
}

/** The fixtures, and the options that `test.extend` or `test.override` change. */
export interface MockFixtures {
  /** The mock. While a test uses it, `fetch` sends what is meant for a gateway there. */
  mock: Mock;
  clock: TestClock;
  /** Options of the mock. Defaults to none. */
  mockOptions: Omit<MockOptions, 'clock'>;
  /** Base URLs in place of the gateways' own, by the gateways' names. Defaults to none. */
  baseUrls: BaseUrls;
  /** The moment at which the clock starts, in milliseconds of Unix time. Defaults to the beginning of 2026. */
  startTime: number;
}

/** Milliseconds that pass at once, so that a client which polls is answered before its next timer is due. */
const step = 1000;
/** The most steps of one move. */
const mostSteps = 500;
/** Turns of the event loop that an answer takes at most, unless the mock delays it. */
const turns = 20;

// Those of the system, before a test replaces them.
const { setTimeout: afterwards } = globalThis;

/** The test of Vitest with a mock and a clock. */
export const test: TestAPI<MockFixtures> = base.extend<MockFixtures>({
  mockOptions: {},
  baseUrls: {},
  startTime: Date.UTC(2026, 0),

  clock: async ({ startTime }, use) => {
    vi.useFakeTimers({ now: startTime });
    await use({ now: () => Date.now(), advance });
    vi.useRealTimers();
  },

  mock: async ({ clock, mockOptions, baseUrls }, use) => {
    const mock = createMock({ ...mockOptions, clock: createClock({ world: clock.now }) });
    const { location }: { location?: Location } = globalThis;
    const real = globalThis.fetch;
    globalThis.fetch = catchingFetch(caughtGateways(mock, baseUrls, location?.href), real, location?.href);
    await use(mock);
    globalThis.fetch = real;
  },
});

export { test as it };

async function advance(milliseconds: number): Promise<void> {
  if (!(milliseconds >= 0))
    throw new RangeError(`The clock does not go back by ${-milliseconds} milliseconds`);
  const end = Date.now() + milliseconds;
  const pace = Math.max(step, milliseconds / mostSteps);
  await answered();
  while (Date.now() < end) {
    await vi.advanceTimersByTimeAsync(Math.min(pace, end - Date.now()));
    await answered();
  }
}

/** The requests whose answers are under way. */
let pending = 0;

/** Waits until requests are answered, and code has seen it. */
async function answered(): Promise<void> {
  const turn = () => new Promise<void>((resolve) => afterwards(resolve, 0));
  for (let count = 0; count < turns && pending > 0; count += 1) await turn();
  await turn();
}

/** A `fetch` that sends to the mock what is meant for a gateway. */
function catchingFetch(
  gateways: readonly CaughtGateway[],
  real: typeof fetch,
  page: string | undefined,
): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, page).href;
    const gateway = gateways.find(({ takes }) => takes(url));
    if (gateway === undefined) return real(input, init);
    const request = new Request(input instanceof Request ? input : url, init);
    request.signal.throwIfAborted();
    pending += 1;
    const answer = await gateway.answer(request).finally(() => {
      pending -= 1;
    });
    request.signal.throwIfAborted();
    if (answer === undefined) throw new TypeError('fetch failed: the mock has dropped the connection');
    return answer;
  };
}
