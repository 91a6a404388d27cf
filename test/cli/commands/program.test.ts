/** The command line: its mistakes, and the commands that end by themselves. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contracts } from '../../../generated/contracts.ts';
import { command } from '../command.ts';

describe.concurrent('a mistake in the command line ends with 2, and the message says what to type instead:', () => {
  it.each<[string, string[], string[]]>([
    [
      'a misspelt option',
      ['mock', '--prot', '1'],
      ["unknown option '--prot'", 'Did you mean --port?', 'video-gateway mock --help'],
    ],
    [
      'help on a command that there is not',
      ['help', 'foo'],
      ["unknown command 'foo'", 'video-gateway --help'],
    ],
    ['nothing', [], ['Usage: video-gateway', 'mock']],
  ])('%s', async (_, args, messages) => {
    const { status, stdout, stderr } = await command(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    for (const message of messages) expect(stderr).toContain(message);
  });
});

it('help shows the help of a command', async () => {
  const [help, option] = await Promise.all([command('help', 'wait'), command('wait', '--help')]);
  expect(help).toEqual({ ...option, status: 0, stderr: '' });
  expect(help.stdout).toContain('Waits until a task has ended');
});

describe('spec', () => {
  it.each([[['octopusx']], [['--gateway', 'octopusx']], [['octopusx', '-g', 'octopusx']]])(
    'prints a contract as JSON, with %j',
    async (words) => {
      const { stdout } = await command('spec', ...words);
      expect(JSON.parse(stdout)).toEqual(contracts.octopusx);
    },
  );

  it('writes a contract to a file, as YAML', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spec-'));
    try {
      const file = join(folder, 'toapis.yaml');
      expect(await command('spec', 'toapis', '--yaml', '-o', file)).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
      });
      const yaml = await readFile(file, 'utf8');
      expect(parse(yaml)).toEqual(contracts.toapis);
      // A paragraph is one line: a search finds every sentence.
      const paragraph = /"(?:description|note)":"([^"\\:#]{110,})"/.exec(
        JSON.stringify(contracts.toapis),
      )?.[1];
      expect(paragraph).toBeDefined();
      expect(yaml).toContain(paragraph);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says which file it cannot write, and ends with 1', async () => {
    const { status, stderr } = await command('spec', 'toapis', '--output', '/none/such/file');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: "\/none\/such\/file" cannot be written: /);
  });
});
