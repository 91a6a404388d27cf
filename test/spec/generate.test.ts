/** `generated/` is what the contracts say: another run, on another machine, gave the same. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { generate } from '../../spec/generate/generate-all.ts';

const committed = fileURLToPath(new URL('../../generated', import.meta.url));

let fresh: Record<string, string>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'generated-'));
  await generate(folder);
  fresh = await filesOf(folder);
  return () => rm(folder, { recursive: true });
});

/** The text of every file below a folder, by its path. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return Object.fromEntries(paths.map((path, index) => [path.slice(folder.length + 1), texts[index] ?? '']));
}

it('holds neither more nor fewer files than are generated', async () => {
  expect(Object.keys(await filesOf(committed)).sort()).toEqual(Object.keys(fresh).sort());
});

it('holds what is generated now: if not, run `npm run generate`', async () => {
  const files = await filesOf(committed);
  for (const [path, text] of Object.entries(fresh))
    expect(files[path] === text, `${path} is current`).toBe(true);
});
