/** What is said of an error, and the exit code that it leads to. */

import {
  AuthenticationError,
  ContentPolicyError,
  GatewayError,
  GatewayFaultError,
  NotFoundError,
  QuotaError,
  RateLimitError,
  SubmitUnconfirmedError,
  TaskFailedError,
  WaitTimeoutError,
} from '../index.ts';
import { CommandError, type exitCodes } from './exit.ts';
import { optionAtFault } from './operations.ts';

/** An error as a command ends with it. */
export interface Explanation {
  /** In one or more lines. */
  readonly message: string;
  readonly exitCode: keyof typeof exitCodes;
}

/** What to do, where the message may not say so. */
const advice = [
  [AuthenticationError, 'Check the API key, and what it may do.'],
  [QuotaError, 'Top up the account.'],
  [ContentPolicyError, 'Change the prompt or the images.'],
  [NotFoundError, 'Check the id and the gateway. Videos are deleted after a while, commonly a day.'],
  [RateLimitError, 'Try again later.'],
  [GatewayFaultError, 'Try again later.'],
] as const;

/** Explains an error that this program knows. */
export function explain(error: CommandError | GatewayError): Explanation {
  if (error instanceof CommandError) return error;
  const { message, requestId, retryAfter } = error;
  const option = optionAtFault(fieldOf(error));
  const lines = [
    message,
    advice.find(([Kind]) => error instanceof Kind)?.[1],
    option && `The option for this field is ${option}.`,
    retryAfter && `The gateway asks to wait for ${retryAfter} s.`,
    requestId && `The gateway's support calls this request ${requestId}.`,
  ];
  return { message: lines.filter(Boolean).join('\n'), exitCode: exitCodeOf(error) };
}

/** The field at fault: without a place of its own in the answer, the message may name it: "prompt is required". */
function fieldOf({ field, message }: GatewayError): string | undefined {
  return field ?? /([a-z_][\w.[\]]*) (?:is|must) /.exec(message)?.[1];
}

function exitCodeOf(error: GatewayError): keyof typeof exitCodes {
  // A prompt that is refused at the submit has no task.
  const hasFailed = error instanceof ContentPolicyError && error.task !== undefined;
  if (hasFailed || error instanceof TaskFailedError) return 3;
  if (error instanceof WaitTimeoutError) return 4;
  return error instanceof SubmitUnconfirmedError ? 5 : 1;
}

/** The same for programs. */
export function explainToPrograms(error: CommandError | GatewayError) {
  const known = error.cause instanceof GatewayError && error instanceof CommandError ? error.cause : error;
  const { name, message } = known;
  const exitCode = explain(error).exitCode;
  if (!(known instanceof GatewayError)) return { name, message, exitCode };
  const { status, code, requestId, retryAfter, task } = known;
  return {
    name,
    message,
    exitCode,
    status,
    code,
    field: known.field,
    option: optionAtFault(fieldOf(known)),
    requestId,
    retryAfter,
    task,
  };
}
