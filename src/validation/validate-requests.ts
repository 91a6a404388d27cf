/** Checks the requests of a gateway against its contract before they are sent. */

import type { Middleware } from 'openapi-fetch';
import { type RequestOperation, type Requests, requests } from '../../generated/requests.ts';
import { ValidationError } from '../errors/validation-error.ts';
import { parseJsonOrText } from '../transport/json.ts';
import { redactText } from '../transport/redact.ts';
import { apiKeyOf, type CheckedGateway, tableOf } from './checked-gateway.ts';
import { bodyViolation, type RequestViolation, violationsIn } from './request-violation.ts';
import { formFields } from './validate-body.ts';

/** The parameters of a call, as openapi-fetch hands them on. */
type Parameters = Readonly<Record<string, unknown>> | undefined;

/**
 * Checks every request of a gateway from now on, those of its tasks and those of its typed calls. One that breaks the
 * contract is not sent: the call throws a `ValidationError` that names each field and what is allowed, and whose `field`
 * is the first of them.
 *
 * Checked is what would be sent: the media type, the fields of JSON and of forms, the parameters of the path and of the
 * query string. {@link requestViolations} says what is a violation.
 *
 * @returns a function that ends the checking
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
      const violations = [
        ...parameterViolations(contract, operation, request, params.path),
        ...(await bodyViolations(contract, operation, request)),
      ];
      if (violations.length === 0) return;
      const found = violations.map(({ message }) => message).join('; ');
      throw new ValidationError(
        // A key in the wrong place would be shown as the value at fault.
        redactText(`${request.method} ${request.url}: Nothing was sent. ${found}`, apiKeyOf(request)),
        { field: violations.find(({ field }) => field !== '')?.field },
      );
    },
  };
  http.use(middleware);
  return () => http.eject(middleware);
}

function parameterViolations(
  contract: Requests,
  operation: RequestOperation,
  { url }: Request,
  pathParameters: Parameters = {},
): RequestViolation[] {
  const { path, query } = operation;
  const inPath = Object.entries(pathParameters).map(([name, value]) => [name, String(value ?? '')] as const);
  const inQuery = [...new URL(url).searchParams];
  const violations = (schema: string | undefined, parameters: readonly (readonly [string, string])[]) =>
    schema === undefined ? [] : violationsIn({ contract, operation, schema }, withoutEmpty(parameters));
  return [...violations(path, inPath), ...violations(query, inQuery)];
}

/** Parameters by name. One that is empty is as good as absent. */
function withoutEmpty(parameters: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(parameters.filter(([, value]) => value !== ''));
}

/** Every violation of the body that a request holds, which stays unread for whoever sends it. */
async function bodyViolations(
  contract: Requests,
  operation: RequestOperation,
  request: Request,
): Promise<RequestViolation[]> {
  const violation = (rule: string) => [bodyViolation({ contract, operation }, rule)];
  const types = Object.keys(operation.bodies);
  if (types.length === 0) return [];
  const given = request.headers.get('content-type');
  if (given === null) return violation('is required');
  const type = given.split(';', 1)[0]?.trim().toLowerCase();
  const [, schema] = Object.entries(operation.bodies).find(([known]) => known === type) ?? [];
  if (schema === undefined) return violation(`must be sent as ${types.join(' or ')}, not as ${type}`);
  const statement = { contract, operation, schema };
  const copy = request.clone();
  if (type === 'multipart/form-data') return violationsIn(statement, formFields(await copy.formData()));
  const text = await copy.text();
  if (text === '') return violation('is required');
  const value = parseJsonOrText(text);
  return value === text ? violation('must be JSON') : violationsIn(statement, value);
}
