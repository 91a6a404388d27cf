/** `node docs/images/screenshot.ts`: takes the picture of the console that the guide on the mock shows. */

import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browserType } from 'playwright-core';
import { createClock, createMock, listen } from '../../mocks/index.ts';

const clock = createClock({ frozen: true, start: Date.UTC(2026, 0, 1, 12) });
/** The receiver's first answers; later ones are successes. */
const statuses = [503, 200, 200, 500];
const mock = createMock({
  clock,
  webhooks: {
    url: 'http://localhost:3000/hooks',
    deliver: () => new Response(null, { status: statuses.shift() ?? 200 }),
  },
});
const { url, close } = await listen({ fetch: mock.fetch, port: 4010 });

const octopusx = '/octopusx/v1/video/create';
const toapis = '/toapis/v1/videos/generations';

/** The tasks in the picture: the seconds between each submit and the picture, by prompt. */
const prompts = [
  [toapis, 'Ducks learn to swim [instant]', 60],
  [toapis, 'A storm over the sea [fail content_policy at 60%]', 90],
  [octopusx, 'A lighthouse at night, seen from the water', 40],
  [octopusx, 'A cat that is also a fish', 5],
] as const;
for (const [path, prompt, seconds] of prompts) {
  const grok = { model: 'grok-video-3', images: [], aspect_ratio: '3:2', size: '1080P', duration: 6 };
  await submit(path, { prompt, ...(path === octopusx ? grok : { model: 'grok-video-1.0' }) });
  await mock.webhooks.settled();
  clock.advance(seconds * 1000);
  await mock.webhooks.settled();
}
await submit(octopusx, {
  model: 'grok-video-3',
  prompt: 'A cow',
  images: [],
  aspect_ratio: '4:3',
  sise: '1080P',
});
mock.webhooks.sendTest();
await mock.webhooks.settled();

const browser = await browserType.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(url);
await page.getByText('A lighthouse').waitFor();
await page.screenshot({ path: fileURLToPath(new URL('console.png', import.meta.url)) });
await browser.close();
await close();

async function submit(path: string, body: object): Promise<void> {
  await fetch(url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer any-key' },
    body: JSON.stringify(body),
  });
}
