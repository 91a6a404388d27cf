/** The command that goes on with a task. */

import type { Command } from 'commander';
import { quote } from '../../mocks/curl.ts';
import type { ConnectionOptions } from './connection-options.ts';

/**
 * The command to type. It names what was named now; what the environment says, it says then, too.
 *
 * @param name the name of the command
 * @param task what stands for the task
 * @param command the command that was given now
 */
export function resumeCommand(name: string, task: string, command: Command): string {
  const { gateway, baseUrl } = command.opts<ConnectionOptions>();
  const isGiven = (option: string) => command.getOptionValueSource(option) === 'cli';
  const words = ['video-gateway', name, quote(task)];
  // A submit keeps the task with its gateway.
  if (gateway && isGiven('gateway') && command.name() === name) words.push('--gateway', gateway);
  if (baseUrl && isGiven('baseUrl')) words.push('--base-url', quote(baseUrl));
  return words.join(' ');
}
