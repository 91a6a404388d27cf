/** Checks the answers of a gateway against its contract. */

import type { Middleware } from 'openapi-fetch';
import { answers } from '../../generated/answers.ts';
import { type CheckedGateway, tableOf } from './checked-gateway.ts';
import type { ContractViolationError } from './contract-violation-error.ts';
import { violationsOf } from './violations.ts';

/**
 * Checks every answer of a gateway from now on, those of its tasks and those of its typed calls, and reports each
 * deviation from the contract before the call returns.
 *
 * Checked are the status, that the body is JSON where the contract says so, and all that the contract says of the body.
 * Fields that the contract does not name are no deviation, nor are new values of an open set. A date or a URI is checked
 * by its form only. Of a video nothing is read but its `Content-Type`.
 *
 * A deviation does not fail the call: a task that was paid for is not lost. Nor does an error that `report` throws; it is
 * written to the console.
 *
 * @param report called once for each deviation
 * @returns a function that ends the checking
 * @throws TypeError if there is no contract of a gateway of that name
 * @example
 * ```ts
 * const gateway = octopusx({ apiKey });
 * const stop = validate(gateway, (violation) => console.warn(violation.message));
 * ```
 */
export function validate(
  { name, http }: CheckedGateway,
  report: (violation: ContractViolationError) => void,
): () => void {
  const contract = tableOf(answers, name);
  const middleware: Middleware = {
    async onResponse(exchange) {
      for (const violation of await violationsOf(contract, exchange)) {
        // Whatever is thrown here would fail the call, and nobody waits for a promise.
        new Promise((resolve) => resolve(report(violation))).catch(console.error);
      }
    },
  };
  http.use(middleware);
  return () => http.eject(middleware);
}
