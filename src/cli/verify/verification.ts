/** The outcome of a run of `video-gateway verify`, which every form of the report is made from. */

import type { Verdict } from '../../conformance/verdict.ts';

/** A run against one gateway. */
export interface Verification {
  /** The gateway's name. */
  readonly gateway: string;
  readonly baseUrl: string;
  /** The version of this package. */
  readonly version: string;
  /** In milliseconds of Unix time. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** The most submits that were allowed. */
  readonly budget: number;
  /** The submits that were sent, including those of a run that this one resumed. */
  readonly submits: readonly VerifiedSubmit[];
  /** The money before and after, if the gateway tells it. */
  readonly balance: { readonly before: number; readonly after: number } | undefined;
  /** The verdict on each statement of the operations that were asked for. */
  readonly verdicts: readonly Verdict[];
  /** The parts that could not be tried, in sentences: an unconfirmed submit, a task that did not end in time. */
  readonly remarks: readonly string[];
}

/** A submit of a run. */
export interface VerifiedSubmit {
  /** The operationId. */
  readonly operation: string;
  /** The task's id. Undefined if no answer was read, or the submit was refused. */
  readonly task: string | undefined;
  /** The last state that was seen, in the gateway's own word. */
  readonly state: string | undefined;
}
