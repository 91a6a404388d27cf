/**
 * A Playwright `test` with a mock of the gateways for its pages, and a clock that it controls.
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

/** The time of a test: of its pages and of the tasks. It stands still until `advance` moves it. */
export interface PageClock {
  /** The current time, in milliseconds of Unix time. */
  now(): number;
  /**
   * Moves the time forward in one jump. Each due timer of a page fires once, so a page that polls sends one query.
   *
   * @param milliseconds the duration of the jump
   */
  advance(milliseconds: number): Promise<void>;
}

/** The fixtures, and the options that `test.use` or the configuration can set. */
export interface MockFixtures {
  /**
   * The mock. It receives the requests of every test's pages to the gateways, so that none reaches a gateway by mistake.
   * Its clock stands still.
   */
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
   * Base URLs by gateway name, in place of the gateways' own. They may be relative to `baseURL`.
   *
   * @default none
   */
  mockBaseUrls: BaseUrls;
  /**
   * Start time of the clock, in milliseconds of Unix time.
   *
   * @default the beginning of 2026
   */
  mockStartTime: number;
}

/** Playwright's `test` with a mock and a clock. */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & MockFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
> = base.extend<MockFixtures>({
  mockOptions: [{}, { option: true }],
  mockBaseUrls: [{}, { option: true }],
  mockStartTime: [Date.UTC(2026, 0), { option: true }],

  mock: [
    async ({ context, baseURL, mockOptions, mockBaseUrls, mockStartTime }, use) => {
      const mock = createMock({ ...mockOptions, clock: createClock({ start: mockStartTime, frozen: true }) });
      await answerIn(context, caughtGateways(mock, mockBaseUrls, baseURL));
      await use(mock);
      // A request that waits for its answer would block the end of the test.
      await context.unrouteAll({ behavior: 'ignoreErrors' });
    },
    // The pages of a test that names no fixture would send their requests to the real gateway.
    { auto: true },
  ],

  clock: async ({ context, mock }, use) => {
    const { now } = mock.clock;
    // A page's clock can be paused only at a time after its start.
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

/** Answers the requests to gateways from the pages of a context. */
async function answerIn(context: BrowserContext, gateways: readonly CaughtGateway[]): Promise<void> {
  await context.addInitScript(
    sendBodiesAsBytes,
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
  // Playwright cannot send a part of a body and then drop the connection.
  const body = await response?.arrayBuffer().catch(() => undefined);
  if (response === undefined || body === undefined) return route.abort('connectionreset');
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(body),
  });
}

/** Headers without HTTP/2 pseudo-headers, which begin with a colon. */
function withoutPseudoHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')));
}

function bytesOf(buffer: Buffer | null): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer ?? []);
}

/**
 * Runs in each page before its scripts, and sends streams, forms and files as bytes. Playwright cannot read such bodies.
 *
 * @param baseUrls the base URLs of the gateways
 */
function sendBodiesAsBytes(baseUrls: readonly string[]): void {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI).href;
    const isForGateway = baseUrls.some((base) => url.startsWith(base));
    const request = isForGateway ? new Request(input, init) : undefined;
    if (request === undefined || request.method === 'GET' || request.method === 'HEAD')
      return real(input, init);
    return real(new Request(request, { body: await request.arrayBuffer() }));
  };
}
