/** Commands that continue with a task, to be copied from a message. */

import type { Command } from 'commander';
import { quote } from '../../../mocks/control/curl.ts';
import { printable } from '../../printable.ts';
import type { TaskHandle } from '../../types.ts';
import { invocation } from '../invocation.ts';
import { isGatewayName, knownGateways } from '../request/known-gateways.ts';
import { isLoopback } from '../request/proxy.ts';

/** A task in a command line: its file, its handle, or whatever the user called it. */
export type TaskWord = { readonly file: string } | { readonly handle: TaskHandle } | { readonly id: string };

/**
 * The command that continues with a task. It repeats the options of the current command. Environment variables are
 * assumed to stay set.
 *
 * @param output the `--output` to add. Undefined for the default.
 */
export function resumeCommand(command: Command, name: string, task: TaskWord, output?: string): string {
  const isNamed = (option: string) => command.getOptionValueSource(option) === 'cli';
  const { gateway = '', baseUrl = '' } = command.opts<{ gateway?: string; baseUrl?: string }>();
  // A file and a handle hold both. A server on another machine must be named again: otherwise the key is not sent to
  // it.
  const isSelfContained = !('id' in task);
  const options: string[] = [];
  if (isNamed('gateway') && !isSelfContained) options.push('--gateway', gateway);
  if (isNamed('baseUrl') && !(isSelfContained && isLoopback(baseUrl))) options.push('--base-url', baseUrl);
  if (output !== undefined) options.push('--output', fileWord(output));
  return commandLine(name, wordOf(task), ...options);
}

/**
 * The option that names the server of a task again, if a command needs it.
 *
 * @param origin `file` for a command that reads the server from a file, and needs it only in order to send the key there.
 *   `id` for one that would call the gateway's own server, or the one in the environment.
 */
export function serverOptions(gateway: string, baseUrl: string, origin: 'file' | 'id'): string[] {
  const isOwn = isGatewayName(gateway) && knownGateways[gateway].tasks.baseUrl === baseUrl;
  const isCalled =
    origin === 'file' ? isOwn || isLoopback(baseUrl) : isOwn && !process.env.VIDEO_GATEWAY_BASE_URL;
  return isCalled ? [] : ['--base-url', baseUrl];
}

function wordOf(task: TaskWord): string {
  if ('file' in task) return fileWord(task.file);
  return 'id' in task ? task.id : JSON.stringify(task.handle);
}

/** A command line for a shell. */
export function commandLine(...words: readonly string[]): string {
  return [invocation(), ...words.map(shellWord)].join(' ');
}

/** A word quoted for a shell, on one line and without control characters. */
export function shellWord(word: string): string {
  const escaped = printable(word);
  // bash and zsh decode escapes in this form.
  if (escaped !== word) return `$'${printable(word.replace(/[\\']/g, '\\$&'))}'`;
  return quote(word);
}

/** A file name that cannot be mistaken for an option. */
export function fileWord(file: string): string {
  return /^-./.test(file) ? `./${file}` : file;
}
