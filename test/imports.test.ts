/** Imports run one way: cli → mocks → generated and cli → src → generated. */

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The rooms, and from which others a file in one may import. A package is no room. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  generated: [],
  mocks: ['generated'],
  src: ['generated'],
  'src/cli': ['src', 'mocks', 'generated'],
  spec: [],
  docs: ['spec', 'generated', 'mocks'],
};

/** The room that a file stands in: the longest that its path begins with. */
function roomOf(path: string): string {
  const rooms = Object.keys(allowed).sort((one, other) => other.length - one.length);
  return rooms.find((room) => path.startsWith(`${room}/`)) ?? '';
}

interface Import {
  readonly from: string;
  /** A path in the project, or the name of a package. */
  readonly to: string;
  readonly isOurs: boolean;
}

async function importsOf(room: string): Promise<Import[]> {
  const entries = await readdir(join(root, room), { recursive: true });
  const files = entries.filter((file) => file.endsWith('.ts') && !file.startsWith('dist/'));
  const found = await Promise.all(
    files.map(async (file) => {
      const from = join(room, file);
      const text = await readFile(join(root, from), 'utf8');
      return [
        ...text.matchAll(
          /^(?:import|export)\b[^;'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
        ),
      ].map((match) => {
        const specifier = match[1] ?? match[2] ?? match[3] ?? '';
        const isOurs = specifier.startsWith('.');
        return {
          from,
          to: isOurs ? relative(root, join(root, dirname(from), specifier)) : specifier,
          isOurs,
        };
      });
    }),
  );
  return found.flat();
}

const all = (await Promise.all(['generated', 'mocks', 'src', 'spec', 'docs'].map(importsOf))).flat();

it('finds the imports that it judges', () => {
  expect(all).toContainEqual({ from: 'src/index.ts', to: 'src/octopusx.ts', isOurs: true });
  expect(all).toContainEqual({ from: 'mocks/listen.ts', to: '@hono/node-server', isOurs: false });
});

it.each(Object.entries(allowed))('%s imports from nowhere but itself and %j', (room, others) => {
  const own = all.filter(({ from, isOurs }) => isOurs && roomOf(from) === room);
  // The manifest stands in no room: the command line reads its version there.
  const elsewhere = own.filter(({ to }) => to !== 'package.json' && roomOf(to) !== room);
  const astray = elsewhere.filter(({ to }) => !others.includes(roomOf(to)));
  expect(astray).toEqual([]);
});

it('nothing imports the command line', () => {
  expect(all.filter(({ from, to }) => roomOf(to) === 'src/cli' && roomOf(from) !== 'src/cli')).toEqual([]);
});

it('one file imports Prism', () => {
  const files = all.filter(({ to }) => to.startsWith('@stoplight/')).map(({ from }) => from);
  expect([...new Set(files)]).toEqual(['mocks/prism.ts']);
});

it('the client imports one package and nothing of Node', () => {
  const packages = all.filter(({ from, isOurs }) => !isOurs && roomOf(from) === 'src').map(({ to }) => to);
  expect([...new Set(packages)]).toEqual(['openapi-fetch']);
});

it('the mock’s handler imports nothing of Node, so that a browser could load it', () => {
  const reached = new Set(['mocks/mock.ts']);
  for (const file of reached) {
    for (const { from, to, isOurs } of all) if (from === file && isOurs) reached.add(to);
  }
  const ofNode = all.filter(({ from, to }) => reached.has(from) && to.startsWith('node:'));
  expect(reached.size).toBeGreaterThan(20);
  // Files are read from the disk where there is one, by an import that runs only there.
  expect(ofNode.filter(({ from }) => from !== 'mocks/read-bytes.ts')).toEqual([]);
});
