/** The package as its user gets it: packed, installed in an empty project, type-checked and run there. */

import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contracts, type GatewayName } from '../../generated/contracts.ts';
import { type StockPrism, startStockPrism } from '../../mocks/stock-prism.ts';
import { bundle } from '../../src/cli/build/bundle.ts';
import { freePort } from '../free-port.ts';
import { lineOf, mistaken, mistakes, program } from './consumer.ts';
import { type Journey, journeys } from './journeys.ts';
import { mustRun, run, runtimes } from './run.ts';
import { serveDocs, serveMock } from './serving.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const typescript = resolve('typescript/bin/tsc');
const attw = join(resolve('@arethetypeswrong/cli/package.json'), '../dist/index.js');

/** All that a user needs: the client, the mock, the commands, the contracts, and what is there to read. */
const needed = [
  /^dist\/(src|generated)\/(?!cli\/).+\.(js|d\.ts)$/,
  /^dist\/mocks\/([\w-]+\.js|.+\.d\.ts|clips\/.+\.(mp4|jpg)|console\/.+)$/,
  /^dist\/cli\/[\w-]+\.js$/,
  /^dist\/THIRD-PARTY-LICENCES\.txt$/,
  /^docs\/dist\/.+$/,
  /^generated\/[^/]+\/openapi\.json$/,
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
];

/** The ways of TypeScript to find a module that read a package's `exports`. */
const resolutions = [
  { resolution: 'node16', module: 'node16' },
  { resolution: 'bundler', module: 'esnext' },
];

/** Whether it begins as every MP4 does: with a box that tells the type of the file. */
function isVideo(file: Buffer): boolean {
  return file.toString('latin1', 4, 8) === 'ftyp';
}

function isFirstOfItsGateway(journey: Journey): boolean {
  return journey === journeys.find(({ gateway }) => gateway === journey.gateway);
}

let temporary: string;
let tarball: string;
let project: string;
let installed: string;

beforeAll(async () => {
  temporary = await realpath(await mkdtemp(join(tmpdir(), 'video-gateway-kit-')));
  project = join(temporary, 'project');
  installed = join(project, 'node_modules/video-gateway-kit');

  await mustRun('npm', ['pack', '--pack-destination', temporary], repository);
  const [packed = 'nothing'] = await readdir(temporary);
  tarball = join(temporary, packed);

  await mkdir(project);
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  await writeFile(join(project, 'program.ts'), program);
  await writeFile(join(project, 'mistakes.ts'), mistaken);
  await mustRun('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], project);
});

afterAll(() => rm(temporary, { recursive: true, force: true }));

describe('the tarball', () => {
  const files = async () => {
    const entries = await readdir(installed, { recursive: true, withFileTypes: true });
    const found = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return found.map((file) => relative(installed, file).split(sep).join('/'));
  };

  it('holds nothing that a user does not need', async () => {
    const surplus = (await files()).filter((file) => !needed.some((rule) => rule.test(file)));
    expect(surplus).toEqual([]);
  });

  it.each(['README.md', 'LICENSE', 'CHANGELOG.md'])('holds %s', async (file) => {
    expect(await files()).toContain(file);
  });

  it('has openapi-fetch as its only dependency at run time', async () => {
    const manifest: Record<string, object | undefined> = JSON.parse(
      await readFile(join(installed, 'package.json'), 'utf8'),
    );
    const { dependencies, optionalDependencies, peerDependencies } = manifest;
    expect(Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })).toEqual([
      'openapi-fetch',
    ]);
  });

  // The keys of the table are the gateways' names.
  it.each(Object.keys(contracts) as GatewayName[])('offers the contract of %s as JSON', (gateway) => {
    const contract: unknown = createRequire(join(project, 'package.json'))(
      `video-gateway-kit/${gateway}/openapi.json`,
    );
    expect(contract).toEqual(contracts[gateway]);
  });

  it('is a package that publint finds nothing wrong with', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that attw finds nothing wrong with', async () => {
    // The profile leaves out `require` and the resolution of old compilers: the package is meant to be an ES module alone.
    const { status, stdout } = await run(
      process.execPath,
      [attw, tarball, '--profile', 'esm-only', '--format', 'json'],
      project,
    );
    const { analysis }: { analysis: { types: unknown; problems?: unknown } } = JSON.parse(stdout);
    // Nothing is wrong with the types of a package that has none.
    expect(analysis.types).toEqual({ kind: 'included' });
    expect(status, JSON.stringify(analysis.problems, null, 2)).toBe(0);
  });
});

describe.each(resolutions)('TypeScript with the module resolution $resolution', ({ resolution, module }) => {
  let errors: readonly string[];

  beforeAll(async () => {
    const configuration = `tsconfig.${resolution}.json`;
    const compilerOptions = {
      target: 'es2022',
      module,
      moduleResolution: resolution,
      outDir: `for-${resolution}`,
      strict: true,
      skipLibCheck: false,
    };
    const files = ['program.ts', 'mistakes.ts'];
    await writeFile(join(project, configuration), JSON.stringify({ compilerOptions, files }));
    const { stdout } = await run(
      process.execPath,
      [typescript, '-p', configuration, '--pretty', 'false'],
      project,
    );
    // Further lines of an error are indented.
    errors = stdout.split('\n').filter((line) => /^\S/.test(line));
  });

  it('accepts the declarations of the package, and a program that uses it', () => {
    expect(errors.filter((error) => !error.startsWith('mistakes.ts'))).toEqual([]);
  });

  it.each(Object.keys(mistakes))('refuses %s', (mistake) => {
    expect(errors).toContainEqual(expect.stringMatching(`^mistakes\\.ts\\(${lineOf(mistake)},`));
  });
});

