/** The outcome of a run of `video-gateway verify`, the data of every report. */

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
  /** The budget of submits. */
  readonly budget: number;
  /** The submits, including those of a resumed run. */
  readonly submits: readonly VerifiedSubmit[];
  /** The balance before and after, if the gateway reports it. */
  readonly balance: { readonly before: number; readonly after: number } | undefined;
  /** The verdict on each statement of the selected operations. */
  readonly verdicts: readonly Verdict[];
  /** Remarks on parts that could not be tried, such as an unconfirmed submit or a task that did not end in time. */
  readonly remarks: readonly string[];
}

/** A submit of a run. */
export interface VerifiedSubmit {
  /** The operationId. */
  readonly operation: string;
  /** The task's id. Undefined if no answer was read, or the submit was refused. */
  readonly task: string | undefined;
  /** The last known state, in the gateway's own word. */
  readonly state: string | undefined;
}
