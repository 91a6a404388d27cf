/** A program that uses the package, as compiled JavaScript on the oldest and on the newest Node. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { contracts } from '../../generated/contracts.ts';
import { type StockPrism, startStockPrism } from '../../mocks/stock-prism.ts';
import { freePort } from '../support/servers/free-port.ts';
import { program } from './consumer.ts';
import { run, runtimes } from './run.ts';

const { project, installed } = inject('package');
const folder = join(project, 'program');

describe('a compiled program that uses the package', () => {
  let contract: typeof contracts.octopusx;
  let prism: StockPrism;

  beforeAll(async () => {
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    await mkdir(folder);
    // The tests of the types compile it with all checks.
    await writeFile(join(folder, 'program.js'), ts.transpileModule(program, { compilerOptions }).outputText);
    const file = join(installed, 'generated/octopusx/openapi.json');
    contract = JSON.parse(await readFile(file, 'utf8'));
    prism = await startStockPrism({ contract: file, port: await freePort() });
    return () => prism.close();
  });

  it.each(runtimes)(
    'calls Prism on Node $version and prints the documented answer, then a mock, checks answers, and receives a webhook',
    async (runtime) => {
      const { status, stdout, stderr } = await run(runtime.program, ['program.js', prism.url], folder);
      expect(status, stderr).toBe(0);
      expect(stderr).toBe('');
      const [answer = '', ...lines] = stdout.trimEnd().split('\n');
      const { examples } =
        contract.paths['/v1/video/create'].post.responses['200'].content['application/json'];
      expect(Object.values(examples).map(({ value }) => value)).toContainEqual(JSON.parse(answer));
      expect(lines).toEqual([
        'processing completed 1 0',
        'createVideo /status documented',
        'tsk_1',
        'https://cdn.example/1.mp4 no-matching-signature',
      ]);
    },
  );
});
