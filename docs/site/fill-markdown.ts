/** `npm run docs:fill`: writes the generated parts of the Markdown files, and the diagrams. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectFolder, writtenFiles } from './markdown/markdown-files.ts';

for (const { path, current, filled } of await writtenFiles()) {
  if (current === filled) continue;
  const file = join(projectFolder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, filled);
  console.log(`Wrote ${path}`);
}
