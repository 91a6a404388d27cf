/** The TypeScript samples compile under the strict options of this project. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { publishedContracts } from '../../docs/site/contracts.ts';
import { readGuides } from '../../docs/site/guides/guides.ts';
import { samplesOf } from '../../docs/site/samples/samples.ts';
import { operationsOf } from '../../spec/contract.ts';
import { sources } from './run-sample.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Modules of the reader that the samples of a guide import. */
const ofReaders: readonly [name: string, text: string][] = [
  ['session.ts', 'export declare function userOf(request: Request): Promise<{ id: string } | undefined>;'],
];

/** Every sample, by the name of the file that it would be. */
async function programs(): Promise<Map<string, string>> {
  const ofReferences = publishedContracts().flatMap(([gateway, contract]) =>
    operationsOf(contract).map((placed): [string, string] => [
      `${gateway}-${placed.operation.operationId}.ts`,
      samplesOf(gateway, contract, placed).find(({ lang }) => lang === 'TypeScript')?.source ?? '',
    ]),
  );
  // Compiled by `test/tools`, which has the tools, and by journeys, which have the frameworks.
  const elsewhere = ['other-tools.html', 'other-frameworks.html', 'query-and-ai-sdk.html'];
  const guides = (await readGuides()).filter(({ file }) => !elsewhere.includes(file));
  const ofGuides = guides.flatMap(({ file, tokens }) =>
    tokens.flatMap((token, index): [string, string][] =>
      token.type === 'code' && token.lang?.startsWith('ts')
        ? [[`${file}-${index}.${token.lang === 'tsx' ? 'tsx' : 'ts'}`, token.text]]
        : [],
    ),
  );
  const named = [...ofReferences, ...ofGuides, ...ofReaders];
  return new Map(named.map(([name, text]) => [join(root, 'samples', name), text]));
}

it('the TypeScript samples compile under the strict options of this project', async () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, {
    baseUrl: root,
    jsx: ts.JsxEmit.ReactJSX,
    paths: {
      ...Object.fromEntries(Object.entries(sources).map(([name, file]) => [name, [file]])),
      '@/*': [join(root, 'samples/*')],
    },
  });
  const files = await programs();
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, directoryExists, getSourceFile } = host;
  host.directoryExists = (folder) => folder === join(root, 'samples') || directoryExists?.(folder) === true;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const text = files.get(file);
    return text === undefined
      ? getSourceFile(file, ...rest)
      : ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const problems = [...files.keys()].flatMap((file) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)),
  );
  expect(
    problems.map(
      ({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    ),
  ).toEqual([]);
});
