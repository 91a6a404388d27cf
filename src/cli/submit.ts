/** `video-gateway create`, `remix` and `extend`: submit a task, wait for it, and download its video. */

import { Argument, type Command, Option } from 'commander';
import type { CallOptions } from '../call-options.ts';
import { SubmitUnconfirmedError, type Task } from '../index.ts';
import { chooseOperation } from './choose-operation.ts';
import {
  addConnectionOptions,
  type ConnectionOptions,
  connect,
  gatewayOf,
  keyHelp,
} from './connection-options.ts';
import { CommandError } from './exit.ts';
import { explain } from './explain.ts';
import { follow } from './follow.ts';
import type { AnyGateway } from './gateways.ts';
import { checkNotKept, type Given, handleHelp, handleOf, keep, readHandle } from './handle-file.ts';
import { type Interrupts, watchInterrupts } from './interrupts.ts';
import { type Operation, operationsOf, type Verb } from './operations.ts';
import { positiveNumber } from './options.ts';
import { printJson, reportTo } from './report.ts';
import { requestOf } from './request.ts';
import { addRequestOptions } from './request-options.ts';
import { resumeCommand } from './resume-command.ts';
import { checkOutput, videoFile } from './video-file.ts';

/** What the user may choose, beside the request. */
interface SubmitOptions extends ConnectionOptions {
  readonly output?: string;
  readonly force?: true;
  readonly operation?: string;
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
  $ video-gateway create --gateway toapis --prompt 'a cat' \\
      --output cat.mp4
  $ video-gateway create --gateway octopusx \\
      --model grok-video-3 --prompt 'a cat' \\
      --aspect-ratio 3:2 --size 1080P
  $ video-gateway create --gateway octopusx \\
      --operation generateVideo --model veo_3_1 \\
      --prompt 'a cat' --no-wait > task.json
  $ video-gateway create --gateway toapis --help`,
  remix: `
  $ video-gateway remix cat.mp4 --prompt 'with a dog'
  $ video-gateway remix ID --gateway octopusx \\
      --operation remixVideoById --model veo_3_1 \\
      --prompt 'with a dog'
  $ video-gateway remix --gateway octopusx --help`,
  extend: `
  $ video-gateway extend cat.mp4 --prompt 'it runs away'
  $ video-gateway extend ID --gateway toapis \\
      --prompt 'it runs away' --output longer.mp4
  $ video-gateway extend --gateway octopusx --help`,
};

/** Adds the commands. */
export function addSubmits(program: Command): void {
  for (const verb of ['create', 'remix', 'extend'] as const) addSubmit(program, verb);
}

function addSubmit(program: Command, verb: Verb): void {
  const operations = operationsOf(verb);
  const command = program.command(verb).summary(summaries[verb]);
  command.description(
    `${summaries[verb].replace('make', 'Makes')}: submits a task, waits for it, and downloads the video. What a request takes ` +
      'depends on the gateway: with --gateway, the help shows that alone.',
  );
  if (verb !== 'create') command.addArgument(new Argument('<source>', handleHelp));
  addConnectionOptions(command)
    .addOption(
      new Option('--operation <name>', 'which operation of the gateway, where it has several').choices([
        ...new Set(operations.map(({ id }) => id)),
      ]),
    )
    .option('-o, --output <file>', 'the file to download to; its name is made of the id otherwise')
    .option('--force', 'overwrite the file')
    .option('--no-wait', 'only submit, and print the handle of the task as JSON')
    .option('--timeout <seconds>', 'how long to wait; the task goes on after it', positiveNumber)
    .option('--json', 'print a JSON object a line, for programs');
  addRequestOptions(command, operations);
  command
    .addHelpText('after', `${keyHelp}\n\nExamples:${examples[verb]}`)
    .action(async (...given: unknown[]) => {
      const source = verb === 'create' ? undefined : await readHandle(String(given[0]));
      await submit(command, verb, source);
    });
}

async function submit(command: Command, verb: Verb, source: Given | undefined): Promise<void> {
  const options = command.opts<SubmitOptions>();
  const { json, wait, output, force, timeout } = options;
  const operation = chooseOperation(
    operationsOf(verb),
    gatewayOf(command, source),
    options.operation,
    source,
  );
  const body = await requestOf(command, operation);
  if (wait) await checkOutput(output, force);
  if (wait && !force) checkNotKept(output);

  const interrupts = watchInterrupts();
  const { signal } = interrupts;
  const gateway = await connect(operation.gateway, options, unlessInterrupted(interrupts));
  const task = await interrupts
    .postpone(
      () => send(gateway, { operation, body, source: source?.id }, { signal }),
      () => console.error('\nWaiting for the answer to the submit, so that no task is lost …'),
    )
    .catch((error) => {
      // What has certainly been refused has nothing to say to whoever gave up.
      if (!(error instanceof SubmitUnconfirmedError)) throw interrupts.reason ?? error;
      const { message, exitCode } = explain(error);
      const look = `${resumeCommand('download', 'ID', command)} --gateway ${operation.gateway}`;
      throw new CommandError(
        `${message}\nLook for it on the pages of ${operation.gateway}; if it is there, go on with\n  ${look}`,
        { cause: error, exitCode },
      );
    });

  const handle = task.toJSON();
  if (!wait) {
    printJson(json ? { task: handle } : handle);
    return;
  }
  const file = videoFile(output, operation.gateway, task.id);
  const isKept = await keep(handle, file).then(
    () => true,
    () => false,
  );
  const resume = resumeCommand('download', isKept ? file : JSON.stringify(handle), command);
  const report = reportTo(json);
  report.accepted(handle, resume);
  await follow(task, { report, signal, timeout, resume, file, force });
}

/** What is submitted. */
interface Submit {
  readonly operation: Operation;
  readonly body: object;
  /** The id of the task that this one is made from. */
  readonly source: string | undefined;
}

/** A way to submit that is known only now: the contract has told what it takes. */
type Method = (body: object, options: CallOptions) => Promise<Task>;

function send(
  gateway: AnyGateway,
  { operation, body, source = '' }: Submit,
  options: CallOptions,
): Promise<Task> {
  const { id, verb, query } = operation;
  const method =
    verb === 'create' || query === undefined
      ? // A gateway has a method for each of its submits.
        (Object.entries(gateway).find(([name]) => name === id)?.[1] as Method)
      : (gateway.resume(handleOf(source, operation.gateway, [query]))[verb] as Method);
  return method(body, options);
}

/** Sends requests until an interruption: a submit that the gateway refused for now is not sent again after it. */
function unlessInterrupted(interrupts: Interrupts): (request: Request) => Promise<Response> {
  // 499 is what servers write down for a request that its sender gave up. The client takes it for a refusal.
  return async (request) => (interrupts.reason ? new Response(null, { status: 499 }) : fetch(request));
}
