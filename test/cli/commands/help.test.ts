/** The help of the command line. */

import { describe, expect, it } from 'vitest';
import { createMock } from '../../../mocks/create-mock.ts';
import { accountGroups } from '../../../src/cli/commands/mock-command.ts';
import { exitCodes } from '../../../src/cli/exit-codes.ts';
import { createProgram } from '../../../src/cli/program.ts';

/** The names of all commands that help shows. */
const commands = createProgram()
  .createHelp()
  .visibleCommands(createProgram())
  .map((one) => one.name());

/** The output of `--help` of a command, at a width in columns. */
function helpOf(name: string | undefined, width: number): string {
  const program = createProgram();
  const one = program.commands.find((each) => each.name() === name) ?? program;
  let printed = '';
  one.configureOutput({ getOutHelpWidth: () => width, writeOut: (text) => (printed += text) });
  one.outputHelp();
  return printed;
}

it.each([undefined, ...commands])('the help of %s fits into 60 columns', (name) => {
  const wide = helpOf(name, 60)
    .split('\n')
    .filter((line) => line.length > 60);
  expect(wide).toEqual([]);
});

it.each(commands)('the help of %s shows an example', (name) => {
  expect(helpOf(name, 80)).toMatch(/Examples:\n.*video-gateway/s);
});

it('the mock’s option for rate limits takes the groups of accounts that the contracts name', () => {
  expect(accountGroups.length).toBeGreaterThan(0);
  for (const rateLimit of accountGroups) expect(() => createMock({ rateLimit })).not.toThrow();
  expect(() => createMock({ rateLimit: 'gold' })).toThrow(`there are ${accountGroups.join(' and ')}.`);
});

it('the help names every exit code', () => {
  for (const [code, meaning] of Object.entries(exitCodes))
    expect(helpOf(undefined, 80)).toContain(`  ${code.padEnd(3)}  ${meaning}\n`);
});

describe.each(['create', 'remix', 'extend'])('the help of %s', (name) => {
  it('shows the options of the gateway that is named', () => {
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
