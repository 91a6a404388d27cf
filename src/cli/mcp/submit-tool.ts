/** The tool `submit`, the only one that may cost money. */

import { basename } from 'node:path';
import { isUnseen } from '../../lookup/caller-id.ts';
import { systemClock } from '../../transport/system-clock.ts';
import type { RetryEvent, Task } from '../../types.ts';
import { requestViolations } from '../../validate.ts';
import { CommandError } from '../exit-codes.ts';
import { completeRequest, type RequestBody, readImage, withoutFiles } from '../request/build-request.ts';
import { fieldType } from '../request/field-type.ts';
import { type Operation, operationsOf } from '../request/operations.ts';
import type { GivenTask } from '../task-files/given-task.ts';
import { SubmitOnce } from '../task-files/submit-once.ts';
import { readRecord, TaskFile } from '../task-files/task-file.ts';
import { nameForSubmit } from '../task-files/video-file.ts';
import { digestOf, type SentSubmit } from './approvals.ts';
import { openTask, unconfirmed } from './open-task.ts';
import { requestSchemas, toolNameOf } from './request-schema.ts';
import { type TaskFolder, videoName } from './task-folder.ts';
import {
  type JsonSchema,
  objectSchema,
  type Tool,
  type ToolArguments,
  type ToolContext,
  type ToolOutcome,
  textArgument,
} from './tool.ts';
import { CallInterrupts, CallProgress, type ToolCall } from './tool-call.ts';
import { ToolError } from './tool-errors.ts';

const outputSchema: JsonSchema = objectSchema(
  {
    outcome: {
      type: 'string',
      enum: ['accepted', 'confirmation-required', 'declined'],
      description: 'Only accepted was sent.',
    },
    operation: { type: 'string' },
    task: { type: 'string', description: 'The name to give to the other tools.' },
    id: { type: 'string', description: "The gateway's id of the task." },
    confirmation: { type: 'string', description: 'Confirms exactly this request, once.' },
    next: { type: 'string', description: 'What to do next.' },
  },
  ['outcome', 'operation', 'next'],
);

/** A submit that is ready to be sent. */
interface PreparedSubmit {
  readonly operation: Operation;
  readonly body: RequestBody;
  readonly source: GivenTask | undefined;
  /** The name of the video. Undefined if it is to be made up. */
  readonly name: string | undefined;
  /** The same text for the same request. */
  readonly digest: string;
}

/** The tool. */
export function submitTool(context: ToolContext): Tool {
  const { access, approvals, folder } = context;
  const operations = (['create', 'remix', 'extend'] as const)
    .flatMap(operationsOf)
    .filter(({ gateway }) => access.gateways.includes(gateway));
  const names = operations.map(toolNameOf);
  const input = (request: JsonSchema) =>
    objectSchema(
      {
        operation: {
          type: 'string',
          enum: names,
          description: operations.map((one) => `${toolNameOf(one)}: ${one.summary}.`).join(' '),
        },
        request,
        source: {
          type: 'string',
          description: `The task that a remix or an extend starts from: its name, or its id. Only for ${operations
            .filter(({ verb }) => verb !== 'create')
            .map(toolNameOf)
            .join(', ')}.`,
        },
        name: {
          type: 'string',
          description:
            'The name of the video, such as cat.mp4. A name that is taken is refused. Made up if left out.',
        },
        confirmation: {
          type: 'string',
          description:
            'The confirmation that the first call of this request returned, once the user has agreed.',
        },
      },
      ['operation', 'request'],
    );
  return {
    name: 'submit',
    title: 'Submit a video task',
    description: `Submits a task that makes a video. Each submit to a gateway may be billed. Before it is sent, the user is asked; a client that cannot ask gets a confirmation instead, to be sent in a second call once the user has agreed. Submits left in the budget: ${approvals.budget} at the start of the server. The request is kept in ${folder.path} before it is sent. Never repeat a submit that was accepted or is unconfirmed: use wait, resume or recover.`,
    input: input({
      description: 'The fields of the request. The title of each form is the operation that takes it.',
      anyOf: operations.flatMap(requestSchemas),
    }),
    // The contract checks the request, in messages that name the field.
    checkedInput: input({ type: 'object' }),
    output: outputSchema,
    isReadOnly: false,
    async run(args, call) {
      const operation = operations.find((one) => toolNameOf(one) === args.operation);
      // The schema lists the operations.
      if (operation === undefined) throw new RangeError('There is no such operation');
      const submit = await prepare(operation, args, context);
      await assertNotSent(submit, context);
      if (await access.isMock(operation.gateway)) return { result: await send(submit, call, context) };
      if (approvals.left <= 0) throw overBudget(approvals.budget);
      const unapproved = approvals.asks ? ask(submit, args, call, context) : undefined;
      if (unapproved !== undefined) return unapproved;
      if (!approvals.take()) throw overBudget(approvals.budget);
      return { result: await send(submit, call, context, () => approvals.giveBack()) };
    },
  };
}

