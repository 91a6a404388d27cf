/** Builds the React example for `video-gateway demo`, of the client as it ships. */

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Writes the example into `demo/`: a page, a script and a style sheet.
 *
 * @param root the project's folder
 * @param dist the folder to write into. The client is built already
 * @returns the files of all modules that became a part of the script
 */
export async function buildDemo(root: string, dist: string): Promise<readonly string[]> {
  const example = join(root, 'docs/examples/react');
  const folder = join(dist, 'demo');
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const build = await rolldown({
    input: join(example, 'src/main.tsx'),
    platform: 'browser',
    transform: {
      define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.DEV': 'true' },
    },
    plugins: [
      {
        name: 'package',
        resolveId(id) {
          const entry = /^video-gateway-kit(?:\/.+)?$/.test(id) && id.replace('video-gateway-kit', '.');
          return entry ? join(root, exports[entry].default) : undefined;
        },
      },
    ],
  });
  const { output } = await build.write({ file: join(folder, 'main.js'), format: 'esm', minify: true });
  await build.close();
  await mkdir(folder, { recursive: true });
  const page = await readFile(join(example, 'index.html'), 'utf8');
  const built = page.replace('/src/style.css', '/style.css').replace('/src/main.tsx', '/main.js');
  await writeFile(join(folder, 'index.html'), built);
  await copyFile(join(example, 'src/style.css'), join(folder, 'style.css'));
  return output[0].moduleIds;
}
