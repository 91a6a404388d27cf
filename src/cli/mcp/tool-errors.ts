/** Errors as an agent reads them: what happened, and what to do next. */

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
  WaitTimeoutError,
} from '../../index.ts';
import { CommandError, messageOf } from '../exit-codes.ts';
import { formatError, mockHint, wholeSeconds } from '../format-error.ts';

/** A failure that an agent reads: what happened, and what to do next. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  /** The next step, in a sentence or two. */
  readonly next: string;
  /** The names of the accepted tasks that the message tells of. */
  readonly tells: readonly string[];

  constructor(
    message: string,
    next: string,
    { tells = [], ...options }: ErrorOptions & { readonly tells?: readonly string[] } = {},
  ) {
    super(message, options);
    this.next = next;
    this.tells = tells;
  }
}

/** A failure in words. */
export interface ToolFailure {
  readonly message: string;
  readonly next: string;
}

/** The next step after each error. The first matching class applies. */
const advice = [
  [
    AuthenticationError,
    'Tell the user to check the API key of this MCP server and its permissions. Do not try again before.',
  ],
  [QuotaError, 'Tell the user to top up the account. Do not try again before.'],
  [ContentPolicyError, 'Change the prompt or the images. The same request would be refused again.'],
  [
    NotFoundError,
    'Check the id and the gateway. Gateways delete videos after a while, commonly after a day.',
  ],
  [
    SubmitUnconfirmedError,
    'Nothing was found yet, which proves nothing. Call recover again in a minute. Do not submit the request again.',
  ],
  [NotSentError, 'Nothing was accepted. Check the address and the network, then call the tool again.'],
  [WaitTimeoutError, 'The task goes on. Call the tool again.'],
  [RateLimitError, 'Call the tool again later.'],
  [GatewayUnavailableError, 'Call the tool again later. A task that was accepted goes on.'],
] as const;

/** Says what to do about an error. */
export function failureOf(error: unknown): ToolFailure {
  if (error instanceof ToolError) return error;
  const known = error instanceof CommandError && error.cause instanceof GatewayError ? error.cause : error;
  if (known instanceof GatewayError) {
    const { retryAfter } = known;
    const steps = [
      mockHint(known),
      retryAfter !== undefined && `The gateway asks to wait ${wholeSeconds(retryAfter)}.`,
      advice.find(([Class]) => known instanceof Class)?.[1],
    ];
    return {
      message: formatError(known).message,
      next:
        steps.filter((step) => typeof step === 'string').join(' ') ||
        'Correct the arguments and call the tool again.',
    };
  }
  const message = messageOf(error);
  if (error instanceof CommandError)
    return { message, next: 'Correct that, or tell the user, and call the tool again.' };
  return {
    message: `Unexpected failure: ${message}`,
    next: 'Tell the user. Call resume to see what was submitted.',
  };
}
