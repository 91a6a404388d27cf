/** Errors as people and programs read them, and the exit code that each leads to. */

import { valueAt } from '../bodies/json.ts';
import {
  AuthenticationError,
  ContentPolicyError,
  GatewayError,
  GatewayUnavailableError,
  NotFoundError,
  NotSentError,
  QuotaError,
  RateLimitError,
  SubmitUnconfirmedError,
  TaskFailedError,
  WaitTimeoutError,
} from '../index.ts';
import { formatDuration } from '../transport/format-duration.ts';
import { CommandError, type ExitCode, messageOf } from './exit-codes.ts';
import { commandLine } from './output/resume-hint.ts';
import { optionAtFault } from './request/operations.ts';
import { isLoopback } from './request/proxy.ts';

/** An error as a command ends with it. */
export interface FormattedError {
  /** One line. */
  readonly message: string;
  /** Further lines: what to do about it. */
  readonly hints: readonly string[];
  readonly exitCode: ExitCode;
}

/** Advice on an unconfirmed submit. */
export const adviceOnBalance =
  "Compare the account's balance with the one before, or look for the task on the gateway's pages.";

/** Advice for messages without any. The first matching class applies. */
const advice = [
  [AuthenticationError, 'Check the API key and its permissions.'],
  [QuotaError, 'Top up the account.'],
  [ContentPolicyError, 'Change the prompt or the images.'],
  [NotFoundError, 'Check the id and the gateway. Videos are deleted after a while, commonly after a day.'],
  [RateLimitError, 'Try again later.'],
  [SubmitUnconfirmedError, adviceOnBalance],
  [NotSentError, 'Check the address and the network.'],
  [GatewayUnavailableError, 'Try again later.'],
] as const;

/**
 * Formats an error that this program knows.
 *
 * @param isCreate true for a request that names no task, so that only its path can be unknown
 */
export function formatError(error: CommandError | GatewayError, isCreate = false): FormattedError {
  if (error instanceof CommandError) return error;
  const { requestId, retryAfter, cause } = error;
  // This advice is for programs. The caller adds the command that continues.
  const message = error.message
    .replace(/ Call wait\(\) again to continue\.$/, '')
    .replace(/(?<=Check before you submit again): .*/, '.');
  const option = optionAtFault(fieldOf(error));
  const hints = [
    mockHint(error) ?? adviceOn(error, isCreate),
    error instanceof WaitTimeoutError && cause !== undefined && `The last query failed: ${messageOf(cause)}`,
    option && `The option for this field is ${option}.`,
    retryAfter && `The gateway asks to wait ${wholeSeconds(retryAfter)}.`,
    // This machine has no support.
    requestId && !isOfThisMachine(error) && `The gateway's id of this request, for its support: ${requestId}`,
  ];
  return { message, hints: hints.filter((hint) => typeof hint === 'string'), exitCode: exitCodeOf(error) };
}

/** Formats an error for programs. */
export function formatErrorAsJson(error: CommandError | GatewayError): object {
  const known = error instanceof CommandError && error.cause instanceof GatewayError ? error.cause : error;
  const { name, message } = known;
  const { hints, exitCode } = formatError(error);
  if (!(known instanceof GatewayError)) return { name, message, hints, exitCode };
  const { status, code, reason, field, requestId, retryAfter, task } = known;
  const option = optionAtFault(fieldOf(known));
  return { name, message, hints, exitCode, status, code, reason, field, option, requestId, retryAfter, task };
}

/** The field at fault. If the answer has no member for it, the reason may name it: "prompt is required". */
function fieldOf({ field, reason }: GatewayError): string | undefined {
  return field ?? /([a-z_][\w.[\]]*) (?:is|must) /.exec(reason ?? '')?.[1];
}

function exitCodeOf(error: GatewayError): ExitCode {
  // A prompt that is refused at the submit has no task.
  const hasFailed = error instanceof ContentPolicyError && error.task !== undefined;
  if (hasFailed || error instanceof TaskFailedError) return 3;
  if (error instanceof WaitTimeoutError) return 4;
  return error instanceof SubmitUnconfirmedError ? 5 : 1;
}

function adviceOn(error: GatewayError, isCreate: boolean): string | undefined {
  if (isCreate && error instanceof NotFoundError && error.status === 404)
    return 'Check --base-url: the server has no such path.';
  return advice.find(([Class]) => error instanceof Class)?.[1];
}

/** True for an error of a request to this machine, which its message names. */
function isOfThisMachine({ message }: GatewayError): boolean {
  const [, url = ''] = /\b[A-Z]+ (https?:\S+)/.exec(message) ?? [];
  return URL.canParse(url) && isLoopback(url);
}

/** A delay in messages, rounded up to whole seconds. */
export function wholeSeconds(milliseconds: number): string {
  return formatDuration(Math.ceil(milliseconds / 1000) * 1000);
}

/** Suggests the mock if nothing listens at an address of this machine. Undefined for any other failure. */
export function mockHint(error: Error): string | undefined {
  const refused = refusedConnection(error);
  const address = String(valueAt(refused, '/address'));
  if (!/^(127\.|::1$)/.test(address)) return undefined;
  const port = Number(valueAt(refused, '/port'));
  const words = port === 4010 ? ['mock'] : ['mock', '--port', String(port)];
  return `Nothing listens on ${address}:${port}. To start the mock there: ${commandLine(...words)}`;
}

/** The system's error for a refused connection, among the causes of an error. */
function refusedConnection(error: unknown, depth = 0): unknown {
  if (depth > 10 || !error) return undefined;
  const several = valueAt(error, '/errors');
  // One for each address of a name such as localhost.
  if (Array.isArray(several) && several.length > 0) return refusedConnection(several[0], depth + 1);
  return valueAt(error, '/code') === 'ECONNREFUSED'
    ? error
    : refusedConnection(valueAt(error, '/cause'), depth + 1);
}
