/**
 * The mock of the installed package inside the tools of front-end work, each at its current and its previous major version:
 * Mock Service Worker, Vite and Vitest. Playwright has one major version; the other one is a year older.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedChromium } from '../browser.ts';
import { mustRun } from '../package/run.ts';
import { type Journey, startJourney } from './journey.ts';

const app = fileURLToPath(new URL('tools-app', import.meta.url));

describe.each(['tools-current', 'tools-previous'])('%s', (name) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney(name);
    const { folder } = journey;
    await cp(app, folder, { recursive: true });
    await mkdir(join(folder, 'public'));
    await cp(
      join(folder, 'node_modules/msw/lib/mockServiceWorker.js'),
      join(folder, 'public/mockServiceWorker.js'),
    );
  });
  afterAll(() => journey?.[Symbol.asyncDispose]());

  const run = (command: string, args: readonly string[], environment: Record<string, string> = {}) =>
    mustRun(journey.command(command), args, journey.folder, environment);

  it('compiles', () => run('tsc', []));

  it('Vitest has the fixtures, and Mock Service Worker the handlers in Node', () => run('vitest', ['run']));

  it('Vite builds an application that has nothing of the mock in it', async () => {
    await run('vite', ['build']);
    const built = join(journey.folder, 'dist/assets');
    const scripts = (await readdir(built)).filter((file) => /^(dev|index|client)-.*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(1);
    const text = (await Promise.all(scripts.map((file) => readFile(join(built, file), 'utf8')))).join('');
    expect(text).toContain('https://toapis.com');
    expect(text).not.toMatch(/__mock|\/api\/video|ConnectionLostError/);
  });

  it('Vite serves the mock in development, and Playwright and Mock Service Worker have it in pages', async () => {
    const { url, printed, server } = await startVite(journey);
    try {
      expect(printed).toContain(`Mock:    ${url}/api/video/`);
      const browser = JSON.stringify(await packagedChromium());
      await run('playwright', ['test'], { PAGE_URL: url, BROWSER: browser });
    } finally {
      server.kill();
    }
  });
});

/** Starts the development server. */
async function startVite({ command, folder }: Journey) {
  const options = ['--host', '127.0.0.1', '--port', '0', '--clearScreen', 'false'];
  const server: ChildProcess = spawn(command('vite'), options, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  return new Promise<{ url: string; printed: string; server: ChildProcess }>((resolve, reject) => {
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [, url] = /Local:\s+(http:\S+?)\/\s/.exec(printed) ?? [];
      if (url !== undefined && /Mock:.*\n/.test(printed)) resolve({ url, printed, server });
    });
    server.once('exit', () => reject(new Error(`vite ended: ${printed}`)));
  });
}
