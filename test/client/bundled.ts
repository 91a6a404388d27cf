/** The client as an application's bundler makes it. */

import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { redirectToPackage } from '../support/tested-package.ts';

/**
 * Bundles and minifies a module.
 *
 * @param source its text, as if it stood at the project's root
 */
export async function bundled(source: string): Promise<string> {
  const entry = fileURLToPath(new URL('../../entry.js', import.meta.url));
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [
      // The published mock is made for Node. A page that needs its clock alone takes the source.
      redirectToPackage('mocks/mock-clock.ts'),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
  });
  try {
    const { output } = await build.generate({ format: 'esm', minify: true });
    return output[0].code;
  } finally {
    await build.close();
  }
}
