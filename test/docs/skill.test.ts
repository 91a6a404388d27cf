/** The skill for users' agents: its samples run, its codes are the command's, and its tools are the server's. */

import { readFile } from 'node:fs/promises';
import { marked, type Tokens } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directivesOf } from '../../mocks/core/tasks/directives.ts';
import { exitCodes } from '../../src/cli/exit-codes.ts';
import { createProgram } from '../../src/cli/program.ts';
import { createStage, type Stage } from './run-sample.ts';

const skill = await readFile(new URL('../../docs/skill/SKILL.md', import.meta.url), 'utf8');
const guide = await readFile(new URL('../../docs/guides/agents.md', import.meta.url), 'utf8');
const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(skill) ?? [];

function codeIn(markdown: string): Tokens.Code[] {
  return marked.lexer(markdown).filter((token): token is Tokens.Code => token.type === 'code');
}

describe('the skill', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await createStage({ 'http://127.0.0.1:4010': '' });
  });
  afterAll(() => stage.close());

  const blocks = codeIn(body);
  const samples = blocks.flatMap(({ text, lang }, index) => {
    const next = blocks[index + 1];
    return lang === 'text' ? [] : [{ lang, text, output: next?.lang === 'text' ? next.text : undefined }];
  });

  it.each(samples)('has a sample in $lang that does what it says', async ({ lang, text, output }) => {
    const clocked = text.replaceAll(/baseUrl: '[^']+'/g, '$&, clock: globalThis.mockClock');
    const printed = lang === 'ts' ? await stage.program(clocked) : await stage.shell(text);
    if (output !== undefined) expect(printed.trim()).toBe(output);
    else expect(printed).toContain('completed');
  });

  it('has the head that agents find it by', () => {
    expect(head).toMatch(/^name: [a-z-]{1,64}$/m);
    const [, description = ''] = /^description: (.+)$/m.exec(head) ?? [];
    expect(description.length).toBeLessThan(1024);
  });

  it('names exit codes, directives and commands that there are', () => {
    const codes = [...body.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, list = '']) => list.split(', '));
    expect(Object.keys(exitCodes)).toEqual(expect.arrayContaining(codes));
    for (const [directive] of body.matchAll(/\[[a-z]+( \d+)?\](?!\()/g))
      expect(directivesOf(directive).instruction, directive).toBeDefined();
    const names = createProgram().commands.map((one) => one.name());
    for (const [, name] of body.matchAll(/npx video-gateway-kit (\S+)/g))
      expect(names).toContain(name?.replace(/`/g, ''));
  });
});

describe('the guide to agents', () => {
  const configs = codeIn(guide).filter(({ lang }) => lang === 'json mcp');

  it.each(configs)('has settings that start the server: $text', ({ text }) => {
    const { mcpServers, servers = mcpServers } = JSON.parse(text);
    const { command, args, env = {} } = servers['video-gateway'];
    expect([command, ...args.slice(0, 3)]).toEqual(['npx', '-y', 'video-gateway-kit', 'mcp']);
    for (const name of Object.keys(env)) expect(['TOAPIS_API_KEY', 'OCTOPUSX_API_KEY']).toContain(name);
    const { operands, unknown } = mcpCommand().parseOptions(args.slice(3));
    expect({ operands, unknown }).toEqual({ operands: [], unknown: [] });
  });

  it('shows settings for several programs', () => {
    expect(configs.length).toBeGreaterThan(3);
  });

  it('lists every option of the command', () => {
    const listed = [...guide.matchAll(/^\| `(--[a-z-]+)`/gm)].map(([, option]) => option);
    const options = mcpCommand().options.map(({ long }) => long);
    expect(new Set(listed)).toEqual(new Set(options));
  });
});

function mcpCommand() {
  const command = createProgram().commands.find((one) => one.name() === 'mcp');
  if (command === undefined) throw new RangeError('There is no command mcp');
  return command;
}
