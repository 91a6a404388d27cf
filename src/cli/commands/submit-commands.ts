/** `video-gateway create`, `remix` and `extend`: submit a task, wait for it, and download its video. */

import { join } from 'node:path';
import { Argument, type Command, Option } from 'commander';
import { isUnseen } from '../../lookup/caller-id.ts';
import { systemClock } from '../../transport/system-clock.ts';
import type { TaskHandle } from '../../types.ts';
import { CommandError, usageError } from '../exit-codes.ts';
import { invocation } from '../invocation.ts';
import { Interrupts } from '../output/interrupts.ts';
import { type Accepted, createReporter, type Reporter } from '../output/reporter.ts';
import { commandLine, fileWord, resumeCommand, serverOptions } from '../output/resume-hint.ts';
import { OutputError, printJson, tell } from '../output/streams.ts';
import { buildRequest, withoutFiles } from '../request/build-request.ts';
import {
  addConnectionOptions,
  type ConnectionOptions,
  connect,
  gatewayOf,
  keyHelpOf,
} from '../request/connection-options.ts';
import { assertAllowed } from '../request/contract-check.ts';
import { operationsOf, type Verb } from '../request/operations.ts';
import { parseFileName, parseSeconds } from '../request/option-parsers.ts';
import { addRequestOptions } from '../request/request-options.ts';
import { selectOperation } from '../request/select-operation.ts';
import { awaitTask } from '../task-files/await-task.ts';
import { type GivenTask, readGivenTask, taskHelp } from '../task-files/given-task.ts';
import { SubmitOnce } from '../task-files/submit-once.ts';
import { TaskFile } from '../task-files/task-file.ts';
import type { TaskRecord } from '../task-files/task-record.ts';
import { checkOutput, type Destination, nameForSubmit, standardOutput } from '../task-files/video-file.ts';

/** Options of the commands, beside those of the request. */
interface SubmitOptions extends ConnectionOptions {
  readonly output?: string;
  readonly force?: true;
  readonly operation?: string;
  readonly check: boolean;
  readonly wait: boolean;
  /** In seconds. */
  readonly timeout?: number;
  readonly json?: true;
}

const summaries: Readonly<Record<Verb, string>> = {
  create: 'make a video',
  remix: 'make a new video from a finished one',
  extend: 'make a longer video from a finished one',
};

const examples: Readonly<Record<Verb, string>> = {
  create: `
  $ COMMAND create --gateway toapis --prompt 'a cat' \\
      --output cat.mp4
  $ COMMAND create --gateway octopusx \\
      --model grok-video-3 --prompt 'a cat' \\
      --aspect-ratio 3:2 --size 1080P
  $ COMMAND create --gateway octopusx \\
      --operation generateVideo --model veo_3_1 \\
      --prompt-file cat.txt --no-wait > task.json
  $ COMMAND create --gateway toapis --help`,
  remix: `
  $ COMMAND remix cat.mp4 --prompt 'with a dog'
  $ COMMAND remix ID --gateway octopusx \\
      --operation remixVideoById --model veo_3_1 \\
      --prompt 'with a dog'
  $ COMMAND remix --gateway octopusx --help`,
  extend: `
  $ COMMAND extend cat.mp4 --prompt 'it runs away'
  $ COMMAND extend ID --gateway toapis \\
      --prompt 'it runs away' --output longer.mp4
  $ COMMAND extend --gateway octopusx --help`,
};

const outputHelp = `
The task is kept in a file beside the video, such as
cat.mp4.task.json. Commands that take a task find it by the
name of the video: status cat.mp4, remix cat.mp4.`;

/** Adds the commands. */
export function addSubmitCommands(program: Command): void {
  for (const verb of ['create', 'remix', 'extend'] as const) addSubmitCommand(program, verb);
}

function addSubmitCommand(program: Command, verb: Verb): void {
  const operations = operationsOf(verb);
  const command = program.command(verb).summary(summaries[verb]);
  command.description(
    `${summaries[verb].replace('make', 'Makes')}: submits a task, waits for it, and downloads the video. The options ` +
      'of a request depend on the gateway: with --gateway, the help shows those alone.' +
      (verb === 'create' ? '' : " Model, size and ratio are the source's, unless given."),
  );
  if (verb !== 'create') command.addArgument(new Argument('<source>', taskHelp));
  addConnectionOptions(command)
    .addOption(
      new Option('--operation <name>', 'the operation, if the gateway has several').choices([
        ...new Set(operations.map(({ id }) => id)),
      ]),
    )
    .option(
      '-o, --output <file>',
      'the file or folder to download to, - for standard output; by default named for the gateway and the time',
      parseFileName,
    )
    .option('--force', 'overwrite the file')
    .option('--no-check', 'send the request even if the contract does not allow it')
    .option('--no-wait', 'only submit, and print the handle of the task as JSON')
    .option('--timeout <seconds>', 'how long to wait; the task continues after that', parseSeconds)
    .option('--json', 'print one JSON object per line, for programs');
  addRequestOptions(command, operations);
  command
    .addHelpText(
      'after',
      () => `${outputHelp}\n${keyHelpOf(command)}\n\nExamples:${examplesOf(command, verb)}`,
    )
    .action(async (...given: unknown[]) => {
      const source = verb === 'create' ? undefined : await readGivenTask(String(given[0]));
      if (source?.handle && isUnseen(source.handle)) throw unseen(String(given[0]), source.handle);
      await submitAndWait(command, verb, source);
    });
}

