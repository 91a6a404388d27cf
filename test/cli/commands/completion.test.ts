/** Completion in bash: its script is loaded by a real bash, which calls it as it does for the Tab key. */

import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command, program } from '../command.ts';

let folder: string;
let script: string;
beforeAll(async () => {
  // The script calls the command by its name.
  folder = await mkdtemp(join(tmpdir(), 'completion-'));
  const file = join(folder, 'video-gateway');
  await writeFile(file, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  await chmod(file, 0o755);
  ({ stdout: script } = await command('completion', 'bash'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The words that bash offers in place of the last of some words. */
async function completions(...words: string[]): Promise<string[]> {
  const commands = `
    eval "$SCRIPT" || exit
    [[ $(complete -p video-gateway) == *_video_gateway* ]] || exit
    COMP_WORDS=(video-gateway "$@")
    COMP_CWORD=$#
    _video_gateway
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { ...process.env, SCRIPT: script, PATH: `${folder}${delimiter}${process.env.PATH}` };
  const { stdout, stderr } = await promisify(execFile)('bash', ['--norc', '-c', commands, 'bash', ...words], {
    env,
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

it.each<[string, string[], string[]]>([
  ['a command', ['mo'], ['mock']],
  ['an option', ['mock', '--ra'], ['--rate-limit']],
  ['the value of an option', ['mock', '--gateway', ''], ['octopusx', 'toapis']],
  ['an argument', ['spec', 't'], ['toapis']],
  [
    'the values of a field',
    ['create', '-g', 'octopusx', '--size', ''],
    ['720P', '1080P', '720x1280', '1280x720'],
  ],
  ['the values of the other gateway', ['create', '--gateway=toapis', '--resolution', '7'], ['720p']],
  ['no option of another gateway', ['create', '-g', 'toapis', '--s'], []],
  ['no operation of another gateway', ['create', '-g', 'toapis', '--operation', ''], ['generateVideo']],
  ['the rest of a value with a colon', ['remix', 'a', '-g', 'toapis', '--aspect-ratio', '16', ':'], ['9']],
  ['nothing where a file may stand', ['spec', 'toapis', '--output', 'x'], []],
])('completes %s', async (_, words, expected) => {
  expect(await completions(...words)).toEqual(expected);
});

it('evaluates nothing of what was typed', async () => {
  const file = join(folder, 'evaluated');
  expect(await completions('mock', '--seed', `$(touch ${file})`, '--ra')).toEqual(['--rate-limit']);
  await expect(rm(file)).rejects.toThrow('ENOENT');
});

it.each(['zsh', 'fish'])('prints a script for %s', async (shell) => {
  const { stdout } = await command('completion', shell);
  expect(stdout).toContain('video-gateway complete --');
});
