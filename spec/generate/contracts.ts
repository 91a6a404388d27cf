/** The contracts under `spec/`, each bundled into one document. */

import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Contract } from '../contract.ts';
import { withExamplesInPlace } from './examples-in-place.ts';

const spec = fileURLToPath(new URL('..', import.meta.url));

/** Redocly's command; its package exports no functions. */
const redocly = createRequire(import.meta.url)
  .resolve('@redocly/cli/package.json')
  .replace('package.json', 'bin/cli.js');

/** The name of each contract: every folder of `spec/` that has one, in alphabetical order. */
export async function contractNames(): Promise<string[]> {
  const files = await readdir(spec, { recursive: true });
  return files.flatMap((file) => /^([^/\\]+)[/\\]openapi\.yaml$/.exec(file)?.[1] ?? []).sort();
}

/**
 * Puts a gateway's contract together into one document.
 *
 * @throws if the contract cannot be read or one of its references leads nowhere
 */
export async function bundle(gateway: string): Promise<Contract> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  try {
    const file = join(folder, 'openapi.json');
    const config = join(spec, 'redocly.yaml');
    await promisify(execFile)(process.execPath, [
      redocly,
      'bundle',
      gateway,
      '--config',
      config,
      '--output',
      file,
    ]);
    return withExamplesInPlace(JSON.parse(await readFile(file, 'utf8')));
  } finally {
    await rm(folder, { recursive: true });
  }
}
