/** Sends a submit, once, and never one that may have been taken before. */

import { basename } from 'node:path';
import { NotFoundError } from '../../../index.ts';
import { isUnseen } from '../../../lookup/caller-id.ts';
import { systemClock } from '../../../transport/system-clock.ts';
import type { RetryEvent, Task } from '../../../types.ts';
import { CommandError } from '../../exit-codes.ts';
import { withoutFiles } from '../../request/build-request.ts';
import type { Operation } from '../../request/operations.ts';
import { SubmitOnce } from '../../task-files/submit-once.ts';
import { readRecord, TaskFile } from '../../task-files/task-file.ts';
import { nameForSubmit } from '../../task-files/video-file.ts';
import { unconfirmed } from '../open-task.ts';
import type { SavedTask, TaskFolder } from '../task-folder.ts';
import type { ToolContext, ToolOutcome } from '../tool.ts';
import { CallInterrupts, CallProgress, type ToolCall } from '../tool-call.ts';
import { ToolError } from '../tool-errors.ts';
import { digestOf, type SentSubmit } from './approvals.ts';
import type { PreparedSubmit } from './prepare-submit.ts';
import { toolNameOf } from './request-schema.ts';

/**
 * Refuses a request that may have been taken before: by this server, or by one that has ended.
 *
 * @throws ToolError if it may
 */
export async function assertNotSent(submit: PreparedSubmit, context: ToolContext): Promise<void> {
  const { digest, operation, body } = submit;
  const { approvals, folder } = context;
  const sent = approvals.sent(digest);
  if (sent !== undefined) throw sentBefore(submit, sent, context);
  const request = await digestOf(withoutFiles(operation, body));
  for (const { name, record } of folder.tasks) {
    const { gateway, handle, submission } = record;
    const isOpen = (handle === undefined || isUnseen(handle)) && !approvals.isOpen(name);
    // The client that sent it went away before the answer.
    const isUntold = submission?.isUntold && submission.digest === digest && !approvals.hasTold(name);
    if (!isOpen && isUntold) throw sentBefore(submit, { name, state: 'accepted' }, context);
    if (!isOpen || gateway !== operation.gateway || submission?.operation !== operation.id) continue;
    if ((await digestOf(submission.request)) === request) throw unconfirmedIn(folder, name, gateway);
  }
}

/** The names of the tasks in the folder that an identical request has made, the oldest first. */
export async function tasksLike(
  { digest, operation, body }: PreparedSubmit,
  folder: TaskFolder,
): Promise<readonly string[]> {
  const request = await digestOf(withoutFiles(operation, body));
  const isLike = async ({ record: { gateway, submission } }: SavedTask) => {
    if (gateway !== operation.gateway || submission?.operation !== operation.id) return false;
    if (submission.digest !== undefined) return submission.digest === digest;
    // The command line keeps no digest: the files and the source may differ.
    return (await digestOf(submission.request)) === request;
  };
  const like = await Promise.all(folder.tasks.map(async (task) => ((await isLike(task)) ? [task] : [])));
  return like
    .flat()
    .sort((one, other) => (one.record.submittedAt ?? 0) - (other.record.submittedAt ?? 0))
    .map(({ name }) => name);
}

function sentBefore(
  { digest, operation }: PreparedSubmit,
  { name = 'a task', state }: SentSubmit,
  { approvals, folder }: ToolContext,
): ToolError {
  if (state === 'unconfirmed') return unconfirmedIn(folder, name, operation.gateway);
  if (state === 'sending') {
    return new ToolError(
      'This request is being submitted by another call. Nothing was sent now.',
      'Wait for the answer to that call. Call resume to see what became of it.',
    );
  }
  // This answer tells the client of it, and another request like it may be sent.
  approvals.settle(digest);
  return new ToolError(
    `This request was submitted before, as ${name}, but the call was given up before its answer. Nothing was sent now.`,
    `Call wait with the task ${name}. For a second video like it, call submit again.`,
    { tells: [name] },
  );
}

/** The error for a submit that the folder keeps, and that has no answer. */
function unconfirmedIn(folder: TaskFolder, name: string, gateway: string): ToolError {
  return unconfirmed(name, gateway, readRecord(folder.pathOf(name))?.handle !== undefined);
}

/**
 * Sends a submit, once. Before, the request is kept in the folder.
 *
 * @param onRefused called if certainly nothing was accepted
 * @throws ToolError if it may have been accepted
 */
