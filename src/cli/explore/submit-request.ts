/** The requests that submit tasks, in each form of which the contract has an example. */

import type { GatewayName } from '../../../generated/contracts.ts';
import type { SubmitOperation } from '../../../generated/lifecycle.ts';
import type { BodyExample, CalledContract, CalledOperation } from '../verify/called-contract.ts';
import type { GatewayCall } from '../verify/gateway-calls.ts';

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

/** The call that sends a request. One that takes no source passes it over. */
export function submitCall(
  { operation, submit, example }: SubmitRequest,
  prompt: string,
  source: string,
): GatewayCall {
  const inBody = /^\$request\.body#\/(.+)$/.exec(submit.source ?? '')?.[1];
  const inPath = /^\$request\.path\.(.+)$/.exec(submit.source ?? '')?.[1];
  return {
    operation,
    mediaType: example.mediaType,
    body: { ...example.body, prompt, ...(inBody !== undefined && nested(inBody.split('/'), source)) },
    ...(inPath !== undefined && { parameters: { [inPath]: source } }),
  };
}

/** An object with a value at a path of members. */
function nested([name = '', ...rest]: readonly string[], value: string): Record<string, unknown> {
  return { [name]: rest.length === 0 ? value : nested(rest, value) };
}
