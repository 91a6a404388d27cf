/** A folder in which other tools find both contracts as they are, and a mock to call. */

import { copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { rolldown } from 'rolldown';
import { createMock, listen, type Mock } from '../../mocks/index.ts';
import { temporaryFolder } from '../package/install.ts';
import { type Ending, run } from '../package/run.ts';
import { root } from '../support/module-graph.ts';

/** A folder, and a mock of both gateways. */
export interface Workbench extends AsyncDisposable {
  readonly folder: string;
  /** The address of the mock. */
  readonly url: string;
  readonly mock: Mock;
  /**
   * Runs commands as a sample shows them.
   *
   * @throws if one fails, with what it wrote
   */
  shell(commands: string, variables?: Readonly<Record<string, string>>): Promise<string>;
  /** Runs commands that may fail. */
  attempt(commands: string, variables?: Readonly<Record<string, string>>): Promise<Ending>;
  /** Puts a file into the folder. */
  write(name: string, text: string): Promise<void>;
  /** Compiles files, and gives the compiler's messages; empty if there are none. */
  compile(...files: readonly string[]): Promise<string>;
  /**
   * Runs a program against the mock.
   *
   * @param name that of its TypeScript file, without the ending
   * @returns what it prints
   */
  execute(name: string): Promise<string>;
}

/** The address that samples call. */
const sampled = 'http://127.0.0.1:4010';

const compiler = [
  'tsc --noEmit --strict --skipLibCheck --target es2022 --lib es2023,dom,dom.iterable --types node',
  '--module esnext --moduleResolution bundler --allowImportingTsExtensions --allowArbitraryExtensions',
].join(' ');

/**
 * Makes one.
 *
 * @param installed a project in which the tools are installed. Defaults to this one
 */
export async function openWorkbench(installed: string = root): Promise<Workbench> {
  const folder = await temporaryFolder();
  const packages = join(installed, 'node_modules');
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(packages, join(folder, 'node_modules'));
  for (const gateway of ['octopusx', 'toapis'])
    await copyFile(join(root, 'generated', gateway, 'openapi.json'), join(folder, `${gateway}.json`));
  // npx would look into the registry for what it does not find.
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  const commands = [join(folder, 'bin'), join(packages, '.bin'), join(root, 'node_modules/.bin')];
  const PATH = [...commands, process.env.PATH].join(delimiter);
  // Submits may name a webhook, of the host that the contract's examples have.
  const mock = createMock({ webhooks: { deliver: async () => new Response() } });
  const server = await listen({ fetch: mock.fetch, port: 0 });
  const here = (text: string) => text.replaceAll(sampled, server.url);
  const attempt: Workbench['attempt'] = (text, variables = {}) =>
    run('sh', ['-c', `set -e\n${here(text)}`], folder, undefined, { PATH, CI: 'true', ...variables });
  const shell: Workbench['shell'] = async (text, variables) => {
    const { status, stdout, stderr } = await attempt(text, variables);
    if (status !== 0) throw new Error(`It ended with ${status}:\n${text}\n${stdout}${stderr}`);
    return stdout;
  };
  const compile: Workbench['compile'] = async (...files) =>
    (await attempt(`${compiler} ${files.join(' ')}`)).stdout;
  const write: Workbench['write'] = (name, text) => writeFile(join(folder, name), here(text));
  return {
    folder,
    url: server.url,
    mock,
    shell,
    attempt,
    write,
    compile,
    async execute(name) {
      const bundle = await rolldown({
        input: join(folder, `${name}.ts`),
        platform: 'node',
        logLevel: 'silent',
      });
      await bundle.write({ file: join(folder, `${name}.mjs`), format: 'esm', codeSplitting: false });
      return shell(`node ${name}.mjs`);
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
