/** `video-gateway verify` as a command: its mistakes, its exit codes, its files. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/create-mock.ts';
import { listen } from '../../mocks/http/listen.ts';
import { createClock } from '../../mocks/mock-clock.ts';
import { type Ending, start } from '../cli/command.ts';
import { deviatingFetch } from '../support/deviations/deviation.ts';
import { deviations } from '../support/deviations/deviations.ts';

/** Options of a run that may submit. */
const paid = ['--budget', '1', '--yes'];

const key = 'sk-a-secret-of-the-test';

let folder: string;
let mock: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-command-'));
  await mkdir(join(folder, 'folder.html'));
  // A task ends between two queries.
  mock = await listen({ port: 0, fetch: createMock({ clock: createClock({ speed: 2000 }) }).fetch });
});
afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

function verify(...args: readonly string[]): Promise<Ending> {
  const environment = { VIDEO_GATEWAY_API_KEY: key };
  return start(['verify', ...args], { folder, environment }).ended;
}

describe.concurrent('a mistake in the command line ends with 2, before anything is sent:', () => {
  it.each<[string, string[], string]>([
    ['a budget, and nobody to ask', ['--budget', '1'], 'add --yes'],
    ['a report in no known form', ['--report', 'report.pdf'], 'report.pdf'],
    ['a report in no folder', ['--report', 'missing/r.html'], 'the folder "missing" does not exist'],
    ['a report that is a folder', ['--report', 'folder.html'], 'it is not a regular file'],
    ['a report with a long name', ['--report', `${'a'.repeat(300)}.html`], 'the name is too long'],
    ['a journal in no folder', [...paid, '--journal', 'missing/j'], 'the folder "missing" does not exist'],
    ['a journal with a long name', [...paid, '--journal', 'a'.repeat(300)], 'the name is too long'],
    ['an operation that there is not', ['--operation', 'sing'], 'octopusx has no operation named sing'],
    ['no journal to resume', ['--resume'], '"verify-octopusx.journal.jsonl" cannot be resumed'],
    ['a budget that is no number', ['--budget', 'much'], 'whole number'],
  ])('%s', async (_, args, message) => {
    const { status, stderr } = await verify('-g', 'octopusx', '--base-url', `${mock.url}/octopusx`, ...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});

it('a journal that another run has left is not written over', async () => {
  const file = join(folder, 'left.jsonl');
  await writeFile(file, '{}\n');
  const server = ['-g', 'octopusx', '--base-url', `${mock.url}/octopusx`];
  const { status, stderr } = await verify(...server, '--budget', '1', '--yes', '--journal', file);
  expect(status).toBe(2);
  expect(stderr).toContain('--resume');
  expect(await readFile(file, 'utf8')).toBe('{}\n');
});

it('a gateway that keeps its contract ends with 0, and leaves a report and no journal', async () => {
  const server = ['-g', 'toapis', '--base-url', `${mock.url}/toapis`];
  const options = [
    '--budget',
    '1',
    '--yes',
    '--poll-every',
    '0.1',
    '--json',
    '--report',
    'run.md',
    'run.xml',
  ];
  const { status, stdout, stderr } = await verify(...server, ...options);
  expect(stderr).toContain('POST /v1/videos/generations {"model":"grok-video-1.0"');
  expect(JSON.parse(stdout)).toMatchObject({
    formatVersion: 1,
    gateway: 'toapis',
    submits: [{ operation: 'generateVideo', state: 'completed' }],
    counts: { broken: 0 },
  });
  expect(status).toBe(0);
  const files = await readdir(folder);
  expect(files).toEqual(expect.arrayContaining(['run.md', 'run.xml']));
  expect(files).not.toContain('verify-toapis.journal.jsonl');
  const texts = await Promise.all(['run.md', 'run.xml'].map((file) => readFile(join(folder, file), 'utf8')));
  expect([stdout, stderr, ...texts].join('')).not.toContain(key);
});

describe.concurrent('the exit code tells that', () => {
  it.each([
    ['a statement of a document is broken', 6, 'listModels 200 /data'],
    ['only what is inferred is broken', 7, 'downloadVideo lifecycle refuses-unknown'],
  ])('%s', async (_, code, statement) => {
    const deviation = deviations.find((one) => one.statement === statement);
    if (deviation === undefined) throw new Error(`There is no deviation from "${statement}"`);
    const { gateway } = deviation;
    const server = await listen({ port: 0, fetch: deviatingFetch(createMock().fetch, deviation) });
    const { status, stdout } = await verify('-g', gateway, '--base-url', `${server.url}/${gateway}`);
    await server.close();
    expect(stdout).toContain(code === 6 ? '1 finding, 0 news' : '0 findings, 1 news');
    expect(status).toBe(code);
  });

  it('it could not be run', async () => {
    const { status, stderr } = await verify('-g', 'octopusx', '--base-url', 'http://127.0.0.1:9/octopusx');
    expect(stderr).toContain('verify could not be run: ');
    expect(status).toBe(8);
  });
});

describe('a report that cannot be written any more', () => {
  it('is printed, ends with 8, and is written by the printed command without another submit', async () => {
    const reports = join(folder, 'reports');
    await mkdir(reports);
    const handler = createMock({ clock: createClock({ speed: 2000 }) }).fetch;
    let submits = 0;
    const server = await listen({
      port: 0,
      fetch: async (request, caller) => {
        const response = await handler(request, caller);
        if (request.method !== 'POST' || !response.ok) return response;
        submits += 1;
        await rm(reports, { recursive: true, force: true });
        return response;
      },
    });
    const journal = ['--journal', 'unwritten.jsonl'];
    const address = ['-g', 'toapis', '--base-url', `${server.url}/toapis`, '--poll-every', '0.1'];
    const report = ['--report', 'reports/r.html', 'written.md'];
    const { status, stdout, stderr } = await verify(...address, ...paid, ...journal, ...report);
    expect(stdout).toContain('0 findings');
    expect(stderr).toContain('"reports/r.html" cannot be written: ');
    const [, command = ''] = /another submit:\n {2}video-gateway verify (.*)\n/.exec(stderr) ?? [];
    expect(command).toBe('--gateway toapis --resume --journal unwritten.jsonl --report reports/r.html');
    expect(status).toBe(8);
    await mkdir(reports);
    const again = await verify(...command.split(' '), '--poll-every', '0.1');
    await server.close();
    expect(again.status).toBe(0);
    expect(submits).toBe(1);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['written.md']));
    expect(await readdir(folder)).not.toContain('unwritten.jsonl');
    expect(await readFile(join(reports, 'r.html'), 'utf8')).toContain('generateVideo');
  });

  it('of a run without a submit is printed, and the run can be repeated', async () => {
    const reports = join(folder, 'free');
    await mkdir(reports);
    const handler = createMock().fetch;
    const server = await listen({
      port: 0,
      fetch: async (request, caller) => {
        await rm(reports, { recursive: true, force: true });
        return handler(request, caller);
      },
    });
    const address = ['-g', 'toapis', '--base-url', `${server.url}/toapis`];
    const { status, stdout, stderr } = await verify(...address, '--report', 'free/r.json');
    await server.close();
    expect(stdout).toContain('0 findings');
    expect(stderr).toContain('Nothing was submitted. Run it again with another --report.');
    expect(status).toBe(8);
  });
});
