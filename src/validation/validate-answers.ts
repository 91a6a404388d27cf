/** Checks the answers of a gateway against its contract. */

import type { Middleware } from 'openapi-fetch';
import { answers } from '../../generated/answers.ts';
import { type CheckedGateway, tableOf } from './checked-gateway.ts';
import type { ContractViolationError } from './contract-violation-error.ts';
import { violationsOf } from './violations.ts';

/**
 * Checks every further answer of a gateway, to its tasks and its typed calls, and reports each deviation from the
 * contract before the call returns.
 *
 * It checks the status, the media type and the body. Fields that the contract does not name are allowed, and so are new
 * values of an open set. Dates and URIs are checked by their format only. For a video, only the `Content-Type` is
 * checked.
 *
 * A deviation does not fail the call, so that no paid task is lost. Nor does an error that `report` throws: it is
 * written to the console.
 *
 * @param report called once for each deviation
 * @returns a function that stops the checks
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
        // An error here would fail the call, and a promise would not be awaited.
        new Promise((resolve) => resolve(report(violation))).catch(console.error);
      }
    },
  };
  http.use(middleware);
  return () => http.eject(middleware);
}
