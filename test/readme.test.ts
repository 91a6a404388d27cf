/** The README, and the guides for newcomers, show what is printed; the README's programs run; a table lists every operation. */

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
import { type Started, startMock, stop } from './support/servers/start-mock.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (file: string) => readFile(join(root, file), 'utf8');
const readme = await textOf('README.md');
const firstVideo = await textOf('docs/guides/first-video.md');
const contractGuide = await textOf('docs/guides/contract.md');

/** The text of every fenced block of a language. */
function blocks(language: string, markdown = readme): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

/** A text in which every new id is the same. */
const idless = (text: string) => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');

/** Sources that stand for the entry points of the package here. */
const entries: Readonly<Record<string, string>> = {
  'video-gateway-kit': 'src/index.ts',
  'video-gateway-kit/mock': 'mocks/index.ts',
};

let started: Started;
let folder: string;
/** The command's place in a project, where npx finds it: its hints name the command that was used. */
let link: string;
beforeAll(async () => {
  [started, folder] = await Promise.all([
    // The programs ask as often as the contract says; so a minute passes in a second.
    startMock('--port', '0', '--speed', '60'),
    mkdtemp(join(tmpdir(), 'readme-')),
  ]);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  link = join(folder, 'node_modules/.bin/video-gateway-kit');
  await mkdir(dirname(link), { recursive: true });
  await symlink(join(root, 'src/cli/video-gateway.ts'), link);
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
const [progress = '', failure = ''] = blocks('text');
const [banner = '', , session = ''] = blocks('text', firstVideo);

it('fits on a few screens', () => {
  expect(readme.split('\n').length).toBeLessThan(150);
});

it('has badges that are true', async () => {
  const { engines, license } = JSON.parse(await textOf('package.json'));
  const node = encodeURIComponent(engines.node.replace('>=', '≥ '));
  expect(readme).toContain(`/badge/node-${node}-`);
  expect(readme).toContain(`/badge/license-${license}-`);
});

it.concurrent('takes a prompt to an MP4 in ten lines', async () => {
  expect(save.trim().split('\n').length).toBeLessThanOrEqual(10);
  const printed = await run(save);
  const lines = printed.trim().split('\n');
  const shown = progress.trim().split('\n');
  expect([lines[0], lines.at(-1)]).toEqual([shown[0], shown.at(-1)]);
  // Between them are more, which depend on the time.
  for (const line of [...lines, ...shown.filter((line) => line !== '…')])
    expect(line).toMatch(/^(queued|running|completed) \d+%$/);
  const bytes = await readFile(join(folder, 'cat.mp4'));
  expect(bytes.toString('latin1', 4, 8)).toBe('ftyp');
});

it.concurrent('shows what a test without waiting prints', async () => {
  expect(await run(expectFailure)).toBe(failure);
});

it.concurrent('shows a command that makes a video', async () => {
  const command = blocks('sh').find((text) => text.includes('create'));
  const { stdout } = await shell(String(command));
  expect(stdout).toBe('fish.mp4\n');
});

it('shows a newcomer what the mock prints', () => {
  expect(started.printed.trim()).toBe(here(banner).trim());
});

it.concurrent('shows a newcomer what the command line prints', async () => {
  const command = blocks('sh', firstVideo).find((text) => text.includes('create'));
  const { stderr } = await shell(String(command).replace('cat.mp4', 'dog.mp4'));
  expect(idless(stderr).split('\n').slice(0, 3)).toEqual(
    idless(here(session)).replace('cat.mp4', 'dog.mp4').split('\n').slice(0, 3),
  );
});

/** Runs a command as a project would that has installed the package. */
async function shell(command: string): Promise<{ stdout: string; stderr: string }> {
  const own = here(command).replace('npx video-gateway-kit', `${process.execPath} ${link}`);
  return promisify(execFile)('sh', ['-c', own], { cwd: folder });
}

it('links to files that are there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(8);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('is joined by a guide that lists every operation of the contracts, with its provenance', () => {
  // The keys of the table are the gateways' names.
  const operations = (Object.keys(contracts) as GatewayName[]).flatMap((gateway) =>
    operationsOf(contractOf(gateway)).map(({ method, path, operation }) => {
      const { operationId, 'x-provenance': provenance } = operation;
      return `| ${gateway} | \`${method.toUpperCase()} ${path}\` | ${operationId} | ${provenance?.level} |`;
    }),
  );
  expect(contractGuide.split('\n').filter((line) => /^\| (octopusx|toapis) \|/.test(line))).toEqual(
    operations,
  );
});