/**
 * Completes a request and checks it.
 *
 * @throws ToolError if it cannot be sent
 */
async function prepare(
  operation: Operation,
  args: ToolArguments,
  context: ToolContext,
): Promise<PreparedSubmit> {
  const source = await sourceOf(operation, args, context);
  const given = await withFiles(operation, args.request, context);
  const { body, missing } = completeRequest(given, operation, source?.submission?.request ?? {});
  if (missing.length > 0) {
    throw invalid(operation, [`it needs ${missing.map(({ name, remark }) => name + remark).join(', ')}`]);
  }
  const { gateway, id, sourceField } = operation;
  const complete = sourceField === undefined ? body : { ...body, [sourceField]: source?.id };
  const violations = requestViolations(gateway, id, complete);
  if (violations.length > 0)
    throw invalid(
      operation,
      violations.map(({ message }) => message),
    );
  const named = textArgument(args, 'name');
  const name = named === undefined ? undefined : videoName(named);
  if (name !== undefined && context.folder.isTaken(name)) {
    throw new ToolError(
      `There is a task or a video named ${name} already. Nothing was sent.`,
      `If that is the task you mean, call status with it. For another video, choose another name.`,
    );
  }
  const digest = await digestOf({ gateway, id, body, source: source?.id });
  return { operation, body, source, name, digest };
}

async function sourceOf(
  operation: Operation,
  args: ToolArguments,
  context: ToolContext,
): Promise<GivenTask | undefined> {
  const name = textArgument(args, 'source');
  const { verb, gateway, query } = operation;
  if ((verb === 'create') !== (name === undefined)) {
    const message = verb === 'create' ? 'starts from no task' : 'needs the task that it starts from';
    throw new ToolError(
      `${toolNameOf(operation)} ${message}. Nothing was sent.`,
      verb === 'create' ? 'Leave source out, or choose a remix or an extend.' : 'Add source.',
    );
  }
  if (name === undefined) return undefined;
  const opened = await openTask({ task: name, gateway }, context);
  const handle = opened.record?.handle;
  const isReadHere = handle === undefined || handle.locators[0][0] === query;
  if (opened.gateway !== gateway || !isReadHere) {
    throw new ToolError(
      `${toolNameOf(operation)} cannot start from ${name}, which was made in another way. Nothing was sent.`,
      'Choose another operation for it.',
    );
  }
  return {
    id: handle?.locators[0][1] ?? opened.task.id,
    handle,
    submission: opened.record?.submission,
    video: opened.name,
  };
}

/** The request with the files that it names. */
async function withFiles(
  { fields }: Operation,
  request: unknown,
  { folder }: ToolContext,
): Promise<RequestBody> {
  const body: Record<string, unknown> = { ...Object(request) };
  for (const { name, schemas } of fields) {
    const read = async (value: unknown) =>
      typeof value !== 'string' || /^(https?|data):/i.test(value)
        ? value
        : readImage(folder.fileFor(value, name), name);
    if (!fieldType(schemas).takesFiles || body[name] === undefined) continue;
    const value = body[name];
    body[name] = Array.isArray(value) ? await Promise.all(value.map(read)) : await read(value);
  }
  return body;
}

function invalid(operation: Operation, problems: readonly string[]): ToolError {
  return new ToolError(
    `The contract of ${toolNameOf(operation)} does not allow this: ${problems.join('; ')}. Nothing was sent.`,
    'Correct the request and call submit again.',
  );
}

/**
 * Refuses a request that may have been taken before: by this server, or by one that has ended.
 *
 * @throws ToolError if it may
 */
