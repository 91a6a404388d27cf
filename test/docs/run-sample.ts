/** Runs samples as they stand, against a mock whose time is its own. */

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, promisify } from 'node:util';
import { vi } from 'vitest';
import { createMock } from '../../mocks/create-mock.ts';
import { listen } from '../../mocks/http/listen.ts';
import { type Clock, createClock } from '../../mocks/mock-clock.ts';
import { testedFile } from '../support/tested-package.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The sources of the package's entry points that samples import. */
export const sources: Readonly<Record<string, string>> = {
  'video-gateway-kit': join(root, 'src/index.ts'),
  'video-gateway-kit/octopusx': join(root, 'generated/octopusx/client.ts'),
  'video-gateway-kit/toapis': join(root, 'generated/toapis/client.ts'),
  'video-gateway-kit/mock': join(root, 'mocks/index.ts'),
  'video-gateway-kit/msw': join(root, 'mocks/integrations/msw.ts'),
  'video-gateway-kit/playwright': join(root, 'mocks/integrations/playwright.ts'),
  'video-gateway-kit/storybook': join(root, 'mocks/integrations/storybook.ts'),
  'video-gateway-kit/vite': join(root, 'mocks/integrations/vite.ts'),
  'video-gateway-kit/vitest': join(root, 'mocks/integrations/vitest.ts'),
  'video-gateway-kit/validate': join(root, 'src/validate.ts'),
  'video-gateway-kit/webhooks': join(root, 'src/webhooks.ts'),
  'video-gateway-kit/tasks': join(root, 'src/tasks.ts'),
  'video-gateway-kit/react': join(root, 'src/integrations/react.ts'),
  'video-gateway-kit/tanstack-query': join(root, 'src/integrations/tanstack-query.ts'),
  'video-gateway-kit/ai-sdk': join(root, 'src/integrations/ai-sdk.ts'),
  'video-gateway-kit/server': join(root, 'src/server/create-proxy.ts'),
};

/** A project that has the package, and the Node that runs samples there. */
export interface SampleProject {
  readonly folder: string;
  /** The path of the program. */
  readonly node: string;
  /** The command line that is installed there. */
  readonly commandLine: string;
}

/** Runs the command line where a sample says `npx video-gateway-kit`. */
function npx({ node, commandLine }: Pick<SampleProject, 'node' | 'commandLine'>): string {
  return `#!/bin/sh
shift
exec '${node}' '${commandLine}' "$@" --poll-every 0.1
`;
}

/**
 * Mocked seconds per second while the command line runs. Their sum stays below a day even on a slow machine, since
 * videos are deleted after a day.
 */
const speed = 500;

/** A mock, and a folder to run samples in. */
export interface Stage {
  /** The mock's address. */
  readonly url: string;
  readonly folder: string;
  /** Runs commands in a shell and gives what they print. */
  shell(commands: string, environment?: Readonly<Record<string, string>>): Promise<string>;
  /** Runs a program and gives what it prints to standard output. */
  program(text: string): Promise<string>;
  close(): Promise<void>;
}

declare global {
  /** The mock's clock, for the programs: waiting takes no time. */
  var mockClock: Clock;
}

/**
 * Starts a mock whose clock stands still unless somebody waits by it, or the command line runs. Its webhooks have a receiver
 * that takes everything.
 *
 * @param addresses what a sample calls, and the path of the mock that is called instead
 * @param project runs each sample in a process of its own; without it, programs run in this process, with the sources
 */
export async function createStage(
  addresses: Readonly<Record<string, string>>,
  project?: SampleProject,
): Promise<Stage> {
  const clock = createClock({ frozen: true, start: Date.UTC(2026, 0), speed });
  const webhooks = { url: 'http://localhost:3000/hooks', deliver: () => new Response(null) };
  const { url, close } = await listen({ fetch: createMock({ clock, webhooks }).fetch, port: 0 });
  const folder = await mkdtemp(join(project?.folder ?? tmpdir(), 'samples-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, '.curlrc'), 'silent\nshow-error\nfail-with-body\n');
  for (const file of ['image.jpg', 'clip.mp4']) await writeFile(join(folder, file), 'the bytes');
  await mkdir(join(folder, 'bin'));
  const sources = { node: process.execPath, commandLine: testedFile('src/cli/video-gateway.ts') };
  await writeFile(join(folder, 'bin/npx'), npx(project ?? sources), { mode: 0o755 });
  const here = (text: string) =>
    Object.entries(addresses).reduce(
      (changed, [address, path]) => changed.replaceAll(address, `${url}${path}`),
      text,
    );
  let count = 0;
  // A process of its own cannot wait by the mock's clock.
  let running = 0;
  const whileTimePasses = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    running += 1;
    clock.resume();
    try {
      return await work();
    } finally {
      running -= 1;
      if (running === 0) clock.freeze();
    }
  };
  return {
    url,
    folder,
    async shell(commands, environment = {}) {
      const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
      const env = { ...process.env, PATH: path, CURL_HOME: folder, ...environment };
      const script = `set -e\n${here(commands)}`;
      const run = async () => (await promisify(execFile)('sh', ['-c', script], { cwd: folder, env })).stdout;
      return commands.includes('npx') ? whileTimePasses(run) : run();
    },
    async program(text) {
      count += 1;
      if (project) {
        // Node itself strips the types, as it does where it runs TypeScript.
        const compiled = join(folder, `program-${count}.mjs`);
        await writeFile(compiled, `${remoteClock(url)}\n${stripTypeScriptTypes(here(text))}`);
        return (await promisify(execFile)(project.node, [compiled], { cwd: folder })).stdout;
      }
      const file = join(folder, `program-${count}.ts`);
      await writeFile(file, here(withSources(text)));
      const printed: unknown[][] = [];
      const spies = [
        vi.spyOn(console, 'log').mockImplementation((...values) => printed.push(values)),
        vi.spyOn(console, 'error').mockImplementation(() => undefined),
      ];
      const before = process.cwd();
      globalThis.mockClock = clock;
      process.chdir(folder);
      try {
        await import(pathToFileURL(file).href);
        return printed.map((values) => `${format(...values)}\n`).join('');
      } finally {
        process.chdir(before);
        for (const spy of spies) spy.mockRestore();
      }
    },
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The code of a clock in another process: a sleep advances the clock of the mock, which stands still otherwise. */
function remoteClock(url: string): string {
  return `let now = Date.UTC(2026, 0);
globalThis.mockClock = {
  now: () => now,
  async sleep(milliseconds, signal) {
    signal?.throwIfAborted();
    now += milliseconds;
    const body = JSON.stringify({ seconds: milliseconds / 1000 });
    const headers = { 'content-type': 'application/json' };
    const { ok } = await fetch('${url}/__mock/clock/advance', { method: 'POST', headers, body });
    if (!ok) throw new Error('The clock of the mock does not advance');
  },
};`;
}

/** Packages of the project that a sample imports. A program in another folder would not find them. */
const packages: Readonly<Record<string, string>> = { hono: import.meta.resolve('hono') };

/** A program that imports the sources instead of the package. */
export function withSources(program: string): string {
  return program.replace(/(?<= from )'(video-gateway-kit[^']*|hono)'/g, (whole, name) =>
    JSON.stringify(sources[name] ?? packages[name] ?? whole),
  );
}
