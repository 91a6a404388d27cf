/** Submits a task at most once: a submit is sent again only if it was certainly not accepted. */

import type { TaskSubmit } from '../../generated/lifecycle.ts';
import { readFile, replaceFiles } from '../bodies/body-files.ts';
import { toDataUri } from '../bodies/data-uri.ts';
import { idAt, valueAt } from '../bodies/json.ts';
import { assertFilesAllowed } from '../bodies/misplaced-file.ts';
import { multipart } from '../bodies/multipart-body.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { NotSentError } from '../errors/not-sent-error.ts';
import { checkFirst, SubmitUnconfirmedError } from '../errors/submit-unconfirmed-error.ts';
import { throwIfAborted } from '../transport/abort.ts';
import { refusalIn } from '../transport/failure-reason.ts';
import { errorFromResponse } from '../transport/from-response.ts';
import type { ApiRequest, ApiResponse } from '../transport/http.ts';
import { retryDelay } from '../transport/retry.ts';
import { assertTaskId, fillPath } from '../transport/url-path.ts';
import type { CallOptions, ErrorDetails, Task, TaskHandle, TaskLocator } from '../types.ts';
import type { Upload } from './connection.ts';
import { queryOf } from './fetch-update.ts';
import { parseUpdate } from './parse-update.ts';
import { type TaskContext, VideoTask } from './video-task.ts';

/** The submit of a task. */
export interface TaskRequest {
  /** The operationId. */
  readonly operationId: string;
  /** The id of the source task, unless it is in the body. */
  readonly source: string | undefined;
  readonly body: object;
  /** The caller's own id in the body. */
  readonly callerId?: string;
  /** Called once, right before the first attempt. If it fails, nothing is sent. */
  readonly beforeSend?: (signal: AbortSignal | undefined) => Promise<void>;
}

/** The outcome of one attempt. `canRetry` is set only if the submit was certainly not accepted. */
type Outcome = { readonly task: Task } | { readonly error: unknown; readonly canRetry: boolean };

/**
 * Submits a task. Files that the gateway accepts as URLs are uploaded first, once for all attempts.
 *
 * @throws SubmitUnconfirmedError if a task may have been created, also when the signal is aborted after sending
 * @throws NotSentError if nothing was sent
 * @throws GatewayError of another class if the gateway refused the submit, or an upload failed
 * @throws TypeError if the body cannot be sent
 * @throws the signal's reason, if it is aborted while nothing is under way
 */
export async function submitTask(
  context: TaskContext,
  { operationId, source, body, callerId, beforeSend }: TaskRequest,
  options: CallOptions = {},
): Promise<Task> {
  const { clock, maxRetries, relay, tasks } = context;
  const { onRetry = context.onRetry } = options;
  const operation = tasks.submits[operationId];
  if (!operation) throw new TypeError(`${tasks.name} has no operation ${operationId}`);
  const { signal, release } = relay.follow(options.signal);
  try {
    const { upload, ...prepared } = await buildRequest(context, operation, source, body);
    const request = upload ? { ...prepared, body: await upload(context, { signal, onRetry }) } : prepared;
    await beforeSend?.(signal);
    for (let attempt = 1; ; attempt += 1) {
      throwIfAborted(signal);
      const outcome = await sendSubmit(context, operation, request, callerId, signal);
      if ('task' in outcome) return outcome.task;
      const { error, canRetry } = outcome;
      if (!canRetry || attempt > maxRetries || !(error instanceof GatewayError)) throw error;
      const delay = retryDelay(attempt, error.retryAfter);
      if (delay === undefined) throw error;
      onRetry?.({ operation: 'submit', error, attempt, delay });
      await clock.sleep(delay, signal);
    }
  } finally {
    release();
  }
}

/** A submit, and the uploads before it. */
interface Prepared extends ApiRequest {
  readonly body: object;
  readonly upload?: Upload | undefined;
}

