/** The samples of the references do what they say. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedContracts } from '../../docs/site/contracts.ts';
import { type CodeSample, samplesOf } from '../../docs/site/samples/samples.ts';
import { operationsOf } from '../../spec/contract.ts';
import { createStage, type Stage } from './run-sample.ts';

const contracts = publishedContracts();

const operations = contracts.flatMap(([gateway, contract]) =>
  operationsOf(contract).map((placed) => {
    const samples = samplesOf(gateway, contract, placed);
    const sourceIn = (lang: CodeSample['lang']) =>
      samples.find((sample) => sample.lang === lang)?.source ?? '';
    return {
      name: `${gateway} ${placed.operation.operationId}`,
      gateway,
      isSubmit: placed.operation['x-lifecycle'] !== undefined && placed.method === 'post',
      curl: sourceIn('curl'),
      typescript: sourceIn('TypeScript'),
      commandLine: sourceIn('Command line'),
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
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage({ 'http://127.0.0.1:4010': '' });
  });
  afterAll(() => stage.close());

  it.each(operations)('the curl sample of $name succeeds', async ({ name, curl }) => {
    await stage.shell(curl);
    if (name === 'octopusx downloadVideo') await expectVideo();
  });

  it.each(operations)(
    'the TypeScript sample of $name succeeds',
    async ({ name, gateway, isSubmit, typescript }) => {
      const program = typescript.replace(
        "process.env.API_KEY ?? 'YOUR_API_KEY'",
        "'any-key', clock: globalThis.mockClock",
      );
      const printed = await stage.program(program);
      if (isSubmit) expect(printed).toContain(`${stage.url}/${gateway}/files/`);
      if (name === 'octopusx downloadVideo') await expectVideo();
    },
  );

  async function expectVideo(): Promise<void> {
    expect(await readFile(join(stage.folder, 'video.mp4'), 'latin1')).toContain('ftyp');
  }
});

describe.concurrent('against the mock', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage({ 'http://127.0.0.1:4010': '' });
  });
  afterAll(() => stage.close());

  const ofTasks = operations.filter(({ commandLine }) => commandLine !== '');

  it.each(ofTasks)('the command-line sample of $name does it all', async ({ commandLine }) => {
    const printed = await stage.shell(commandLine);
    const [, verb = '', ...others] = commandLine.split('npx video-gateway-kit');
    const lines = printed.trim().split('\n');
    if (verb.trim().startsWith('status')) expect(printed).toMatch(/^completed 100%\nhttp/);
    else {
      // The name of a video for each command.
      expect(lines).toHaveLength(1 + others.length);
      for (const file of lines) {
        expect(await readFile(join(stage.folder, file), 'latin1')).toContain('ftyp');
      }
    }
  });
});

describe('a sample', () => {
  it('sends a form where the contract asks for one', () => {
    const { curl } = named('octopusx generateVideo');
    expect(curl).toContain("--form-string 'prompt=猫咪听歌摇头晃脑,下大雨'");
  });

  it('has a call for each request that the contract shows', () => {
    const { curl, typescript, commandLine } = named('octopusx remixVideoById');
    expect(curl.match(/^# .*$/gm)).toEqual(['# Veo', '# Grok']);
    expect(commandLine.match(/^# .*\nnpx/gm)).toEqual(['# Veo\nnpx', '# Grok\nnpx']);
    expect(typescript.match(/^const \w+ = await/gm)).toEqual(['const veo = await', 'const grok = await']);
  });

  it('names the operation to the command line where the gateway has several that do the same', () => {
    expect(named('octopusx remixVideo').commandLine).toContain('--operation remixVideo ');
    expect(named('toapis remixVideo').commandLine).not.toContain('--operation');
  });

  it('gives the command line the key by the environment alone', () => {
    for (const { gateway, commandLine } of operations.filter((one) => one.commandLine !== '')) {
      const [first, ...others] = commandLine.split('\n');
      expect(first).toBe(`export ${gateway.toUpperCase()}_API_KEY=YOUR_API_KEY`);
      expect(others.join('\n')).not.toContain('YOUR_API_KEY');
    }
  });

  it('fills in the parameters', () => {
    const { curl, typescript } = named('octopusx queryVideo');
    expect(curl).toContain(
      'http://127.0.0.1:4010/octopusx/v1/video/query?id=grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04',
    );
    expect(typescript).toContain("query: { id: 'grok:05c8e247-7e64-472a-acb1-e7f2de5d0d04' }");
  });
});
