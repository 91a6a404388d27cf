/** What can be said of any call. */
export interface CallOptions {
  /** Aborts it. Where a submit is under way, a task may exist all the same: then it throws `SubmitUnconfirmedError`. */
  readonly signal?: AbortSignal;
}