describe('a compiled program that uses the package', () => {
  let contract: typeof contracts.octopusx;
  let prism: StockPrism;

  beforeAll(async () => {
    const file = join(installed, 'generated/octopusx/openapi.json');
    contract = JSON.parse(await readFile(file, 'utf8'));
    prism = await startStockPrism({ contract: file, port: await freePort() });
    return () => prism.close();
  });

  it.each(runtimes)(
    'calls Prism on Node $version and prints the documented answer, then a mock, and checks answers',
    async (runtime) => {
      const { status, stdout, stderr } = await run(
        runtime.program,
        ['for-node16/program.js', prism.url],
        project,
      );
      expect(status, stderr).toBe(0);
      expect(stderr).toBe('');
      const [answer = '', ...lines] = stdout.trimEnd().split('\n');
      const { examples } =
        contract.paths['/v1/video/create'].post.responses['200'].content['application/json'];
      expect(Object.values(examples).map(({ value }) => value)).toContainEqual(JSON.parse(answer));
      expect(lines).toEqual(['processing completed 1 0', 'createVideo /status documented']);
    },
  );
});

describe('the licences of what is bundled', () => {
  it('are there for every package, with their text', async () => {
    const licences = await readFile(join(installed, 'dist/THIRD-PARTY-LICENCES.txt'), 'utf8');
    const notices = licences.split(`\n\n${'-'.repeat(80)}\n\n`);
    const modules = await bundle(repository, join(temporary, 'bundle'));
    const names = new Set(
      modules.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
    );
    expect([...names]).toEqual(
      expect.arrayContaining(['@stoplight/prism-core', 'ajv', 'commander', 'lodash']),
    );
    for (const name of names) {
      const notice = notices.find((one) => one.startsWith(`${name} `)) ?? '';
      expect(notice, name).toMatch(/copyright/i);
      expect(notice, name).toMatch(/permission|licensed under|redistribution/i);
    }
  });
});

describe.each(runtimes)('on Node $version the command', (runtime) => {
  const command = (...args: string[]) =>
    run(join(project, 'node_modules/.bin/video-gateway'), args, project, runtime);

  it('mock, called by the name of the package, serves a task from its submit to a video', async () => {
    await using mock = await serveMock(project, runtime);
    const { octopusx, control } = mock;
    const headers = { Authorization: 'Bearer any-key', 'Content-Type': 'application/json' };
    const send = async (url: string, body?: object) => {
      const response = await fetch(url, {
        headers,
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
      });
      return response.json();
    };
    const submit = contracts.octopusx.paths['/v1/video/create'].post.requestBody.content['application/json'];
    const [example] = Object.values(submit.examples);
    const { id } = await send(`${octopusx}/v1/video/create`, example?.value);
    await send(`${control}/clock/advance`, { seconds: 120 });
    const { status, video_url } = await send(`${octopusx}/v1/video/query?id=${id}`);
    expect(status).toBe('completed');
    expect(isVideo(Buffer.from(await (await fetch(video_url)).arrayBuffer()))).toBe(true);
  });

  it('mock ends without an error when it is interrupted, and never warned of anything', async () => {
    const mock = await serveMock(project, runtime);
    expect(await mock.interrupt()).toEqual({ status: 0, stderr: '' });
  });

  it('create, remix and extend make videos that play, by the documented operations', async () => {
    await using mock = await serveMock(project, runtime, '--speed', '500');
    const folder = await mkdtemp(join(temporary, 'videos-'));
    const travel = async ({ gateway, steps }: Journey, number: number) => {
      for (const [index, [verb = '', ...options]] of steps.entries()) {
        const fileOf = (step: number) => join(folder, `${number}-${step}.mp4`);
        const source = verb === 'create' ? [] : [fileOf(index - 1)];
        const where = ['--gateway', gateway, '--base-url', mock[gateway], '--output', fileOf(index)];
        const request = [...options, '--prompt', 'a cat', '--poll-every', '0.05'];
        const { status, stderr } = await command(verb, ...source, ...where, ...request);
        expect(status, stderr).toBe(0);
        expect(isVideo(await readFile(fileOf(index)))).toBe(true);
      }
    };
    // The oldest Node goes every way; on the other one, the first of each gateway shows that it goes at all.
    const ways = runtime === runtimes.at(-1) ? journeys : journeys.filter(isFirstOfItsGateway);
    await Promise.all(ways.map(travel));
    const { entries } = await (await fetch(`${mock.control}/ledger`)).json();
    const called = entries.map(
      (entry: { gateway: string; operation: string }) => `${entry.gateway} ${entry.operation}`,
    );
    for (const { gateway, operations } of ways)
      expect(called).toEqual(
        expect.arrayContaining(operations.map((operation) => `${gateway} ${operation}`)),
      );
  });

  it('spec prints the contract', async () => {
    const { stdout, stderr } = await command('spec', 'toapis');
    expect(JSON.parse(stdout)).toEqual(contracts.toapis);
    expect(stderr).toBe('');
  });

  it('spec prints it as YAML', async () => {
    const { stdout } = await command('spec', 'toapis', '--yaml');
    expect(parse(stdout)).toEqual(contracts.toapis);
  });

  it('docs serves the docs', async () => {
    await using docs = await serveDocs(project, runtime);
    const response = await fetch(docs.url);
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(await response.text()).toContain('octopusx');
  });

  it('that is misspelt ends with 2 and suggests the right one', async () => {
    const { status, stderr } = await command('mokc');
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean mock?');
  });
});
