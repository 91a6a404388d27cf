import type { ContractStatement } from './contract-statement.ts';
import type { Finding } from './finding.ts';

/** The outcome of a comparison, for one statement of the contract. */
export interface Verdict {
  readonly statement: ContractStatement;
  /** `not seen` if no observation could have shown a deviation. */
  readonly verdict: 'held' | 'broken' | 'not seen';
  /** The deviations. Empty unless the statement is broken. */
  readonly findings: readonly Finding[];
}
