/** The help of the command line. */

import { describe, expect, it } from 'vitest';
import { directivesOf } from '../../../mocks/core/tasks/directives.ts';
import { webhookFaultNames } from '../../../mocks/core/tasks/webhook-faults.ts';
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
function helpOf(name: string | undefined, width: number, gateway?: string): string {
  const program = createProgram();
  const one = program.commands.find((each) => each.name() === name) ?? program;
  if (gateway !== undefined) one.setOptionValue('gateway', gateway);
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

it('the help of mock shows directives that the mock takes, and every fault of a webhook', () => {
  const [, text = ''] = /\nA prompt may say(.*)\nExamples:/s.exec(helpOf('mock', 60)) ?? [];
  const names = [...text.matchAll(/\[[a-z][^\]]*\]/g)].map(([directive]) => directive);
  expect(names).toEqual(expect.arrayContaining(['[fail]', '[slow 5m]', '[instant]', '[lost]']));
  for (const fault of webhookFaultNames) {
    expect(text).toContain(fault);
    names.push(`[webhook ${fault}]`);
  }
  for (const name of names.filter((one) => one !== '[webhook FAULT]')) {
    const { instruction, misread } = directivesOf(name);
    expect({ name, instruction, misread }).toEqual({ name, instruction: expect.anything(), misread: [] });
  }
  expect(text.trim().split('\n').length).toBeLessThan(10);
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

  it.each(['octopusx', 'toapis'])('names no other gateway than %s, if that is named', (gateway) => {
    const help = helpOf(name, 80, gateway);
    const [other = ''] = ['octopusx', 'toapis'].filter((one) => one !== gateway);
    const [, after = ''] = help.split('The task is kept');
    expect(after).toContain(`${gateway.toUpperCase()}_API_KEY\n`);
    expect(after).toContain(`video-gateway ${name} `);
    expect(after.toLowerCase()).not.toContain(other);
    // Each operation, without its gateway.
    expect(help).not.toMatch(/only\s+(octopusx|toapis)\s/);
  });
});
