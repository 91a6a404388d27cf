/** The operations of a contract, and what they take and answer. */

import type { Contract, Operation, PathItem, PlacedOperation, Response } from './document.ts';
import { resolve } from './references.ts';

/** The members of a path that are operations. */
const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** Every operation of a contract, in its order. */
export function operationsOf({ paths }: Pick<Contract, 'paths'>): PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) => placedIn(path, item));
}

/** Every request that a gateway sends, each with the name of its event as the path. */
export function webhooksOf({ webhooks = {} }: Pick<Contract, 'webhooks'>): PlacedOperation[] {
  return Object.entries(webhooks).flatMap(([event, item]) => placedIn(event, item));
}

function placedIn(path: string, item: PathItem): PlacedOperation[] {
  return Object.entries(item).flatMap(([method, operation]) =>
    methods.has(method) ? [{ method, path, operation }] : [],
  );
}

/** The operation of a name. Undefined if there is none. */
export function operationNamed(contract: Contract, operationId: string): PlacedOperation | undefined {
  return operationsOf(contract).find(({ operation }) => operation.operationId === operationId);
}

/**
 * The operation of a name.
 *
 * @throws if there is none
 */
export function operationIn(contract: Contract, operationId: string): PlacedOperation {
  const placed = operationNamed(contract, operationId);
  if (placed === undefined) throw new Error(`There is no operation ${operationId}`);
  return placed;
}

/** The answer of a status. Undefined if the operation has none. */
export function responseOf(contract: Contract, operation: Operation, status: string): Response | undefined {
  const response = operation.responses[status];
  return response && resolve<Response>(contract, response);
}

/** An answer, with its status. */
export interface Answer {
  readonly status: string;
  readonly response: Response;
}

/** The answer of success. Undefined if the operation has none. */
export function findSuccess(contract: Contract, operation: Operation): Answer | undefined {
  const status = Object.keys(operation.responses).find((key) => key.startsWith('2')) ?? '';
  const response = responseOf(contract, operation, status);
  return response && { status, response };
}

/**
 * The answer of success.
 *
 * @throws if the operation has none
 */
export function successOf(contract: Contract, operation: Operation): Answer {
  const answer = findSuccess(contract, operation);
  if (answer === undefined) throw new Error(`${operation.operationId} has no answer of success`);
  return answer;
}
