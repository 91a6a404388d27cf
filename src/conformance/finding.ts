import type { Provenance } from '../../generated/lifecycle.ts';

/** A statement of the contract that an answer, or the life of a task, has broken. */
export interface Finding {
  /** The id of the statement, such as `queryVideo 200 /progress` or `queryVideo lifecycle progress-never-falls`. */
  readonly statement: string;
  /** The operationId. */
  readonly operation: string;
  /** The HTTP status of the deviating answer. */
  readonly status: number;
  /** The place in the answer, as a JSON pointer. Empty for the answer as a whole. */
  readonly pointer: string;
  /** The statement in words: `progress must be a number`. */
  readonly rule: string;
  /** The smallest piece of the answer that proves it, as JSON on one line. API keys and signed addresses are hidden. */
  readonly evidence: string;
  /** The source of the statement. An `inferred` statement is the contract's own guess. */
  readonly provenance: Provenance;
}
