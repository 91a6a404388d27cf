/** Checks the mock's own answers against the contract. */

import type { Answer } from '../answer.ts';
import { mediaTypeOf } from './media-type.ts';
import type { Operation } from './operation.ts';

const none: readonly string[] = [];

/** The deviations of an answer from the contract. */
export function answerFaults(operation: Operation, { status, headers, body }: Answer): readonly string[] {
  const answer = operation.answers.get(status);
  if (answer === undefined) {
    // Errors that no contract documents, such as a wrong media type, are allowed. Successes are not.
    return status >= 400 ? none : [`The contract documents no answer ${status}`];
  }
  const type = headers['content-type'] ?? '';
  if (answer.type !== undefined && type !== answer.type && mediaTypeOf(type) !== answer.type) {
    return [`The Content-Type is ${type}, not ${answer.type}`];
  }
  const found = answer.validate(body);
  return found.length === 0 ? none : found.map(({ path, rule }) => `${path.join('.')} ${rule}`);
}

/**
 * Checks an answer.
 *
 * @throws Error if it breaks the contract
 */
export function checkResponse(operation: Operation, answer: Answer): void {
  const faults = answerFaults(operation, answer);
  if (faults.length > 0) throw new Error(`The answer breaks the contract: ${faults.join('; ')}`);
}
