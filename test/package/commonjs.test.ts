/** A CommonJS program that requires the package, on the oldest and on the newest Node. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, inject, it } from 'vitest';
import { run, runtimes } from './run.ts';

const folder = join(inject('package').project, 'commonjs');

const program = `const { toapis } = require('video-gateway-kit');
const { toapis: same } = require('video-gateway-kit/toapis');
const { createClock, createMock } = require('video-gateway-kit/mock');
const { receiveWebhook } = require('video-gateway-kit/webhooks');
const contract = require('video-gateway-kit/toapis/openapi.json');

const clock = createClock({ speed: 1000 });
const mock = createMock({ clock });
const gateway = toapis({ apiKey: 'any-key', baseUrl: 'http://mock/toapis', fetch: mock.fetch, clock });
gateway
  .generateVideo({ model: 'grok-video-1.0', prompt: 'a cat' })
  .then((task) => task.wait())
  .then((video) => console.log(video.url.endsWith('.mp4'), toapis === same, typeof receiveWebhook, contract.openapi));
`;

beforeAll(async () => {
  await mkdir(folder);
  await writeFile(join(folder, 'program.cjs'), program);
});

it.each(runtimes)('`require` loads every part of the package on Node $version', async (runtime) => {
  const { status, stdout, stderr } = await run(runtime.program, ['program.cjs'], folder);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toBe('true true function 3.1.0\n');
});
