/** Checks a request as it is sent. */

import type { RequestOperation, Requests } from '../../generated/requests.ts';
import { parseJsonOrText } from '../bodies/json.ts';
import { bodyViolation, type RequestViolation, violationsIn } from './request-violation.ts';
import { formFields } from './validate-body.ts';

/** The parameters of a call, as openapi-fetch passes them. */
type Parameters = Readonly<Record<string, unknown>> | undefined;

/** A request to compare with its operation. */
export interface SentRequest {
  readonly contract: Requests;
  readonly operation: RequestOperation;
  /** The request. Its body is not consumed. */
  readonly request: Request;
  /** The values of the path's parameters. */
  readonly pathParameters: Parameters;
}

/** All violations of a request: its media type, fields of JSON and forms, and parameters of path and query. */
export async function sentViolations(sent: SentRequest): Promise<RequestViolation[]> {
  return [...parameterViolations(sent), ...(await bodyViolations(sent))];
}

function parameterViolations({
  contract,
  operation,
  request: { url },
  pathParameters = {},
}: SentRequest): RequestViolation[] {
  const { path, query } = operation;
  const inPath = Object.entries(pathParameters).map(([name, value]) => [name, String(value ?? '')] as const);
  const inQuery = [...new URL(url).searchParams];
  const violations = (schema: string | undefined, parameters: readonly (readonly [string, string])[]) =>
    schema === undefined ? [] : violationsIn({ contract, operation, schema }, withoutEmpty(parameters));
  return [...violations(path, inPath), ...violations(query, inQuery)];
}

/** Parameters by name. Empty ones count as absent. */
function withoutEmpty(parameters: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(parameters.filter(([, value]) => value !== ''));
}

async function bodyViolations({ contract, operation, request }: SentRequest): Promise<RequestViolation[]> {
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
