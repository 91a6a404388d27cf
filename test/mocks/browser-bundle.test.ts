/** The mock without Node: bundled for a browser, where it answers under a policy that forbids code from texts. */

import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as BrowserBuild from '../../mocks/browser.ts';
import * as mocking from '../../mocks/index.ts';
import { launchBrowser } from '../support/browser.ts';
import { browserBundle } from '../support/browser-bundle.ts';
import { redirectToPackage } from '../support/tested-package.ts';

/** The page's globals. */
declare global {
  var createMock: typeof BrowserBuild.createMock;
  var build: typeof BrowserBuild;
}

const program = `import * as build from './mocks/browser.ts';
globalThis.build = build;
globalThis.createMock = build.createMock;
`;

/** The bundle's files by name, the first of which is the program; the others it loads when it needs them. */
async function bundle(): Promise<readonly { readonly fileName: string; readonly code: string }[]> {
  const output = await browserBundle(program, redirectToPackage());
  return output.flatMap((part) =>
    part.type === 'chunk' ? [{ fileName: part.fileName, code: part.code }] : [],
  );
}

const files = await bundle();

let server: Server;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    const file = files.find(({ fileName }) => request.url === `/${fileName}`);
    const html = `<!doctype html><script type="module" src="/${files[0]?.fileName}"></script>`;
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    );
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
    response.end(file?.code ?? (request.url?.startsWith('/clips/') ? `the file ${request.url}` : html));
  }).listen(0, '127.0.0.1');
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  // A server that listens on TCP has an address with a port.
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    waitUntil: 'networkidle',
  });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

it('stays within its budget; contracts and clips come when they are asked for', () => {
  const [mock = 0, ...later] = files.map(({ code }) => brotliCompressSync(code).length);
  const all = later.reduce((sum, size) => sum + size, mock);
  console.log(`the mock in a page: ${mock} bytes with brotli; ${all} with contracts and clips`);
  expect(mock).toBeLessThanOrEqual(62_200);
  expect(all).toBeLessThanOrEqual(135_000);
});

it('exports what the build for Node exports', async () => {
  const names = await page.evaluate(() => Object.keys(build));
  expect(names.sort()).toEqual(Object.keys(mocking).sort());
});

