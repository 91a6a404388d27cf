/** Next.js, whose `fetch` caches and memoizes: a route handler and server components use the installed package. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guideRecipes } from '../../docs/guides/guide-recipes.ts';
import { environment, run } from '../../package/run.ts';
import { freePort } from '../../support/servers/free-port.ts';
import { type Delivery, deliver, secret } from '../../webhooks/sign.ts';
import { type Journey, startJourney } from '../journey.ts';
import { type MockServer, serveMock } from '../mock-server.ts';
import { serverKey, sessionModule, videoThrough } from '../proxy-client.ts';

const application = fileURLToPath(new URL('../projects/next-app', import.meta.url));

describe.each([14, 15, 16])('Next %i', (version) => {
  let journey: Journey;
  let mock: MockServer;
  let app: Awaited<ReturnType<typeof serveApp>>;

  beforeAll(async () => {
    [journey, mock] = await Promise.all([startJourney(`next-${version}`), serveMock({ frozen: true })]);
    await cp(application, journey.folder, { recursive: true });
    await addReceivers(journey);
    await addProxy(journey);
    const { status, stdout, stderr } = await run(
      journey.command('next'),
      ['build'],
      journey.folder,
      undefined,
      { NEXT_TELEMETRY_DISABLED: '1', GATEWAY_URL: mock.octopusx },
    );
    if (status !== 0) throw new Error(`The application cannot be built:\n${stdout}${stderr}`);
    app = await serveApp(journey, mock);
  });
  afterAll(async () => {
    await app?.stop();
    await mock?.close();
    await journey?.[Symbol.asyncDispose]();
  });

  /** Visits two pages, and counts the submits that reach the gateway. */
  async function submitsOf(page: string): Promise<number> {
    const before = mock.submits();
    const first = await app.get(`/${page}/1`);
    const second = await app.get(`/${page}/2`);
    // A cached answer has the first one's id.
    expect(new Set([first, second]).size).toBe(mock.submits() - before);
    return mock.submits() - before;
  }

  it('caches requests: without the client, two submits are one', async () => {
    expect(await submitsOf('raw-route')).toBe(1);
  });

  it.each(['route', 'cached-route', 'component'])('%s: two submits make two tasks', async (page) => {
    expect(await submitsOf(page)).toBe(2);
  });

  it('a server component sees a task move from one visit to the next', async () => {
    const handle = await app.get('/cached-route/3');
    const page = `/task/${encodeURIComponent(handle)}`;
    expect(await app.output(page)).toBe('running');
    mock.clock.advance(120_000);
    expect(await app.output(page)).toBe('completed');
  });

  it('a route handler receives a webhook, and refuses one of another secret', async () => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    expect(await app.post('/hooks', deliver({ timestamp }))).toBe(204);
    expect(await app.post('/hooks', deliver({ timestamp, secrets: ['another'] }))).toBe(400);
  });

  it('a route handler that has read the JSON before is told so', async () => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    expect(await app.post('/parsed-hooks', deliver({ timestamp }))).toBe(500);
    expect(app.printed()).toContain('its body has been read before, and the raw bytes are gone');
  });

  it('a route handler keeps the key', async () => {
    const before = mock.submits();
    expect(await videoThrough(app.origin)).toEqual({
      state: 'completed',
      size: expect.any(Number),
      refusals: ['NotFoundError', 'AuthenticationError'],
    });
    expect(mock.submits()).toBe(before + 1);
  });

  it('a server component sees a task move while it is rendered', async () => {
    mock.clock.setSpeed(200);
    mock.clock.resume();
    expect(await app.output('/wait/1')).toBe('completed');
  });
});

/** Adds the receiver of the guide, and one that reads the JSON first. */
async function addReceivers({ folder }: Journey): Promise<void> {
  const recipe = (await guideRecipes('webhooks.html')).get('Next.js') ?? '';
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const receiver = ts.transpileModule(recipe, { compilerOptions }).outputText;
  const reader = receiver.replace('    try {', '    await request.json();\n    try {');
  for (const [name, source] of Object.entries({ hooks: receiver, 'parsed-hooks': reader })) {
    await mkdir(join(folder, 'app', name));
    await writeFile(join(folder, 'app', name, 'route.js'), source);
  }
}

/** Adds the proxy of the guide, and the sessions that it asks for. */
async function addProxy({ folder }: Journey): Promise<void> {
  const recipe = (await guideRecipes('server.html')).get('Next.js') ?? '';
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const route = join(folder, 'app/api/video/[...path]');
  await mkdir(route, { recursive: true });
  await writeFile(join(route, 'route.js'), ts.transpileModule(recipe, { compilerOptions }).outputText);
  await writeFile(join(folder, 'session.js'), sessionModule);
  const paths = { compilerOptions: { paths: { '@/*': ['./*'] } } };
  await writeFile(join(folder, 'jsconfig.json'), JSON.stringify(paths));
}

/** Starts the built application. */
async function serveApp({ command, folder }: Journey, mock: MockServer) {
  const port = String(await freePort());
  const env = {
    ...environment(),
    NEXT_TELEMETRY_DISABLED: '1',
    GATEWAY_URL: mock.octopusx,
    OCTOPUSX_API_KEY: serverKey,
    TOAPIS_WEBHOOK_SECRET: secret,
  };
  const child = spawn(command('next'), ['start', '--port', port, '--hostname', '127.0.0.1'], {
    cwd: folder,
    env,
  });
  let printed = '';
  const ended = once(child, 'close');
  const ready = new Promise<void>((resolve) => {
    for (const output of [child.stdout, child.stderr])
      createInterface(output).on('line', (line) => {
        printed += `${line}\n`;
        if (/Ready in/.test(line)) resolve();
      });
  });
  await Promise.race([ready, ended.then(() => Promise.reject(new Error(printed)))]);
  const get = async (path: string): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${text}\n${printed}`);
    return text;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    get,
    printed: () => printed,
    async post(path: string, { headers, body }: Delivery): Promise<number> {
      // A text, which a request takes.
      const init = { method: 'POST', headers, body: body as BodyInit };
      return (await fetch(`http://127.0.0.1:${port}${path}`, init)).status;
    },
    output: async (path: string) => /<output>(.*?)<\/output>/.exec(await get(path))?.[1],
    async stop() {
      child.kill();
      await ended;
    },
  };
}
