/** The client in a browser: in a page of another origin than the gateway, under a strict policy, across a reload. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gateways } from '../../generated/gateways.ts';
import { createClock } from '../../mocks/clock.ts';
import { type Listener, listen } from '../../mocks/listen.ts';
import { createMock } from '../../mocks/mock.ts';
import { launchBrowser } from '../browser.ts';
import type { Application } from './browser-page.ts';
import { bundled } from './bundled.ts';
import { video } from './mocked.ts';

// What the page asks for moves only when a test says so.
const clock = createClock({ frozen: true });
const requests: string[] = [];
const mock = createMock({
  gateways,
  clock,
  onRequest: ({ method, path }) => requests.push(`${method} ${path}`),
});

let gateway: Listener;
let site: Listener;
let browser: Browser;
let page: Page;
/** What the browser found wrong. */
const complaints: string[] = [];

beforeAll(async () => {
  const launching = launchBrowser();
  const program = await bundled(
    "import { application } from './test/client/browser-page.ts'; globalThis.application = application;",
  );
  gateway = await listen({ fetch: mock.fetch, port: 0 });
  const policy = `default-src 'none'; script-src 'self'; connect-src ${gateway.url}; media-src ${gateway.url}`;
  site = await listen({
    fetch: async ({ url }) =>
      url.endsWith('.js')
        ? new Response(program, { headers: { 'content-type': 'text/javascript' } })
        : new Response('<!doctype html><script type="module" src="/page.js"></script>', {
            headers: { 'content-type': 'text/html', 'content-security-policy': policy },
          }),
    port: 0,
  });
  browser = await launching;
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.url}/?gateway=${encodeURIComponent(`${gateway.url}/octopusx`)}`);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([gateway.close(), site.close()]);
});

/** Does something in the page. */
function inPage<Name extends keyof Application>(
  name: Name,
  ...given: Parameters<Application[Name]>
): Promise<Awaited<ReturnType<Application[Name]>>> {
  return page.evaluate(`application.${name}(...${JSON.stringify(given)})`);
}

/** Waits until the gateway has had some more requests. */
async function moreRequests(count: number): Promise<void> {
  const goal = requests.length + count;
  await expect.poll(() => requests.length, { interval: 5, timeout: 20_000 }).toBeGreaterThanOrEqual(goal);
}

/** Lets so many milliseconds pass in the page. */
async function rest(milliseconds: number): Promise<void> {
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);
}

it('submits, is reloaded in the middle, goes on, plays and downloads: one task, billed once', async () => {
  await inPage('submit', video);
  await inPage('wait');
  await moreRequests(2);
  expect(await inPage('states')).toContain('running');

  await page.reload();
  expect(await inPage('states')).toEqual([]);
  await inPage('wait');
  await moreRequests(2);
  clock.advance(600_000);
  const found = await inPage('finished');
  expect(found).toEqual({ url: expect.stringContaining(`${gateway.url}/octopusx/files/`), needsKey: false });
  expect(await inPage('states')).toContain('running');
  expect((await inPage('states')).at(-1)).toBe('completed');

  expect(await inPage('play')).toBeGreaterThan(1);
  expect(await inPage('download')).toEqual({ type: 'video/mp4', start: 'ftyp' });
  expect(mock.ledger.billable).toBe(1);
  expect(requests.filter((line) => line.startsWith('POST'))).toHaveLength(1);
});

it('downloads across origins what needs the key', async () => {
  expect(await inPage('downloadWithKey')).toEqual({ needsKey: true, start: 'ftyp' });
});

it('stops at once when it is aborted, and asks no more', async () => {
  await inPage('submit', { ...video, prompt: '[stuck]' });
  await inPage('wait');
  await moreRequests(2);
  expect(await inPage('abort', 'enough')).toBe('enough');
  // A request that was under way may still arrive.
  await rest(100);
  const { length } = requests;
  // Four times as long as it takes until it would ask again.
  await rest(200);
  expect(requests).toHaveLength(length);
});

it('breaks no rule of a policy that forbids code made of text, and complains of nothing', async () => {
  expect(complaints).toEqual([]);
  expect(await inPage('mayEvaluate')).toBe(false);
});
