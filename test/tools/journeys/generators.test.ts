/** Generators and converters make what compiles and runs of both contracts, with the samples of the guide. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplesUnder, type ToolSamples } from '../tool-samples.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';
import { type Installed, install } from './installed.ts';

let installed: Installed;
beforeAll(async () => {
  installed = await install('generators');
});
afterAll(() => installed?.[Symbol.asyncDispose]());

/** Writes the files of a section, and runs its commands, for one gateway. */
async function prepare(bench: Workbench, { files, commands, programs }: ToolSamples, gateway: string) {
  const own = (text: string) => text.replaceAll('octopusx', gateway);
  for (const [name, text] of Object.entries(files)) await bench.write(name, own(text));
  for (const command of commands) await bench.shell(own(command));
  for (const [index, text] of programs.entries()) await bench.write(`program-${index + 1}.ts`, own(text));
}

describe.each(['octopusx', 'toapis'])('%s', (gateway) => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench(installed.folder);
  });
  afterAll(() => bench?.[Symbol.asyncDispose]());

  it('Hey API: the client, the validator, the schemas and the queries compile', async () => {
    await prepare(bench, { ...(await samplesUnder('Hey API')), programs: [] }, gateway);
    expect(
      await bench.compile(
        ...['index.ts', 'zod.gen.ts', '@tanstack/react-query.gen.ts'].map((name) => `${gateway}/${name}`),
      ),
    ).toBe('');
  });

  it('Orval: the schemas compile, and the client but for what the guide tells', async () => {
    await prepare(bench, await samplesUnder('Orval'), gateway);
    expect(await bench.compile('zod.ts')).toBe('');
    const problems = (await bench.compile('client.ts')).trim().split('\n').filter(Boolean);
    const codes = problems.map((line) => /error (TS\d+)/.exec(line)?.[1]);
    expect(codes).toEqual(gateway === 'octopusx' ? ['TS1351', 'TS1351'] : []);
  });

  it('Kubb: the types compile', async () => {
    await bench.shell(`rm -rf ${gateway}`);
    await prepare(bench, await samplesUnder('Kubb'), gateway);
    expect(await bench.compile(`${gateway}/index.ts`)).toBe('');
  });

  it('Postman and Bruno: the converters take it', async () => {
    const { programs } = await samplesUnder('Postman and Bruno');
    await bench.write('converters.mjs', (programs[0] ?? '').replaceAll('octopusx', gateway));
    expect(await bench.shell('node converters.mjs')).toMatch(
      /^2 environments for Bruno\n\d+ folders for Postman\n$/,
    );
  });
});

describe('the programs of the guide', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench(installed.folder);
  });
  afterAll(() => bench?.[Symbol.asyncDispose]());

  it('Hey API: the client and a query run against the mock', async () => {
    await prepare(bench, await samplesUnder('Hey API'), 'octopusx');
    expect(await bench.compile('program-1.ts')).toBe('');
    expect(await bench.execute('program-1')).toBe('processing\n');
  });

  it('Hey API: the validator refuses a body that fits no model, and takes either', async () => {
    await bench.write(
      'validator.ts',
      `
import { client } from './octopusx/client.gen';
import { remixVideoById } from './octopusx/index';

client.setConfig({ baseUrl: 'http://127.0.0.1:4010/octopusx', auth: 'any-key' });
const path = { video_id: 'video_abc123' };
const { data } = await remixVideoById({ path, body: { model: 'veo_3_1', prompt: 'a cat' }, throwOnError: true });
console.log(data.status);
const refused = await remixVideoById({ path, body: { model: 'veo_3_1' } as never, throwOnError: true }).catch(() => 'refused');
console.log(refused);
`,
    );
    expect(await bench.execute('validator')).toBe('queued\nrefused\n');
    // What the validator refuses is not sent.
    expect(bench.mock.ledger.entries.filter(({ path }) => path.endsWith('/remix'))).toHaveLength(1);
  });

  it('openapi-react-query queries the mock', async () => {
    const { commands } = await samplesUnder('openapi-typescript and openapi-fetch');
    const { programs } = await samplesUnder('openapi-react-query');
    await bench.shell(commands[0] ?? '');
    await bench.write('react-query.ts', programs[0] ?? '');
    expect(await bench.compile('react-query.ts')).toBe('');
    expect(await bench.execute('react-query')).toMatch(/^\w+\n$/);
  });
});
