/** Opens the task that a call names. */

import type { GatewayName } from '../../../generated/contracts.ts';
import { isUnseen } from '../../lookup/caller-id.ts';
import type { Task } from '../../types.ts';
import { gatewayNames, isGatewayName, resumeTask } from '../request/known-gateways.ts';
import type { TaskRecord } from '../task-files/task-record.ts';
import { shortenText } from './shorten-text.ts';
import { isUsable } from './task-folder.ts';
import { type JsonSchema, type ToolArguments, type ToolContext, textArgument } from './tool.ts';
import { ToolError } from './tool-errors.ts';

/** Most characters of a name in messages. */
const longestShown = 100;

/** A task that a call names. */
export interface OpenTask {
  /** The name of its video in the folder. Undefined if the folder does not keep it. */
  readonly name: string | undefined;
  readonly gateway: GatewayName;
  readonly task: Task;
  readonly record: TaskRecord | undefined;
}

/** The schemas of the arguments that name a task. */
export function taskArguments({ access: { gateways } }: ToolContext): Readonly<Record<string, JsonSchema>> {
  return {
    task: {
      type: 'string',
      minLength: 1,
      description: "The task's name, as submit and resume return it, or the gateway's own id.",
    },
    gateway: {
      type: 'string',
      enum: gateways,
      description: 'The gateway. Needed only for an id that no file of the folder has.',
    },
  };
}

/**
 * Opens the task that a gateway has by an id, which may be the name of another task in the folder.
 *
 * @throws ToolError if it cannot be continued
 */
export async function openById(id: string, args: ToolArguments, context: ToolContext): Promise<OpenTask> {
  const { access, folder } = context;
  if (folder.findExact(id) !== undefined) return openTask({ ...args, task: id }, context);
  if (!isUsable(id)) throw notFound(id);
  const gateway = gatewayFor(id, args, access.gateways);
  const task = resumeTask(await access.connect(gateway), id);
  return { name: undefined, gateway, task, record: undefined };
}

/**
 * Opens a task.
 *
 * @param isUnconfirmedToo true if the submit may be one without an answer
 * @throws ToolError if it cannot be continued
 */
export async function openTask(
  args: ToolArguments,
  { access, folder }: ToolContext,
  isUnconfirmedToo = false,
): Promise<OpenTask> {
  const given = textArgument(args, 'task') ?? '';
  const { name, record } = folder.find(given) ?? {};
  if (record === undefined) {
    if (!isUsable(given)) throw notFound(given);
    const gateway = gatewayFor(given, args, access.gateways);
    const task = resumeTask(await access.connect(gateway), given);
    return { name, gateway, task, record };
  }
  const { gateway, baseUrl, handle } = record;
  const isUnconfirmed = handle === undefined || isUnseen(handle);
  if (isUnconfirmed && !(isUnconfirmedToo && handle))
    throw unconfirmed(name ?? given, gateway, handle !== undefined);
  // The record was checked when it was read.
  if (handle === undefined || !isGatewayName(gateway)) throw new RangeError('The record has no task');
  const task = resumeTask(await access.connect(gateway, baseUrl), handle);
  return { name, gateway, task, record };
}

/**
 * The error for a submit without an answer.
 *
 * @param canRecover true if the gateway finds tasks by an id of the caller's own
 */
export function unconfirmed(name: string, gateway: string, canRecover: boolean): ToolError {
  return new ToolError(
    `The submit of ${name} is unconfirmed: it was sent, and no answer was read. It may have been accepted and billed.`,
    canRecover
      ? `Call recover with the task ${name}. Do not submit the request again.`
      : `Do not submit the request again. ${gateway} finds no task by an id of ours: ask the user to look for it on the gateway's pages or to compare the balance. With its id, call resume. Only if the user says that it is not there, may the file ${name}.task.json be deleted.`,
  );
}

function gatewayFor(task: string, args: ToolArguments, offered: readonly GatewayName[]): GatewayName {
  const named = textArgument(args, 'gateway');
  if (isGatewayName(named)) return named;
  const [only, ...others] = offered;
  if (only !== undefined && others.length === 0) return only;
  throw notFound(task);
}

function notFound(task: string): ToolError {
  return new ToolError(
    `The folder has no task named "${shortenText(task, longestShown)}".`,
    `Call resume without arguments for the names. For an id of a gateway, add gateway (${gatewayNames.join(', ')}).`,
  );
}
