/** The tests of the guide's screen, for any version of React. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/create-mock.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { type OpenPage, openPage } from '../browser/open-page.ts';
import { guideScreen } from './guide-screen.ts';

/**
 * Defines the tests.
 *
 * @param version the name of the version
 * @param alias the packages of another version than the project's own
 */
export function describeScreen(
  version: string,
  alias: () => Readonly<Record<string, string>> = () => ({}),
): void {
  describe(`the screen of the guide, with ${version}`, () => {
    const clock = createClock({ frozen: true });
    const mock = createMock({ clock, gateway: 'toapis' });
    let open: OpenPage<Record<never, never>>;

    beforeAll(async () => {
      open = await openPage({
        script: await guideScreen(alias()),
        api: (request) => {
          const { origin, pathname, search } = new URL(request.url);
          return mock.fetch(new Request(origin + pathname.replace('/api/video', '') + search, request));
        },
      });
    });
    afterAll(() => open[Symbol.asyncDispose]());
    beforeEach(async () => {
      mock.reset();
      await open.page.evaluate(() => {
        // The page still runs, and could keep a task once more before it is gone.
        Storage.prototype.setItem = () => {};
        localStorage.clear();
      });
      await open.page.reload();
    });

    const button = (name: string) => open.page.getByRole('button', { name });

    /** Presses the button, for a video of a prompt. */
    async function generate(prompt: string): Promise<void> {
      await open.page.getByLabel('Prompt').fill(prompt);
      await button('Generate').click();
    }

    /** Waits until the screen shows so many tasks in a phase. */
    const shows = (phase: string, count = 1) =>
      expect
        .poll(() => open.page.locator(`li[data-phase=${phase}]`).count(), { interval: 10, timeout: 20_000 })
        .toBe(count);

    it('shows a task from the press of the button to the video', async () => {
      await generate('a cat');
      await shows('waiting');
      const bar = open.page.locator('progress');
      const isMoving = () => bar.evaluate((element: HTMLProgressElement) => element.value > 0);
      await expect.poll(isMoving, { timeout: 20_000 }).toBe(true);
      clock.advance(600_000);
      await shows('completed');
      expect(await open.page.locator('video').getAttribute('src')).toMatch(/\/files\/.*\.mp4$/);
    });

    it('submits once for two presses', async () => {
      await open.page.getByLabel('Prompt').fill('[delay 200ms] a cat');
      await button('Generate').dblclick();
      await shows('waiting');
      expect(mock.ledger.billable).toBe(1);
    });

    it('goes on after a reload in the middle', async () => {
      await generate('a cat');
      await shows('waiting');
      await open.page.reload();
      await shows('waiting');
      clock.advance(600_000);
      await shows('completed');
      expect(mock.ledger.billable).toBe(1);
    });

    it('stops, goes on, remixes and removes', async () => {
      await generate('a cat');
      await button('Stop').click();
      await shows('paused');
      await button('Go on').click();
      clock.advance(600_000);
      await shows('completed');
      await button('Remix').click();
      await shows('waiting');
      clock.advance(600_000);
      await shows('completed', 2);
      await button('Remove').first().click();
      await shows('completed');
    });

    it.each([
      ['[reject 402] a cat', 'The account has no credit left.'],
      ['[reject 400] a cat', 'The gateway does not take this request.'],
      [
        '[fail content_policy_violation] a cat',
        'The gateway does not make such a video. Try another prompt.',
      ],
      ['[fail] a cat', 'The video could not be made.'],
    ])('says what to do about the failure of "%s"', async (prompt, text) => {
      await generate(prompt);
      // A task that is submitted later would not end.
      const accepted = open.page.locator('li:not([data-phase=submitting])');
      await expect.poll(() => accepted.count(), { interval: 10, timeout: 20_000 }).toBe(1);
      clock.advance(600_000);
      await expect
        .poll(() => open.page.getByRole('alert').allTextContents(), { interval: 10, timeout: 20_000 })
        .toEqual([text]);
    });

    it('has nothing to complain of in the console', () => {
      const expected = /status of 4\d\d|React DevTools/;
      expect(open.complaints.filter((text) => !expected.test(text))).toEqual([]);
    });
  });
}
