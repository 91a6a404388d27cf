/** The README says what is so: its output is what is printed, its programs run, its table is the contracts'. */

import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../generated/contracts.ts';
import { operationsOf } from '../spec/contract.ts';
import { contractOf } from './contract/schema.ts';
import { type Started, startMock, stop } from './start-mock.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(join(root, 'README.md'), 'utf8');

/** The text of every fenced block of a language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

/** A text in which every new id is the same. */
const idless = (text: string) => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');

/** What stands for the names of the package here. */
const entries: Readonly<Record<string, string>> = {
  'video-gateway-kit': 'src/index.ts',
  'video-gateway-kit/mock': 'mocks/index.ts',
};

let started: Started;
let folder: string;
beforeAll(async () => {
  [started, folder] = await Promise.all([
    // The programs ask as often as the contract says; so a minute passes in a second.
    startMock('--port', '0', '--speed', '60'),
    mkdtemp(join(tmpdir(), 'readme-')),
  ]);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
});
afterAll(async () => {
  stop(started);
  await rm(folder, { recursive: true });
});

/** A text of the README, with the address that the mock has here. */
const here = (text: string) => text.replaceAll('http://127.0.0.1:4010', started.url);

/** Runs a program of the README as it stands there, but for the places of the package and of the mock. */
async function run(program: string): Promise<string> {
  const imported = program.replace(/'(video-gateway-kit[^']*)'/g, (_, name: string) =>
    JSON.stringify(join(root, entries[name] ?? '')),
  );
  const file = join(folder, `${randomUUID()}.ts`);
  await writeFile(file, here(imported));
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
  return stdout;
}

const [save = '', expectFailure = ''] = blocks('ts');
const [banner = '', session = '', bar = '', failure = ''] = blocks('text');

it('shows what the mock prints', () => {
  expect(started.printed.trim()).toBe(here(banner).trim());
});

it.concurrent('takes a prompt to an MP4 with a progress bar in fifteen lines', async () => {
  expect(save.trim().split('\n').length).toBeLessThanOrEqual(15);
  const printed = await run(save);
  expect(printed.split('\r').at(-1)?.trim()).toBe(bar.trim());
  const bytes = await readFile(join(folder, 'cat.mp4'));
  expect(bytes.toString('latin1', 4, 8)).toBe('ftyp');
});

it.concurrent('shows what a test without waiting prints', async () => {
  expect(await run(expectFailure)).toBe(failure);
});

it.concurrent('shows the command line and what it prints', async () => {
  const [, command = ''] = blocks('sh');
  // Where npx finds it in a project: the command's hints name the command that was used.
  const link = join(folder, 'node_modules/.bin/video-gateway-kit');
  await mkdir(dirname(link), { recursive: true });
  await symlink(join(root, 'src/cli/video-gateway.ts'), link);
  const own = here(command).replace('npx video-gateway-kit', `${process.execPath} ${link}`);
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', own.replace('cat.mp4', 'dog.mp4')], {
    cwd: folder,
  });
  expect(idless(stderr).split('\n').slice(0, 3)).toEqual(
    idless(here(session)).replace('cat.mp4', 'dog.mp4').split('\n').slice(0, 3),
  );
  expect(stdout).toBe('dog.mp4\n');
});

it('links to files that are there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(8);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('lists every operation of the contracts, with its provenance', () => {
  // The keys of the table are the gateways' names.
  const operations = (Object.keys(contracts) as GatewayName[]).flatMap((gateway) =>
    operationsOf(contractOf(gateway)).map(({ method, path, operation }) => {
      const { operationId, 'x-provenance': provenance } = operation;
      return `| ${gateway} | \`${method.toUpperCase()} ${path}\` | ${operationId} | ${provenance?.level} |`;
    }),
  );
  expect(readme.split('\n').filter((line) => /^\| (octopusx|toapis) /.test(line))).toEqual(operations);
});
