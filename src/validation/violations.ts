/** Compares an answer with the contract. */

import type { Answers } from '../../generated/answers.ts';
import type { Provenance } from '../../generated/lifecycle.ts';
import { parseJsonOrText, truncate } from '../bodies/json.ts';
import { redactJson } from '../transport/redact.ts';
import { apiKeyOf } from './checked-gateway.ts';
import { ContractViolationError } from './contract-violation-error.ts';
import { deviationsOf } from './deviations.ts';

/** A request to a gateway and its answer. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
  /** The path template. */
  readonly schemaPath: string;
}

/** All deviations of an answer. Empty if it cannot be read: then the call itself fails. */
export async function violationsOf(
  contract: Answers,
  { request, response, schemaPath }: Exchange,
): Promise<ContractViolationError[]> {
  const { status, headers, ok, url } = response;
  const operation = contract.operations[`${request.method} ${schemaPath}`];
  if (operation === undefined) return [];
  const answer = operation.statuses[status];

  // An undocumented answer may be a large file, unless it is a refusal.
  const isRead = answer ? answer.schema !== undefined : !ok;
  const text = isRead ? await textOf(response) : '';
  if (text === undefined) return [];
  const parsed = isRead ? parseJsonOrText(text) : undefined;
  const isJson = parsed !== text;
  const body = redactJson(parsed, apiKeyOf(request));

  const violation = (rule: string, pointer = '', provenance = answer?.provenance ?? operation.provenance) =>
    new ContractViolationError(`${request.method} ${url || request.url} ${status}`, rule, {
      operation: operation.operationId,
      pointer,
      // The positions in the contract are those of its list.
      provenance: contract.provenances[provenance] as Provenance,
      status,
      requestId: headers.get('x-request-id') ?? undefined,
      body: truncate(body),
    });

  const statuses = Object.keys(operation.statuses).join(', ');
  if (answer === undefined) return [violation(`has a status that is none of ${statuses}`)];
  const type = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() || 'of no type';
  if (answer.schema === undefined) {
    const isRight = type === (answer.mediaType ?? type);
    return isRight ? [] : [violation(`is ${type}, not ${answer.mediaType}`)];
  }
  if (text === '') return [violation('has no body')];
  if (!isJson) return [violation(`is ${type} that is not JSON`)];
  return deviationsOf(body, answer.schema, contract).map(({ rule, pointer, provenance }) =>
    violation(rule, pointer, provenance),
  );
}

/** The text of an answer, whose body is not consumed. Undefined if it breaks off. */
async function textOf(response: Response): Promise<string | undefined> {
  try {
    return await response.clone().text();
  } catch {
    return undefined;
  }
}
