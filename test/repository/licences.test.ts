/** The licences of what is installed with the package, and of what the docs embed. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licencesOf } from '../../src/cli/build/licences.ts';
import { root } from '../support/module-graph.ts';

/** Licences that ask for no more than their text. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];

/** A package in the lockfile. */
interface LockedPackage {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const { packages }: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);

/** The names of the packages that are installed with one, at any depth. */
function installedWith(path: string): readonly string[] {
  return Object.keys(packages[path]?.dependencies ?? {}).flatMap((name) => [
    name,
    ...installedWith(`node_modules/${name}`),
  ]);
}

it('every package that is installed with this one has a licence that asks for no more than its text', () => {
  const installed = installedWith('');
  expect(installed).toContain('openapi-typescript-helpers');
  const licences = installed.map((name) => [name, packages[`node_modules/${name}`]?.license ?? 'unknown']);
  expect(licences.filter(([, licence = '']) => !allowed.includes(licence))).toEqual([]);
});

it('THIRD-PARTY-LICENCES.txt lists what Redoc, which the docs embed, is made of', async () => {
  const cli = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const script = join(cli, '../lib/chunks/redoc.standalone.js');
  const text = await licencesOf([cli], [script]);
  const embedded = [...readFileSync(script, 'utf8').matchAll(/@license (\w+) (\d+\.\d+\.\d+)/g)];
  for (const [notice] of embedded) expect(text).toContain(notice);
  for (const name of ['redoc', 'react', 'react-dom', 'styled-components', 'openapi-sampler'])
    expect(text).toMatch(new RegExp(`^ +${name}@\\d`, 'm'));
  for (const name of ['scheduler.production.js', 'react-router', 'DOMPurify', 'FlexSearch', 'js-yaml'])
    expect(text).toContain(name);
  expect(text).toMatch(/Apache License\s+Version 2\.0/);
});
