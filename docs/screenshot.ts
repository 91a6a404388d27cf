/** `node docs/screenshot.ts`: takes the picture of the console that the README shows. */

import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browserType } from 'playwright-core';
import { createClock, createMock, listen } from '../mocks/index.ts';

const clock = createClock({ frozen: true, start: Date.UTC(2026, 0, 1, 12) });
const { url, close } = await listen({ fetch: createMock({ clock }).fetch, port: 4010 });

/** The tasks in the picture: the seconds between each submit and the picture, by prompt. */
const prompts = [
  ['Ducks learn to swim [instant]', 60],
  ['A storm over the sea [fail content_policy at 60%]', 90],
  ['A lighthouse at night, seen from the water', 40],
  ['A cat that is also a fish', 5],
] as const;
for (const [prompt, seconds] of prompts) {
  await submit({
    model: 'grok-video-3',
    prompt,
    images: [],
    aspect_ratio: '3:2',
    size: '1080P',
    duration: 6,
  });
  clock.advance(seconds * 1000);
}
await submit({ model: 'grok-video-3', prompt: 'A cow', images: [], aspect_ratio: '4:3', sise: '1080P' });

const browser = await browserType.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(url);
await page.getByText('A lighthouse').waitFor();
await page.screenshot({ path: fileURLToPath(new URL('images/console.png', import.meta.url)) });
await browser.close();
await close();

async function submit(body: object): Promise<void> {
  await fetch(`${url}/octopusx/v1/video/create`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer any-key' },
    body: JSON.stringify(body),
  });
}
