/** The contracts under `spec/`, each bundled into one document. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, type Config, loadConfig } from '@redocly/openapi-core';
import type { Contract } from '../contract.ts';
import { withExamplesInPlace } from './examples-in-place.ts';

const spec = fileURLToPath(new URL('..', import.meta.url));

/** The name of each contract: every folder that has one, in alphabetical order. */
async function contractNames(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.flatMap((file) => /^([^/\\]+)[/\\]openapi\.yaml$/.exec(file)?.[1] ?? []).sort();
}

/**
 * Puts every contract together into one document, in alphabetical order of their names.
 *
 * @param folder the folder of the contracts. Defaults to `spec/`
 * @throws if a contract cannot be read or one of its references leads nowhere
 */
export async function bundledContracts(
  folder: string = spec,
): Promise<{ readonly name: string; readonly contract: Contract }[]> {
  const config = await loadConfig({ configPath: join(spec, 'redocly.yaml') });
  const names = await contractNames(folder);
  return Promise.all(
    names.map(async (name) => ({
      name,
      contract: await bundled(join(folder, name, 'openapi.yaml'), config.forAlias(name)),
    })),
  );
}

async function bundled(file: string, config: Config): Promise<Contract> {
  const { bundle: document, problems } = await bundle({ ref: file, config });
  const [problem] = problems;
  if (problem) throw new Error(`${problem.location[0]?.source.absoluteRef}: ${problem.message}`);
  // An object that stands in several places becomes one in each of them; the lint rules see to the rest.
  return withExamplesInPlace(JSON.parse(JSON.stringify(document.parsed)));
}
