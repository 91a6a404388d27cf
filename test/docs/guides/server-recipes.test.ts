/** The proxies in the guide on the server, with the client of a page; those of larger tools are run by the journeys. */

import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { type Listener, listen } from '../../../mocks/http/listen.ts';
import { createClock } from '../../../mocks/mock-clock.ts';
import { AuthenticationError, octopusx } from '../../../src/index.ts';
import type { ProxyStore } from '../../../src/server/create-proxy.ts';
import { withSources } from '../run-sample.ts';
import { guideRecipes } from './guide-recipes.ts';

const recipes = await guideRecipes('server.html');
const clock = createClock({ frozen: true });
const mock = createMock({ clock });

let folder: string;
let gateway: Listener;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proxies-'));
  const session =
    "export const userOf = (request) => { const [, id] = /user=(\\w+)/.exec(request.headers.get('cookie') ?? '') ?? []; return id && { id }; };";
  await writeFile(join(folder, 'session.ts'), session);
  gateway = await listen({ fetch: mock.fetch, port: 0 });
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  vi.stubEnv('OCTOPUSX_API_KEY', 'sk-of-the-server');
  vi.stubEnv('GATEWAY_URL', `${gateway.url}/octopusx`);
  vi.stubEnv('PORT', '0');
});
afterEach(() => vi.unstubAllEnvs());

/** Loads a recipe, which runs. */
async function load(title: string): Promise<Record<string, unknown>> {
  const file = join(folder, `${title.replace(/\W/g, '-')}.ts`);
  await writeFile(file, withSources(recipes.get(title) ?? 'throw new Error("It is not in the guide")'));
  return import(pathToFileURL(file).href);
}

/** Makes and downloads a video as a page of a user does, and is refused as one without. */
async function expectProxy(origin: string, send: (request: Request) => Promise<Response>): Promise<void> {
  const pageOf = (cookie: string) =>
    octopusx({
      baseUrl: `${origin}/api/video`,
      clock,
      fetch: (request) => {
        const sent = new Request(request);
        sent.headers.set('cookie', cookie);
        return send(sent);
      },
    });
  const body = { model: 'veo_3_1', prompt: '[instant] [no-url]', seconds: '8' } as const;
  const before = mock.ledger.billable;
  const task = await pageOf('user=ann').generateVideo(body);
  const file = await (await task.wait()).download();
  expect(file.size).toBeGreaterThan(1000);
  await expect(pageOf('').generateVideo(body)).rejects.toBeInstanceOf(AuthenticationError);
  await expect(pageOf('user=bob').resume(task.id).refresh()).rejects.toMatchObject({
    code: 'task_not_found',
  });
  expect(mock.ledger.billable).toBe(before + 1);
}

it('are six, and a page', () => {
  expect([...recipes.keys()]).toEqual(['Page', 'Next.js', 'Express', 'Hono', 'node:http', 'Vite']);
});

it('Hono keeps the key', async () => {
  // It is the recipe's export.
  const { app } = (await load('Hono')) as { app: Hono };
  await expectProxy('http://app', async (request) => app.fetch(request));
});

it('node:http keeps the key', async () => {
  // It is the recipe's export.
  const { server } = (await load('node:http')) as { server: Server };
  if (!server.listening) await once(server, 'listening');
  // A server that listens on a port has an address.
  const { port } = server.address() as AddressInfo;
  try {
    await expectProxy(`http://127.0.0.1:${port}`, fetch);
  } finally {
    server.close().closeAllConnections();
  }
});

it('the store in Redis is one', async () => {
  const markdown = await readFile(new URL('../../../docs/guides/server.md', import.meta.url), 'utf8');
  const [, sample = ''] = /```ts\n(import type \{ ProxyStore \}.*?)```/s.exec(markdown) ?? [];
  await writeFile(join(folder, 'store.ts'), withSources(sample));
  // It is the sample's export.
  const { storeIn } = (await import(pathToFileURL(join(folder, 'store.ts')).href)) as {
    storeIn: (redis: object) => ProxyStore;
  };
  const values = new Map<string, string>();
  const store = storeIn({
    get: async (key: string) => values.get(key) ?? null,
    // As Redis describes it: NX sets only what is not there, GET answers with what was there.
    async set(key: string, value: string, options: { NX?: true; GET?: true; PX: number }) {
      const known = values.get(key) ?? null;
      if (!options.NX || known === null) values.set(key, value);
      return options.GET ? known : 'OK';
    },
    del: async (key: string) => Number(values.delete(key)),
  });
  expect(await store.claim('a', '1', 1000)).toBeNull();
  expect(await store.claim('a', '2', 1000)).toBe('1');
  await store.set('a', '3', 1000);
  expect(await store.get('a')).toBe('3');
  await store.delete('a');
  expect(await store.get('a')).toBeNull();
});
