import type { Provenance } from '../../generated/lifecycle.ts';
import { type ErrorDetails, GatewayError } from './gateway-error.ts';

/** What is known of a deviation. */
export interface ViolationDetails extends ErrorDetails {
  /** The operationId in the contract. */
  readonly operation: string;
  /** Where the body deviates, as a JSON pointer; empty for the answer as a whole. */
  readonly pointer: string;
  /** Where the statement comes from that the answer breaks. One that is inferred is the contract’s own guess. */
  readonly provenance: Provenance;
}

/**
 * An answer is not what the contract says. It is reported and never thrown: the call that got the answer goes on.
 */
export class ContractViolationError extends GatewayError implements ViolationDetails {
  override readonly name = 'ContractViolationError';
  declare readonly operation: string;
  declare readonly pointer: string;
  declare readonly provenance: Provenance;

  /**
   * @param answer the request and the status of its answer
   * @param rule what is wrong, or what would be right
   */
  constructor(answer: string, rule: string, details: ViolationDetails) {
    const { pointer, provenance } = details;
    const origin = `${provenance.level}: ${provenance.source.replace(/\.$/, '')}`;
    super(
      `${answer}: ${pointer || 'the answer'} ${rule} (${origin}). Either the gateway or the contract is wrong.`,
      details,
    );
  }
}