async function assertNotSent(submit: PreparedSubmit, context: ToolContext): Promise<void> {
  const { digest, operation, body } = submit;
  const { approvals, folder } = context;
  const sent = approvals.sent(digest);
  if (sent !== undefined) throw sentBefore(submit, sent, context);
  const request = await digestOf(withoutFiles(operation, body));
  for (const { name, record } of folder.tasks) {
    const { gateway, handle, submission } = record;
    const isOpen = (handle === undefined || isUnseen(handle)) && !approvals.isOpen(name);
    if (!isOpen || gateway !== operation.gateway || submission?.operation !== operation.id) continue;
    if ((await digestOf(submission.request)) === request) throw unconfirmedIn(folder, name, gateway);
  }
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
  );
}

/** The error for a submit that the folder keeps, and that has no answer. */
function unconfirmedIn(folder: TaskFolder, name: string, gateway: string): ToolError {
  return unconfirmed(name, gateway, readRecord(folder.pathOf(name))?.handle !== undefined);
}

function overBudget(budget: number): ToolError {
  return new ToolError(
    `The budget of this server is used up: ${budget} submits. Nothing was sent.`,
    'Tell the user. A larger one is set by --budget at the start of the server. Do not use another way to submit.',
  );
}

/** Asks for the confirmation of a submit. Returns undefined if it is there. */
function ask(
  { operation, body, source, digest }: PreparedSubmit,
  args: ToolArguments,
  { answer, canAsk }: ToolCall,
  { approvals }: ToolContext,
): ToolOutcome | undefined {
  const name = toolNameOf(operation);
  const confirmation = textArgument(args, 'confirmation');
  if (answer !== undefined) {
    if (answer.isYes && approvals.redeem(answer.token, digest)) return undefined;
    const next =
      'The user did not agree. Nothing was sent. Do not submit it again unless the user asks for it.';
    return { result: { outcome: 'declined', operation: name, next } };
  }
  if (confirmation !== undefined) {
    if (approvals.redeem(confirmation, digest)) return undefined;
    throw new ToolError(
      'The confirmation does not belong to exactly this request, or was used before. Nothing was sent.',
      'Call submit without confirmation, and ask the user again.',
    );
  }
  const from = source === undefined ? '' : `, from the task ${source.video ?? source.id}`;
  const question =
    `Submit to ${operation.gateway} (${operation.id})${from}? It may be billed; its price is the gateway's. ` +
    `This is submit ${approvals.budget - approvals.left + 1} of at most ${approvals.budget}. ` +
    `Request: ${JSON.stringify(withoutFiles(operation, body))}`;
  const token = approvals.issue(digest);
  if (canAsk) return { question, token };
  const next = `Nothing was sent yet. Show this to the user: "${question}" If the user agrees, call submit again with the same arguments and this confirmation.`;
  return { result: { outcome: 'confirmation-required', operation: name, confirmation: token, next } };
}

/**
 * Sends a submit, once. Before, the request is kept in the folder.
 *
 * @param onRefused called if certainly nothing was accepted
 * @throws ToolError if it may have been accepted
 */
async function send(
  submit: PreparedSubmit,
  call: ToolCall,
  context: ToolContext,
  onRefused: () => void = () => {},
): Promise<object> {
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
    return result;
  } catch (error) {
    if (error instanceof UnconfirmedError) throw error.failure;
    approvals.settle(digest);
    onRefused();
    throw error;
  }
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
  const once = new SubmitOnce({ operation, interrupts, reporter: { retrying }, fetch: access.send });
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
  const isKept = file.save(handle);
  const lost = `The task could not be kept in the folder. Keep this handle, and call resume with it: ${JSON.stringify(handle)}`;
  return {
    outcome: 'accepted',
    operation: toolNameOf(operation),
    task: isKept ? name : task.id,
    id: task.id,
    next: isKept ? `Call wait with the task ${name}. Do not submit the request again.` : lost,
  };
}

function reserve({ operation, body, name }: PreparedSubmit, baseUrl: string, folder: TaskFolder): TaskFile {
  const { gateway, id } = operation;
  const submittedAt = systemClock.now();
  const submission = { operation: id, request: withoutFiles(operation, body) };
  const record = { gateway, baseUrl, submittedAt, submission, handle: undefined };
  if (name !== undefined) return TaskFile.reserve(folder.pathOf(name), record, false);
  return TaskFile.reserveFirst(
    (attempt) => folder.pathOf(nameForSubmit(gateway, submittedAt, attempt)),
    record,
  );
}
