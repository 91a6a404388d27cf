/**
 * `node docs/images/clip.ts`: films the demo's page and the mock's console for the README.
 * `npm run build` must have built the demo.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browserType, type Page } from 'playwright-core';
import { toGif } from './animation.ts';
import { Film } from './film.ts';

/** Marks a pressed button, and makes both pages fit. */
const style = `
  [data-pressed] { outline: 4px solid #f08c00 !important; outline-offset: 1px; }
  main { padding-top: 1rem !important; }
  textarea { height: 4.25rem; resize: none !important; }
  body:has(> header.bar) { border-left: 1px solid #c9ccd1; }
`;

const demo = spawn(process.execPath, ['src/cli/video-gateway.ts', 'demo', '--no-open', '--json'], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [printed] = await once(demo.stdout, 'data');
const address: { url: string; console: string } = JSON.parse(String(printed));
const browser = await browserType.launch({
  executablePath: await chromium.executablePath(),
  // Each page has a process of its own, so that a playing video does not hold up the other one.
  args: chromium.args.filter((flag) => flag !== '--single-process'),
});
try {
  const page = await open(address.url, 380);
  const film = new Film(page, await open(address.console, 700), (path, body) => control('POST', path, body));
  await control('PATCH', 'clock', { frozen: true });
  await film.shoot(900);

  await film.type('A cat that is also a fish');
  await film.press('Generate', 'page');
  await page.getByRole('progressbar').waitFor();
  await film.pass(8, 4);
  await film.press('+1 min', 'console');
  const video = page.locator('video');
  await video.waitFor();
  await film.shoot(900);
  await video.evaluate((element: HTMLVideoElement) => element.play());
  await film.roll(8);
  await video.evaluate((element: HTMLVideoElement) => element.pause());
  await film.shoot(900);

  await film.type('[fail content_policy at 60%] A storm');
  await film.press('Generate', 'page');
  await page.getByRole('progressbar').waitFor();
  await film.pass(10, 5);
  await page.getByRole('alert').waitFor();
  await film.shoot(4000);

  const gif = toGif(film.frames);
  await writeFile(new URL('clip.gif', import.meta.url), gif);
  process.stdout.write(`${film.frames.length} pictures, ${Math.round(gif.length / 1000)} kB\n`);
} finally {
  await browser.close();
  demo.kill();
}

async function open(url: string, width: number): Promise<Page> {
  const viewport = { width, height: 620 };
  const context = await browser.newContext({ viewport, colorScheme: 'light', bypassCSP: true });
  const opened = await context.newPage();
  await opened.goto(url);
  await opened.addStyleTag({ content: style });
  return opened;
}

async function control(method: string, path: string, body: object): Promise<void> {
  const response = await fetch(`${address.console}__mock/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}
