/** No export is left without a test of its type. */

import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('tests the type of everything that the client exports', async () => {
  const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');
  const [index, tests] = await Promise.all([read('../../../src/index.ts'), read('public-types.test-d.ts')]);
  const names = [...index.matchAll(/^export [^{]*\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter(Boolean),
  );
  expect(names.length).toBeGreaterThan(35);
  // Once it is imported, and at least once more it is used.
  const untested = names.filter((name) => (tests.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length < 2);
  expect(untested).toEqual([]);
});
