import { requestViolations } from '../../../validate.ts';
import { completeRequest, type RequestBody } from '../../request/build-request.ts';
import { fieldType } from '../../request/field-type.ts';
import type { Operation } from '../../request/operations.ts';
import type { GivenTask } from '../../task-files/given-task.ts';
import { openTask } from '../open-task.ts';
import { videoName } from '../task-folder.ts';
import { type ToolArguments, type ToolContext, textArgument } from '../tool.ts';
import { ToolError } from '../tool-errors.ts';
import { digestOf } from './approvals.ts';
import { readFolderImage } from './folder-image.ts';
import { toolNameOf } from './request-schema.ts';

/** A submit that is ready to be sent. */
export interface PreparedSubmit {
  readonly operation: Operation;
  readonly body: RequestBody;
  readonly source: GivenTask | undefined;
  /** The name of the video. Undefined if it is to be made up. */
  readonly name: string | undefined;
  /** The same text for the same request. */
  readonly digest: string;
}

/**
 * Completes a request and checks it.
 *
 * @throws ToolError if it cannot be sent
 */
export async function prepareSubmit(
  operation: Operation,
  args: ToolArguments,
  context: ToolContext,
): Promise<PreparedSubmit> {
  const source = await sourceOf(operation, args, context);
  const given = await withImages(operation, args.request, context);
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

/** The request with the images that it names. */
async function withImages(
  operation: Operation,
  request: unknown,
  { folder }: ToolContext,
): Promise<RequestBody> {
  const body: Record<string, unknown> = { ...Object(request) };
  for (const field of operation.fields) {
    const { name, schemas } = field;
    const read = async (value: unknown) =>
      typeof value !== 'string' || /^(https?|data):/i.test(value)
        ? value
        : readFolderImage(folder, value, operation, field);
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
