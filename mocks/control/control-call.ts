/** A request to the control API, read and checked against its contract. */

import type { RequestBody } from '../core/call.ts';
import { Rejection } from '../core/contract/rejection.ts';

/** A request to the control API, read. */
export interface ControlCall {
  /** The scheme, host and port that it was sent to. */
  readonly origin: string;
  readonly query: Readonly<Record<string, string>>;
  /** The values of the path's parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: RequestBody | undefined;
}

/** Does what an operation asks for, and returns the answer's body. */
export type ControlAction = (call: ControlCall) => object;

/**
 * Does what is asked for.
 *
 * @throws Rejection in place of the error that says that it cannot be done
 */
export function refusing<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new Rejection(400, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** A body that has passed the contract, which says that it is there and what it is. */
export function bodyOf<T>(body: RequestBody | undefined): T {
  return body?.value as T;
}

/** A query that has passed the contract, in which numbers are still text; what is empty is as good as absent. */
export function filterOf<T extends { limit?: number }>(query: ControlCall['query']): T {
  const { limit, ...others } = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  return { ...others, ...(limit !== undefined && { limit: Number(limit) }) } as T;
}
