/** Refusals, in the gateway's own form: what is wrong, and what to send instead. */

import type { Answer } from '../answer.ts';
import { beginningOf } from '../text/short-text.ts';
import type { Operation } from './operation.ts';

/** Further parts of a rejection. */
export interface RejectionOptions {
  /** The field at fault, if it is one. */
  readonly field?: string | undefined;
  /** The example to take the form from. Defaults to the first of the status. */
  readonly example?: string | undefined;
  /** Headers of the answer, besides those of the contract's example. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Why, in the words of the log. Defaults to the answer's own message. */
  readonly reason?: string;
  /** The id of the task that the request is about. */
  readonly task?: string;
  /** The error that it follows from. */
  readonly cause?: unknown;
}

/** A request that is refused. Whatever finds that out throws one; what it says is put into the gateway's form later. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  /** The HTTP status. */
  readonly status: number;
  /** Advice on what to fix. Without it, the contract's example says it in its own words. */
  readonly text: string | undefined;
  readonly field: string | undefined;
  readonly example: string | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly reason: string | undefined;
  readonly task: string | undefined;

  constructor(status: number, text?: string, options: RejectionOptions = {}) {
    super(text ?? `Refused with ${status}`, { cause: options.cause });
    this.status = status;
    this.text = text;
    this.field = options.field;
    this.example = options.example;
    this.headers = options.headers;
    this.reason = options.reason;
    this.task = options.task;
  }
}

/** The answer after which no other request can follow on the same connection: the rest of a large body is not read. */
export const closing = { connection: 'close' } as const;

/** The common part of the gateways' errors; each has more. */
interface ErrorBody {
  readonly message: string;
  readonly code?: unknown;
  readonly param?: unknown;
}

/** Longest message, in characters: it may quote what was sent, which may be long. */
const longestMessage = 1000;

/**
 * The answer that refuses a request.
 *
 * @param operation the operation that was meant, or one whose form is to be used
 */
export function answerOf(
  { status, text, field = '', example, headers: own }: Rejection,
  operation: Operation | undefined,
): Answer {
  const answer = operation?.answers.get(status);
  const named = example === undefined ? firstOf(answer?.examples) : answer?.examples.get(example);
  const template = named ?? firstOf(operation?.answers.get(400)?.examples);
  const headers = { 'content-type': 'application/json', ...answer?.headers, ...own };
  const message = text === undefined ? undefined : beginningOf(text, longestMessage);
  if (isFailedResult(template)) {
    return { status, headers, body: { ...template, ...(message !== undefined && { message }) } };
  }
  const like = isErrorBody(template) ? template.error : { message: 'The request is refused' };
  const error = {
    ...like,
    ...(message !== undefined && { message }),
    ...(message !== undefined && 'param' in like && { param: field }),
    // A number as code is the HTTP status, in every example that shows one.
    ...(typeof like.code === 'number' && { code: status }),
  };
  return { status, headers, body: { error } };
}

function firstOf(examples: ReadonlyMap<string, unknown> | undefined): unknown {
  return examples?.values().next().value;
}

/** Tells the other form of refusals, which uploads have. */
function isFailedResult(template: unknown): template is { success: false; message: string } {
  return typeof template === 'object' && template !== null && 'success' in template && !template.success;
}

function isErrorBody(template: unknown): template is { error: ErrorBody } {
  return (
    typeof template === 'object' &&
    template !== null &&
    'error' in template &&
    typeof template.error === 'object'
  );
}
