/** `generated/` is what the contracts say, today and each time. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { generate } from '../../spec/generate/generate.ts';

const committed = fileURLToPath(new URL('../../generated', import.meta.url));

let fresh: Record<string, string>;
let again: Record<string, string>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'generated-'));
  await Promise.all([generate(join(folder, 'first')), generate(join(folder, 'second'))]);
  fresh = await filesOf(join(folder, 'first'));
  again = await filesOf(join(folder, 'second'));
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

it('is the same when it is generated twice', () => {
  expect(again).toEqual(fresh);
});
