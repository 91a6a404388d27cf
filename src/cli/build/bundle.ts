/** Bundles the command line and the mock with all that they import. */

import { join } from 'node:path';
import { type RolldownOptions, rolldown } from 'rolldown';

/** The tools that the mock is a part of, and the client of a store: the user's own copies. */
const tools = [/^@playwright\/test$/, /^iovalkey$/, /^msw(\/|$)/, /^vite$/, /^vitest$/];

/**
 * Writes the bundles: the command line and the mock for Node, the mock for browsers, and the parts that these load.
 *
 * @param root the project's folder
 * @param dist the folder to write into
 * @returns the files of all modules that became a part of a bundle
 */
export async function bundle(root: string, dist: string): Promise<readonly string[]> {
  const isOfMock = (file: string) => file.startsWith(join(root, 'mocks/'));
  const forNode = await written(
    {
      cwd: root,
      platform: 'node',
      external: tools,
      input: {
        'cli/video-gateway': 'src/cli/video-gateway.ts',
        'mocks/index': 'mocks/index.ts',
        ...inputsOf('playwright', 'vite', 'vitest'),
      },
    },
    dist,
    // Code that finds files beside itself has to stay in the room that it comes from.
    (files) => (files.some(isOfMock) ? 'mocks' : 'cli'),
  );
  const forBrowsers = await written(
    {
      cwd: root,
      platform: 'browser',
      external: tools,
      input: { 'mocks/browser': 'mocks/browser.ts', ...inputsOf('msw', 'storybook') },
    },
    dist,
    () => 'mocks/browser',
  );
  return [...new Set([...forNode, ...forBrowsers])];
}

/** The entries for tools, by their names. */
function inputsOf(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [`mocks/integrations/${name}`, `mocks/integrations/${name}.ts`]),
  );
}

/** Builds and writes; gives the files of the modules. */
async function written(
  options: RolldownOptions,
  dist: string,
  folderOf: (files: readonly string[]) => string,
): Promise<readonly string[]> {
  const build = await rolldown(options);
  const { output } = await build.write({
    dir: dist,
    format: 'esm',
    // Stack traces stay readable; comments are in the sources.
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: ({ moduleIds }) => `${folderOf(moduleIds)}/[name].js`,
  });
  await build.close();
  return output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
}
