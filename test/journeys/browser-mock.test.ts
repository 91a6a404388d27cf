/** The mock's browser build of the installed package, bundled as an application's, in a page from the disk without a network. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, inject, it, onTestFinished } from 'vitest';
import { remove, temporaryFolder } from '../package/install.ts';
import { launchBrowser } from '../support/browser.ts';

/** The page's program. */
const program = `
import { toapis } from 'video-gateway-kit';
import { createClock, createMock } from 'video-gateway-kit/mock';

export async function render() {
  const clock = createClock({ frozen: true });
  const mock = createMock({ clock });
  const gateway = toapis({ apiKey: 'any-key', baseUrl: 'http://mock/toapis', fetch: mock.fetch, clock });
  const task = await gateway.generateVideo({ model: 'grok-video-1.0', prompt: '[slow 5m] A cat' });
  const { url } = await task.wait();
  const file = await mock.fetch(new Request(url));
  const video = document.body.appendChild(document.createElement('video'));
  video.muted = true;
  const ended = new Promise((resolve, reject) => {
    video.onended = () => resolve(true);
    video.onerror = () => reject(video.error);
  });
  video.src = URL.createObjectURL(await file.blob());
  await video.play();
  const ledger = await mock.fetch(new Request('http://mock/__mock/ledger'));
  const { billable } = await ledger.json();
  // The answer is lost, and the client finds the task by its own id.
  const { state } = await gateway.generateVideo({ model: 'grok-video-1.0', prompt: '[lost] A dog' });
  return { ended: await ended, width: video.videoWidth, billable, state };
}
`;

it('renders and plays a video in a page from the disk, offline', async () => {
  const folder = await temporaryFolder();
  onTestFinished(() => remove(folder));
  const entry = join(inject('package').project, 'page.js');
  await writeFile(entry, program);
  const complaints: string[] = [];
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    onLog: (_, { message }) => complaints.push(message),
  });
  await build.write({ file: join(folder, 'page.js'), format: 'iife', name: 'program', codeSplitting: false });
  await build.close();
  expect(complaints).toEqual([]);
  await writeFile(join(folder, 'index.html'), '<!doctype html><script src="page.js"></script><body>');

  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  expect(await page.evaluate('program.render()')).toEqual({
    ended: true,
    width: 320,
    billable: 1,
    state: 'queued',
  });
});
