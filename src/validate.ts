/** Checks what a gateway answers against its contract. Apart from the client: who does not import it, does not load it. */

import type { Client, Middleware } from 'openapi-fetch';
import { answers } from '../generated/answers.ts';
import type { ContractViolationError } from './errors/contract-violation-error.ts';
import { violationsOf } from './validate/violations.ts';

export type { Provenance } from '../generated/lifecycle.ts';
export { ContractViolationError, type ViolationDetails } from './errors/contract-violation-error.ts';

/** A gateway whose answers can be checked: `octopusx()` or `toapis()`. */
export interface CheckedGateway {
  readonly name: string;
  readonly http: Pick<Client<object>, 'use' | 'eject'>;
}

/**
 * Checks every answer of a gateway from now on, those of its tasks and those of its typed calls, and reports
 * each deviation from the contract before the call returns.
 *
 * ```ts
 * const gateway = octopusx({ apiKey });
 * const stop = validate(gateway, (violation) => console.warn(violation.message));
 * ```
 *
 * Checked are the status, that the body is JSON where the contract says so, and all that the contract says of
 * the body. More fields than the contract names are no deviation, nor are other values of an open set. A date or
 * a URI is checked by its form only. The bytes of a video are not read, nor are headers but its `Content-Type`.
 *
 * The checks of all gateways together weigh less than 6 kB, minified and compressed with brotli.
 *
 * A deviation does not fail the call: a task that was paid for is not lost. Nor does an error that `report`
 * throws; it is written to the console.
 *
 * @param report is told of each deviation, of an answer with several once for each
 * @returns a function that ends the checking
 * @throws TypeError if there is no contract of a gateway of that name
 */
export function validate(
  { name, http }: CheckedGateway,
  report: (violation: ContractViolationError) => void,
): () => void {
  const contract = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (contract === undefined) throw new TypeError(`There is no contract of a gateway named ${name}`);
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
