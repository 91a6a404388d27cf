/** The samples of the docs do what they say. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedContracts } from '../../docs/contracts.ts';
import { type CodeSample, samplesOf } from '../../docs/samples.ts';
import { gateways } from '../../generated/gateways.ts';
import { type Listener, listen } from '../../mocks/listen.ts';
import { createMock } from '../../mocks/mock.ts';
import { operationsOf } from '../../spec/contract.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const client = join(root, 'src/index.ts');

const operations = publishedContracts().flatMap(([gateway, contract]) =>
  operationsOf(contract).map((placed) => {
    const samples = samplesOf(gateway, contract, placed);
    const sourceIn = (lang: CodeSample['lang']) =>
      samples.find((sample) => sample.lang === lang)?.source ?? '';
    return {
      name: `${gateway} ${placed.operation.operationId}`,
      gateway,
      server: contract.servers[0]?.url ?? '',
      curl: sourceIn('curl'),
      typescript: sourceIn('TypeScript'),
    };
  }),
);

type SampledOperation = (typeof operations)[number];

function named(name: string): SampledOperation {
  const operation = operations.find((known) => known.name === name);
  if (operation === undefined) throw new Error(`There is no operation ${name}`);
  return operation;
}

describe('against the mock', () => {
  let listener: Listener;
  let folder: string;
  beforeAll(async () => {
    const mock = createMock({ gateways });
    listener = await listen({ fetch: mock.fetch, port: 0 });
    folder = await mkdtemp(join(tmpdir(), 'samples-'));
    // The tasks that the samples read do not exist: the mock is to answer as if they did.
    await writeFile(
      join(folder, '.curlrc'),
      'silent\nshow-error\nfail-with-body\nheader = "Prefer: code=200"\n',
    );
  });
  afterAll(async () => {
    await listener.close();
    await rm(folder, { recursive: true });
  });

  /** Runs a sample in a new folder. */
  const runners = {
    async curl({ gateway, server, curl }: SampledOperation): Promise<string> {
      const cwd = await mkdtemp(join(folder, 'curl-'));
      const script = `set -e\n${curl.replaceAll(server, `${listener.url}/${gateway}`)}`;
      await promisify(execFile)('sh', ['-c', script], { cwd, env: { ...process.env, CURL_HOME: folder } });
      return cwd;
    },

    async TypeScript({ gateway, typescript }: SampledOperation): Promise<string> {
      const cwd = await mkdtemp(join(folder, 'typescript-'));
      const options = `baseUrl: ${JSON.stringify(`${listener.url}/${gateway}`)}, fetch: asIfThere`;
      const program = `${typescript
        .replace("'video-gateway-kit'", JSON.stringify(client))
        .replace("process.env.API_KEY ?? ''", `'any-key', ${options}`)}
function asIfThere(request) {
  request.headers.set('Prefer', 'code=200');
  return fetch(request);
}
`;
      await writeFile(join(cwd, 'package.json'), '{ "type": "module" }');
      await writeFile(join(cwd, 'sample.ts'), program);
      await promisify(execFile)(process.execPath, ['sample.ts'], { cwd });
      return cwd;
    },
  };

  describe.each(['curl', 'TypeScript'] as const)('the sample in %s', (language) => {
    it.concurrent.each(operations)('of $name succeeds', async (operation) => {
      await runners[language](operation);
    });

    it('of the download saves the video', async () => {
      const cwd = await runners[language](named('octopusx downloadVideo'));
      expect(await readFile(join(cwd, 'video.mp4'), 'latin1')).toContain('ftyp');
    });
  });
});

describe('a sample', () => {
  it('sends a form where the contract asks for one', () => {
    const { curl, typescript } = named('octopusx generateVideo');
    expect(curl).toContain("--form-string 'prompt=A cat that is also a fish'");
    expect(typescript).toContain('bodySerializer: multipart');
  });

  it('has a call for each request that the contract shows', () => {
    const { curl, typescript } = named('octopusx remixVideoById');
    expect(curl.match(/^# .*$/gm)).toEqual(['# Veo', '# Grok']);
    expect(typescript.match(/^const \w+ = await/gm)).toEqual(['const veo = await', 'const grok = await']);
  });

  it('fills in the parameters', () => {
    const { curl, typescript } = named('octopusx queryVideo');
    expect(curl).toContain('https://octopusx.ai/v1/video/query?id=grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04');
    expect(typescript).toContain("query: { id: 'grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04' }");
  });
});

it('the TypeScript samples compile under the strict options of this project', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, {
    baseUrl: root,
    paths: { 'video-gateway-kit': ['./src/index.ts'] },
  });
  const files = new Map(
    operations.map(({ name, typescript }) => [
      join(root, 'samples', `${name.replace(' ', '-')}.ts`),
      typescript,
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
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
