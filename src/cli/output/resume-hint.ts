/** Commands that continue with a task, to be copied from a message. */

import type { Command } from 'commander';
import { quote } from '../../../mocks/control/curl.ts';
import { printable } from '../../printable.ts';
import type { TaskHandle } from '../../types.ts';
import { invocation } from '../invocation.ts';
import { isLoopback } from '../request/proxy.ts';

/** A task in a command line: its file, its handle, or whatever the user called it. */
export type TaskWord = { readonly file: string } | { readonly handle: TaskHandle } | { readonly id: string };

/**
 * The command that continues with a task. It names what the present command names. What the environment names, it will
 * name then, too.
 *
 * @param output the `--output` to name. Undefined if it is the usual one.
 */
export function resumeCommand(command: Command, name: string, task: TaskWord, output?: string): string {
  const isNamed = (option: string) => command.getOptionValueSource(option) === 'cli';
  const { gateway = '', baseUrl = '' } = command.opts<{ gateway?: string; baseUrl?: string }>();
  // A file and a handle hold both. A server that is not this machine has to be named again, or the key is not sent there.
  const isKept = !('id' in task);
  const options: string[] = [];
  if (isNamed('gateway') && !isKept) options.push('--gateway', gateway);
  if (isNamed('baseUrl') && !(isKept && isLoopback(baseUrl))) options.push('--base-url', baseUrl);
  if (output !== undefined) options.push('--output', fileWord(output));
  return commandLine(name, wordOf(task), ...options);
}

function wordOf(task: TaskWord): string {
  if ('file' in task) return fileWord(task.file);
  return 'id' in task ? task.id : JSON.stringify(task.handle);
}

/** A command line for a shell. */
export function commandLine(...words: readonly string[]): string {
  return [invocation(), ...words.map(shellWord)].join(' ');
}

/** A word as a shell reads it back unchanged, on one line and without control characters. */
export function shellWord(word: string): string {
  const escaped = printable(word);
  // In this form, which bash and zsh know, escapes are read back as the characters.
  if (escaped !== word) return `$'${printable(word.replace(/[\\']/g, '\\$&'))}'`;
  return quote(word);
}

/** A file name that cannot be mistaken for an option. */
export function fileWord(file: string): string {
  return /^-./.test(file) ? `./${file}` : file;
}
