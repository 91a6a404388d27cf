/** Checks a request against the contract before it is sent. */

import { usageError } from '../exit-codes.ts';
import type { RequestBody } from './build-request.ts';
import { nameOf, type Operation, optionAtFault } from './operations.ts';

/**
 * Checks a request.
 *
 * @param source the id of the source task
 * @throws CommandError if the contract does not allow it
 */
export async function assertAllowed(
  operation: Operation,
  body: RequestBody,
  source: string | undefined,
): Promise<void> {
  // Only commands that submit load the schemas.
  const { requestViolations } = await import('../../validate.ts');
  const { gateway, id, sourceField } = operation;
  const complete = sourceField === undefined ? body : { ...body, [sourceField]: source };
  const violations = requestViolations(gateway, id, complete);
  if (violations.length === 0) return;
  const [first = '', ...others] = violations.map(({ field, message }) => {
    const option = optionAtFault(field);
    // The message is about the whole option, unless it names a part of the field.
    if (option === undefined) return message;
    return field.includes('.') ? `${option}: ${message}` : message.replace(field, option);
  });
  throw usageError(`The contract of ${nameOf(operation)} does not allow this: ${first}.`, {
    hints: [
      ...others.map((other) => `Neither this: ${other}.`),
      'Nothing was sent. To send it anyway, add --no-check.',
    ],
  });
}
