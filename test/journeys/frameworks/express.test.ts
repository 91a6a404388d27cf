/** Express: the receiver of the guide, and the body parser that must not stand before it. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guideRecipes } from '../../docs/guides/guide-recipes.ts';
import { environment } from '../../package/run.ts';
import { type Delivery, deliver, example, secret } from '../../webhooks/sign.ts';
import { type Journey, startJourney } from '../journey.ts';
import { serveMock } from '../mock-server.ts';
import { serverKey, sessionModule, videoThrough } from '../proxy-client.ts';

const recipe = (await guideRecipes('webhooks.html')).get('Express') ?? '';

const proxyRecipe = (await guideRecipes('server.html')).get('Express') ?? '';

/** The recipe with its parser before the route, as most applications have it. */
const parsedFirst = recipe
  .replace('app.use(express.json());', '')
  .replace('const app = express();', 'const app = express();\napp.use(express.json());');

/** The recipe with the bytes that Express has read. */
const withRawParser = recipe
  .replace("app.post('/hooks', ", "app.post('/hooks', express.raw({ type: 'application/json' }), ")
  .replace('body: request }', 'body: request.body }');

const delivery = (draft = {}) => deliver({ timestamp: String(Math.floor(Date.now() / 1000)), ...draft });

describe.each([4, 5])('Express %i', (version) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney(`express-${version}`);
  });
  afterAll(() => journey?.[Symbol.asyncDispose]());

  it('receives, and refuses what is not signed', async () => {
    await using receiver = await serve(journey, recipe);
    expect(await receiver.send(delivery())).toBe(204);
    expect(receiver.printed()).toBe('generation.completed evt_01video\n');
    expect(await receiver.send(delivery({ secrets: ['another'] }))).toBe(400);
    expect(await receiver.send({ ...delivery(), body: `${example()} ` })).toBe(400);
    expect(await receiver.send(delivery({ body: ' '.repeat(2_000_000) }))).toBe(400);
    expect(receiver.printed()).not.toContain(secret);
  });

  it('says that a body parser was first', async () => {
    expect(parsedFirst).not.toBe(recipe);
    await using receiver = await serve(journey, parsedFirst);
    expect(await receiver.send(delivery())).toBe(500);
    expect(receiver.printed()).toContain('its body has been read before, and the raw bytes are gone');
  });

  it('keeps the key with the proxy of the guide, and says that a body parser was first', async () => {
    const mock = await serveMock({});
    try {
      await writeFile(join(journey.folder, 'session.js'), sessionModule);
      const environment = { OCTOPUSX_API_KEY: serverKey, GATEWAY_URL: mock.octopusx };
      await using server = await serve(journey, proxyRecipe, environment);
      expect(await videoThrough(server.origin)).toEqual({
        state: 'completed',
        size: expect.any(Number),
        refusals: ['NotFoundError', 'AuthenticationError'],
      });
      expect(mock.submits()).toBe(1);
      expect(server.printed()).toBe('');
      const parser = 'app.use(express.json());';
      const line = "app.use('/api/video'";
      const parsed = proxyRecipe.replace(parser, '').replace(line, `${parser}\n${line}`);
      await using broken = await serve(journey, parsed, environment);
      const headers = { 'content-type': 'application/json', cookie: 'user=ann' };
      const init = { method: 'POST', headers, body: '{}' };
      const answer = await fetch(`${broken.origin}/api/video/v1/videos`, init);
      expect([answer.status, await answer.text()]).toEqual([
        500,
        expect.stringContaining('Put the proxy before any body parser'),
      ]);
    } finally {
      await mock.close();
    }
  });

  it('receives the bytes of express.raw()', async () => {
    expect(withRawParser).not.toBe(recipe);
    await using receiver = await serve(journey, withRawParser);
    expect(await receiver.send(delivery())).toBe(204);
    expect(await receiver.send({ ...delivery(), body: `${example()} ` })).toBe(400);
  });
});

/** Runs a receiver, or a proxy, as a program of its own. */
async function serve({ folder }: Journey, program: string, variables: Record<string, string> = {}) {
  const listening = "server.on('listening', () => console.log('port ' + server.address().port));";
  await writeFile(join(folder, 'receiver.js'), `${program}\n${listening}\n`);
  const child = spawn(process.execPath, ['receiver.js'], {
    cwd: folder,
    env: { ...environment(), PORT: '0', TOAPIS_WEBHOOK_SECRET: secret, ...variables },
  });
  const ended = once(child, 'close');
  let printed = '';
  const port = new Promise<string>((resolve) => {
    for (const output of [child.stdout, child.stderr]) {
      createInterface(output).on('line', (line) => {
        if (line.startsWith('port ')) resolve(line.slice('port '.length));
        else printed += `${line}\n`;
      });
    }
  });
  const origin = `http://127.0.0.1:${await Promise.race([port, ended.then(() => Promise.reject(new Error(printed)))])}`;
  const url = `${origin}/hooks`;
  return {
    origin,
    printed: () => printed,
    async send({ headers, body }: Delivery): Promise<number> {
      // A text or bytes of their own, which a request takes.
      return (await fetch(url, { method: 'POST', headers, body: body as BodyInit })).status;
    },
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
    },
  };
}
