/** The proxies of the guides for a development server of Vite: a page submits through them, and its video plays. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type UserConfig } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClock, createMock, listen } from '../../../mocks/index.ts';
import { octopusx, toapis } from '../../../src/index.ts';
import { root } from '../../support/module-graph.ts';

/** The configuration of Vite in a guide. */
async function configOf(name: string, target: string): Promise<UserConfig> {
  const guide = await readFile(join(root, 'docs/guides', name), 'utf8');
  const blocks = [...guide.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);
  const code = blocks.find((block) => block.includes('proxy: {'))?.replace('http://127.0.0.1:4010', target);
  expect(code).toContain(target);
  const { default: config } = await import(`data:text/javascript,${encodeURIComponent(code ?? '')}`);
  return config;
}

/** The address of a development server whose proxy leads to a mock. */
async function develop(guide: string, clock: ReturnType<typeof createClock>): Promise<string> {
  const mock = await listen({ fetch: createMock({ clock }).fetch, port: 0 });
  onTestFinished(() => mock.close());
  const { server } = await configOf(guide, mock.url);
  const vite = await createServer({
    configFile: false,
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { ...server, host: '127.0.0.1', port: 0, ws: false, watch: null },
  });
  onTestFinished(() => vite.close());
  await vite.listen();
  return new URL(vite.resolvedUrls?.local[0] ?? '').origin;
}

describe('the development server of the guide', () => {
  it('on screens plays the video', async () => {
    const clock = createClock({ frozen: true });
    const baseUrl = `${await develop('screen.md', clock)}/api/video`;
    const gateway = toapis({ apiKey: 'any-key', baseUrl, clock });
    const task = await gateway.generateVideo({ model: 'grok-video-1.0', prompt: 'A cat' });
    const { url } = await task.wait();
    expect((await fetch(url)).headers.get('content-type')).toBe('video/mp4');
  });

  it('on the mock plays the video', async () => {
    const clock = createClock({ frozen: true });
    const baseUrl = `${await develop('mock.md', clock)}/api`;
    const gateway = octopusx({ apiKey: 'any-key', baseUrl, clock });
    const task = await gateway.generateVideo({ model: 'veo_3_1', prompt: 'A cat' });
    const { url } = await task.wait();
    expect((await fetch(url)).headers.get('content-type')).toBe('video/mp4');
  });
});
