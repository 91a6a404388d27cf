/** Submits a task with a caller's own id, which finds it if the answer with the gateway's id is lost. */

import type { TaskSubmit } from '../../generated/lifecycle.ts';
import { NotSentError } from '../errors/not-sent-error.ts';
import { checkFirst, SubmitUnconfirmedError } from '../errors/submit-unconfirmed-error.ts';
import { cannotSubmit, submitTask, type TaskRequest } from '../tasks/submit-task.ts';
import { type TaskContext, VideoTask } from '../tasks/video-task.ts';
import { throwIfAborted } from '../transport/abort.ts';
import { longestTimer, withTimeout } from '../transport/timeout.ts';
import type { CallOptions, SubmitOptions, Task, TaskHandle } from '../types.ts';
import { callerIdOf, identifyBody } from './caller-id.ts';
import { findTask } from './find-task.ts';
import { handleOf, lookUpLater } from './found-task.ts';

/**
 * Submits a task like {@link submitTask}, and looks it up if the submit is unconfirmed. The submit is not sent again.
 *
 * @throws SubmitUnconfirmedError if the task is not found
 * @throws NotSentError if `onHandle` fails
 * @throws whatever `submitTask` throws
 */
export async function submitIdentified(
  context: TaskContext,
  request: TaskRequest,
  options: SubmitOptions = {},
): Promise<Task> {
  const submit = context.tasks.submits[request.operationId];
  const isObject = typeof request.body === 'object' && request.body !== null && !Array.isArray(request.body);
  if (!submit?.callerId || !isObject) return submitTask(context, request, options);
  const body = identifiedBody(submit, request.body);
  const callerId = callerIdOf(submit, body);
  if (callerId === undefined) return submitTask(context, { ...request, body }, options);
  const locators: TaskHandle['locators'] = [[submit.callerId.query, callerId]];
  let handle = handleOf(context, { submittedAt: context.clock.now(), callerId, locators });
  const beforeSend = async (signal: AbortSignal | undefined) => {
    handle = { ...handle, submittedAt: context.clock.now() };
    await announce(context, handle, options.onHandle, signal);
  };
  try {
    return await submitTask(context, { ...request, body, callerId, beforeSend }, options);
  } catch (error) {
    if (!(error instanceof SubmitUnconfirmedError)) throw error;
    return await resolve(context, error, handle, options);
  }
}

/** A copy of a body with an id. Getters are read only once. */
function identifiedBody(submit: TaskSubmit, body: object): object {
  try {
    return identifyBody(submit, { ...body });
  } catch (cause) {
    throw cannotSubmit(cause);
  }
}

/** Passes the handle of a task to the caller, before the submit. */
async function announce(
  context: TaskContext,
  handle: TaskHandle,
  onHandle: SubmitOptions['onHandle'],
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!onHandle) return;
  try {
    await withTimeout(longestTimer, signal, async () => onHandle(handleOf(context, handle)));
  } catch (cause) {
    throwIfAborted(signal);
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `Cannot submit: onHandle failed: ${reason}. Nothing was sent.`;
    throw new NotSentError(message, { isTransient: false, cause });
  }
}

/**
 * Looks up the task of an unconfirmed submit. If the submit was aborted, it does not wait.
 *
 * @throws SubmitUnconfirmedError if it is not found
 */
async function resolve(
  context: TaskContext,
  error: SubmitUnconfirmedError,
  handle: TaskHandle,
  { signal: given, onRetry = context.onRetry }: CallOptions,
): Promise<Task> {
  const { signal, release } = context.relay.follow(given);
  try {
    const found = signal?.aborted
      ? { report: '' }
      : await findTask(context, handle, error, { signal, onRetry });
    if ('update' in found)
      return new VideoTask(context, { ...handle, locators: [found.locator] }, found.update);
    const { report, cause = error.cause } = found;
    const message = error.message.replace(checkFirst, () => `${report} ${lookUpLater}`.trim());
    const details = { ...error, handle, cause };
    throw new SubmitUnconfirmedError(message, details);
  } finally {
    release();
  }
}