it('imports nothing of Node, and makes no code of texts', () => {
  for (const { code } of files) {
    expect(code.match(/(?:from|import)\s*\(?\s*["'`]node:.*?["'`]|new Function|\beval\(/g)).toBeNull();
  }
});

it('submits and finishes a task in a page, checks requests, and serves the contract', async () => {
  const seen = await page.evaluate(async () => {
    const mock = createMock();
    const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };
    const send = async (path: string, body?: object) => {
      const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
      const response = await mock.fetch(new Request(`http://mock/octopusx${path}`, init));
      return { status: response.status, answer: await response.json() };
    };
    const video = {
      model: 'grok-video-3',
      prompt: '[instant] a cat',
      images: [],
      aspect_ratio: '3:2',
      size: '1080P',
    };
    const submitted = await send('/v1/video/create', video);
    return {
      submitted: submitted.status,
      query: (await send(`/v1/video/query?id=${submitted.answer.id}`)).answer.status,
      refused: (await send('/v1/video/create', { ...video, size: '4K', duration: 'x' })).answer.error.message,
      contract: (await send('/openapi.json')).answer.openapi,
      requests: mock.ledger.count,
    };
  });
  expect(seen).toEqual({
    submitted: 200,
    query: 'completed',
    refused: expect.stringMatching(/size must be one of .*; duration must be an integer/),
    contract: '3.1.0',
    requests: 3,
  });
  expect(complaints).toEqual([]);
});

it('says which options need Node', async () => {
  const refusals = await page.evaluate(() =>
    [{ worlds: true }, { replay: { recording: [] } }].map((options) => {
      try {
        return String(createMock(options));
      } catch (error) {
        return String(error);
      }
    }),
  );
  expect(refusals).toEqual([
    'RangeError: A browser has no worlds: create a mock for each',
    'RangeError: A browser cannot replay a recording',
  ]);
  expect(complaints).toEqual([]);
});

it('delivers a webhook in a page, signed as the gateway signs it', async () => {
  const seen = await page.evaluate(async () => {
    const deliveries: { readonly headers: Record<string, string>; readonly body: string }[] = [];
    const mock = createMock({
      webhooks: {
        async deliver(request) {
          deliveries.push({ headers: Object.fromEntries(request.headers), body: await request.text() });
          return new Response('fine');
        },
      },
    });
    mock.webhooks.sendTest();
    await mock.webhooks.settled();
    return { deliveries, attempts: mock.webhooks.deliveries.flatMap(({ attempts }) => attempts) };
  });
  const [delivery] = seen.deliveries;
  if (delivery === undefined) throw new Error('Nothing was delivered');
  const { headers, body } = delivery;
  const signed = `${headers['x-toapis-webhook-id']}.${headers['x-toapis-webhook-timestamp']}.${body}`;
  const signature = createHmac('sha256', 'whsec_video-gateway-kit').update(signed).digest('hex');
  // Chromium lets no page set the user agent of a request.
  expect(headers).toEqual({
    'content-type': 'application/json',
    'x-toapis-webhook-id': JSON.parse(body).id,
    'x-toapis-webhook-timestamp': expect.stringMatching(/^\d{10}$/),
    'x-toapis-webhook-signature': `v1=${signature}`,
  });
  expect(JSON.parse(body)).toMatchObject({ type: 'endpoint.test' });
  expect(seen.attempts).toMatchObject([{ status: 200, answer: 'fine' }]);
  expect(complaints).toEqual([]);
});

it('serves clips that it contains, of each aspect ratio, and those of a function or a folder', async () => {
  const seen = await page.evaluate(async () => {
    const asked: string[] = [];
    const read = (name: string) => {
      asked.push(name);
      return new TextEncoder().encode(name);
    };
    const videoOf = async (mock: ReturnType<typeof createMock>, aspect_ratio: string) => {
      const headers = { authorization: 'Bearer any-key', 'content-type': 'application/json' };
      const body = JSON.stringify({ model: 'grok-video-1.0', prompt: '[instant] a cat', aspect_ratio });
      const url = 'http://mock/toapis/v1/videos/generations';
      const submit = await mock.fetch(new Request(url, { method: 'POST', headers, body }));
      const { id } = await submit.json();
      const answer = await mock.fetch(new Request(`${url}/${id}`, { headers }));
      const [video] = (await answer.json()).result.data;
      const file = await mock.fetch(new Request(video.url));
      return (await file.text()).slice(0, 100);
    };
    const ratios = ['16:9', '9:16', '3:2', '2:3', '1:1'];
    const contained = createMock();
    return {
      contained: await Promise.all(ratios.map((ratio) => videoOf(contained, ratio))),
      read: await videoOf(createMock({ clips: read }), '9:16'),
      asked,
      folder: await videoOf(createMock({ clips: 'clips' }), '1:1'),
    };
  });
  expect(seen.contained).toEqual(Array.from({ length: 5 }, () => expect.stringContaining('ftypisom')));
  expect(seen.asked).toEqual([expect.stringMatching(/^9x16-\d\ds\.mp4$/)]);
  expect(seen.read).toBe(seen.asked[0]);
  expect(seen.folder).toMatch(/^the file \/clips\/1x1-\d\ds\.mp4$/);
  expect(complaints).toEqual([]);
});

it('reads bodies in browsers without streams of requests, or without iteration of streams', async () => {
  const seen = await page.evaluate(async () => {
    const send = async (mock: ReturnType<typeof createMock>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ model: 'grok-video-3', prompt: 'a cat', size: '720P' }))
        form.set(name, value);
      form.set('seconds', '6');
      const headers = { authorization: 'Bearer any-key' };
      const url = 'http://mock/octopusx/v1/videos';
      return (await mock.fetch(new Request(url, { method: 'POST', headers, body: form }))).status;
    };
    const statuses = [await send(createMock())];
    // As Safari has been.
    Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator);
    statuses.push(await send(createMock()));
    // As Firefox is.
    Reflect.deleteProperty(Request.prototype, 'body');
    statuses.push(await send(createMock()));
    return statuses;
  });
  expect(seen).toEqual([200, 200, 200]);
});

it('refuses to listen, and says what to do instead', async () => {
  expect(await page.evaluate(() => build.listen().catch(String))).toMatch(
    'A browser cannot listen on a port. Call mock.fetch()',
  );
});
