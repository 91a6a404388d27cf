/** `npm run build`, after the client is compiled: puts the command line, the mock and the validators into `dist`. */

import { chmod, cp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { declare } from './declarations.ts';
import { buildDemo } from './demo.ts';
import { licencesOf } from './licences.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const dist = join(root, 'dist');

const modules = await bundle(root, dist);
// Make it executable, as it is after an install.
await chmod(join(dist, 'cli/video-gateway.js'), 0o755);
const tools = ['msw', 'playwright', 'storybook', 'vite', 'vitest'].map(
  (name) => `mocks/integrations/${name}.ts`,
);
declare(
  ['mocks/index.ts', ...tools].map((entry) => join(root, entry)),
  root,
  dist,
);
// The mock finds its files beside its code, wherever that is.
await cp(join(root, 'mocks'), join(dist, 'mocks'), {
  recursive: true,
  filter: (file) => !/\.(ts|sh)$/.test(file),
});
// The compiler leaves out what is JavaScript already.
await cp(join(root, 'generated'), join(dist, 'generated'), {
  recursive: true,
  // The mock's own validators are a part of its bundle.
  filter: (file) => !/\.(ts|json|yaml)$|request-verdicts\.js$|generated\/mock$/.test(file),
});
const ofDemo = await buildDemo(root, dist);
// The docs contain Redoc, a script that is a part of Redocly's command, and what their search is made of.
const { resolve } = createRequire(import.meta.url);
const inDocs = [resolve('@redocly/cli/package.json'), resolve('minisearch')];
const redoc = join(resolve('@redocly/cli/package.json'), '../lib/chunks/redoc.standalone.js');
const licences = await licencesOf([...modules, ...ofDemo, ...inDocs], [redoc]);
await writeFile(join(dist, 'THIRD-PARTY-LICENCES.txt'), licences);
