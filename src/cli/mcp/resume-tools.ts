/** The tools that take up what was submitted before: `resume` and `recover`. None of them submits anything. */

import { isUnseen } from '../../lookup/caller-id.ts';
import type { Task, TaskHandle } from '../../types.ts';
import { isGatewayName, resumeTask } from '../request/known-gateways.ts';
import { TaskFile, trySaveTask } from '../task-files/task-file.ts';
import { parseRecord, type TaskRecord } from '../task-files/task-record.ts';
import { nameForTask } from '../task-files/video-file.ts';
import { outcomeOf, shown, taskSchema } from './follow-tools.ts';
import { type OpenTask, openById, openTask, taskArguments } from './open-task.ts';
import { shortenText } from './shorten-text.ts';
import { type SavedTask, videoName } from './task-folder.ts';
import {
  type JsonSchema,
  objectSchema,
  type Tool,
  type ToolArguments,
  type ToolContext,
  type ToolOutcome,
  textArgument,
} from './tool.ts';
import { CallProgress, type ToolCall } from './tool-call.ts';
import { ToolError } from './tool-errors.ts';

/** Longest search for a task, in milliseconds. Clients commonly give a call up after 60 seconds. */
const longestSearch = 40_000;

/** Most characters of a prompt that the list shows. */
const longestPrompt = 300;

const listSchema: JsonSchema = objectSchema(
  {
    tasks: {
      type: 'array',
      items: objectSchema(
        {
          task: { type: 'string', description: 'The name to give to the other tools.' },
          gateway: { type: 'string' },
          id: { type: 'string' },
          operation: { type: 'string' },
          prompt: { type: 'string', description: 'Its beginning, if it is long.' },
          submittedAt: { type: 'string', description: 'In the form of ISO 8601.' },
          state: {
            type: 'string',
            enum: ['submitted', 'downloaded', 'unconfirmed'],
            description:
              'unconfirmed: no answer to the submit was read; it may have been accepted and billed.',
          },
        },
        ['task', 'gateway', 'state'],
      ),
    },
    next: { type: 'string' },
  },
  ['tasks', 'next'],
);

/** The tools. */
export function resumeTools(context: ToolContext): readonly Tool[] {
  const { task, gateway } = taskArguments(context);
  return [
    {
      name: 'resume',
      title: 'Resume earlier tasks',
      description:
        'Lists the tasks that were submitted before and are kept in the folder of the server. Call it first in a new session, and whenever you are not sure whether a submit was sent. With an id or a handle, it adds a task that was submitted elsewhere to the folder. Costs nothing and never submits.',
      input: objectSchema({
        ...(task && {
          id: { ...task, description: "The gateway's id of a task that was submitted elsewhere." },
        }),
        ...(gateway && { gateway: { ...gateway, description: 'The gateway that the id belongs to.' } }),
        handle: {
          type: 'object',
          description:
            'The handle of a task, as the library and the command line write it. In place of id and gateway.',
        },
        name: { type: 'string', description: 'The name for its video, such as cat.mp4.' },
      }),
      output: listSchema,
      isReadOnly: false,
      run: (args, call) => resume(args, call, context),
    },
    {
      name: 'recover',
      title: 'Find the task of an unconfirmed submit',
      description:
        'Looks for the task of a submit whose answer was lost, by the id that was sent with it. Costs nothing and never submits. Finding none proves nothing. octopusx does not support it.',
      input: objectSchema({ ...(task && { task }) }, ['task']),
      output: taskSchema,
      isReadOnly: false,
      run: (args, call) => recover(args, call, context),
    },
  ];
}

async function resume(args: ToolArguments, { signal }: ToolCall, context: ToolContext): Promise<ToolOutcome> {
  if (args.id !== undefined || args.handle !== undefined) await takeUp(args, signal, context);
  const tasks = context.folder.tasks.map((saved) => listed(saved, context));
  const hasUnconfirmed = tasks.some(({ state }) => state === 'unconfirmed');
  const steps = [
    'Call status, wait or download with a task that is submitted. Do not submit its request again.',
    ...(hasUnconfirmed ? ['Call recover with a task that is unconfirmed.'] : []),
  ];
  const next = tasks.length === 0 ? 'Nothing was submitted from this folder.' : steps.join(' ');
  const accepted = tasks.filter(({ state }) => state !== 'unconfirmed');
  return { result: { tasks, next }, tells: accepted.map(({ task }) => task) };
}

