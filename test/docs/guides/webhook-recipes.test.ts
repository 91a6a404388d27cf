/** The receivers in the guide on webhooks: each accepts what the gateway signed, refuses the rest, and tells of its trap. */

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { webhooks } from '../../../generated/toapis/webhooks.ts';
import {
  type ClaimStore,
  createDeduplicator,
  type WebhookVerificationReason,
} from '../../../src/webhooks.ts';
import { clock, type Delivery, deliver, example, now, requestOf, secret } from '../../webhooks/sign.ts';
import { withSources } from '../run-sample.ts';
import { guideRecipes } from './guide-recipes.ts';

const recipes = await guideRecipes('webhooks.html');

/** The lines that a recipe prints. */
let printed: string[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recipes-'));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(() => {
  printed = [];
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...values) => printed.push(values.map(String).join(' ')));
  }
  vi.stubEnv('TOAPIS_WEBHOOK_SECRET', secret);
  vi.stubEnv('PORT', '0');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Loads a recipe, which runs. */
async function load(title: string): Promise<Record<string, unknown>> {
  const file = join(folder, `${title.replace(/\W/g, '-')}-${Math.random()}.ts`);
  await writeFile(file, withSources(recipes.get(title) ?? 'throw new Error("It is not in the guide")'));
  return import(pathToFileURL(file).href);
}

/** Deliveries of now: the recipes read the system clock. */
const delivery = (draft = {}) => deliver({ timestamp: String(Math.floor(Date.now() / 1000)), ...draft });

/** Sends to a receiver all that it must accept or refuse. */
async function expectReceiver(send: (sent: Delivery) => Promise<number>): Promise<void> {
  expect(await send(delivery())).toBe(204);
  expect(printed).toEqual(['generation.completed evt_01video']);
  expect(await send(delivery({ body: example('endpoint.test') }))).toBe(204);
  expect(await send(delivery({ body: example(undefined, { type: 'new' }) }))).toBe(204);
  expect(await send(delivery({ secrets: ['another'] }))).toBe(400);
  expect(await send({ ...delivery(), body: 'tampered' })).toBe(400);
  expect(await send(deliver())).toBe(400);
  expect(await send({ headers: {}, body: '{}' })).toBe(400);
  expect(await send(delivery({ body: 'x'.repeat(2_000_000) }))).toBe(400);
  expect(printed.join()).not.toContain(secret);
}

it('are six', () => {
  expect([...recipes.keys()]).toEqual(['Hono', 'Next.js', 'Express', 'node:http', 'Python', 'openssl']);
});

describe('Hono', () => {
  it('receives', async () => {
    // It is the recipe's export.
    const { app } = (await load('Hono')) as { app: Hono };
    await expectReceiver(async (sent) => (await app.fetch(requestOf(sent, 'http://app/hooks'))).status);
  });

  it('receives on Node', async () => {
    const { app } = (await load('Hono')) as { app: Hono };
    // Without HTTP/2 it is a server of node:http.
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    server.listen(0);
    await expectReceiver((sent) => sendTo(server, sent));
  });

  it('tells that its JSON was read before', async () => {
    const { app } = (await load('Hono')) as { app: Hono };
    const parsing = new Hono();
    parsing.use(async (context, next) => {
      await context.req.json();
      await next();
    });
    parsing.route('/', app);
    const errors: unknown[] = [];
    parsing.onError((error, context) => {
      errors.push(error);
      return context.body(null, 500);
    });
    const response = await parsing.fetch(requestOf(delivery(), 'http://app/hooks'));
    expect(response.status).toBe(500);
    expect(errors.concat(printed).join()).toContain('its body has been read before');
  });
});

