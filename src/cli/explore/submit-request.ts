/** The requests that submit tasks, in each form of which the contract has an example. */

import type { GatewayName } from '../../../generated/contracts.ts';
import type { SubmitOperation } from '../../../generated/lifecycle.ts';
import type { BodyExample, CalledContract, CalledOperation } from '../verify/called-contract.ts';

/** A request that submits a task, but for its prompt and its source. */
export interface SubmitRequest {
  readonly gateway: GatewayName;
  readonly operation: CalledOperation;
  readonly submit: SubmitOperation;
  readonly example: Omit<BodyExample, 'name'>;
}

/** Every way to submit a task to a gateway. */
export function submitRequestsOf(contract: CalledContract): readonly SubmitRequest[] {
  return Object.entries(contract.lifecycles.submits).flatMap(([id, submit]) => {
    const operation = contract.operation(id);
    return operation.examples.map((example) => ({ gateway: contract.gateway, operation, submit, example }));
  });
}
