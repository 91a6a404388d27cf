/** Bundles the command line and the mock with all that they import. */

import { join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Writes the bundles: `cli/video-gateway.js`, `mocks/index.js`, and the parts that these load.
 *
 * @param root the project's folder
 * @param dist the folder to write into
 * @returns the files of all modules that became a part of a bundle
 */
export async function bundle(root: string, dist: string): Promise<readonly string[]> {
  const build = await rolldown({
    cwd: root,
    platform: 'node',
    input: { 'cli/video-gateway': 'src/cli/video-gateway.ts', 'mocks/index': 'mocks/index.ts' },
  });
  const { output } = await build.write({
    dir: dist,
    format: 'esm',
    // Stack traces stay readable; comments are in the sources.
    minify: true,
    entryFileNames: '[name].js',
    // Code that finds files beside itself has to stay in the room that it comes from.
    chunkFileNames: ({ moduleIds }) =>
      moduleIds.some((file) => file.startsWith(join(root, 'mocks/'))) ? 'mocks/[name].js' : 'cli/[name].js',
  });
  await build.close();
  return output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
}
