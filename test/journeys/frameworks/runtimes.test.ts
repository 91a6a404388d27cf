/** Bun, Deno and workerd: each goes the way of a task with the installed package. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../package/run.ts';
import { freePort } from '../../support/servers/free-port.ts';
import { compileInto, type Journey, startJourney } from '../journey.ts';
import { serveMock } from '../mock-server.ts';
import type { Findings, Servers } from '../scenario.ts';

/** Goes the way once and checks what the program found, and what the mock saw of it. */
async function goesTheWay(
  scenario: (servers: Servers) => Promise<Findings>,
  { tellsRefusedConnections } = { tellsRefusedConnections: true },
): Promise<void> {
  // A task takes a fraction of a second.
  const { mock, octopusx, close } = await serveMock({ speed: 500 });
  const { states, file, streamed, unconfirmed, closed, webhook } = await scenario({
    gateway: octopusx,
    closed: `http://127.0.0.1:${await freePort()}/octopusx`,
  }).finally(close);
  expect(states.at(-1)).toBe('completed');
  expect(file).toEqual({ type: 'video/mp4', box: 'ftyp', size: streamed });
  expect(unconfirmed).toEqual({ name: 'SubmitUnconfirmedError', isInstance: true });
  expect(closed).toBe(tellsRefusedConnections ? 'NotSentError' : 'SubmitUnconfirmedError');
  expect(webhook).toEqual(['generation.failed', 'no-matching-signature']);
  const submits = mock.ledger.entries.filter(({ method }) => method === 'POST');
  expect(submits.map(({ lost }) => lost === true)).toEqual([false, true]);
  expect(mock.ledger.billable).toBe(2);
}

describe.each([
  { name: 'Bun', runtime: 'bun', options: ['run'] },
  {
    name: 'Deno',
    runtime: 'deno',
    options: ['run', '--allow-net', '--allow-read', '--allow-env', '--node-modules-dir=manual'],
  },
])('$name', ({ runtime, options }) => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney(runtime);
    await compileInto(journey.folder, 'scenario');
  });
  afterAll(() => journey[Symbol.asyncDispose]());

  it('submits, resumes, waits, downloads, learns of a lost answer without a second submit, and receives a webhook', () =>
    goesTheWay(async (servers) => {
      const parameters = [...options, 'main.js', JSON.stringify(servers)];
      const { status, stdout, stderr } = await run(journey.command(runtime), parameters, journey.folder);
      expect(status, stderr).toBe(0);
      return JSON.parse(stdout);
    }));
});

describe('workerd', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await startJourney('workerd');
    const { folder } = journey;
    await compileInto(folder, 'scenario');
    const conditionNames = ['workerd', 'worker', 'browser', 'import', 'default'];
    const build = await rolldown({ cwd: folder, input: 'worker.js', resolve: { conditionNames } });
    await build.write({ file: join(folder, 'worker.bundle.js'), format: 'esm' });
    await build.close();
  });
  afterAll(() => journey[Symbol.asyncDispose]());

  it.each([
    ['as it is today', '2026-11-01'],
    // Until 2024-11-11, `new Request(url, { cache })` throws.
    ['at a date when requests had no field `cache`', '2024-09-23'],
  ])(
    '%s: submits, resumes, waits, downloads, learns of a lost answer without a second submit, and receives a webhook',
    (_, date) =>
      goesTheWay(
        async (servers) => {
          await using worker = await serve(journey, date);
          const response = await fetch(worker.url, { method: 'POST', body: JSON.stringify(servers) });
          const text = await response.text();
          expect(response.status, text + worker.errors()).toBe(200);
          return JSON.parse(text);
        },
        // It throws the same error for a connection that was refused and for one that was lost.
        { tellsRefusedConnections: false },
      ),
  );
});

/** Serves the worker as it would be with a compatibility date. */
async function serve({ folder, command }: Journey, date: string) {
  const file = `config-${date}.capnp`;
  const template = await readFile(join(folder, 'config.capnp'), 'utf8');
  await writeFile(join(folder, file), template.replace('THE-DATE', date));
  const child = spawn(command('workerd'), ['serve', file, '--control-fd=1'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close');
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error(stderr))),
  ]);
  return {
    url: `http://127.0.0.1:${JSON.parse(line).port}/`,
    errors: () => stderr,
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
    },
  };
}
