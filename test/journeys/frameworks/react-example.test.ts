/** The React example with the installed package and the tools of its own, and `video-gateway-kit demo`, which serves it. */

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveDemo } from '../../package/commands/serving.ts';
import { mustRun } from '../../package/run.ts';
import { launchBrowser, packagedChromium, withoutCrashes } from '../../support/browser.ts';
import { type Journey, startJourney } from '../journey.ts';

const example = fileURLToPath(new URL('../../../docs/examples/react', import.meta.url));

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney('react-example');
  // The versions that the journey has locked stay.
  await cp(example, journey.folder, { recursive: true, filter: (file) => !file.endsWith('package.json') });
});
afterAll(() => journey?.[Symbol.asyncDispose]());

const run = (command: string, ...args: string[]) => mustRun(journey.command(command), args, journey.folder);

it('is locked in versions that the example takes', async () => {
  const read = async (folder: string) => JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { dependencies, devDependencies } = await read(example);
  const locked = await read(fileURLToPath(new URL('../projects/react-example', import.meta.url)));
  const { 'video-gateway-kit': _, ...others } = dependencies;
  const asTaken = (versions: Record<string, string>) =>
    Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, `^${version}`]));
  expect([others, devDependencies]).toEqual([asTaken(locked.dependencies), asTaken(locked.devDependencies)]);
});

it('compiles, and is built by Vite', async () => {
  await run('tsc');
  await run('vite', 'build');
});

it('passes its own tests in Vitest', () => run('vitest', 'run'));

it('passes its own tests in Playwright', async () => {
  const config = join(journey.folder, 'journey.config.ts');
  const launchOptions = JSON.stringify(await packagedChromium());
  await writeFile(
    config,
    `import config from './playwright.config.ts';
    export default { ...config, workers: 1, reporter: 'line', use: { ...config.use, launchOptions: ${launchOptions} } };`,
  );
  await withoutCrashes(() => run('playwright', 'test', '--config', config));
});

it('is served by the demo, beside the mock, in a strict page', async () => {
  await using demo = await serveDemo(journey.folder);
  const response = await fetch(demo.url);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect((await fetch(new URL('/../package.json', demo.url))).status).toBe(404);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(demo.url);
    await page.getByLabel('Describe your video').fill('a cat');
    await page.getByRole('button', { name: 'Generate' }).click();
    await page.getByRole('progressbar').waitFor();
    // The page is told that the time has been moved, so it does not wait for its next query.
    const body = JSON.stringify({ seconds: 600 });
    const headers = { 'content-type': 'application/json' };
    await fetch(new URL('__mock/clock/advance', demo.console), { method: 'POST', headers, body });
    const video = page.getByLabel('a cat');
    await video.waitFor();
    const duration = () => video.evaluate((element: HTMLVideoElement) => element.duration);
    await expect.poll(duration, { timeout: 20_000 }).toBeGreaterThan(1);
    await page.goto(demo.console);
    await page.getByText('a cat').first().waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
