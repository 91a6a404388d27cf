/** What is said of an error, and the exit code that it leads to. */

import {
  ContentPolicyError,
  GatewayError,
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

/** Explains an error that this program knows. */
export function explain(error: CommandError | GatewayError): Explanation {
  if (error instanceof CommandError) return error;
  const { message, field, requestId, retryAfter } = error;
  const option = optionAtFault(field);
  const details = [
    ...(option === undefined ? [] : [`Field ${field}: see the option ${option}`]),
    ...(retryAfter === undefined ? [] : [`The gateway asks to wait for ${retryAfter} s`]),
    ...(requestId === undefined ? [] : [`Request id: ${requestId}`]),
  ];
  return { message: [message, ...details].join('\n'), exitCode: exitCodeOf(error) };
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
  const { status, code, field, requestId, retryAfter, task } = known;
  return {
    name,
    message,
    exitCode,
    status,
    code,
    field,
    option: optionAtFault(field),
    requestId,
    retryAfter,
    task,
  };
}
