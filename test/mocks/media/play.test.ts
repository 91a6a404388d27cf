/** The whole way of each documented submit, as a page goes it: submit, poll, and play what comes of it. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gateways } from '../../../generated/gateways.ts';
import type { QueryOperation, SubmitOperation } from '../../../generated/lifecycle.ts';
import { valueAt } from '../../../mocks/core/text/json-pointer.ts';
import { createMock } from '../../../mocks/create-mock.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { documents } from '../../contract/documents.ts';
import { launchBrowser } from '../../support/browser.ts';

const clock = createClock({ frozen: true });
const mock = createMock({ clock });

let listener: Listener;
let page: Listener;
let browser: Browser;
let tab: Page;
beforeAll(async () => {
  listener = await listen({ fetch: mock.fetch, port: 0 });
  // A page of another origin than the mock's.
  const html = '<!doctype html><title>Player</title><video muted></video>';
  const headers = { 'content-type': 'text/html' };
  page = await listen({ fetch: async () => new Response(html, { headers }), port: 0 });
  browser = await launchBrowser();
  tab = await browser.newPage();
  await tab.goto(page.url);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([listener.close(), page.close()]);
});

/** The id in a documented curl command's URL. */
function pathOf(curl: string, server: string): string {
  return new RegExp(`${server}(/\\S+)`).exec(curl)?.[1] ?? '';
}

describe.each(Object.entries(documents))('%s', (_, documented) => {
  const { submits, queries } = gateways[documented.gateway].lifecycles;
  const found = Object.values<SubmitOperation>(submits).find(({ path }) => path === documented.path);

  it('is submitted, moves as its lifecycle says, and ends in a video that plays and seeks', async () => {
    if (found === undefined) throw new Error('The document is in no lifecycle table');
    const base = `${listener.url}/${documented.gateway}`;
    // Everything is sent by the page, across origins.
    const send = (path: string, json?: object) =>
      tab.evaluate(
        async ([url, body]) => {
          const headers = { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' };
          const response = await fetch(url, body === null ? { headers } : { method: 'POST', headers, body });
          return response.json();
        },
        [`${base}${path}`, json ? JSON.stringify(json) : null] as const,
      );

    const submitted = await send(pathOf(documented.curl, documented.server), documented.exampleRequest);
    expect(submitted.status).toBe(documented.exampleResponse.status);

    // The operation that knows the task is the one whose pipeline it was made in.
    const readers = found.links.flatMap(({ operationId, parameter, from }) => {
      const query = Object.entries<QueryOperation>(queries).find(([id]) => id === operationId)?.[1];
      const id = valueAt(submitted, from);
      return query && typeof id === 'string' ? [{ query, parameter, id }] : [];
    });
    const ask = async () => {
      for (const { query, parameter, id } of readers) {
        const path = query.path.includes('{')
          ? query.path.replace(`{${parameter}}`, encodeURIComponent(id))
          : `${query.path}?${parameter}=${encodeURIComponent(id)}`;
        const answer = await send(path);
        if (!('error' in answer) || 'status' in answer) return { query, answer };
      }
      throw new Error('No query knows the task');
    };

    const kinds: string[] = [];
    const progress: number[] = [];
    let last = await ask();
    const { poll } = last.query;
    for (let waited = 0; waited <= poll.timeout; waited += poll.interval) {
      last = await ask();
      const kind = last.query.states[last.answer.status]?.kind ?? 'unrecognised';
      if (kinds.at(-1) !== kind) kinds.push(kind);
      if (kind === 'running') progress.push(Number(last.answer.progress));
      if (kind === 'completed') break;
      clock.advance(waited === 0 ? poll.initialDelay : poll.interval);
    }
    expect(kinds).toEqual(
      documented.exampleResponse.status === 'queued'
        ? ['queued', 'running', 'completed']
        : ['running', 'completed'],
    );
    expect(progress.length).toBeGreaterThan(1);
    expect(progress).toEqual([...progress].sort((one, other) => one - other));

    const url = last.query.at.result.map((place) => valueAt(last.answer, place)).find((value) => value);
    const played = await tab.evaluate(async (source) => {
      const video = document.querySelector('video');
      if (video === null) throw new Error('There is no video element');
      const once = (name: string) =>
        new Promise((resolve) => video.addEventListener(name, resolve, { once: true }));
      const loaded = once('loadeddata');
      video.src = source;
      await loaded;
      const { duration, videoWidth, videoHeight } = video;
      const sought = once('seeked');
      video.currentTime = duration - 0.5;
      await sought;
      const from = video.currentTime;
      const ended = once('ended');
      await video.play();
      await ended;
      return { duration, ratio: videoWidth / videoHeight, from, to: video.currentTime };
    }, String(url));

    // The ratio that was asked for, or else the size that was answered.
    const { aspect_ratio, duration } = documented.exampleRequest as {
      aspect_ratio?: string;
      duration?: number;
    };
    const ratio: string = aspect_ratio ?? submitted.size;
    const [width = 0, height = 1] = ratio.split(/[:x]/).map(Number);
    expect(played.ratio).toBeCloseTo(width / height, 1);
    if (duration !== undefined) expect(played.duration).toBeCloseTo(duration, 1);
    expect(played.from).toBeCloseTo(played.duration - 0.5, 1);
    expect(played.to).toBeCloseTo(played.duration, 1);
  });
});

it('takes milliseconds when the clock is advanced instead of waited for', async () => {
  const headers = { Authorization: 'Bearer YOUR_API_KEY', 'Content-Type': 'application/json' };
  const { exampleRequest } = Object.values(documents)[0] ?? { exampleRequest: {} };
  const init = { method: 'POST', headers, body: JSON.stringify(exampleRequest) };
  const { id } = await (await mock.fetch(new Request('http://mock/octopusx/v1/video/create', init))).json();
  clock.advance(600_000);
  const query = await mock.fetch(new Request(`http://mock/octopusx/v1/video/query?id=${id}`, { headers }));
  expect(await query.json()).toMatchObject({ status: 'completed', progress: 100 });
});
