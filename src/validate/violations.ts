/** Compares one answer with the contract. */

import type { Answers } from '../../generated/answers.ts';
import type { Provenance } from '../../generated/lifecycle.ts';
import { longestText, parsed, withoutKey } from '../answer.ts';
import { ContractViolationError } from '../errors/contract-violation-error.ts';
import { deviationsOf } from './deviations.ts';

/** One exchange with a gateway. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
  /** The path template. */
  readonly schemaPath: string;
}

/** Every deviation of an answer; none where it cannot be read, for that befalls the call itself too. */
export async function violationsOf(
  contract: Answers,
  { request, response, schemaPath }: Exchange,
): Promise<ContractViolationError[]> {
  const { status, headers, ok, url } = response;
  const operation = contract.operations[`${request.method} ${schemaPath}`];
  if (operation === undefined) return [];
  const answer = operation.statuses[status];

  // Of an answer that nobody has described, only a refusal is sure to be short.
  const isRead = answer ? answer.schema !== undefined : !ok;
  const text = isRead ? await textOf(request, response) : '';
  if (text === undefined) return [];
  const body = isRead ? parsed(text) : undefined;

  const violation = (rule: string, pointer = '', provenance = answer?.provenance ?? operation.provenance) =>
    new ContractViolationError(`${request.method} ${url || request.url} ${status}`, rule, {
      operation: operation.operationId,
      pointer,
      // Every position in the contract is one of its list.
      provenance: contract.provenances[provenance] as Provenance,
      status,
      requestId: headers.get('x-request-id') ?? undefined,
      body,
    });

  const statuses = Object.keys(operation.statuses).join(', ');
  if (answer === undefined) return [violation(`has a status that is none of ${statuses}`)];
  const type = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() || 'of no type';
  if (answer.schema === undefined) {
    const isRight = type === (answer.mediaType ?? type);
    return isRight ? [] : [violation(`is ${type}, not ${answer.mediaType}`)];
  }
  if (text === '') return [violation('has no body')];
  if (body === text.slice(0, longestText)) return [violation(`is ${type} that is not JSON`)];
  return deviationsOf(body, answer.schema, contract).map(({ rule, pointer, provenance }) =>
    violation(rule, pointer, provenance),
  );
}

/** The text of an answer, which stays unread for the caller; undefined if it breaks off. */
async function textOf(request: Request, response: Response): Promise<string | undefined> {
  try {
    const text = await response.clone().text();
    return withoutKey(text, request.headers.get('authorization')?.replace('Bearer ', '') ?? '');
  } catch {
    return undefined;
  }
}
