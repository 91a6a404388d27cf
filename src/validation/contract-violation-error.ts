import type { Provenance } from '../../generated/lifecycle.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import type { ErrorDetails } from '../types.ts';

/** The details of a deviation. */
export interface ViolationDetails extends ErrorDetails {
  /** The operationId in the contract. */
  readonly operation: string;
  /** The place of the deviation in the body, as a JSON pointer. Empty for the answer as a whole. */
  readonly pointer: string;
  /** The source of the statement that the answer breaks. One that is `inferred` is the contract's own guess. */
  readonly provenance: Provenance;
}

/**
 * An answer deviates from the contract. The error is reported and never thrown: the call that got the answer goes on.
 */
export class ContractViolationError extends GatewayError implements ViolationDetails {
  override readonly name = 'ContractViolationError';
  declare readonly operation: string;
  declare readonly pointer: string;
  declare readonly provenance: Provenance;

  /**
   * @param answer the request and the status of its answer
   * @param rule the deviation, or what would be right
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
