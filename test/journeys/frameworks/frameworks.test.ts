/** The screens of the guide "Vue and Svelte": on a server, and in a page that hydrates what the server rendered. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { type OpenPage, openPage } from '../../browser/open-page.ts';
import { guideRecipes } from '../../docs/guides/guide-recipes.ts';
import { mustRun, run } from '../../package/run.ts';
import { type Journey, startJourney } from '../journey.ts';

const clock = createClock({ frozen: true });
const mock = createMock({ clock, gateway: 'toapis' });
let journey: Journey;
beforeAll(async () => {
  journey = await startJourney('frameworks');
});
afterAll(() => journey?.[Symbol.asyncDispose]());

/** The files of the guide that each framework has, and the command that checks their types. */
const frameworks = [
  {
    name: 'vue',
    files: ['video-store.ts', 'use-video-tasks.ts', 'Screen.vue'],
    check: 'vue-tsc',
    parameters: [],
  },
  {
    name: 'svelte',
    files: ['video-store.ts', 'video-tasks.svelte.ts', 'Screen.svelte'],
    check: 'svelte-check',
    parameters: ['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
  },
];

it('every sample of the guide is a file of one of the screens', async () => {
  const recipes = await guideRecipes('other-frameworks.html');
  expect([...recipes.keys()].sort()).toEqual([...new Set(frameworks.flatMap(({ files }) => files))].sort());
});

describe.each(frameworks)('the screen of the guide in $name', ({ name, files, check, parameters }) => {
  let folder: string;
  let rendered: string;
  let open: OpenPage<Record<never, never>>;

  beforeAll(async () => {
    folder = join(journey.folder, name);
    const recipes = await guideRecipes('other-frameworks.html');
    for (const file of files) {
      // It polls faster than a gateway would like.
      const text = recipes
        .get(file)
        ?.replace('/api/video`', '/api/video`, poll: { initialDelay: 50, interval: 50 }');
      await writeFile(join(folder, file), text ?? '');
    }
    await build('--ssr');
    const { status, stdout, stderr } = await run(process.execPath, ['dist/server/server.js'], folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    rendered = stdout.trim();
    await build();
    open = await openPage({
      script: await readFile(join(folder, 'dist/page/page.js'), 'utf8'),
      // As a server does it that adds the key.
      api: async (request) => {
        const { origin, pathname, search } = new URL(request.url);
        const forwarded = new Request(origin + pathname.replace('/api/video', '') + search, request);
        forwarded.headers.set('authorization', 'Bearer any-key');
        return mock.fetch(forwarded);
      },
    });
  });
  afterAll(() => open?.[Symbol.asyncDispose]());
  beforeEach(async () => {
    mock.reset();
    await open.page.evaluate(() => {
      // The page still runs, and could keep a task once more before it is gone.
      Storage.prototype.setItem = () => {};
      localStorage.clear();
    });
    await open.page.reload();
  });

  /** Builds for development, in which a framework complains of a page that is not what the server rendered. */
  const build = (...options: string[]) => {
    const config = ['--config', '../vite.config.js', '--mode', 'development'];
    const variables = { NODE_ENV: 'development', SERVER_HTML: rendered ?? '' };
    return mustRun(journey.command('vite'), ['build', ...config, ...options], folder, variables);
  };
  const button = (label: string) => open.page.getByRole('button', { name: label });

  async function generate(prompt: string): Promise<void> {
    await open.page.getByLabel('Prompt').fill(prompt);
    await button('Generate').click();
  }

  /** Waits until the screen shows so many tasks in a phase. */
  const shows = (phase: string, count = 1) =>
    expect
      .poll(() => open.page.locator(`li[data-phase=${phase}]`).count(), { interval: 10, timeout: 20_000 })
      .toBe(count);

  it('compiles', () => mustRun(journey.command(check), parameters, folder));

  it('is rendered by a server without a task', () => {
    expect(rendered).toContain('Generate');
    expect(rendered).toContain('<ul>');
    expect(rendered).not.toContain('<li');
  });

  it('shows a task from the press of the button to the video, and after a reload in the middle', async () => {
    await generate('a cat');
    await shows('waiting');
    await open.page.reload();
    await shows('waiting');
    clock.advance(600_000);
    await shows('completed');
    expect(await open.page.locator('video').getAttribute('src')).toMatch(/\/files\/.*\.mp4$/);
    expect(mock.ledger.billable).toBe(1);
  });

  it('submits once for two presses', async () => {
    await open.page.getByLabel('Prompt').fill('[delay 200ms] a cat');
    await button('Generate').dblclick();
    await shows('waiting');
    expect(mock.ledger.billable).toBe(1);
  });

  it('stops, goes on and removes', async () => {
    await generate('a cat');
    await button('Stop').click();
    await shows('paused');
    await button('Go on').click();
    clock.advance(600_000);
    await shows('completed');
    await button('Remove').click();
    await shows('completed', 0);
  });

  it('shows a failure', async () => {
    await generate('[reject 402] a cat');
    await shows('failed');
    expect(await open.page.getByRole('alert').innerText()).not.toBe('');
  });

  it('has nothing to complain of in the console', () => {
    const expected = /status of 4\d\d|development build of Vue|favicon/;
    expect(open.complaints.filter((text) => !expected.test(text))).toEqual([]);
  });
});