function listed({ name, record }: SavedTask, { folder }: ToolContext) {
  const { gateway, handle, submittedAt, submission } = record;
  const isUnconfirmed = handle === undefined || isUnseen(handle);
  const prompt = submission?.request.prompt;
  const state = folder.hasVideo(name) ? 'downloaded' : 'submitted';
  return {
    task: name,
    gateway,
    id: isUnconfirmed ? undefined : handle.locators[0][1],
    operation: submission && `${gateway}.${submission.operation}`,
    prompt: typeof prompt === 'string' ? shortenText(prompt, longestPrompt) : undefined,
    submittedAt: submittedAt === undefined ? undefined : new Date(submittedAt).toISOString(),
    state: isUnconfirmed ? 'unconfirmed' : state,
  };
}

/** Keeps a task that was submitted elsewhere, once the gateway has shown it. */
async function takeUp(args: ToolArguments, signal: AbortSignal, context: ToolContext): Promise<void> {
  const { folder } = context;
  const record = handleIn(args);
  const opened =
    record === undefined
      ? await openById(textArgument(args, 'id') ?? '', args, context)
      : await openHandle(record, context);
  if (opened.name !== undefined) return;
  const { task, gateway } = opened;
  await task.refresh({ signal });
  const name = videoName(textArgument(args, 'name') ?? nameForTask(gateway, task.id));
  if (folder.isTaken(name))
    throw new ToolError(`There is a file named ${name} already.`, 'Call resume again with another name.');
  const handle = task.toJSON();
  const origin = {
    gateway,
    baseUrl: handle.baseUrl,
    submittedAt: handle.submittedAt,
    submission: record?.submission,
  };
  TaskFile.reserve(folder.pathOf(name), { ...origin, handle }, false).save(handle);
}

function handleIn({ handle }: ToolArguments): (TaskRecord & { readonly handle: TaskHandle }) | undefined {
  if (handle === undefined) return undefined;
  try {
    const record = parseRecord(handle);
    if (record.handle) return { ...record, handle: record.handle };
  } catch {
    // The error below says it.
  }
  throw new ToolError(
    'That is not the handle of a task.',
    'Give the JSON that the library or the command line wrote.',
  );
}

async function openHandle(
  record: TaskRecord & { readonly handle: TaskHandle },
  { access, folder }: ToolContext,
): Promise<OpenTask> {
  const { handle } = record;
  const saved = folder.findExact(handle.locators[0][1]);
  // The record was checked when it was read.
  if (!isGatewayName(record.gateway)) throw new RangeError('The record has no gateway');
  const task = resumeTask(await access.connect(record.gateway, record.baseUrl), handle);
  return { name: saved?.name, gateway: record.gateway, task, record };
}

async function recover(args: ToolArguments, call: ToolCall, context: ToolContext): Promise<ToolOutcome> {
  const { folder } = context;
  const opened = await openTask(args, context, true);
  const { name, task, record } = opened;
  await findTask(task, call);
  if (name !== undefined && record !== undefined) {
    const handle = task.toJSON();
    const isSaved = trySaveTask(folder.pathOf(name), { ...record, handle });
    context.approvals.settleTask(name);
    if (!isSaved)
      return {
        result: {
          ...shown(opened),
          task: task.id,
          next: `The task file cannot be written: keep the id. Call wait with the task ${task.id} of ${opened.gateway}. Do not submit the request again.`,
        },
      };
  }
  return outcomeOf(opened, shown(opened));
}

/** Waits for the first answer that shows the task. */
async function findTask(task: Task, call: ToolCall): Promise<void> {
  const progress = new CallProgress(call);
  const options = { signal: call.signal, timeout: longestSearch, onRetry: progress.retrying.bind(progress) };
  for await (const _ of task.updates(options)) return;
}
