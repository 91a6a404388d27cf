/** `video-gateway proxy` of the installed package: as a command, in a browser, and beside `prism proxy`. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startStockPrism } from '../../../mocks/stock-prism.ts';
import { accessibilityProblems } from '../../docs/site/accessibility.ts';
import { launchBrowser } from '../../support/browser.ts';
import { freePort } from '../../support/servers/free-port.ts';
import { type MockServer, serveMock } from '../mock-server.ts';

const contract = fileURLToPath(new URL('../../../generated/octopusx/openapi.json', import.meta.url));
const secret = 'sk-very-secret-key';
const headers = { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' };
const wrong = {
  model: 'grok-video-3',
  prompt: 'a cat',
  images: [],
  aspect_ratio: '3:2',
  size: '1080P',
  duration: 99,
};
const right = { ...wrong, duration: 10 };

let mock: MockServer;
beforeAll(async () => {
  mock = await serveMock({ frozen: true });
});
afterAll(() => mock.close());

/** A proxy that runs as a command. */
interface Command extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly url: string;
  printed(): string;
}

async function startProxy(baseUrl: string, ...args: readonly string[]): Promise<Command> {
  const program = join(inject('package').installed, 'dist/cli/video-gateway.js');
  const parameters = ['proxy', '--gateway', 'octopusx', '--port', '0', '--base-url', baseUrl, ...args];
  const child = spawn(process.execPath, [program, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true', OCTOPUSX_API_KEY: 'sk-key-of-the-environment' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  while (!printed.includes('to stop.\n')) await once(child.stdout, 'data');
  return {
    child,
    url: /http:\/\/127[\d.:]+/.exec(printed)?.[0] ?? '',
    printed: () => printed,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** A server in the place of the gateway. */
async function serving(listener: RequestListener) {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function submit(url: string, body: object): Promise<Response> {
  return fetch(`${url}/v1/video/create`, { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('the command', () => {
  it('says what the guide shows, and logs what deviates, without a key', async () => {
    await using proxy = await startProxy(mock.octopusx);
    const guide = await readFile(new URL('../../../docs/guides/live-proxy.md', import.meta.url), 'utf8');
    const [greeting = '', log = ''] = [...guide.matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(
      ([, text]) => text,
    );
    expect(proxy.printed()).toBe(
      greeting.replaceAll('http://127.0.0.1:4010', proxy.url).replace('https://octopusx.ai', mock.octopusx),
    );
    await submit(proxy.url, wrong);
    await expect
      .poll(() => proxy.printed(), { timeout: 30_000 })
      .toContain(log.split('\n').slice(1).join('\n'));
    expect(proxy.printed()).not.toContain(secret);
  });

  it('waits for the answer that is under way when it is told to stop', async () => {
    let answer = () => {};
    const arrived = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let end = () => {};
    using gateway = await serving((incoming, outgoing) => {
      incoming.resume().once('end', answer);
      end = () => outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"grok:1"}');
    });
    await using proxy = await startProxy(gateway.url, '--inject-key', '--strict');
    const response = submit(proxy.url, right);
    await arrived;
    proxy.child.kill('SIGTERM');
    await expect.poll(() => proxy.printed(), { timeout: 30_000 }).toContain('Waiting for 1 request');
    const exited = once(proxy.child, 'exit');
    end();
    expect(await (await response).json()).toEqual({ id: 'grok:1' });
    expect((await exited)[0]).toBe(0);
    expect(proxy.printed()).toContain('grok:1  billable');
    expect(proxy.printed()).not.toContain('sk-');
  });
});

it('the console shows the requests of a proxy, with what deviates, and nothing that it does not have', async () => {
  await using proxy = await startProxy(mock.octopusx);
  await submit(proxy.url, wrong);
  const accepted = await (await submit(proxy.url, right)).json();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(proxy.url);
    await page.getByText('duration must be one of 6, 10, 15 for a model').waitFor();
    expect(await page.title()).toBe('Proxy console');
    expect(await page.locator('.deviation').allTextContents()).toEqual([
      expect.stringMatching(/^Request: duration must be one of .* \(documented: https:/),
    ]);
    expect(await page.locator('#billable').textContent()).toBe('1 billable');
    expect(await page.getByText(accepted.id).first().isDisabled()).toBe(true);
    for (const part of ['#tasks', '.clock', '#reset', '#next', '#faults', '#send', '#webhooks'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    await page.locator('#request-only').selectOption('problems');
    await expect.poll(() => page.locator('#request-list tr').count()).toBe(1);
    await page.locator('.unfold').first().click();
    await page.locator('.bodies pre.sent').getByText('"duration": 99').waitFor();
    expect(await page.content()).not.toContain(secret);
    expect(await accessibilityProblems(page)).toEqual([]);
    if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});

describe('prism proxy', () => {
  /** The answers of a gateway: the next submits have them. */
  let body = '';
  let received: { count: number; bytes: Buffer } = { count: 0, bytes: Buffer.alloc(0) };
  const listener: RequestListener = async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    received = { count: received.count + 1, bytes: Buffer.concat(chunks) };
    if (body === '') outgoing.destroy();
    else outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
  };
  const startPrism = async (upstream: string, ...flags: string[]) => {
    const prism = await startStockPrism({ contract, port: await freePort(), upstream, flags });
    return { url: prism.url, [Symbol.asyncDispose]: prism.close };
  };
  const violationsIn = (response: Response): { location: string[]; message: string }[] =>
    JSON.parse(response.headers.get('sl-violations') ?? '[]');

  it('sees what a message by itself shows, and no source, no life of a task', async () => {
    await using prism = await startPrism(mock.octopusx);
    const misread = violationsIn(await submit(prism.url, wrong)).map(({ location }) => location.join('.'));
    expect(misread).toContain('request.body.duration');
    // The branches that are for other models, too.
    expect(misread).toContain('request.body.aspect_ratio');
    expect(JSON.stringify(misread)).not.toContain('https:');
    const ask = async (path: string, given: HeadersInit = headers) =>
      violationsIn(await fetch(prism.url + path, { headers: given })).map(({ message }) => message);
    expect(await ask('/v1/models', {})).toEqual(['Invalid security scheme used']);
    expect(await ask('/v1/nope')).toEqual(['Selected route not found']);
  });

  it('damages videos and the files of forms, and takes a part of a video for a deviation', async () => {
    await using prism = await startPrism(mock.octopusx);
    const veo = JSON.stringify({ model: 'veo_3_1', prompt: '[instant] a cat', seconds: '8' });
    const { id } = await (
      await fetch(`${mock.octopusx}/v1/videos`, { method: 'POST', headers, body: veo })
    ).json();
    const path = `/v1/videos/${id}/content`;
    const bytesAt = async (url: string) =>
      Buffer.from(await (await fetch(url + path, { headers })).arrayBuffer());
    const [direct, through] = [await bytesAt(mock.octopusx), await bytesAt(prism.url)];
    expect(through.length).toBeGreaterThan(direct.length);
    await using proxy = await startProxy(mock.octopusx);
    expect(await bytesAt(proxy.url)).toEqual(direct);
    const part = await fetch(prism.url + path, { headers: { ...headers, Range: 'bytes=0-9' } });
    expect(violationsIn(part)[0]?.message).toContain('Unable to match the returned status code');

    using gateway = await serving(listener);
    const picture = Buffer.from([0, 255, 254, 128, 200]);
    const form = new FormData();
    for (const [name, value] of Object.entries({ model: 'sora-2', prompt: 'a cat' })) form.set(name, value);
    form.set('input_reference', new File([picture], 'cat.png', { type: 'image/png' }));
    body = '{}';
    await using other = await startPrism(gateway.url);
    await fetch(`${other.url}/v1/videos`, {
      method: 'POST',
      headers: { Authorization: headers.Authorization },
      body: form,
    });
    expect(received.bytes.includes(picture)).toBe(false);
  });

  it('writes JSON anew, puts an error of its own in the place of what is no JSON, and with --errors of what deviates', async () => {
    using gateway = await serving(listener);
    const deviating = JSON.stringify({
      id: 'grok:1',
      status: 7,
      status_update_time: 1,
      task_id: '1',
      created_at: '2026-01-01T00:00:00Z',
    });
    const answers = { spaced: '{ "id":  "grok:1" }', html: '<html>', none: '', deviating };
    const asked = async (url: string, request: object) => {
      received.count = 0;
      const response = await submit(url, request);
      return { status: response.status, text: await response.text(), count: received.count };
    };
    await using prism = await startPrism(gateway.url);
    body = answers.spaced;
    expect(await asked(prism.url, right)).toEqual({ status: 200, text: '{"id":"grok:1"}', count: 1 });
    body = answers.html;
    expect(await asked(prism.url, right)).toMatchObject({ status: 500, count: 1 });
    body = answers.none;
    expect(await asked(prism.url, right)).toMatchObject({ status: 500, count: 1 });
    body = answers.deviating;
    expect(await asked(prism.url, right)).toMatchObject({ status: 200, count: 1 });

    await using strict = await startPrism(gateway.url, '--errors');
    expect(await asked(strict.url, wrong)).toMatchObject({ status: 422, count: 0 });
    expect(await asked(strict.url, right)).toMatchObject({
      status: 500,
      count: 1,
      text: expect.not.stringContaining('grok:1'),
    });

    await using proxy = await startProxy(gateway.url, '--strict');
    expect(await asked(proxy.url, wrong)).toMatchObject({ status: 400, count: 0 });
    expect(await asked(proxy.url, right)).toEqual({ status: 200, text: deviating, count: 1 });
    body = answers.html;
    expect(await asked(proxy.url, right)).toEqual({ status: 200, text: '<html>', count: 1 });
    body = answers.none;
    expect(await asked(proxy.url, right)).toMatchObject({ status: 502, count: 1 });
  });
});
