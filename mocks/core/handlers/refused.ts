/** Turns rejections into outcomes. */

import type { ContentOperation, QueryOperation, SubmitOperation } from '../../../generated/lifecycle.ts';
import type { Outcome } from '../call.ts';
import type { Operation } from '../contract/operation.ts';
import { answerOf, Rejection, type RejectionOptions } from '../contract/rejection.ts';

/** A rejection for one of the contract's `refusals`, in the form of its example. */
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
 * The outcome of a rejected call.
 *
 * @throws the error itself if it is not a `Rejection`
 */
export function rejected(operation: Operation | undefined, error: unknown): Outcome {
  if (!(error instanceof Rejection)) throw error;
  const { reason: refusal, task } = error;
  return {
    answer: answerOf(error, operation),
    ...((refusal !== undefined || task !== undefined) && { log: { refusal, task } }),
  };
}
