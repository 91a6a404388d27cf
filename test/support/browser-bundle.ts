/** Modules as an application's bundler makes them for a browser. */

import { fileURLToPath } from 'node:url';
import { type RolldownOutput, rolldown } from 'rolldown';
import type { RedirectPlugin } from './tested-package.ts';

/**
 * Bundles and minifies a module, with all that it imports.
 *
 * @param source its text
 * @param redirect the plugin that replaces the sources which the tested package publishes
 * @param path its place in the project's folder
 * @returns the files, the first of which is the module's
 */
export async function browserBundle(
  source: string,
  redirect: RedirectPlugin,
  path = 'entry.js',
): Promise<RolldownOutput['output']> {
  const entry = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [
      redirect,
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
  });
  try {
    const { output } = await build.generate({ format: 'esm', minify: true });
    return output;
  } finally {
    await build.close();
  }
}
