/** The tarball: its files, its manifest, its contracts and its licences. */

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { publint } from 'publint';
import { describe, expect, inject, it } from 'vitest';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { extensionNames } from '../../spec/openapi/extension-schemas.ts';
import { bundle } from '../../src/cli/build/bundle.ts';
import { root } from '../support/module-graph.ts';
import { remove, temporaryFolder } from './install.ts';
import { run } from './run.ts';

const { resolve } = createRequire(import.meta.url);
const attw = join(resolve('@arethetypeswrong/cli/package.json'), '../dist/index.js');
const { tarball, project, installed } = inject('package');

/** All that a user needs: the client, the mock, the commands, the contracts, and what is there to read. */
const needed = [
  /^dist\/(src|generated)\/(?!cli\/).+\.(js|d\.ts)$/,
  /^dist\/mocks\/((browser\/|integrations\/)?[\w-]+\.js|.+\.d\.ts|clips\/.+\.(mp4|jpg)|console\/.+)$/,
  /^dist\/cli\/[\w-]+\.js$/,
  /^dist\/demo\/(index\.html|main\.js|style\.css)$/,
  /^dist\/THIRD-PARTY-LICENCES\.txt$/,
  /^docs\/dist\/.+$/,
  /^docs\/skill\/SKILL\.md$/,
  /^generated\/[^/]+\/(openapi\.json|workflows\.arazzo\.yaml|speakeasy\.overlay\.yaml)$/,
  /^generated\/schemas\/(x-[a-z-]+|verification-report)\.json$/,
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
];

const entries = await readdir(installed, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => relative(installed, join(entry.parentPath, entry.name)).split(sep).join('/'));

describe('the tarball', () => {
  it('holds nothing that a user does not need', () => {
    const surplus = files.filter((file) => !needed.some((rule) => rule.test(file)));
    expect(surplus).toEqual([]);
  });

  it.each(['README.md', 'LICENSE', 'CHANGELOG.md', 'docs/skill/SKILL.md'])('holds %s', (file) => {
    expect(files).toContain(file);
  });

  it('has openapi-fetch as its only dependency at run time', async () => {
    const manifest: Record<string, object | undefined> = JSON.parse(
      await readFile(join(installed, 'package.json'), 'utf8'),
    );
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = manifest;
    expect(Object.keys({ ...dependencies, ...optionalDependencies })).toEqual(['openapi-fetch']);
    // Nobody has to install what one entry is for.
    expect(peerDependencies).toEqual({
      '@playwright/test': '>=1.45',
      iovalkey: '>=0.4',
      msw: '>=2',
      react: '>=18',
      vite: '>=7',
      vitest: '>=4',
    });
    const optional = Object.keys({ ...peerDependencies }).map((name) => [name, { optional: true }]);
    expect(peerDependenciesMeta).toEqual(Object.fromEntries(optional));
  });

  // The keys of the table are the gateways' names.
  it.each(Object.keys(contracts) as GatewayName[])('offers the contract of %s as JSON', (gateway) => {
    const contract: unknown = createRequire(join(project, 'package.json'))(
      `video-gateway-kit/${gateway}/openapi.json`,
    );
    expect(contract).toEqual(contracts[gateway]);
  });

  it.each(extensionNames)('offers the JSON Schema of %s, which needs no other', (name) => {
    const schema = exportedSchema(name);
    expect(schema.$id).toBe(`urn:video-gateway-kit:${name}`);
    // It throws at a reference that leads nowhere.
    expect(addFormats.default(new Ajv2020({ strict: false })).compile(schema)).toBeTypeOf('function');
  });

  it('offers JSON Schemas that one validator takes together, and that the contracts fit', () => {
    const ajv = addFormats.default(
      new Ajv2020({ strict: false, schemas: extensionNames.map(exportedSchema) }),
    );
    const statements = Object.values(contracts).flatMap(extensionsIn);
    expect(new Set(statements.map(([name]) => name))).toEqual(new Set(extensionNames));
    for (const [name, value] of statements) {
      expect(ajv.validate(`urn:video-gateway-kit:${name}`, value), ajv.errorsText()).toBe(true);
    }
  });

  it('is a package that publint finds nothing wrong with', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that attw finds nothing wrong with', async () => {
    // The profile leaves out `require` and the resolution of old compilers: the package is meant to be an ES module alone.
    // Into a file: it ends without waiting for a pipe that has not taken all of it.
    const { status } = await run(
      'sh',
      [
        '-c',
        '"$0" "$@" >attw.json',
        process.execPath,
        attw,
        tarball,
        '--profile',
        'esm-only',
        '--format',
        'json',
      ],
      project,
    );
    const { analysis }: { analysis: { types: unknown; problems?: unknown } } = JSON.parse(
      await readFile(join(project, 'attw.json'), 'utf8'),
    );
    // Nothing is wrong with the types of a package that has none.
    expect(analysis.types).toEqual({ kind: 'included' });
    expect(status, JSON.stringify(analysis.problems, null, 2)).toBe(0);
  });

  it('has the licence of every package that is bundled, with its text', async () => {
    const licences = await readFile(join(installed, 'dist/THIRD-PARTY-LICENCES.txt'), 'utf8');
    const notices = licences.split(`\n\n${'-'.repeat(80)}\n\n`);
    const folder = await temporaryFolder();
    const modules = await bundle(root, folder).finally(() => remove(folder));
    const names = new Set(
      modules.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
    );
    expect([...names]).toEqual(expect.arrayContaining(['@remix-run/multipart-parser', 'commander', 'yaml']));
    // The demo is made of these.
    for (const name of [...names, 'react', 'react-dom', 'scheduler']) {
      const notice = notices.find((one) => one.startsWith(`${name} `)) ?? '';
      expect(notice, name).toMatch(/copyright/i);
      expect(notice, name).toMatch(/permission|licensed under|redistribution/i);
    }
  });
});

/** A JSON Schema as a user of the package gets it. */
function exportedSchema(name: string): { readonly $id: string } {
  return createRequire(join(project, 'package.json'))(`video-gateway-kit/schemas/${name}.json`);
}

/** Every extension anywhere in a contract that has a schema, by its name; `$ref`s are followed from where they lead. */
function extensionsIn(node: unknown): [name: string, value: object][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]): [string, object][] => [
    ...(extensionNames.includes(key) && isSpelledOut(value) ? [[key, value] as [string, object]] : []),
    ...extensionsIn(value),
  ]);
}

/** Tells a value that is no reference. In a JSON Schema of ours, a property of an extension's name is one. */
function isSpelledOut(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('$ref' in value);
}
