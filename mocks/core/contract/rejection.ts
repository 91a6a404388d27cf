/** Refusals of requests, in the gateway's own form. */

import type { Answer } from '../answer.ts';
import { beginningOf } from '../text/short-text.ts';
import type { Operation } from './operation.ts';

/** Further parts of a rejection. */
export interface RejectionOptions {
  /** The invalid field. */
  readonly field?: string | undefined;
  /** The example whose form the answer takes. Defaults to the first of the status. */
  readonly example?: string | undefined;
  /** Headers of the answer, besides those of the contract's example. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The reason for the log. Defaults to the answer's message. */
  readonly reason?: string;
  /** The id of the task that the request is about. */
  readonly task?: string;
  readonly cause?: unknown;
}

/** A refusal of a request. Any check can throw one, and `answerOf` turns it into the gateway's form. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  /** The HTTP status. */
  readonly status: number;
  /** Message of the answer, which says what to fix. Defaults to that of the contract's example. */
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

/** Header of an answer that ends its connection, since the rest of a large body is not read. */
export const closing = { connection: 'close' } as const;

/** The common members of the gateways' errors. */
interface ErrorBody {
  readonly message: string;
  readonly code?: unknown;
  readonly param?: unknown;
}

/** Maximum length of a message, which may quote the request. */
const maxMessage = 1000;

/**
 * The answer that refuses a request.
 *
 * @param operation the requested operation, or one whose form to use
 */
export function answerOf(
  { status, text, field = '', example, headers: own }: Rejection,
  operation: Operation | undefined,
): Answer {
  const answer = operation?.answers.get(status);
  const named = example === undefined ? firstOf(answer?.examples) : answer?.examples.get(example);
  const template = named ?? firstOf(operation?.answers.get(400)?.examples);
  const headers = { 'content-type': 'application/json', ...answer?.headers, ...own };
  const message = text === undefined ? undefined : beginningOf(text, maxMessage);
  if (isFailedResult(template)) {
    return { status, headers, body: { ...template, ...(message !== undefined && { message }) } };
  }
  const like = isErrorBody(template) ? template.error : { message: 'The request is refused' };
  const error = {
    ...like,
    ...(message !== undefined && { message }),
    ...(message !== undefined && 'param' in like && { param: field }),
    // In the examples, a numeric code is always the HTTP status.
    ...(typeof like.code === 'number' && { code: status }),
  };
  return { status, headers, body: { error } };
}

function firstOf(examples: ReadonlyMap<string, unknown> | undefined): unknown {
  return examples?.values().next().value;
}

/** True for the form that refusals of uploads have. */
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
