/** The rules of the sources that neither the compiler nor the linter knows. */

import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { groupBy } from './support/group-by.ts';
import { nodesOf, root, sourcesIn } from './support/module-graph.ts';

const rooms = ['src', 'mocks', 'spec', 'docs'];

it.each(rooms)('%s has no file name twice', async (room) => {
  const folders = groupBy(await sourcesIn(room), (file) => basename(file));
  expect([...folders.values()].filter(({ length }) => length > 1)).toEqual([]);
});

it.each([...rooms, 'test'])('%s has at most a dozen source files in a folder', async (room) => {
  const folders = groupBy(await sourcesIn(room), dirname);
  const full = [...folders]
    .filter(([, files]) => files.length > 12)
    .map(([folder, files]) => [folder, files.length]);
  expect(full).toEqual([]);
});

it.each([...rooms, 'test'])(
  '%s has no doc comment that begins with What, How, Whether, Where or Who',
  async (room) => {
    const sources = await sourcesIn(room);
    const comments = sources.flatMap((file) => docCommentsOf(file).map((text) => `${file}: ${text}`));
    expect(comments.length).toBeGreaterThan(100);
    expect(comments.filter((comment) => /^\S+: (what|how|whether|where|who)\b/i.test(comment))).toEqual([]);
  },
);

describe('the lockfiles', async () => {
  const projects = await readdir(join(root, 'test/journeys/projects'));
  const folders = [
    '.',
    'test/package/compilers',
    ...projects.map((name) => join('test/journeys/projects', name)),
  ];
  const lockfiles = folders.map((folder) => join(folder, 'package-lock.json')).flatMap(readIfThere);

  it('are read', () => {
    expect(lockfiles.length).toBeGreaterThan(6);
  });

  it.each(lockfiles)(
    '$file names no registry, so that a package comes from the one that is set up',
    ({ file, text }) => {
      // `npm install --omit-lockfile-registry-resolved` writes it so.
      expect(text.match(/"resolved": "http[^"]*"/g), file).toBeNull();
    },
  );
});

describe('the workflows', async () => {
  const folder = join(root, '.github/workflows');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  it.each(await readdir(folder))('%s runs scripts that there are', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const named = [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  });
});

/** The first line of each doc comment of a file, without the signs of a comment. */
function docCommentsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const ranges = nodesOf(file).flatMap((node) => ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []);
  const comments = new Set(ranges.map(({ pos, end }) => text.slice(pos, end)));
  return [...comments]
    .filter((comment) => comment.startsWith('/**'))
    .map((comment) => comment.replace(/^\/\*\*[\s*]*/, '').replace(/\n.*/s, ''));
}

function readIfThere(file: string): { readonly file: string; readonly text: string }[] {
  try {
    return [{ file, text: readFileSync(join(root, file), 'utf8') }];
  } catch {
    return [];
  }
}
