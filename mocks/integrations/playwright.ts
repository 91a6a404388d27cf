/**
 * A test for Playwright in whose pages the gateways are a mock, and whose time moves when it says so.
 *
 * ```ts
 * import { expect, test } from 'video-gateway-kit/playwright';
 *
 * test('renders a video', async ({ page, mock, clock }) => {
 *   await page.goto('/');
 *   await page.getByRole('button', { name: 'Render' }).click();
 *   await expect(page.getByRole('status')).toHaveText('queued');
 *   await clock.advance(5 * 60_000);
 *   await expect(page.locator('video')).toBeVisible();
 *   expect(mock.ledger.billable).toBe(1);
 * });
 * ```
 */

import {
  type BrowserContext,
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type Route,
  type TestType,
} from '@playwright/test';
import { createMock } from '../create-mock.ts';
import type { Mock } from '../mock.ts';
import { createClock } from '../mock-clock.ts';
import type { MockOptions } from '../options/mock-options.ts';
import { type BaseUrls, type CaughtGateway, caughtGateways } from './caught-gateways.ts';

export { expect } from '@playwright/test';

/** The time of a test: of its pages and of the tasks. It stands still until it is moved. */
export interface PageClock {
  /** Milliseconds of Unix time. */
  now(): number;
  /**
   * Jumps ahead. A timer of a page that is due rings once, so a page that polls asks once.
   *
   * @param milliseconds how far
   */
  advance(milliseconds: number): Promise<void>;
}

/** The fixtures, and the options that `test.use` and the configuration change. */
export interface MockFixtures {
  /** The mock. While a test uses it, what its pages send to a gateway goes there. Its clock stands still. */
  mock: Mock;
  /** The time of the pages and of the tasks. It stands still until `advance` moves it. */
  clock: PageClock;
  /**
   * Options of the mock.
   *
   * @default none
   */
  mockOptions: Omit<MockOptions, 'clock'>;
  /**
   * Base URLs in place of the gateways' own, by the gateways' names; relative ones are meant from `baseURL`.
   *
   * @default none
   */
  mockBaseUrls: BaseUrls;
  /**
   * The moment at which the clock starts, in milliseconds of Unix time.
   *
   * @default the beginning of 2026
   */
  mockStartTime: number;
}

/** The test of Playwright with a mock and a clock. */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & MockFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
> = base.extend<MockFixtures>({
  mockOptions: [{}, { option: true }],
  mockBaseUrls: [{}, { option: true }],
  mockStartTime: [Date.UTC(2026, 0), { option: true }],

  mock: async ({ context, baseURL, mockOptions, mockBaseUrls, mockStartTime }, use) => {
    const mock = createMock({ ...mockOptions, clock: createClock({ start: mockStartTime, frozen: true }) });
    await answerIn(context, caughtGateways(mock, mockBaseUrls, baseURL));
    await use(mock);
    // A request that waits for its answer would keep the test from its end.
    await context.unrouteAll({ behavior: 'ignoreErrors' });
  },

  clock: async ({ context, mock }, use) => {
    const { now } = mock.clock;
    // A page's clock can only be stopped at a moment after its start.
    await context.clock.install({ time: now() - 1000 });
    await context.clock.pauseAt(now());
    await use({
      now,
      async advance(milliseconds) {
        mock.clock.advance(milliseconds);
        await context.clock.fastForward(milliseconds);
      },
    });
  },
});

/** Answers what the pages of a context send to gateways. */
async function answerIn(context: BrowserContext, gateways: readonly CaughtGateway[]): Promise<void> {
  await context.addInitScript(
    sendWhole,
    gateways.map(({ baseUrl }) => baseUrl),
  );
  for (const gateway of gateways)
    await context.route(
      (url) => gateway.takes(url.href),
      (route) => answer(route, gateway),
    );
}

async function answer(route: Route, gateway: CaughtGateway): Promise<void> {
  const sent = route.request();
  const method = sent.method();
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const response = await gateway.answer(
    new Request(sent.url(), {
      method,
      headers: await sent.allHeaders().then(withoutPseudoHeaders),
      ...(hasBody && { body: bytesOf(sent.postDataBuffer()) }),
    }),
  );
  // A body that breaks off cannot be passed on by halves.
  const body = await response?.arrayBuffer().catch(() => undefined);
  if (response === undefined || body === undefined) return route.abort('connectionreset');
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(body),
  });
}

/** Headers without those that only HTTP/2 has, which begin with a colon. */
function withoutPseudoHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')));
}

function bytesOf(buffer: Buffer | null): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer ?? []);
}

/**
 * Runs in each page, before its scripts: a body that is a stream, a form or a file is sent as bytes. Playwright sees no others.
 *
 * @param baseUrls those of the gateways
 */
function sendWhole(baseUrls: readonly string[]): void {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI).href;
    const isMeant = baseUrls.some((base) => url.startsWith(base));
    const request = isMeant ? new Request(input, init) : undefined;
    if (request === undefined || request.method === 'GET' || request.method === 'HEAD')
      return real(input, init);
    return real(new Request(request, { body: await request.arrayBuffer() }));
  };
}
