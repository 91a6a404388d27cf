/** The call of a submit: an example of the contract, made from a task. */

import { submitSource } from '../../conformance/submit-source.ts';
import type { BodyExample, CalledContract } from './called-contract.ts';
import type { GatewayCall } from './gateway-calls.ts';

/** The request of a submit. */
export interface SubmitForm {
  /** The operationId. */
  readonly operation: string;
  readonly example: Omit<BodyExample, 'name'>;
  /** The id of the source task. Ignored by operations without a source. */
  readonly source: string | undefined;
}

/**
 * The call that sends a submit.
 *
 * @throws RangeError if the contract has no such operation
 */
export function submitCall(
  contract: CalledContract,
  { operation, example: { body, mediaType }, source }: SubmitForm,
): GatewayCall & Pick<BodyExample, 'body'> {
  const { parameter, pointer } = submitSource(contract.lifecycles.submits[operation]?.source);
  const isInBody = pointer !== undefined && source !== undefined;
  return {
    operation: contract.operation(operation),
    mediaType,
    body: isInBody ? withValue(body, pointer.split('/').slice(1), source) : body,
    ...(parameter !== undefined && source !== undefined && { parameters: { [parameter]: source } }),
  };
}

/** A copy of an object with a value at a place in it. */
function withValue(
  object: Readonly<Record<string, unknown>>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  if (rest.length === 0) return { ...object, [key]: value };
  const inner = object[key];
  // Replace anything that is not an object.
  const before = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  return { ...object, [key]: withValue(before, rest, value) };
}
