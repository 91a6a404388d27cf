/** A submit over https in Chromium: sent as a stream, which the browser cannot send a second time by itself. */

import type { Http2ServerResponse } from 'node:http2';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../client/bundled.ts';
import { launchBrowser } from '../support/browser.ts';
import { answer, type SecureHandler, secureServer } from '../support/servers/secure-server.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([
    launchBrowser(),
    bundled(`
      import { octopusx } from './src/index.ts';
      globalThis.submit = async (baseUrl, body, options = {}) => {
        const gateway = octopusx({ apiKey: 'sk-of-a-page', baseUrl, ...options });
        const method = body.images ? 'createVideo' : 'generateVideo';
        try {
          return (await gateway[method](body)).id;
        } catch (error) {
          return error.name;
        }
      };
      globalThis.plain = (url) =>
        fetch(url + '/v1/video/create', { method: 'POST', body: '{}', headers: { Authorization: 'Bearer key' } })
          .catch((error) => error.name);
    `),
  ]);
});
afterAll(() => browser.close());

const video = { model: 'grok-video-3', prompt: 'a cat', images: [], aspect_ratio: '3:2', size: '1080P' };
const form = { model: 'grok-video-3', prompt: 'a cat', seconds: 6 };
const accepted = JSON.stringify({ id: 'grok:1', status: 'processing' });
const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*, Authorization',
  'Content-Type': 'application/json',
};

/** Lets the preflight pass, and gives the submit to a handler. */
function behindCors(handle: SecureHandler): SecureHandler {
  return (request, response, body) => {
    if (request.method !== 'OPTIONS') {
      handle(request, response, body);
      return;
    }
    answer(response, 204, cors);
  };
}

/** Calls a function of the page, whose origin is not the gateway's. */
async function inPage(name: 'submit' | 'plain', ...given: readonly unknown[]): Promise<unknown> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await page.addScriptTag({ content: script, type: 'module' });
    await page.waitForFunction(`typeof ${name} === 'function'`);
    return await page.evaluate(`${name}(...${JSON.stringify(given)})`);
  } finally {
    await context.close();
  }
}

/** The ways in which a connection ends after the submit has arrived. */
const ends: readonly [string, (response: Http2ServerResponse) => void][] = [
  ['the connection is closed', ({ stream }) => stream.session?.destroy()],
  ['the server refuses the stream', ({ stream }) => stream.close(7)],
  [
    'the server goes away',
    ({ stream }) => {
      stream.session?.goaway(0, 0);
      setImmediate(() => stream.session?.destroy());
    },
  ],
];

describe('over HTTP/2', () => {
  it.each(ends)('when %s, a plain POST arrives again, and a submit once', async (_, end) => {
    const arrived: string[] = [];
    await using server = await secureServer(
      'h2',
      behindCors((request, response, body) => {
        arrived.push(body);
        // The server is one of HTTP/2.
        if (request.httpVersion === '2.0') end(response as Http2ServerResponse);
      }),
    );
    expect(await inPage('plain', server.url)).toBe('TypeError');
    expect(arrived.length).toBeGreaterThan(1);
    arrived.length = 0;
    expect(await inPage('submit', server.url, video)).toBe('SubmitUnconfirmedError');
    expect(arrived.map((body) => JSON.parse(body))).toEqual([video]);
  });

  it.each([
    ['JSON', video, 'application/json'],
    ['a form', form, 'multipart/form-data'],
  ])('%s arrives whole, with its media type', async (_, body, mediaType) => {
    const arrived: { readonly type: string; readonly body: string }[] = [];
    await using server = await secureServer(
      'h2',
      behindCors((request, response, text) => {
        arrived.push({ type: String(request.headers['content-type']), body: text });
        answer(response, 200, cors, accepted);
      }),
    );
    expect(await inPage('submit', server.url, body)).toBe('grok:1');
    expect(arrived).toHaveLength(1);
    expect(arrived[0]?.type).toContain(mediaType);
    expect(arrived[0]?.body).toContain('a cat');
    if (body === video) expect(JSON.parse(arrived[0]?.body ?? '')).toEqual(video);
  });

  it('a submit without an answer in time is unconfirmed, and never called unsent', async () => {
    let arrived = 0;
    await using server = await secureServer(
      'h2',
      behindCors(() => {
        arrived += 1;
      }),
    );
    const outcome = await inPage('submit', server.url, video, { requestTimeout: 500 });
    expect(outcome).toBe('SubmitUnconfirmedError');
    expect(arrived).toBe(1);
  });
});

describe('over HTTP/1.1, where browsers send no streams', () => {
  it('a submit is sent without one', async () => {
    const arrived: string[] = [];
    await using server = await secureServer(
      'http/1.1',
      behindCors((_request, response, body) => {
        arrived.push(body);
        answer(response, 200, cors, accepted);
      }),
    );
    expect(await inPage('submit', server.url, video)).toBe('grok:1');
    expect(arrived.map((body) => JSON.parse(body))).toEqual([video]);
  });
});
