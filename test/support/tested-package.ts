/**
 * The switch between the sources and the package as it ships: `TEST_AGAINST=package` runs the same tests against
 * the tarball, packed and installed, and `TEST_AGAINST=some/file.tgz` against a tarball that is there already.
 *
 * Tests import the sources by their paths. In a run against the package, the modules that it publishes are
 * replaced by those of the installed package, and no other source of the client or of the mock may be loaded: of
 * two copies of a class, each would deny the other's instances.
 */

import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './module-graph.ts';

/** Sources that the package publishes, each with the entry of its `exports` that has what the source exports. */
export const publicModules: Readonly<Record<string, string>> = {
  'src/index.ts': '.',
  'src/validate.ts': './validate',
  'src/webhooks.ts': './webhooks',
  'src/tasks.ts': './tasks',
  'src/integrations/react.ts': './react',
  'src/integrations/tanstack-query.ts': './tanstack-query',
  'src/integrations/ai-sdk.ts': './ai-sdk',
  'src/server/create-proxy.ts': './server',
  'mocks/index.ts': './mock',
  'mocks/browser.ts': './mock',
  'mocks/create-mock.ts': './mock',
  'mocks/http/connection-lost-error.ts': './mock',
  'mocks/http/listen.ts': './mock',
  'mocks/integrations/msw.ts': './msw',
  'mocks/integrations/playwright.ts': './playwright',
  'mocks/integrations/storybook.ts': './storybook',
  'mocks/integrations/vite.ts': './vite',
  'mocks/integrations/vitest.ts': './vitest',
  'mocks/mock-clock.ts': './mock',
};

/** The entry of `exports` that has what a source exports; undefined if the package does not publish it. */
function entryOf(file: string): string | undefined {
  const gateway = /^generated\/(\w+)\/client\.ts$/.exec(file)?.[1];
  return gateway === undefined ? publicModules[file] : `./${gateway}`;
}

/** The command line's source, which the package publishes as its command. */
const commandLine = 'src/cli/video-gateway.ts';

/** The source of the mock that bundlers take for a page. */
const browserBuild = 'mocks/browser.ts';

/** Sources that are the same wherever they are loaded: without state, without a class. Tests use them as tools. */
const tools: readonly string[] = [
  'mocks/core/tasks/seeded-random.ts',
  'mocks/core/text/json-pointer.ts',
  'mocks/stock-prism.ts',
];

/** The variable that names the project with the installed package, set by the run's global setup. */
export const projectVariable = 'TESTED_PACKAGE_PROJECT';

/** The variable that names the bundled command line, set by the setup of a run against the sources. */
export const commandVariable = 'TESTED_COMMAND_LINE';

/** The folder of the project in which the package is installed; undefined in a run against the sources. */
export function testedProject(): string | undefined {
  return process.env[projectVariable];
}

/** The package in the project's folder. */
export function packageIn(project: string): string {
  return join(project, 'node_modules/video-gateway-kit');
}

/**
 * The file to run or to import for a source that the package publishes: the source itself, bundled if it is the
 * command line, or the installed file.
 *
 * @throws RangeError if the package does not publish it
 */
export function testedFile(source: string): string {
  const project = testedProject();
  if (project !== undefined) return installedFile(source, packageIn(project));
  return (source === commandLine && process.env[commandVariable]) || join(root, source);
}

/** The URL by which a program outside of the test imports such a source. */
export function testedUrl(source: string): string {
  return pathToFileURL(testedFile(source)).href;
}

function installedFile(source: string, folder: string): string {
  // The project's own manifest: the tests of the package hold it against what is needed.
  const { bin, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (source === commandLine) return join(folder, bin['video-gateway']);
  const entry = entryOf(source);
  if (entry === undefined) throw new RangeError(`The package does not publish ${source}`);
  // Every gateway has an entry by one pattern.
  const { browser, default: usual } = exports[entry] ?? exports['./*'];
  const file: string = source === browserBuild ? browser : usual;
  return join(folder, file.replace('*', entry.slice(2)));
}

/** True if a file is a source of the client or the mock that a run against the package must not load. */
export function isInternal(file: string): boolean {
  if (!/^(src|mocks)\//.test(file) || !file.endsWith('.ts') || file.startsWith('src/cli/build/'))
    return false;
  return entryOf(file) === undefined && !tools.includes(file);
}

/** A plugin, for Vitest and Rolldown alike. */
export interface RedirectPlugin {
  readonly name: string;
  readonly enforce: 'pre';
  resolveId(specifier: string, importer?: string): string | undefined;
}

/**
 * Replaces the sources that the package publishes by the installed ones. Does nothing in a run against the sources.
 *
 * @param kept sources that are not replaced all the same
 * @throws Error at an import of another source, with the importing file
 */
export function redirectToPackage(...kept: readonly string[]): RedirectPlugin {
  return {
    name: 'redirect-to-package',
    enforce: 'pre',
    resolveId(specifier, importer) {
      const project = testedProject();
      if (project === undefined || !/^[./]/.test(specifier)) return undefined;
      const file = relative(root, resolve(importer === undefined ? root : dirname(importer), specifier));
      if (kept.includes(file)) return undefined;
      if (entryOf(file) !== undefined) return installedFile(file, packageIn(project));
      if (isInternal(file))
        throw new Error(
          `${importer} imports ${file}, which the package does not publish. A test that needs it runs against the sources only: list it in test/package/source-only.ts`,
        );
      return undefined;
    },
  };
}
