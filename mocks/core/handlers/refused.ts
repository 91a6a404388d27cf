/** Refusals for the reasons that a contract names, and what becomes of any refusal. */

import type { ContentOperation, QueryOperation, SubmitOperation } from '../../../generated/lifecycle.ts';
import type { Outcome } from '../call.ts';
import type { Operation } from '../contract/operation.ts';
import { answerOf, Rejection, type RejectionOptions } from '../contract/rejection.ts';

/** A refusal for a reason that the contract names, in the form of the example that it names. */
export function refusedAs(
  { refusals }: SubmitOperation | QueryOperation | ContentOperation,
  reason: 'unknown' | 'unfinished' | 'foreign' | 'webhookNotConfigured',
  text: string | undefined,
  options?: RejectionOptions,
): Rejection {
  const { status = 400, example } = refusals?.[reason] ?? {};
  return new Rejection(status, text, { example, ...options });
}

/**
 * The outcome of a call whose decision ended in a rejection.
 *
 * @throws any other error as it is
 */
export function rejected(operation: Operation | undefined, error: unknown): Outcome {
  if (!(error instanceof Rejection)) throw error;
  const { reason: refusal, task } = error;
  return {
    answer: answerOf(error, operation),
    ...((refusal !== undefined || task !== undefined) && { log: { refusal, task } }),
  };
}
