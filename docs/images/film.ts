/** Films an application's page and the mock's console, side by side. */

import type { Page } from 'playwright-core';
import { type Frame, sideBySide } from './animation.ts';

/** Milliseconds that a step of the mock's clock is shown. */
const stepDelay = 160;

/** A film of two pages. */
export class Film {
  readonly frames: Frame[] = [];

  readonly #page: Page;
  readonly #console: Page;
  readonly #control: (path: string, body: object) => Promise<void>;

  /** @param control sends a request to the mock's control API */
  constructor(page: Page, console: Page, control: (path: string, body: object) => Promise<void>) {
    this.#page = page;
    this.#console = console;
    this.#control = control;
  }

  /** Takes a picture of both, and shows it for some milliseconds. */
  async shoot(delay: number): Promise<void> {
    const pictures = [await this.#page.screenshot(), await this.#console.screenshot()];
    this.frames.push({ picture: sideBySide(pictures), delay });
  }

  /** Types a prompt into the page. */
  async type(prompt: string): Promise<void> {
    const field = this.#page.getByLabel('Describe your video');
    await field.fill('');
    for (const word of prompt.split(/(?<= )/)) {
      await field.pressSequentially(word);
      await this.shoot(140);
    }
  }

  /** Presses a button, and marks it for a moment. */
  async press(name: string, on: 'page' | 'console'): Promise<void> {
    const button = (on === 'page' ? this.#page : this.#console).getByRole('button', { name, exact: true });
    await button.evaluate((element) => element.setAttribute('data-pressed', ''));
    await this.shoot(450);
    await button.click();
    await button.evaluate((element) => element.removeAttribute('data-pressed'));
  }

  /** Moves the mock's clock in steps of some seconds. */
  async pass(steps: number, seconds: number): Promise<void> {
    for (let step = 0; step < steps; step++) {
      await this.#control('clock/advance', { seconds });
      // The pages are told of it, and ask the mock.
      await this.#page.waitForTimeout(400);
      await this.shoot(stepDelay);
    }
  }

  /** Shows what moves by itself, a playing video, for some pictures. */
  async roll(pictures: number): Promise<void> {
    for (let picture = 0; picture < pictures; picture++) {
      await this.shoot(stepDelay);
    }
  }
}
