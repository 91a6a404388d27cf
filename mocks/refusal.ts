/** Refusals in the gateway's own form: what is wrong, and what to send instead. */

import type { Answered } from './exchange.ts';
import type { Operation } from './operation.ts';
import type { Diagnostic } from './prism.ts';
import type { RouteError } from './route.ts';
import { unauthorized } from './security.ts';
import { beginningOf } from './text.ts';
import { unsupportedMediaType } from './validate-request.ts';

/** Why a request is refused. */
export interface Refusal {
  readonly status: number;
  /** What to fix. Without it, the example's own words. */
  readonly message?: string;
  /** The field at fault, if it is one. */
  readonly field?: string;
  /** The example to take the form from. Defaults to the first of the status. */
  readonly example?: string;
}

/** What the gateways' errors have in common; each has more. */
interface ErrorBody {
  readonly message: string;
  readonly code?: unknown;
  readonly param?: unknown;
}

/** The refusal of a request in which something was found wrong. Several faults make one message. */
export function refusalOf(found: readonly Diagnostic[]): Refusal {
  const [first] = found;
  const graver =
    found.find(({ code }) => code === unauthorized) ??
    found.find(({ code }) => code === unsupportedMediaType);
  if (graver) return { status: Number(graver.code), message: graver.message };
  const message = [...new Set(found.map((one) => one.message))].join('; ');
  return { status: 400, message, ...(first?.path?.length && { field: first.path.join('.') }) };
}

/**
 * The answer that refuses a request.
 *
 * @param operation the operation that was meant, or one whose form is to be used
 */
export function refuse(
  operation: Operation | undefined,
  { status, message, field = '', example }: Refusal,
): Answered {
  const answer = operation?.answers.get(status);
  const own = example === undefined ? answer?.examples.values().next().value : answer?.examples.get(example);
  const template = own ?? operation?.answers.get(400)?.examples.values().next().value;
  const headers = { 'content-type': 'application/json', ...answer?.headers };
  if (isFailedResult(template)) {
    const body = { ...template, ...(message !== undefined && { message: beginningOf(message, 1000) }) };
    return { statusCode: status, headers, body };
  }
  const like = isErrorBody(template) ? template.error : { message: 'The request is refused' };
  const error = {
    ...like,
    // A message may quote what was sent, which may be long.
    ...(message !== undefined && { message: beginningOf(message, 1000) }),
    ...(message !== undefined && 'param' in like && { param: field }),
    // A number as code is the HTTP status, in every example that shows one.
    ...(typeof like.code === 'number' && { code: status }),
  };
  return { statusCode: status, headers, body: { error } };
}

/** The answer that refuses a request which no operation takes. */
export function refuseRoute(
  operation: Operation | undefined,
  { status, message, methods }: RouteError,
): Answered {
  const refusal = refuse(operation, { status, message });
  return status === 405
    ? { ...refusal, headers: { ...refusal.headers, allow: methods.join(', ') } }
    : refusal;
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
