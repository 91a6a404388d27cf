/** The README says what is so: its output is what is printed, its program runs, its table is the contracts'. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contracts, type GatewayName } from '../generated/contracts.ts';
import { operationsOf } from '../spec/contract.ts';
import { contractOf } from './contract/schema.ts';
import { type Started, startMock, stop } from './start-mock.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(join(root, 'README.md'), 'utf8');

/** The text of every fenced block of a language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

/** A text in which every moment is the same. */
const timeless = (text: string) => text.replace(/\b\d{10}\b/g, '0').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '0');

/** A text in which every new id is the same. */
const idless = (text: string) => text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');

let started: Started;
beforeAll(async () => {
  started = await startMock('--port', '0');
});
afterAll(() => stop(started));

/** A text of the README, with the address that the mock has here. */
const here = (text: string) => text.replaceAll('http://127.0.0.1:4010', started.url);

it('shows what npm start prints', () => {
  expect(started.printed.trim()).toBe(here(blocks('text')[0] ?? '').trim());
});

it('shows what the mock answers to the command that it prints, and to one that breaks the contract', async () => {
  const [answer = '', refusal = ''] = blocks('json');
  const command = started.printed
    .slice(started.printed.indexOf('curl'), started.printed.indexOf('\nPress'))
    .trim();
  const send = async (sent: string) => (await promisify(execFile)('sh', ['-c', `${sent} --silent`])).stdout;
  expect(idless(timeless(await send(command)))).toBe(idless(timeless(answer.trim())));
  expect(await send(command.replace('"3:2"', '"4:3"'))).toBe(refusal.trim());
});

it.each(blocks('ts').map((program, index) => ({ program, printed: blocks('text')[index + 1] })))(
  'has programs that print what it shows: $printed',
  async ({ program, printed = '' }) => {
    const folder = await mkdtemp(join(tmpdir(), 'readme-'));
    try {
      const file = join(folder, 'program.ts');
      const own = program.replaceAll(/'\.\/(\w+\/[\w.]+)'/g, (_, path: string) =>
        JSON.stringify(join(root, path)),
      );
      await writeFile(
        file,
        here(own).replace("'video-gateway-kit'", JSON.stringify(join(root, 'src/index.ts'))),
      );
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
      const { stdout } = await promisify(execFile)(process.execPath, [file]);
      expect(idless(stdout)).toBe(idless(printed));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

it('has commands of the control API that work', async () => {
  const commands = blocks('sh').flatMap((text) =>
    text.split('\n').filter((line) => line.includes('/__mock/')),
  );
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) {
    const { stdout } = await promisify(execFile)('sh', ['-c', `${here(command)} --silent --fail`]);
    expect(JSON.parse(stdout)).toBeTypeOf('object');
  }
});

it('lists every operation of the contracts, with its provenance', () => {
  // The keys of the table are the gateways' names.
  const operations = (Object.keys(contracts) as GatewayName[]).flatMap((gateway) =>
    operationsOf(contractOf(gateway)).map(({ method, path, operation }) => {
      const { operationId, 'x-provenance': provenance } = operation;
      return `| ${gateway} | \`${method.toUpperCase()} ${path}\` | ${operationId} | ${provenance?.level} |`;
    }),
  );
  expect(readme.split('\n').filter((line) => /^\| (octopusx|toapis) /.test(line))).toEqual(operations);
});