describe('Next.js', () => {
  it('receives', async () => {
    // It is the recipe's export.
    const { POST } = (await load('Next.js')) as { POST: (request: Request) => Promise<Response> };
    await expectReceiver(async (sent) => (await POST(requestOf(sent))).status);
    const read = requestOf(delivery());
    await read.json();
    await expect(POST(read)).rejects.toThrow('its body has been read before');
    const cloned = requestOf(delivery());
    await cloned.clone().json();
    expect((await POST(cloned)).status).toBe(204);
  });
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Sends a delivery to a server, once it listens. */
async function sendTo(server: Server, { headers, body }: Delivery): Promise<number> {
  if (!servers.includes(server)) servers.push(server);
  if (!server.listening) await once(server, 'listening');
  // A server that listens on a port has an address.
  const { port } = server.address() as AddressInfo;
  const init = { method: 'POST', headers, body: body as BodyInit };
  return (await fetch(`http://127.0.0.1:${port}/hooks`, init)).status;
}

describe('node:http', () => {
  it('receives', async () => {
    // It is the recipe's export.
    const { server } = (await load('node:http')) as { server: Server };
    await expectReceiver((sent) => sendTo(server, sent));
  });

  it('tells that something has read the request before', async () => {
    const { server } = (await load('node:http')) as { server: Server };
    // The recipe has one listener.
    const [listener] = server.listeners('request') as RequestListener[];
    server.close();
    const reading = createServer(async (request, response) => {
      expect(request).toBeInstanceOf(IncomingMessage);
      await buffer(request);
      listener?.(request, response);
    });
    reading.listen(0);
    expect(await sendTo(reading, delivery())).toBe(500);
    expect(printed.join()).toContain('its body has been read before');
  });
});

describe('another language', () => {
  /** Deliveries, with the secrets of the receiver, and the verdict. */
  const cases: [string, Delivery, readonly string[], boolean][] = [
    ['as it is sent', deliver(), [secret], true],
    ['of the old secret', deliver({ secrets: ['new', secret] }), [secret], true],
    ['of a receiver with two', deliver(), ['new', secret], true],
    [
      'with characters of many bytes',
      deliver({ body: example(undefined, { note: '猫 ä' }) }),
      [secret],
      true,
    ],
    ['of another secret', deliver({ secrets: ['another'] }), [secret], false],
    ['with another body', { ...deliver(), body: `${example()} ` }, [secret], false],
    ['that is old', deliver({ timestamp: String(now / 1000 - 301) }), [secret], false],
    ['from the future', deliver({ timestamp: String(now / 1000 + 301) }), [secret], false],
    ['with a timestamp that is none', deliver({ timestamp: '1e9' }), [secret], false],
    ['without headers', { ...deliver(), headers: {} }, [secret], false],
  ];

  it('Python accepts and refuses as this package does', () => {
    const program = `${recipes.get('Python')}
import json, sys
for one in json.load(sys.stdin):
    print(is_from_toapis(one["headers"], one["body"].encode(), one["secrets"], one["now"]))
`;
    const input = cases.map(([, { headers, body }, secrets]) => ({
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      body: String(body),
      secrets,
      now: now / 1000,
    }));
    const { stdout, stderr } = spawnSync('python3', ['-c', program], {
      input: JSON.stringify(input),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const verdicts = stdout.trim().split('\n');
    expect(verdicts).toEqual(cases.map(([, , , isRight]) => (isRight ? 'True' : 'False')));
  });

  it('openssl prints the signature', async () => {
    const { headers, body } = deliver({ body: example(undefined, { note: '猫 ä' }) });
    await writeFile(join(folder, 'body.json'), body);
    const { stdout, stderr } = spawnSync('sh', ['-c', recipes.get('openssl') ?? 'exit 1'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        WEBHOOK_ID: headers[webhooks.headers.id],
        WEBHOOK_TIMESTAMP: headers[webhooks.headers.timestamp],
        WEBHOOK_SECRET: secret,
      },
    });
    expect([stdout.trim(), stderr]).toEqual([headers[webhooks.headers.signature], '']);
  });
});

it('the store in Redis acts once over two processes', async () => {
  const markdown = await readFile(new URL('../../../docs/guides/webhooks.md', import.meta.url), 'utf8');
  const [, sample = ''] = /```ts\n(import type \{ ClaimStore \}.*?)```/s.exec(markdown) ?? [];
  const file = join(folder, 'store.ts');
  await writeFile(file, withSources(sample));
  // It is the sample's export.
  const { storeIn } = (await import(pathToFileURL(file).href)) as { storeIn: (redis: object) => ClaimStore };
  // `SET` as Redis describes it: NX sets only what is not there, GET answers with what was there.
  const values = new Map<string, string>();
  const calls: unknown[] = [];
  const store = storeIn({
    async set(key: string, value: string, options: { NX?: true; GET?: true; PX: number }) {
      calls.push(options);
      const known = values.get(key) ?? null;
      if (!options.NX || known === null) values.set(key, value);
      return options.GET ? known : 'OK';
    },
    async del(key: string) {
      return Number(values.delete(key));
    },
  });
  const [one, other] = [createDeduplicator({ store, clock }), createDeduplicator({ store, clock })];
  await expect(one.once('a', () => Promise.reject(new Error('No')))).rejects.toThrow('No');
  const first = one.once('a', () => new Promise((resolve) => setImmediate(resolve)));
  expect(await other.once('a', () => expect.unreachable())).toBe('in-progress');
  expect(await first).toBe('acted');
  expect(await other.once('a', () => expect.unreachable())).toBe('duplicate');
  expect(calls).toContainEqual({ PX: 300_000, NX: true, GET: true });
  expect(calls).toContainEqual({ PX: 168_660_000 });
});

it('the guide has every reason of a refusal', async () => {
  const markdown = await readFile(new URL('../../../docs/guides/webhooks.md', import.meta.url), 'utf8');
  const [, section = ''] = /## The checks(.*?)\n## /s.exec(markdown) ?? [];
  const named = [...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, reason]) => reason);
  const reasons: Record<WebhookVerificationReason, true> = {
    'missing-header': true,
    'malformed-timestamp': true,
    'malformed-signature': true,
    'timestamp-out-of-tolerance': true,
    'body-too-large': true,
    'no-matching-signature': true,
    'not-json': true,
    'not-an-event': true,
    'id-mismatch': true,
  };
  expect(named).toEqual(['reason', ...Object.keys(reasons)]);
});
