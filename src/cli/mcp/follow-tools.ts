/** The tools that follow a task: `status`, `wait` and `download`. None of them submits anything. */

import { statSync } from 'node:fs';
import { ContentPolicyError, TaskFailedError, WaitTimeoutError } from '../../index.ts';
import type { TaskUpdate } from '../../types.ts';
import { CommandError } from '../exit-codes.ts';
import { awaitTask } from '../task-files/await-task.ts';
import { nameForTask } from '../task-files/video-file.ts';
import { type OpenTask, openTask, taskArguments } from './open-task.ts';
import {
  type JsonSchema,
  objectSchema,
  type Tool,
  type ToolArguments,
  type ToolContext,
  type ToolOutcome,
} from './tool.ts';
import { CallProgress, type ToolCall } from './tool-call.ts';

/**
 * Seconds that a call waits, unless it says how long. Clients commonly give a call up after 60 seconds.
 */
const usualWait = 45;

/** The schema of a result that shows a task. */
export const taskSchema: JsonSchema = objectSchema(
  {
    task: { type: 'string', description: 'The name or id to give to the other tools.' },
    gateway: { type: 'string' },
    id: { type: 'string', description: "The gateway's id of the task." },
    state: {
      type: 'string',
      enum: ['queued', 'running', 'completed', 'failed', 'cancelled', 'unrecognised'],
      description: 'unrecognised: the gateway uses a word that its contract does not have; keep waiting.',
    },
    status: { type: 'string', description: "The gateway's own word for the state." },
    progress: { type: 'number', description: 'From 0 to 1.' },
    secondsLeft: { type: 'integer', description: 'An estimate.' },
    videoUrl: { type: 'string', description: 'The address of the finished video.' },
    file: { type: 'string', description: 'The path of the downloaded video.' },
    bytes: { type: 'integer', description: 'The size of the downloaded video.' },
    error: { type: 'string', description: 'Why the task failed, in the words of the gateway.' },
    next: { type: 'string', description: 'What to do next.' },
  },
  ['task', 'gateway', 'id', 'state', 'next'],
);

const timeoutArgument: JsonSchema = {
  type: 'number',
  exclusiveMinimum: 0,
  maximum: 3600,
  default: usualWait,
  description:
    'Longest wait in seconds. The task goes on after that; call the tool again. Keep it below the time limit that your client has for a call.',
};

/** The tools. */
export function followTools(context: ToolContext): readonly Tool[] {
  const named = taskArguments(context);
  const timed = objectSchema({ ...named, timeout: timeoutArgument }, ['task']);
  return [
    {
      name: 'status',
      title: 'Show the state of a task',
      description: 'Queries the state of a video task once. Costs nothing.',
      input: objectSchema(named, ['task']),
      output: taskSchema,
      isReadOnly: true,
      async run(args, { signal }) {
        const opened = await openTask(args, context);
        await opened.task.refresh({ signal });
        return outcomeOf(opened, shown(opened));
      },
    },
    {
      name: 'wait',
      title: 'Wait for a task',
      description:
        'Waits until a video task has ended, or the timeout is over. Costs nothing, however often it is called. Videos take minutes: if the state is still queued or running, call it again.',
      input: timed,
      output: taskSchema,
      isReadOnly: true,
      run: (args, call) => waitFor(args, call, context),
    },
    {
      name: 'download',
      title: 'Download a video',
      description:
        'Downloads the video of a task into the folder of the server, and waits for it first if needed. Costs nothing. Never overwrites a file: a video that is there already is returned as it is.',
      input: timed,
      output: taskSchema,
      isReadOnly: false,
      run: (args, call) => download(args, call, context),
    },
  ];
}

async function waitFor(args: ToolArguments, call: ToolCall, context: ToolContext): Promise<ToolOutcome> {
  const opened = await openTask(args, context);
  const progress = new CallProgress(call);
  const options = {
    signal: call.signal,
    timeout: secondsOf(args) * 1000,
    onRetry: progress.retrying.bind(progress),
  };
  return untilEnd(opened, async () => {
    for await (const update of opened.task.updates(options)) await progress.updated(update);
    return shown(opened);
  });
}

async function download(args: ToolArguments, call: ToolCall, context: ToolContext): Promise<ToolOutcome> {
  const { folder } = context;
  const opened = await openTask(args, context);
  const { task, record } = opened;
  const name = opened.name ?? nameForTask(opened.gateway, task.id);
  const file = folder.pathOf(name);
  const result = () => ({
    ...shown(opened),
    file,
    bytes: statSync(file).size,
    next: `The video is ${file}.`,
  });
  if (folder.hasVideo(name)) {
    // Of a task that is not kept, only the name tells that the file is its video, and that is made from its id.
    await task.refresh({ signal: call.signal });
    return outcomeOf(opened, result());
  }
  const submission = record?.submission;
  return untilEnd(opened, async () => {
    await awaitTask(task, {
      reporter: new CallProgress(call),
      signal: call.signal,
      timeout: secondsOf(args),
      resume: '',
      download: { file, video: file, force: undefined, submission },
    });
    return result();
  });
}

/** Runs a wait. That the time is over, or the task has failed, is a result too. */
async function untilEnd(opened: OpenTask, run: () => Promise<object>): Promise<ToolOutcome> {
  try {
    return outcomeOf(opened, await run());
  } catch (error) {
    const cause = error instanceof CommandError ? error.cause : error;
    const hasEnded = cause instanceof TaskFailedError || cause instanceof ContentPolicyError;
    if (hasEnded || cause instanceof WaitTimeoutError) return outcomeOf(opened, shown(opened));
    throw error;
  }
}

/** The outcome of a call that shows a task. */
export function outcomeOf({ name }: OpenTask, result: object): ToolOutcome {
  return { result, tells: name === undefined ? [] : [name] };
}

/** A task as a result. */
export function shown({ name, gateway, task }: OpenTask): object {
  const { id, state, status, progress, estimatedTimeLeft, result, error } = task;
  return {
    task: name ?? id,
    gateway,
    id,
    state,
    status,
    progress,
    secondsLeft: estimatedTimeLeft && Math.round(estimatedTimeLeft / 1000),
    videoUrl: result?.url,
    error:
      error && ([error.code, error.message].filter((part) => part !== undefined).join(': ') || undefined),
    next: nextStep(task, name ?? id),
  };
}

function nextStep({ state, result }: TaskUpdate, task: string): string {
  if (state === 'failed' || state === 'cancelled')
    return 'The task has ended without a video. Another attempt is a new submit, which may be billed: ask the user.';
  if (result === undefined) return `Call wait with the task ${task}. Do not submit the request again.`;
  return `Call download with the task ${task}.`;
}

function secondsOf({ timeout }: ToolArguments): number {
  return typeof timeout === 'number' ? timeout : usualWait;
}
