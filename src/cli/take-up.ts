/** `video-gateway status`, `wait` and `download`: take a task up again, in another process or after days. */

import type { Command } from 'commander';
import type { Task } from '../index.ts';
import {
  addConnectionOptions,
  type ConnectionOptions,
  connect,
  gatewayOf,
  keyHelp,
} from './connection-options.ts';
import { follow } from './follow.ts';
import { type Given, handleHelp, handleOf, readHandle } from './handle-file.ts';
import { watchInterrupts } from './interrupts.ts';
import { positiveNumber } from './options.ts';
import { percentOf } from './progress.ts';
import { plainUpdate, printJson, reportTo } from './report.ts';
import { resumeCommand } from './resume-command.ts';
import { printable } from './terminal.ts';
import { checkOutput, videoFile } from './video-file.ts';

/** What the user may choose. */
interface TakeUpOptions extends ConnectionOptions {
  readonly output?: string;
  readonly force?: true;
  /** In seconds. */
  readonly timeout?: number;
  readonly json?: true;
}

/** Adds the commands. */
export function addTakeUps(program: Command): void {
  add(program, 'status', 'show where a task stands')
    .description('Asks once where a task stands, and shows it.')
    .addHelpText('after', help('status'))
    .action((argument: string, options: TakeUpOptions, command: Command) =>
      status(argument, options, command),
    );
  add(program, 'wait', 'wait for a task')
    .description('Waits until a task has ended, and prints the address of its video.')
    .option('--timeout <seconds>', 'how long to wait; the task goes on after it', positiveNumber)
    .addHelpText('after', help('wait'))
    .action((argument: string, options: TakeUpOptions, command: Command) => wait(argument, options, command));
  add(program, 'download', 'download the video of a task')
    .description('Downloads the video of a task; if it is not finished, waits for it first.')
    .option('-o, --output <file>', 'the file to download to')
    .option('--force', 'overwrite the file')
    .option('--timeout <seconds>', 'how long to wait; the task goes on after it', positiveNumber)
    .addHelpText('after', help('download'))
    .action((argument: string, options: TakeUpOptions, command: Command) =>
      download(argument, options, command),
    );
}

function add(program: Command, name: string, summary: string): Command {
  const command = program.command(name).summary(summary).argument('<task>', handleHelp);
  return addConnectionOptions(command).option('--json', 'print a JSON object a line, for programs');
}

function help(name: string): string {
  return `${keyHelp}

Examples:
  $ video-gateway ${name} cat.mp4
  $ video-gateway ${name} task.json
  $ video-gateway ${name} ID --gateway toapis`;
}

/** A task that is taken up, and what was said of it. */
interface TakenUp {
  readonly given: Given;
  readonly task: Task;
}

async function takeUp(argument: string, options: TakeUpOptions, command: Command): Promise<TakenUp> {
  const given = await readHandle(argument);
  const name = gatewayOf(command, given);
  const gateway = await connect(name, options);
  return { given, task: gateway.resume(given.handle ?? handleOf(given.id, name)) };
}

async function status(argument: string, options: TakeUpOptions, command: Command): Promise<void> {
  const { task } = await takeUp(argument, options, command);
  const update = await task.refresh({ signal: watchInterrupts().signal });
  if (options.json) {
    printJson({ update: plainUpdate(update) });
    return;
  }
  const { state, status: word, progress, result, error } = update;
  console.log([printable(word ?? state), percentOf(progress)].filter(Boolean).join(' '));
  for (const more of [result?.url, error?.code, error?.message])
    if (more !== undefined) console.log(printable(String(more)));
}

async function wait(argument: string, options: TakeUpOptions, command: Command): Promise<void> {
  const { json, timeout } = options;
  const { given, task } = await takeUp(argument, options, command);
  const { signal } = watchInterrupts();
  const report = reportTo(json, given.handle !== undefined);
  const resume = resumeCommand('wait', argument === '-' ? JSON.stringify(task) : argument, command);
  await follow(task, { report, signal, timeout, resume });
}

async function download(argument: string, options: TakeUpOptions, command: Command): Promise<void> {
  const { output, force, json, timeout } = options;
  const { given, task } = await takeUp(argument, options, command);
  const file = videoFile(output ?? given.video, task.toJSON().gateway, task.id);
  await checkOutput(file, force);
  const { signal } = watchInterrupts();
  const report = reportTo(json, given.handle !== undefined);
  const resume = resumeCommand('download', argument === '-' ? JSON.stringify(task) : argument, command);
  await follow(task, { report, signal, timeout, resume, file, force });
}
