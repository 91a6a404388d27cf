/** The client in a browser: in a page of another origin than the gateway, under a strict policy, across a reload. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/create-mock.ts';
import { type Listener, listen } from '../../mocks/http/listen.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { video } from '../client/mocked.ts';
import { deliver, secret } from '../webhooks/sign.ts';
import { type FileServer, fileFacts, fileServer } from './file-deliveries.ts';
import { type OpenPage, openPage } from './open-page.ts';
import type { VideoProgram } from './video-page.ts';

// The tasks move only when a test says so.
const clock = createClock({ frozen: true });
const requests: string[] = [];
const mock = createMock({
  clock,
  onRequest: ({ method, path }) => requests.push(`${method} ${path}`),
});

let gateway: Listener;
let files: FileServer;
let open: OpenPage<VideoProgram>;

beforeAll(async () => {
  gateway = await listen({ fetch: mock.fetch, port: 0 });
  files = await fileServer();
  open = await openPage<VideoProgram>({
    module: 'test/browser/video-page.ts',
    policy: `default-src 'none'; script-src 'self'; connect-src 'self' ${gateway.url} ${files.url}; media-src ${gateway.url}`,
    // As a development server's proxy does: the gateway sees its own address.
    api: (request) => {
      const { pathname, search } = new URL(request.url);
      return mock.fetch(new Request(gateway.url + pathname.replace(/^\/api/, '') + search, request));
    },
  });
});
afterAll(async () => {
  await open[Symbol.asyncDispose]();
  await files[Symbol.asyncDispose]();
  await gateway.close();
});
beforeEach(() => {
  mock.reset();
  requests.length = 0;
});

/** The address of the gateway. */
const baseUrl = () => `${gateway.url}/octopusx`;

/** The submits that have arrived at the gateway. */
const submits = () => requests.filter((line) => line.startsWith('POST'));

/** Waits until the gateway has had some more requests. */
async function moreRequests(count: number): Promise<void> {
  const goal = requests.length + count;
  await expect.poll(() => requests.length, { interval: 5, timeout: 20_000 }).toBeGreaterThanOrEqual(goal);
}

/** Waits until the page has retried. */
async function retried(): Promise<void> {
  await expect
    .poll(async () => (await open.call('retries')).length, { interval: 20, timeout: 20_000 })
    .toBeGreaterThan(0);
}

/** Lets so many milliseconds pass in the page. */
async function rest(milliseconds: number): Promise<void> {
  await open.page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);
}

describe('a page of another origin', () => {
  it('submits, is reloaded in the middle, goes on, plays and downloads: one task, billed once', async () => {
    await open.call('open', baseUrl());
    await open.call('submit', video);
    await open.call('wait');
    await moreRequests(2);
    expect(await open.call('states')).toContain('running');

    await open.page.reload();
    await open.call('open', baseUrl());
    expect(await open.call('states')).toEqual([]);
    await open.call('wait');
    await moreRequests(2);
    clock.advance(600_000);
    const found = await open.call('finished');
    expect(found).toEqual({
      url: expect.stringContaining(`${baseUrl()}/files/`),
      requiresAuth: false,
    });
    expect(await open.call('states')).toContain('running');
    expect((await open.call('states')).at(-1)).toBe('completed');

    expect(await open.call('play')).toBeGreaterThan(1);
    expect(await open.call('download')).toMatchObject({ type: 'video/mp4' });
    expect(mock.ledger.billable).toBe(1);
    expect(submits()).toHaveLength(1);
  });

  it('asks for its task as soon as the clock of the mock is moved', async () => {
    await open.call('open', baseUrl());
    const following = open.call('follow', baseUrl(), `${gateway.url}/__mock/changes`, video);
    // The page has its task, and listens, once it has been told of something.
    await expect
      .poll(
        () => {
          clock.advance(1);
          return requests.length;
        },
        { interval: 50, timeout: 20_000 },
      )
      .toBeGreaterThan(1);
    clock.advance(600_000);
    expect((await following).at(-1)).toBe('completed');
    expect(requests.length).toBeLessThanOrEqual(4);
  });

  it('goes on after a reload with the bare id of its task', async () => {
    await open.call('open', baseUrl());
    const id = await open.call('submit', { ...video, prompt: '[instant]' });
    await open.call('keep', id);
    await open.page.reload();
    await open.call('open', baseUrl());
    await open.call('wait');
    expect(await open.call('finished')).toMatchObject({ requiresAuth: false });
    expect(submits()).toHaveLength(1);
  });

  it('uploads a picture that it drew, and submits its URL', async () => {
    const { drawn, there } = await open.call('submitPicture', `${gateway.url}/toapis`);
    expect(there).toBe(drawn);
    expect(submits()).toEqual(['POST /v1/uploads/images', 'POST /v1/videos/generations']);
    expect(mock.ledger.billable).toBe(1);
  });

  it('does not resume its task at another server, which would get the key', async () => {
    await open.call('open', baseUrl());
    await open.call('submit', video);
    await open.call('open', files.url);
    expect(await open.call('resumeFails')).toMatchObject({
      name: 'TypeError',
      message: expect.stringMatching(`belongs to .*${baseUrl()}, not to .*${files.url}`),
    });
  });

  it('waits on while connections are lost and a proxy answers instead, and says so', async () => {
    await open.call('open', baseUrl());
    await open.call('submit', { ...video, prompt: '[instant]' });
    // Chromium repeats a query that was lost by itself, once for each connection that it has.
    mock.faults.add({ kind: 'lost', operation: 'queryVideo', times: 4 });
    mock.faults.add({ kind: 'not_json', operation: 'queryVideo' });
    mock.faults.add({ kind: 'status', status: 503, operation: 'queryVideo' });
    await open.call('wait');
    expect(await open.call('finished')).toMatchObject({ requiresAuth: false });
    const retries = await open.call('retries');
    expect(retries.length).toBeGreaterThanOrEqual(3);
    expect(retries.map(({ operation }) => operation)).not.toContain('submit');
    expect(retries.map(({ attempt }) => attempt)).toEqual(retries.map((_, index) => index + 1));
    expect(submits()).toHaveLength(1);
  });

  it('waits on while the gateway is away', async () => {
    await open.call('open', baseUrl());
    await open.call('submit', { ...video, prompt: '[instant]' });
    await gateway.close();
    try {
      await open.call('wait');
      await retried();
    } finally {
      gateway = await listen({ fetch: mock.fetch, port: Number(new URL(gateway.url).port) });
    }
    expect(await open.call('finished')).toMatchObject({ requiresAuth: false });
    expect(submits()).toHaveLength(1);
  });

  it('stops at once when it is aborted, and asks no more', async () => {
    await open.call('open', baseUrl());
    await open.call('submit', { ...video, prompt: '[stuck]' });
    await open.call('wait');
    await moreRequests(2);
    expect(await open.call('abort', 'enough')).toBe('enough');
    // A request that was under way may still arrive.
    await rest(100);
    const { length } = requests;
    // Four times as long as it takes until it would ask again.
    await rest(200);
    expect(requests).toHaveLength(length);
  });
});

