import type { Provenance } from '../../generated/lifecycle.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import type { ErrorDetails } from '../types.ts';

/** The details of a deviation. */
export interface ViolationDetails extends ErrorDetails {
  /** The operationId in the contract. */
  readonly operation: string;
  /** The location of the deviation in the body, as a JSON pointer. Empty for the whole answer. */
  readonly pointer: string;
  /** The source of the broken statement. An `inferred` statement is the contract's own guess. */
  readonly provenance: Provenance;
}

/** An answer deviates from the contract. The error is reported and never thrown: the call continues. */
export class ContractViolationError extends GatewayError implements ViolationDetails {
  override readonly name = 'ContractViolationError';
  declare readonly operation: string;
  declare readonly pointer: string;
  declare readonly provenance: Provenance;

  /**
   * @param answer the request and the status of its answer
   * @param rule the deviation or the violated rule
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
