import type { Provenance } from '../../generated/lifecycle.ts';

/** A statement of a contract that an answer, or the lifecycle of a task, can break. */
export interface ContractStatement {
  /**
   * A stable name: `queryVideo 200` for a status, `queryVideo 200 /progress` for a field, `generateVideo 429 header
   * retry-after` for a header, `queryVideo lifecycle progress-never-falls` for a rule of the lifecycle.
   */
  readonly id: string;
  /** The operationId. */
  readonly operation: string;
  readonly kind: 'answer' | 'field' | 'header' | 'lifecycle';
  /** The statement in words: `progress is a number`. */
  readonly words: string;
  /** The HTTP status of the answer. Undefined for a rule of the lifecycle. */
  readonly status: number | undefined;
  /** The place of the field in the answer, as a JSON pointer; `*` stands for each element of a list. */
  readonly pointer: string | undefined;
  readonly provenance: Provenance;
}
