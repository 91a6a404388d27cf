/**
 * Eight workers of Vitest, and of Playwright, use one mock at the same moment. With a world for each key they do not see each
 * other, though each moves its clock by another time; without worlds they do.
 */

import { once } from 'node:events';
import { cp, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { listen } from '../../../mocks/http/listen.ts';
import { run } from '../../package/run.ts';
import { type Journey, startJourney } from '../journey.ts';

const workers = 8;

/** A test of each tool, of which every worker runs one. */
const tests = {
  vitest: `import { expect, it } from 'vitest';
import { useOwnWorld } from './own-world.js';
it('is alone', { timeout: 60_000 }, () => useOwnWorld(process.env.VITEST_POOL_ID));
`,
  playwright: `import { test } from '@playwright/test';
import { useOwnWorld } from './own-world.js';
test.setTimeout(60_000);
test('is alone', () => useOwnWorld(test.info().parallelIndex));
`,
};

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney('shared-mock');
  await cp(fileURLToPath(new URL('../projects/shared-mock', import.meta.url)), journey.folder, {
    recursive: true,
  });
  for (let worker = 1; worker <= workers; worker += 1) {
    await writeFile(join(journey.folder, `tests/worker-${worker}.test.js`), tests.vitest);
    await writeFile(join(journey.folder, `tests/worker-${worker}.spec.js`), tests.playwright);
  }
});
afterAll(() => journey?.[Symbol.asyncDispose]());

describe.each([
  ['vitest', ['run']],
  ['playwright', ['test']],
])('%s', (tool, parameters) => {
  it('passes with a world for each worker, and collides without', async () => {
    const outcomes: (number | null)[] = [];
    for (const worlds of [true, false]) {
      const mock = await listen({ fetch: createMock({ worlds }).fetch, port: 0 });
      const meeting = await serveMeeting();
      const variables = { MOCK_URL: mock.url, MEETING_URL: meeting.url };
      const { status, stdout, stderr } = await run(
        journey.command(tool),
        parameters,
        journey.folder,
        undefined,
        variables,
      );
      await Promise.all([mock.close(), meeting.close()]);
      outcomes.push(status);
      if (worlds) expect(stdout, stdout).toMatch(/8 passed/);
      else expect(stdout + stderr).toContain('another worker');
    }
    expect(outcomes).toEqual([0, 1]);
  });
});

/** A server that answers when all workers have asked. */
async function serveMeeting(): Promise<{ readonly url: string; close(): Promise<void> }> {
  let waiting: ServerResponse[] = [];
  const server = createServer((_, response) => {
    waiting.push(response);
    if (waiting.length < workers) return;
    for (const one of waiting) one.end();
    waiting = [];
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