/** Creates the request of a submit from the contract's table. */
async function buildRequest(
  { tasks, features }: TaskContext,
  { path, form, source: parameter, field, uploads = {}, dataUris = {} }: TaskSubmit,
  source: string | undefined,
  body: object,
): Promise<Prepared> {
  try {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw new TypeError('the body must be an object');
    }
    if (parameter || source !== undefined) assertTaskId(source);
    const model = `${valueAt(body, '/model')}`;
    const isForm = form !== undefined && new RegExp(form).test(model);
    // A copy: getters are read only once.
    const complete = { ...body, ...(field && source && { [field]: source }) };
    const request = { path, ...(parameter && source && { parameter: { [parameter]: source } }) };
    if (isForm) {
      return { ...request, body: multipart(await replaceFiles(complete, Object.keys(complete), readFile)) };
    }
    const dataUriFields = Object.entries(dataUris).flatMap(([name, models]) =>
      new RegExp(models).test(model) ? [name] : [],
    );
    assertFilesAllowed(complete, [...dataUriFields, ...Object.keys(uploads)], tasks);
    const upload = await features.planUploads?.(tasks, uploads, complete);
    return { ...request, body: await replaceFiles(complete, dataUriFields, toDataUri), upload };
  } catch (cause) {
    throw cannotSubmit(cause);
  }
}

/** The error of a body that cannot be sent. */
export function cannotSubmit(cause: unknown): TypeError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new TypeError(`Cannot submit: ${reason}. Nothing was sent.`, { cause });
}

/** Sends a submit once. */
async function sendSubmit(
  context: TaskContext,
  operation: TaskSubmit,
  request: ApiRequest & { readonly body: object },
  callerId: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const submittedAt = context.clock.now();
  let wasSent = false;
  const onSend = () => {
    wasSent = true;
  };
  try {
    const answer = await context.transport.send({ ...request, onSend }, signal);
    const [first, ...others] = locatorsIn(answer, operation);
    if (first) {
      // The first query reads the video.
      const update = parseUpdate(queryOf(context, first[0]), answer.body, 0, () => undefined);
      const locators: TaskHandle['locators'] = [first, ...others];
      return { task: new VideoTask(context, { submittedAt, callerId, locators }, update) };
    }
    const error = errorFromResponse(answer);
    // Only the gateway's own error proves that nothing was accepted.
    const refusal =
      answer.isGatewayError && refusalIn(context.tasks.refusals, answer.response.status, answer.body);
    if (refusal) return { error, canRetry: refusal.retry === true };
    return unconfirmed(error.message, error, error);
  } catch (error) {
    // The reason of an abort may be such an error of another request.
    const isNotSent = error instanceof NotSentError && !signal?.aborted;
    if (isNotSent) return { error, canRetry: error.isTransient };
    // The body cannot be serialized, a middleware refused the request, or it was aborted in time.
    if (!wasSent) return { error, canRetry: false };
    if (error instanceof GatewayError && !signal?.aborted) return unconfirmed(error.message, error);
    const address = context.baseUrl + fillPath(request.path, request.parameter ?? {});
    return unconfirmed(`POST ${address}: aborted after it was sent`, error);
  }
}

/**
 * The outcome of an unconfirmed submit.
 *
 * @param what the request, and what happened
 */
function unconfirmed(what: string, cause: unknown, details?: ErrorDetails): Outcome {
  // The gateway's reason may be long. Do not cut off the advice.
  const message =
    `${what.slice(0, 300)}. Nothing proves that the gateway accepted or refused the submit: the task may have been ` +
    `created and billed. ${checkFirst} compare the account's balance with the one before.`;
  return { error: new SubmitUnconfirmedError(message, { ...details, cause }), canRetry: false };
}

/** The locators of an accepted task. Empty if the answer contains no task. */
function locatorsIn({ response, body }: ApiResponse, { locators }: TaskSubmit): TaskLocator[] {
  if (!response.ok) return [];
  return locators.flatMap(([query, pointer]): TaskLocator[] => {
    const id = idAt(body, pointer);
    return id === undefined ? [] : [[query, id]];
  });
}
