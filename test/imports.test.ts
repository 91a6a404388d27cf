/** Imports run one way, cli → mocks → generated and cli → src → generated, and never in a circle. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { aboutInternals, aboutSources, packagedSuites } from './package/source-only.ts';
import { groupBy } from './support/group-by.ts';
import {
  type Import,
  importsOf,
  importsReachedFrom,
  nodesOf,
  root,
  sourcesIn,
} from './support/module-graph.ts';
import { isInternal, publicModules } from './support/tested-package.ts';

/** The rooms, and from which others a file in one may import. A package is no room. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  generated: [],
  mocks: ['generated'],
  src: ['generated', 'clients'],
  'src/cli': ['src', 'mocks', 'generated', 'clients'],
  clients: ['src', 'generated'],
  spec: [],
  // “Try it” of the references runs the real client against the mock, both in the page.
  docs: ['spec', 'generated', 'mocks', 'src', 'clients'],
};

/** The room that a file stands in: the longest that its path begins with. The generated clients have one of their own. */
function roomOf(path: string): string {
  if (/^generated\/(\w+\/client|clients)\.ts$/.test(path)) return 'clients';
  const rooms = Object.keys(allowed).sort((one, other) => other.length - one.length);
  return rooms.find((room) => path.startsWith(`${room}/`)) ?? '';
}

const folders = ['generated', 'mocks', 'src', 'spec', 'docs'];
const files = (await Promise.all(folders.map(sourcesIn))).flat();
const all: readonly Import[] = files.flatMap(importsOf);

it('finds the imports that it judges', () => {
  expect(all).toContainEqual({
    from: 'src/index.ts',
    to: 'generated/clients.ts',
    isOurs: true,
    isType: false,
  });
  expect(all).toContainEqual({ from: 'src/gateway.ts', to: 'src/types.ts', isOurs: true, isType: true });
  expect(all).toContainEqual({
    from: 'mocks/http/listen.ts',
    to: 'node:http',
    isOurs: false,
    isType: false,
  });
});

it.each(Object.entries(allowed))('%s imports from nowhere but itself and %j', (room, others) => {
  const own = all.filter(({ from, isOurs }) => isOurs && roomOf(from) === room);
  // The manifest stands in no room: the command line reads its version there.
  const elsewhere = own.filter(({ to }) => to !== 'package.json' && roomOf(to) !== room);
  const astray = elsewhere.filter(({ to }) => !others.includes(roomOf(to)));
  expect(astray).toEqual([]);
});

it('the generated clients import the client, whose entry alone passes them on', () => {
  const ofClients = all.filter(({ from, to }) => roomOf(from) === 'src' && roomOf(to) === 'clients');
  expect(ofClients.filter(({ isType }) => !isType).map(({ from }) => from)).toEqual(['src/index.ts']);
});

it.each(['src', 'mocks'])('no import in %s runs in a circle, imports of types included', (room) => {
  const inside = all.filter(({ from, to }) => from.startsWith(`${room}/`) && to.startsWith(`${room}/`));
  expect(inside.length).toBeGreaterThan(100);
  expect(circlesIn(inside)).toEqual([]);
});

it.each([
  ['core', ['core']],
  ['store', ['store', 'core']],
  ['media', ['media']],
  ['http', ['http', 'core', 'media']],
  ['replay', ['replay', 'core', 'http', 'media']],
  ['webhooks', ['webhooks', 'core', 'options', 'store']],
  ['persistence', ['persistence', 'core', 'store', 'webhooks']],
  ['control', ['control', 'core', 'http', 'media', 'store', 'webhooks']],
  ['integrations', ['integrations', 'http', 'options']],
])('mocks/%s imports from no other folder of the mock than %j', (folder, others) => {
  const own = all.filter(({ from, to }) => from.startsWith(`mocks/${folder}/`) && to.startsWith('mocks/'));
  // A file beside the folders belongs to all of them.
  const folders = own.map(({ to }) => to.split('/').slice(1, -1)[0]).filter((name) => name !== undefined);
  expect(own.length).toBeGreaterThan(0);
  expect([...new Set(folders)].filter((name) => !others.includes(name))).toEqual([]);
});

it('the core of the mock decides, and imports no package and nothing of Node', () => {
  const ofCore = all.filter(({ from, isOurs }) => from.startsWith('mocks/core/') && !isOurs);
  expect(ofCore).toEqual([]);
});

it('an entry for a tool imports that tool and no other package, and nothing of the rest of the mock imports one', () => {
  const tools = {
    msw: 'msw',
    playwright: '@playwright/test',
    storybook: 'msw/browser',
    vite: 'vite',
    vitest: 'vitest',
  };
  const ofTools = all.filter(
    ({ from, to }) => from.startsWith('mocks/') && Object.values(tools).includes(to),
  );
  const known = Object.entries(tools).map(([name, tool]) => `mocks/integrations/${name}.ts: ${tool}`);
  expect([...new Set(ofTools.map(({ from, to }) => `${from}: ${to}`))].sort()).toEqual(known);
  const others = all.filter(({ from, isOurs }) => from.startsWith('mocks/integrations/') && !isOurs);
  expect(others.length).toBe(ofTools.length);
});