/** The examples for the gateway that is named so far. All of them, if there is none for it. */
function examplesOf(command: Command, verb: Verb): string {
  const { gateway } = command.opts<SubmitOptions>();
  const all = examples[verb].split(/(?=\n {2}\$ )/);
  const isForIt = (example: string) => (/--gateway (\w+)/.exec(example)?.[1] ?? gateway) === gateway;
  const some = gateway === undefined ? all : all.filter(isForIt);
  return (some.length > 0 ? some : all).join('').replaceAll('COMMAND', invocation());
}

/** The error for a source that is a submit without an answer. */
function unseen(source: string, { gateway, baseUrl }: TaskHandle): CommandError {
  const words = ['recover', fileWord(source), ...serverOptions(gateway, baseUrl, 'file')];
  const hints = ['Find its task first:', `  ${commandLine(...words)}`];
  return usageError(`"${source}" belongs to a submit without an answer.`, { hints });
}

async function submitAndWait(command: Command, verb: Verb, source: GivenTask | undefined): Promise<void> {
  const options = command.opts<SubmitOptions>();
  const { json, wait, output, force, timeout } = options;
  const operation = selectOperation({
    verb,
    gateway: gatewayOf(command, source),
    id: options.operation,
    hasSource: source !== undefined,
    query: source?.handle?.locators[0][0],
  });
  const body = await buildRequest(command, operation, source?.submission?.request);
  if (options.check) await assertAllowed(operation, body, source?.id);
  assertOutputOptions(options);
  const destination = await checkOutput(output, force);

  const interrupts = new Interrupts();
  const reporter = createReporter(json);
  const submit = new SubmitOnce({ operation, interrupts, reporter });
  const gateway = await connect(command, operation.gateway, source, { fetch: submit.fetch });
  const submission = { operation: operation.id, request: withoutFiles(operation, body) };
  const record = { gateway: operation.gateway, baseUrl: gateway.baseUrl, submission };
  interrupts.watch();
  const file = reserve(destination, record, force);
  const task = await submit.send(gateway, { operation, body, source }, file);

  const handle = task.toJSON();
  const isSaved = file.save(handle);
  // Otherwise the task file says where the video belongs.
  const isOutput = destination.file === standardOutput || !isSaved;
  const word = isSaved ? { file: file.video } : { handle };
  const resume = resumeCommand(command, 'download', word, isOutput ? destination.file : undefined);
  await announce({ handle, taskFile: isSaved ? file.path : undefined, resume }, options, reporter);
  if (!wait) return;
  const download = { file: destination.file ?? file.video, video: file.video, force, submission };
  await awaitTask(task, { reporter, signal: interrupts.signal, timeout, resume, download });
}

function assertOutputOptions({ output, wait, json }: SubmitOptions): void {
  if (output !== standardOutput) return;
  if (json) throw usageError('--json and --output - both need the standard output.');
  if (!wait) throw usageError('--no-wait downloads nothing: leave out --output -.');
}

/** Reserves a task file: for the video that is named, or for the first name that is free. */
function reserve(
  { file, folder }: Destination,
  record: Omit<TaskRecord, 'submittedAt' | 'handle'>,
  force: boolean | undefined,
): TaskFile {
  const submittedAt = systemClock.now();
  const pending = { ...record, submittedAt, handle: undefined };
  if (file !== undefined && file !== standardOutput) return TaskFile.reserve(file, pending, force);
  return TaskFile.reserveFirst(
    (attempt) => join(folder, nameForSubmit(record.gateway, submittedAt, attempt)),
    pending,
  );
}

/** Reports the id, on standard error if standard output fails. */
async function announce(
  accepted: Accepted,
  { wait, json }: SubmitOptions,
  reporter: Reporter,
): Promise<void> {
  const { handle, taskFile, resume } = accepted;
  if (taskFile === undefined) tell('The task file cannot be written. Keep this:', JSON.stringify(handle));
  try {
    if (wait || json) await reporter.accepted(accepted);
    else {
      tell(`Task ${handle.locators[0][1]}`, 'Continue with', `  ${resume}`);
      await printJson(handle);
    }
  } catch (cause) {
    if (!(cause instanceof OutputError)) throw cause;
    throw new CommandError(cause.message, {
      cause,
      exitCode: 5,
      hints: [`The task was accepted: ${handle.locators[0][1]}`, 'Continue with', `  ${resume}`],
    });
  }
}
