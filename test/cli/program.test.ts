/** The command line: its help, its mistakes, and the commands that end by themselves. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contracts } from '../../generated/contracts.ts';
import { exitCodes } from '../../src/cli/exit.ts';
import { createProgram } from '../../src/cli/program.ts';
import { command } from './command.ts';

/** The names of all commands that help shows. */
const commands = createProgram()
  .createHelp()
  .visibleCommands(createProgram())
  .map((one) => one.name());

/** What `--help` of a command prints, at a width in columns. */
function helpOf(name: string | undefined, width: number): string {
  const program = createProgram();
  const one = program.commands.find((each) => each.name() === name) ?? program;
  let printed = '';
  one.configureOutput({ getOutHelpWidth: () => width, writeOut: (text) => (printed += text) });
  one.outputHelp();
  return printed;
}

describe('help', () => {
  it.each([undefined, ...commands])('of %s fits into 60 columns', (name) => {
    const wide = helpOf(name, 60)
      .split('\n')
      .filter((line) => line.length > 60);
    expect(wide).toEqual([]);
  });

  it.each(commands.filter((name) => name !== 'help'))('of %s shows an example', (name) => {
    expect(helpOf(name, 80)).toMatch(/Examples:\n.*video-gateway/s);
  });

  it('names every exit code', () => {
    for (const [code, meaning] of Object.entries(exitCodes))
      expect(helpOf(undefined, 80)).toContain(`  ${code.padEnd(3)}  ${meaning}\n`);
  });

  it.each(['create', 'remix', 'extend'])('of %s shows the options of the gateway that is named', (name) => {
    const all = helpOf(name, 80);
    const program = createProgram();
    const command = program.commands.find((each) => each.name() === name);
    command?.setOptionValue('gateway', 'toapis').configureOutput({ getOutHelpWidth: () => 80 });
    const some = command?.helpInformation();
    expect(all).toContain('octopusx');
    expect(all).toMatch(/[(;]\s*only\s/);
    expect(some).toContain('--prompt <text>');
    expect(some).not.toMatch(/[(;]\s*only\s/);
  });
});

describe('a mistake in the command line ends with 2, and the message says what to type instead:', () => {
  it.each<[string, string[], string[]]>([
    [
      'a misspelt command',
      ['mokc'],
      ["unknown command 'mokc'", 'Did you mean mock?', 'video-gateway --help'],
    ],
    [
      'a misspelt option',
      ['mock', '--prot', '1'],
      ["unknown option '--prot'", 'Did you mean --port?', 'video-gateway mock --help'],
    ],
    ['a port that is none', ['mock', '--port', 'many'], ['--port', '"many"', 'a number from 0 to 65535']],
    ['a speed that is none', ['mock', '--speed', '0'], ['--speed', 'a positive number']],
    ['an unknown gateway', ['spec', 'octopus'], ["'octopus'", 'octopusx, toapis']],
    ['nothing', [], ['Usage: video-gateway', 'mock']],
  ])('%s', async (_, args, messages) => {
    const { status, stdout, stderr } = await command(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    for (const message of messages) expect(stderr).toContain(message.replaceAll('"', "'"));
  });
});

describe('spec', () => {
  it('prints a contract as JSON', async () => {
    const { stdout } = await command('spec', 'octopusx');
    expect(JSON.parse(stdout)).toEqual(contracts.octopusx);
  });

  it('writes a contract to a file, as YAML', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spec-'));
    try {
      const file = join(folder, 'toapis.yaml');
      expect(await command('spec', 'toapis', '--yaml', '-o', file)).toEqual({
        status: 0,
        stdout: '',
        stderr: '',
      });
      expect(parse(await readFile(file, 'utf8'))).toEqual(contracts.toapis);
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
