/**
 * The mock of the installed package inside the tools of front-end work, each at its current and its previous major version:
 * Mock Service Worker, Storybook, Vite and Vitest. Playwright has one major version; the other one is a year older.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { guideRecipes } from '../../docs/guides/guide-recipes.ts';
import { mustRun } from '../../package/run.ts';
import { packagedChromium, withoutCrashes } from '../../support/browser.ts';
import { type Journey, startJourney } from '../journey.ts';
import { serveMock } from '../mock-server.ts';
import { serverKey, videoThrough } from '../proxy-client.ts';

/** The file that each recipe of the guide becomes, by its title. */
const places: Readonly<Record<string, string>> = {
  Vitest: 'tests/guide.test.ts',
  'Vitest failures': 'tests/guide-failures.test.ts',
  Playwright: 'tests/guide.spec.ts',
  'MSW in a browser': 'pages/guide-worker.ts',
  'MSW in Node': 'tests/guide-msw.test.ts',
  'Storybook preview': '.storybook/preview.ts',
  'Storybook story': 'stories/guide-story.ts',
  Vite: 'guide.config.ts',
};

const app = fileURLToPath(new URL('../projects/tools-app', import.meta.url));

describe.each(['tools-current', 'tools-previous'])('%s', (name) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney(name);
    const { folder } = journey;
    await cp(app, folder, { recursive: true });
    const recipes = await guideRecipes('tests.html');
    expect([...recipes.keys()]).toEqual(Object.keys(places));
    for (const [title, text] of recipes) await writeFile(join(folder, places[title] ?? ''), text);
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
    // A test runner's own environment would make it a build for development.
    await run('vite', ['build'], { NODE_ENV: 'production' });
    const built = join(journey.folder, 'dist/assets');
    const scripts = (await readdir(built)).filter((file) => /^(dev|index|client)-.*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(1);
    const text = (await Promise.all(scripts.map((file) => readFile(join(built, file), 'utf8')))).join('');
    expect(text.includes('https://toapis.com')).toBe(true);
    // A text of a whole bundle would hide the message.
    expect(/__mock|\/api\/video\/toapis|ConnectionLostError/.exec(text)?.[0]).toBeUndefined();
  });

  it('Storybook builds stories with the mock in their pages', () =>
    run('storybook', ['build', '--quiet', '--disable-telemetry']));

  it('Vite serves the mock in development, and Playwright, Mock Service Worker and the stories have it in pages', async () => {
    const development = await startVite(journey, []);
    const stories = await startVite(journey, ['preview', '--outDir', 'storybook-static']);
    try {
      const { url } = development;
      await vi.waitFor(() => expect(development.printed()).toContain(`Mock:    ${url}/api/video/`));
      const browser = JSON.stringify(await packagedChromium());
      const variables = { PAGE_URL: url, STORYBOOK_URL: stories.url, BROWSER: browser };
      await withoutCrashes(() => run('playwright', ['test'], variables));
    } finally {
      await development.stop();
      await stories.stop();
    }
  });

  it('Vite serves the proxy of the guide in development', async () => {
    const recipe = (await guideRecipes('server.html')).get('Vite') ?? '';
    await writeFile(join(journey.folder, 'proxy.config.js'), recipe);
    const mock = await serveMock({});
    try {
      const env = { OCTOPUSX_API_KEY: serverKey, GATEWAY_URL: mock.octopusx };
      const { url, stop } = await startVite(journey, ['--config', 'proxy.config.js'], env);
      try {
        // Whoever develops is one caller.
        const { state, refusals } = await videoThrough(url);
        expect([state, ...refusals]).toEqual(['completed', 'none', 'none']);
      } finally {
        await stop();
      }
    } finally {
      await mock.close();
    }
  });
});

/** A server of Vite. */
interface ViteServer {
  readonly url: string;
  printed(): string;
  /** Ends it. Until it has ended, it writes into its folder. */
  stop(): Promise<void>;
}

/** Starts the server of a command of Vite. */
async function startVite(
  { command, folder }: Journey,
  parameters: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ViteServer> {
  const options = [...parameters, '--host', '127.0.0.1', '--port', '0'];
  const server = spawn(command('vite'), options, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill();
    await ended;
  };
  let printed = '';
  return new Promise((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [, url] = /Local:\s+(http:\S+?)\/\s/.exec(printed) ?? [];
      if (url !== undefined) resolve({ url, printed: () => printed, stop });
    });
    server.once('exit', () => reject(new Error(`vite ended: ${printed}`)));
  });
}
