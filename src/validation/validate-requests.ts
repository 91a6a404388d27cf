/** Checks the requests of a gateway against its contract before they are sent. */

import type { Middleware } from 'openapi-fetch';
import { requests } from '../../generated/requests.ts';
import { ValidationError } from '../errors/validation-error.ts';
import { redactText } from '../transport/redact.ts';
import { apiKeyOf, type CheckedGateway, tableOf } from './checked-gateway.ts';
import { sentViolations } from './sent-request.ts';

/**
 * Checks every further request of a gateway, of its tasks and its typed calls. A request that breaks the contract is
 * not sent: the call throws a `ValidationError` that names each field and the allowed values. Its `field` is the first
 * of them.
 *
 * It checks the request as it would be sent: the media type, the fields of JSON and forms, and the parameters of the
 * path and the query string. See {@link requestViolations} for the rules.
 *
 * @returns a function that stops the checks
 * @throws TypeError if there is no contract of a gateway of that name
 * @example
 * ```ts
 * const gateway = octopusx({ apiKey });
 * const stop = validateRequests(gateway);
 * await gateway.createVideo({ ...request, duration: 99 });
 * // ValidationError: POST https://…/v1/video/create: Nothing was sent. duration must be one of 6, 10, 15, not 99 (…)
 * ```
 */
export function validateRequests({ name, http }: CheckedGateway): () => void {
  const contract = tableOf(requests, name);
  const middleware: Middleware = {
    async onRequest({ request, schemaPath, params }) {
      const operation = contract.operations[`${request.method} ${schemaPath}`];
      if (operation === undefined) return;
      const violations = await sentViolations({ contract, operation, request, pathParameters: params.path });
      if (violations.length === 0) return;
      const found = violations.map(({ message }) => message).join('; ');
      throw new ValidationError(
        // A misplaced key would appear as the value at fault.
        redactText(`${request.method} ${request.url}: Nothing was sent. ${found}`, apiKeyOf(request)),
        { field: violations.find(({ field }) => field !== '')?.field },
      );
    },
  };
  http.use(middleware);
  return () => http.eject(middleware);
}
