/** A mock behind a reverse proxy, a container's port or a path of its own; and who may control it there. */

import { describe, expect, it, onTestFinished } from 'vitest';
import { createMock, listen, type MockOptions } from '../../../mocks/index.ts';
import { page, type ReverseProxyOptions, startReverseProxy } from '../../support/servers/reverse-proxy.ts';

const headers = { Authorization: 'Bearer x', 'Content-Type': 'application/json' };
const body = JSON.stringify({ model: 'grok-video-1.0', prompt: '[instant] a cat' });

async function serve(options: MockOptions = {}, host = '127.0.0.1'): Promise<string> {
  const listener = await listen({ fetch: createMock(options).fetch, port: 0, host });
  onTestFinished(() => listener.close());
  return listener.url;
}

async function proxy(options: ReverseProxyOptions): Promise<string> {
  const { url, close } = await startReverseProxy(options);
  onTestFinished(close);
  return url;
}

/** The URL of a video that is made at a base URL of toapis. */
async function videoAt(baseUrl: string): Promise<string> {
  const tasks = `${baseUrl}/v1/videos/generations`;
  const { id } = await (await fetch(tasks, { method: 'POST', headers, body })).json();
  const { result } = await (await fetch(`${tasks}/${id}`, { headers })).json();
  return result.data[0].url;
}

async function typeOf(url: string): Promise<string | null> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response.headers.get('Content-Type');
}

describe('the proxy of a development server with a prefix', () => {
  it('leads to the video with changeOrigin, as the guide has it', async () => {
    const target = `${await serve()}/toapis`;
    const video = await videoAt(await proxy({ prefix: '/api', target, changeOrigin: true }));
    expect(video.startsWith(target)).toBe(true);
    expect(await typeOf(video)).toBe('video/mp4');
  });

  it('leads to a page without it, and to the video with --public-url all the same', async () => {
    const url = await serve();
    const wrong = await proxy({ prefix: '/api', target: `${url}/toapis` });
    expect(await (await fetch(await videoAt(wrong))).text()).toBe(page);
    const fixed = await serve({ publicUrl: 'http://127.0.0.1:9/other' });
    expect(await videoAt(await proxy({ prefix: '/api', target: `${fixed}/toapis` }))).toMatch(
      /^http:\/\/127\.0\.0\.1:9\/other\/toapis\/files\//,
    );
  });
});

