/** Bundles the command line once, as it ships: from its sources each of some hundred starts takes twice as long. */

import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../src/cli/build/bundle.ts';
import { root } from '../support/module-graph.ts';
import { commandVariable } from '../support/tested-package.ts';

/** Starts the bundle with a cache of its own, since no later run could use what Node compiles of files in this folder. */
const start = `
import { enableCompileCache } from 'node:module';
enableCompileCache(import.meta.dirname + '/compile-cache');
await import('./cli/video-gateway.js');
`;

export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'command-line-'));
  await bundle(root, folder);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  // The mock finds its files beside its code.
  for (const name of ['clips', 'console'])
    await symlink(join(root, 'mocks', name), join(folder, 'mocks', name), 'junction');
  const command = join(folder, 'video-gateway.js');
  await writeFile(command, start);
  process.env[commandVariable] = command;
  return () => rm(folder, { recursive: true });
}