export async function sendSubmit(
  submit: PreparedSubmit,
  call: ToolCall,
  context: ToolContext,
  onRefused: () => void = () => {},
): Promise<ToolOutcome> {
  const { approvals } = context;
  const { digest } = submit;
  if (!approvals.begin(digest)) {
    onRefused();
    throw sentBefore(submit, { name: undefined, state: 'sending' }, context);
  }
  try {
    const { result, name } = await sendOnce(submit, call, context);
    // A client that has given up does not read the answer: the next call of the request tells it.
    if (call.signal.aborted) approvals.note(digest, { name, state: 'accepted' });
    else approvals.settle(digest);
    return { result, tells: [name] };
  } catch (error) {
    if (error instanceof UnconfirmedError) throw error.failure;
    approvals.settle(digest);
    onRefused();
    throw isUnknownPath(error, submit.operation) ? unknownPath(error) : error;
  }
}

/** True if the server does not have the path of a submit that names no task, or of the upload before it. */
function isUnknownPath(error: unknown, { verb }: Operation): error is CommandError {
  return verb === 'create' && error instanceof CommandError && error.cause instanceof NotFoundError;
}

function unknownPath(cause: CommandError): ToolError {
  return new ToolError(
    cause.message,
    'Nothing was accepted. The server does not have this path: tell the user to check --base-url of this MCP server. Do not try again before.',
    { cause },
  );
}

/** A submit that may have been accepted. */
class UnconfirmedError extends Error {
  override readonly name = 'UnconfirmedError';
  readonly failure: ToolError;

  constructor(failure: ToolError) {
    super(failure.message);
    this.failure = failure;
  }
}

/** @throws UnconfirmedError if it may have been accepted */
async function sendOnce(
  submit: PreparedSubmit,
  call: ToolCall,
  { access, approvals, folder }: ToolContext,
): Promise<{ readonly result: object; readonly name: string }> {
  const { operation, body, source, digest } = submit;
  const interrupts = new CallInterrupts(call.signal);
  const progress = new CallProgress(call);
  const retrying = (event: RetryEvent) => {
    progress.retrying(event);
    // A search takes a minute, which is longer than clients wait. `recover` searches, too.
    if (event.operation === 'lookup') interrupts.cancel();
  };
  const reporter = { retrying, hasShown: () => progress.hasShown() };
  const once = new SubmitOnce({ operation, interrupts, reporter, fetch: access.send });
  const gateway = await access.connect(operation.gateway, source?.handle?.baseUrl, once.fetch);
  const file = reserve(submit, gateway.baseUrl, folder);
  const name = basename(file.video);
  approvals.note(digest, { name, state: 'sending' });
  try {
    const task = await once.send(gateway, { operation, body, source }, file);
    return { result: accepted(task, operation, file, name), name };
  } catch (error) {
    if (!(error instanceof CommandError && error.exitCode === 5)) throw error;
    approvals.note(digest, { name, state: 'unconfirmed' });
    const { message, next } = unconfirmedIn(folder, name, operation.gateway);
    throw new UnconfirmedError(new ToolError(`${message} ${error.message}`, next, { cause: error }));
  }
}

function accepted(task: Task, operation: Operation, file: TaskFile, name: string): object {
  const handle = task.toJSON();
  const isSaved = file.save(handle);
  const lost = `The task could not be kept in the folder. Keep this handle, and call resume with it: ${JSON.stringify(handle)}`;
  return {
    outcome: 'accepted',
    operation: toolNameOf(operation),
    task: isSaved ? name : task.id,
    id: task.id,
    next: isSaved ? `Call wait with the task ${name}. Do not submit the request again.` : lost,
  };
}

function reserve(
  { operation, body, name, digest }: PreparedSubmit,
  baseUrl: string,
  folder: TaskFolder,
): TaskFile {
  const { gateway, id } = operation;
  const submittedAt = systemClock.now();
  const submission = { operation: id, request: withoutFiles(operation, body), digest, isUntold: true };
  const record = { gateway, baseUrl, submittedAt, submission, handle: undefined };
  if (name !== undefined) return TaskFile.reserve(folder.pathOf(name), record, false);
  return TaskFile.reserveFirst(
    (attempt) => folder.pathOf(nameForSubmit(gateway, submittedAt, attempt)),
    record,
  );
}
