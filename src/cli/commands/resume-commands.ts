/** `video-gateway status`, `wait`, `download` and `recover`: continue with a task, in another process or after days. */

import { basename, join } from 'node:path';
import type { Command } from 'commander';
import type { CallOptions, Task } from '../../types.ts';
import { usageError } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { Interrupts } from '../output/interrupts.ts';
import { formatPercent } from '../output/progress-bar.ts';
import { createReporter, plainUpdate } from '../output/reporter.ts';
import { resumeCommand, type TaskWord } from '../output/resume-hint.ts';
import { print, printJson, tell } from '../output/streams.ts';
import {
  addConnectionOptions,
  type ConnectionOptions,
  connect,
  gatewayOf,
  keyHelp,
} from '../request/connection-options.ts';
import { resumeTask } from '../request/known-gateways.ts';
import { parseFileName, parseSeconds } from '../request/option-parsers.ts';
import { awaitTask } from '../task-files/await-task.ts';
import { type GivenTask, readGivenTask, taskHelp } from '../task-files/given-task.ts';
import { assertNotTaken, readRecord, tellGivenUp, trySaveTask } from '../task-files/task-file.ts';
import { type Submission, taskFileEnding } from '../task-files/task-record.ts';
import { isUnconfirmed } from '../task-files/unconfirmed-submit.ts';
import { checkOutput, nameForTask, standardOutput } from '../task-files/video-file.ts';

/** Options of the commands. */
interface ResumeOptions extends ConnectionOptions {
  readonly output?: string;
  readonly force?: true;
  /** In seconds. */
  readonly timeout?: number;
  readonly json?: true;
}

/** Adds the commands. */
export function addResumeCommands(program: Command): void {
  add(program, 'status', 'show the state of a task', showStatus).description(
    'Queries the state of a task once, and shows it.',
  );
  add(program, 'wait', 'wait for a task', waitForTask)
    .description('Waits until a task has ended, and prints the address of its video.')
    .option('--timeout <seconds>', 'how long to wait; the task continues after that', parseSeconds);
  add(program, 'download', 'download the video of a task', downloadVideo)
    .description('Downloads the video of a task. If it is not finished, waits for it first.')
    .option('-o, --output <file>', 'the file or folder to download to, - for standard output', parseFileName)
    .option('--force', 'overwrite the file')
    .option('--timeout <seconds>', 'how long to wait; the task continues after that', parseSeconds);
  add(program, 'recover', 'find the task of an unconfirmed submit', recover).description(
    'Finds the task of a submit whose answer was lost, by the id that the task file has from before the submit, and ' +
      "stores the gateway's id. Nothing is submitted. Finding none proves nothing: the exit code is 5. " +
      'octopusx does not support it.',
  );
}

function add(
  program: Command,
  name: string,
  summary: string,
  action: (argument: string, options: ResumeOptions, command: Command) => Promise<void>,
): Command {
  const command = program.command(name).summary(summary).argument('<task>', taskHelp);
  const examples = ['cat.mp4', 'task.json', 'ID --gateway toapis'].map(
    (words) => `\n  $ ${invocation()} ${name} ${words}`,
  );
  return addConnectionOptions(command)
    .option('--json', 'print one JSON object per line, for programs')
    .addHelpText('after', `${keyHelp}\n\nExamples:${examples.join('')}`)
    .action(action);
}

/** A task that is resumed. */
interface Resumed {
  readonly given: GivenTask;
  readonly task: Task;
  /** The task in the command that continues with it. */
  readonly word: TaskWord;
}

async function resume(argument: string, command: Command): Promise<Resumed> {
  const given = await readGivenTask(argument);
  const gateway = await connect(command, gatewayOf(command, given), given);
  const task = resumeTask(gateway, given.handle ?? given.id);
  if (given.handle === undefined) return { given, task, word: { id: argument } };
  return { given, task, word: argument === '-' ? { handle: given.handle } : { file: argument } };
}

async function recover(argument: string, { json }: ResumeOptions, command: Command): Promise<void> {
  const { given, task, word } = await resume(argument, command);
  const reporter = createReporter(json);
  const { signal } = new Interrupts().watch();
  await findTask(task, { signal, onRetry: (event) => reporter.retrying(event) });
  const handle = task.toJSON();
  const { video, submission } = given;
  const isSaved =
    video === undefined ||
    trySaveTask(video, { ...handle, submittedAt: handle.submittedAt, submission, handle });
  if (!isSaved) tell('The task file cannot be written. Keep this:', JSON.stringify(handle));
  const found = {
    handle,
    taskFile: isSaved && video !== undefined ? video + taskFileEnding : undefined,
    resume: resumeCommand(command, 'download', isSaved ? word : { handle }),
  };
  if (json) await reporter.accepted(found);
  else {
    tell(`Task ${task.id} ${task.status}`, 'Continue with', `  ${found.resume}`);
    await printJson(handle);
  }
}

/** Waits for the first answer that shows the task. */
async function findTask(task: Task, options: CallOptions): Promise<void> {
  for await (const _ of task.updates(options)) return;
}

async function showStatus(argument: string, { json }: ResumeOptions, command: Command): Promise<void> {
  const { task } = await resume(argument, command);
  const update = await task.refresh({ signal: new Interrupts().watch().signal });
  if (json) {
    await printJson({ update: plainUpdate(update) });
    return;
  }
  const { state, status, progress, result, error } = update;
  await print([status ?? state, formatPercent(progress)].filter(Boolean).join(' '));
  for (const line of [result?.url, error?.code, error?.message])
    if (line !== undefined) await print(String(line));
}

async function waitForTask(argument: string, options: ResumeOptions, command: Command): Promise<void> {
  const { task, word } = await resume(argument, command);
  await awaitTask(task, {
    reporter: createReporter(options.json),
    signal: new Interrupts().watch().signal,
    timeout: options.timeout,
    resume: resumeCommand(command, 'wait', word),
  });
}

async function downloadVideo(argument: string, options: ResumeOptions, command: Command): Promise<void> {
  const { output, force, json, timeout } = options;
  const { given, task, word } = await resume(argument, command);
  if (output === standardOutput && json)
    throw usageError('--json and --output - both need the standard output.');
  const { file: named, folder } = await checkOutput(output ?? given.video, force);
  const usual = given.video ?? nameForTask(task.toJSON().gateway, task.id);
  const file = named ?? join(folder, basename(usual));
  if (file !== named) await checkOutput(file, force);
  // A task file tells the name of its video.
  const video = file === standardOutput ? given.video : file;
  const isById = given.handle === undefined;
  if (video !== undefined && force) tellGivenUp(video, task.id);
  else if (video !== undefined) assertNotTaken(video, task.id, isById);
  await awaitTask(task, {
    reporter: createReporter(json),
    signal: new Interrupts().watch().signal,
    timeout,
    resume: resumeCommand(command, 'download', word, output),
    download: { file, video, force, submission: given.submission ?? submissionFor(video, given) },
  });
}

/** The request that a task named by its id belongs to: the one of the submit without an answer that it completes. */
function submissionFor(video: string | undefined, { handle }: GivenTask): Submission | undefined {
  const record = video === undefined || handle !== undefined ? undefined : readRecord(video);
  return record && isUnconfirmed(record) ? record.submission : undefined;
}
