/**
 * A page in Chromium, without a key, before the proxy of the installed package on `node:http`: the video plays, the key is nowhere
 * in the page's requests and answers, and the browser's own second POST does not pay twice.
 */

import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page, Response } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import type * as ServerModule from '../../src/server/create-proxy.ts';
import { launchBrowser } from '../support/browser.ts';
import { type MockServer, serveMock } from './mock-server.ts';
import { serverKey } from './proxy-client.ts';

// The types are those of the source, which the package was made of.
const { createProxy, toNodeHandler }: typeof ServerModule = await import(
  join(inject('package').installed, 'dist/src/server/create-proxy.js')
);

/** The page's program. */
const program = `
import { octopusx } from 'video-gateway-kit';

const gateway = octopusx({ baseUrl: '/api/video', poll: { initialDelay: 20, interval: 20 } });
const body = { model: 'veo_3_1', prompt: '[instant] [no-url] a cat', seconds: '8' };

export async function submit() {
  return gateway.generateVideo(body).then(({ id }) => id, ({ name }) => name);
}

export async function play() {
  const task = await gateway.generateVideo(body);
  const video = document.body.appendChild(document.createElement('video'));
  video.muted = true;
  const ended = new Promise((resolve, reject) => {
    video.onended = () => resolve(true);
    video.onerror = () => reject(video.error);
  });
  const { url, requiresAuth } = await task.wait();
  video.src = url;
  await video.play();
  return { ended: await ended, requiresAuth, path: new URL(url).pathname.replace(task.id, 'ID') };
}
`;

/** Trouble on the way from the proxy to the page. */
interface Trouble {
  /** Number of submits that lose their connection once the gateway has accepted them. */
  losses: number;
  /** True if the header is taken off the page's submits. */
  hasNoKeys: boolean;
}

let mock: MockServer;
let server: Server;
let browser: Browser;
let page: Page;
const trouble: Trouble = { losses: 0, hasNoKeys: false };
/** Number of submits of the page that have arrived. */
let arrived = 0;
const errors: unknown[] = [];

beforeAll(async () => {
  const { project } = inject('package');
  const entry = join(project, 'proxied-page.js');
  await writeFile(entry, program);
  const build = await rolldown({ input: entry, platform: 'browser' });
  const { output } = await build.generate({ format: 'iife', name: 'program' });
  await build.close();
  mock = await serveMock({});
  const handler = toNodeHandler(
    createProxy({
      gateway: 'octopusx',
      apiKey: serverKey,
      baseUrl: mock.octopusx,
      basePath: '/api/video',
      authorize: ({ request }) =>
        /user=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? {
          status: 401,
          message: 'Sign in first',
        },
      onError: (error) => errors.push(error),
    }),
  );
  server = createServer((request, response) => {
    if (request.url?.startsWith('/api/')) return lossy(request, response, handler);
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.setHeader('set-cookie', 'user=ann; HttpOnly; SameSite=Lax');
    response.end(isScript ? output[0].code : '<!doctype html><body><script src="/page.js"></script>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close().closeAllConnections();
  await mock?.close();
});

beforeEach(async () => {
  Object.assign(trouble, { losses: 0, hasNoKeys: false });
  await page?.close();
  page = await browser.newPage();
  // A server that listens on a port has an address.
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  arrived = 0;
});

/** Hands a request to the proxy; the connection of a submit may be lost in place of its answer. */
async function lossy(request: IncomingMessage, response: ServerResponse, handler: ServerModule.NodeHandler) {
  if (request.method === 'POST') {
    arrived += 1;
    if (trouble.hasNoKeys) delete request.headers['idempotency-key'];
    if (trouble.losses > 0) {
      trouble.losses -= 1;
      response.writeHead = () => {
        response.socket?.resetAndDestroy();
        return response;
      };
    }
  }
  await handler(request, response);
}

it('plays a video that the gateway shows only with the key, which is nowhere in the page', async () => {
  const seen: string[] = [];
  const readings: Promise<unknown>[] = [];
  const read = async (response: Response) => {
    const request = response.request();
    const headers = [await request.allHeaders(), await response.allHeaders()];
    seen.push(JSON.stringify([request.url(), request.postData(), headers]));
    const isVideo = response.url().endsWith('/content');
    if (!isVideo) seen.push(await response.text());
  };
  page.on('response', (response) =>
    readings.push(read(response).catch((error: unknown) => seen.push(String(error)))),
  );
  page.on('console', (message) => seen.push(message.text()));
  expect(await page.evaluate('program.play()')).toEqual({
    ended: true,
    requiresAuth: false,
    path: expect.stringMatching(/^\/api\/video\/v1\/videos\/[^/]+\/content$/),
  });
  await Promise.all(readings);
  expect(seen.length).toBeGreaterThan(4);
  const everything = seen.join('\n') + (await page.content());
  expect(everything).toContain('idempotency-key');
  expect(everything).not.toContain(serverKey);
  expect(everything).not.toMatch(/Bearer/);
  expect(errors).toEqual([]);
});

it('pays once for a submit that the browser sends a second time', async () => {
  const before = mock.mock.ledger.billable;
  trouble.losses = 1;
  const id = await page.evaluate('program.submit()');
  expect([arrived, mock.mock.ledger.billable - before]).toEqual([2, 1]);
  expect(mock.mock.ledger.entries.at(-1)?.task).toBe(id);
});

it('would pay twice without the header', async () => {
  const before = mock.mock.ledger.billable;
  Object.assign(trouble, { losses: 1, hasNoKeys: true });
  await page.evaluate('program.submit()');
  expect([arrived, mock.mock.ledger.billable - before]).toEqual([2, 2]);
});

it('says that nobody knows, and pays once, if every answer is lost', async () => {
  const before = mock.mock.ledger.billable;
  trouble.losses = 20;
  expect(await page.evaluate('program.submit()')).toBe('SubmitUnconfirmedError');
  expect(arrived).toBeGreaterThan(1);
  expect(mock.mock.ledger.billable - before).toBe(1);
});