it('a circle would be found', () => {
  const edge = (from: string, to: string) => ({ from, to });
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('c', 'b'), edge('c', 'd')];
  expect(circlesIn(edges)).toEqual(['b → c → b']);
});

it('nothing imports the command line', () => {
  expect(all.filter(({ from, to }) => roomOf(to) === 'src/cli' && roomOf(from) !== 'src/cli')).toEqual([]);
});

it('nothing that is published imports Prism, which is started as a command and asked by the tests', () => {
  expect(all.filter(({ to }) => to.startsWith('@stoplight/'))).toEqual([]);
});

it('the client imports one package and nothing of Node; only the hooks import React', () => {
  const ofPackages = all.filter(({ from, isOurs }) => !isOurs && roomOf(from) === 'src');
  const [ofHooks, others] = [true, false].map((isHook) =>
    ofPackages.filter(({ from }) => (from === 'src/integrations/react.ts') === isHook).map(({ to }) => to),
  );
  expect(ofHooks).toEqual(['react']);
  expect([...new Set(others)]).toEqual(['openapi-fetch']);
});

it('the mock’s handler imports two packages, which parse forms and addresses, and nothing of Node, so that a browser can load it', () => {
  const reached = new Set(['mocks/create-mock.ts', 'mocks/browser.ts']);
  // What keeps the state outside of memory is for Node alone, and the build for a browser has none of it.
  const isForNode = (file: string) => /^mocks\/(persistence|store\/(open-store|sqlite|valkey))\b/.test(file);
  for (const file of reached) {
    for (const { from, to, isOurs } of all) if (from === file && isOurs && !isForNode(to)) reached.add(to);
  }
  const packages = all.filter(({ from, isOurs }) => reached.has(from) && !isOurs).map(({ to }) => to);
  expect(reached.size).toBeGreaterThan(20);
  expect([...new Set(packages)].sort()).toEqual(['@remix-run/multipart-parser', 'ipaddr.js']);
  const ofBrowser = new Set(['mocks/browser.ts']);
  for (const file of ofBrowser) {
    for (const { from, to, isOurs, isType } of all) if (from === file && isOurs && !isType) ofBrowser.add(to);
  }
  expect([...ofBrowser].filter(isForNode)).toEqual([]);
});

describe('the run against the package', async () => {
  const suites = (await Promise.all(packagedSuites.map(sourcesIn))).flat();
  const tests = suites.filter((file) => file.endsWith('.test.ts'));
  const isOfTests = (file: string) => file.startsWith('test/');

  it('leaves out the tests that import what the package does not publish, and no others', () => {
    const inside = tests.filter((test) =>
      importsReachedFrom(test, isOfTests).some(({ to }) => isInternal(to)),
    );
    expect(inside).toEqual([...aboutInternals].sort());
  });

  it('names a source to no other program, but by way of the switch', () => {
    const skipped = new Set([...aboutInternals, ...aboutSources]);
    const named = suites.filter((file) => !skipped.has(file)).flatMap(sourcesNamedIn);
    expect(named).toEqual([]);
  });

  it('bundles the package wherever a test bundles something', () => {
    const bundlers = ['rolldown', 'test/support/browser-bundle.ts'];
    const bundling = suites.filter((file) => importsOf(file).some(({ to }) => bundlers.includes(to)));
    const redirects = (file: string) => readFileSync(join(root, file), 'utf8').includes('redirectToPackage(');
    expect(bundling.length).toBeGreaterThan(0);
    expect(bundling.filter((file) => !redirects(file))).toEqual([]);
  });

  it('knows no module that is gone', () => {
    expect(Object.keys(publicModules).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

/** The texts in a file that are paths of sources, except of those that it imports or asks the switch for. */
function sourcesNamedIn(file: string): readonly string[] {
  const isOfSwitch = ({ parent }: ts.Node) =>
    ts.isCallExpression(parent) &&
    /^(import|redirectToPackage|tested(File|Url))$/.test(parent.expression.getText());
  const isImported = ({ parent }: ts.Node) =>
    ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent);
  return nodesOf(file)
    .filter((node) => ts.isStringLiteralLike(node) && !isOfSwitch(node) && !isImported(node))
    .map((node) => node.getText())
    .filter((text) => /^['`](\.\.\/)*(src|mocks)\/[\w./-]*\.ts['`]$/.test(text))
    .map((text) => `${file}: ${text}`);
}

/** The circles among imports, each as a way from a file back to it. */
function circlesIn(imports: readonly Pick<Import, 'from' | 'to'>[]): readonly string[] {
  const targets = groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const { to } of targets.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return circles;
}