describe('a proxy that puts the mock below a path', () => {
  it.each([
    ['X-Forwarded-*', (host: string) => ({ 'X-Forwarded-Host': host, 'X-Forwarded-Prefix': '/mock' })],
    ['Forwarded', (host: string) => ({ Forwarded: `for=_x;host="${host}"`, 'X-Forwarded-Prefix': '/mock' })],
  ])('is believed with trustProxy: %s', async (_, told) => {
    const url = await proxy({ prefix: '/mock', target: await serve({ trustProxy: true }), headers: told });
    const video = await videoAt(`${url}/toapis`);
    expect(video.startsWith(`${url}/toapis/files/`)).toBe(true);
    expect(await typeOf(video)).toBe('video/mp4');
    const contract = await (await fetch(`${url}/toapis/openapi.json`)).json();
    expect(contract.servers[0].url).toBe(`${url}/toapis`);
  });

  it('is not believed otherwise', async () => {
    const url = await serve();
    const told = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil' };
    const { servers } = await (await fetch(`${url}/toapis/openapi.json`, { headers: told })).json();
    expect(servers[0].url).toBe(`${url}/toapis`);
  });

  it('tells of TLS, and what is malformed counts as absent', async () => {
    const url = await serve({ trustProxy: true });
    const serverFor = async (told: Record<string, string>) =>
      (await (await fetch(`${url}/toapis/openapi.json`, { headers: told })).json()).servers[0].url;
    expect(await serverFor({ Forwarded: 'for=1.2.3.4;proto=https;host=mock.example.com, host=inner' })).toBe(
      'https://mock.example.com/toapis',
    );
    const list = { 'X-Forwarded-Proto': 'https, http', 'X-Forwarded-Host': 'mock.example.com:443' };
    expect(await serverFor(list)).toBe('https://mock.example.com/toapis');
    for (const host of ['a b', 'a/b', 'x@y', '', 'a:b']) {
      expect(await serverFor({ 'X-Forwarded-Proto': 'gopher', 'X-Forwarded-Host': host })).toBe(
        `${url}/toapis`,
      );
    }
  });

  it('may pass the path on, or take it away, with publicUrl', async () => {
    const url = await serve({ publicUrl: 'https://mock.example.com/video/' });
    for (const path of ['/video/toapis', '/toapis']) {
      const { servers } = await (await fetch(`${url}${path}/openapi.json`)).json();
      expect(servers[0].url).toBe('https://mock.example.com/video/toapis');
    }
    const { status, headers: found } = await fetch(`${url}/video`, { redirect: 'manual' });
    expect([status, found.get('Location')]).toEqual([308, 'https://mock.example.com/video/']);
    expect(await (await fetch(`${url}/video/`)).text()).toContain('<title>Mock console</title>');
  });

  it('leaves the files of the console within reach', async () => {
    const url = await proxy({ prefix: '/mock', target: await serve() });
    const html = await (await fetch(`${url}/`)).text();
    const files = [...html.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(await typeOf(new URL(file, `${url}/`).href)).not.toBe('text/html');
  });
});

it('listening on every address, the mock tells one that works', async () => {
  const url = await serve({}, '0.0.0.0');
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/toapis/openapi.json`)).status).toBe(200);
});

describe('the control API', () => {
  const ask = (options: MockOptions, more: Record<string, string> = {}, remoteAddress = '172.17.0.1') =>
    createMock(options).fetch(new Request('http://mock.test:4010/__mock/clock', { headers: more }), {
      remoteAddress,
    });

  it('refuses another machine, and says how to let it in', async () => {
    const response = await ask({});
    expect(response.status).toBe(403);
    expect((await response.json()).error.message).toContain('--allow-remote-control or --control-token');
  });

  it('answers other machines with allowRemoteControl, but no page of another origin', async () => {
    expect((await ask({ allowRemoteControl: true })).status).toBe(200);
    expect((await ask({ allowRemoteControl: true }, { Origin: 'http://mock.test:4010' })).status).toBe(200);
    expect((await ask({ allowRemoteControl: true }, { Origin: 'http://evil.test' })).status).toBe(403);
    expect((await ask({ allowRemoteControl: true }, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  });

  it('asks everyone for the token, if there is one', async () => {
    const options = { controlToken: 'sesame', allowRemoteControl: true };
    for (const address of ['127.0.0.1', '172.17.0.1']) {
      expect((await ask(options, {}, address)).status).toBe(403);
      expect((await ask(options, { Authorization: 'Bearer other' }, address)).status).toBe(403);
      expect((await ask(options, { Authorization: 'Bearer sesame' }, address)).status).toBe(200);
    }
    const { error } = await (await ask(options)).json();
    expect(error.message).toContain('Authorization: Bearer TOKEN');
    expect(error.message).not.toContain('sesame');
  });

  it('takes the public address for its own', async () => {
    const options = { publicUrl: 'https://mock.example.com/video', allowRemoteControl: true };
    expect((await ask(options, { Origin: 'https://mock.example.com' })).status).toBe(200);
    expect((await ask(options, { Origin: 'http://mock.test:4010' })).status).toBe(403);
  });
});

it('a preflight of a page of the internet is told that it may ask a private network', async () => {
  const preflight = (path: string, more: Record<string, string>) =>
    createMock().fetch(
      new Request(`http://mock${path}`, {
        method: 'OPTIONS',
        headers: { Origin: 'https://app.example', 'Access-Control-Request-Method': 'POST', ...more },
      }),
    );
  const path = '/toapis/v1/videos/generations';
  const name = 'Access-Control-Allow-Private-Network';
  const asked = await preflight(path, { 'Access-Control-Request-Private-Network': 'true' });
  expect([asked.status, asked.headers.get(name)]).toEqual([204, 'true']);
  expect((await preflight(path, {})).headers.get(name)).toBeNull();
  const control = await preflight('/__mock/clock', { 'Access-Control-Request-Private-Network': 'true' });
  expect([control.status, control.headers.get(name)]).toEqual([403, null]);
});

it.each(['mock.example.com', 'ftp://x', 'https://x/?a', 'https://u:p@x'])(
  'publicUrl %s is refused',
  (publicUrl) => {
    expect(() => createMock({ publicUrl })).toThrow('The option publicUrl must be a URL such as');
  },
);