describe('a page of the same origin', () => {
  it('uses a relative base URL', async () => {
    expect(await open.call('open', '/api/octopusx')).toBe(`${open.origin}/api/octopusx`);
    await open.call('submit', { ...video, prompt: '[instant]' });
    await open.page.reload();
    await open.call('open', '/api/octopusx/');
    await open.call('wait');
    expect(await open.call('finished')).toMatchObject({ url: expect.stringContaining(gateway.url) });
    expect(await open.call('download')).toMatchObject({ type: 'video/mp4' });
    expect(mock.ledger.billable).toBe(1);
  });
});

describe('a download across origins', () => {
  /** Waits for a file that is delivered in some way. */
  async function find(delivery: string): Promise<void> {
    await open.call('open', files.url, false);
    await open.call('keep', delivery);
    await open.call('wait');
  }

  it('tells its progress', async () => {
    await find('whole');
    const { progress, ...file } = await open.call('download');
    expect(file).toEqual({ ...fileFacts, type: 'video/mp4' });
    const received = progress.map(([bytes]) => bytes);
    expect(received).toEqual(received.toSorted((one, other) => one - other));
    expect(progress.at(-1)).toEqual([fileFacts.size, fileFacts.size]);
  });

  it.each([
    'in two parts',
    'in two parts, with its range hidden from pages',
    'in two parts, with range and length hidden',
    'from the beginning again',
  ])('is whole when the file comes %s', async (delivery) => {
    await find(delivery);
    expect(await open.call('download')).toMatchObject(fileFacts);
    // At least one: Chromium may drop what it had of a connection that was closed.
    expect(await open.call('retries')).toContainEqual({ operation: 'download', attempt: 1 });
  });

  it('is whole as a stream, too', async () => {
    await find('in two parts');
    expect(await open.call('stream')).toEqual(fileFacts);
  });

  it('can be aborted in the middle', async () => {
    await find('without an end');
    expect(await open.call('abortDownload', 'enough')).toBe('enough');
  });

  it('fails when the storage lets no page read its files, and names the address', async () => {
    await find('to no other origin');
    expect(await open.call('downloadFails')).toEqual({
      name: 'GatewayUnavailableError',
      message: expect.stringContaining(`GET ${files.url}/files/`),
      cause: 'TypeError',
    });
    // The browser says so, too.
    expect(open.complaints.join()).toContain('blocked by CORS policy');
  });

  it('sends the key where the video is shown only with it', async () => {
    await open.call('open', baseUrl());
    expect(await open.call('downloadWithKey')).toMatchObject({ requiresAuth: true, type: 'video/mp4' });
  });
});

it('breaks no rule of a policy that forbids code made of text', async () => {
  expect(open.complaints.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
  expect(await open.call('mayEvaluate')).toBe(false);
});

it('a worker of the page receives webhooks', async () => {
  const { headers, body } = deliver({ timestamp: String(Math.floor(Date.now() / 1000)) });
  const delivery = { headers, body: String(body), secret };
  expect(
    await open.call('receiveInWorker', [
      delivery,
      { ...delivery, secret: 'whsec_another' },
      { ...delivery, body: `${body} ` },
    ]),
  ).toEqual(['generation.completed', 'no-matching-signature', 'no-matching-signature']);
});
