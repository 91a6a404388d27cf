/** Requests to the control API, parsed and checked against its contract. */

import type { RequestBody } from '../core/call.ts';
import { Rejection } from '../core/contract/rejection.ts';

/** A parsed request to the control API. */
export interface ControlCall {
  /** The scheme, host and port that it was sent to. */
  readonly origin: string;
  readonly query: Readonly<Record<string, string>>;
  /** The values of the path's parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: RequestBody | undefined;
}

/** Performs an operation, and returns the answer's body. */
export type ControlAction = (call: ControlCall) => object;

/**
 * Runs an action, and turns its error into a rejection.
 *
 * @throws Rejection with the error's message
 */
export function rejectOnError<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new Rejection(400, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** The value of a body. Its type is certain, since the contract was checked. */
export function bodyOf<T>(body: RequestBody | undefined): T {
  return body?.value as T;
}

/** Converts a checked query, whose values are strings, to a filter. Empty values count as absent. */
export function filterOf<T extends { limit?: number }>(query: ControlCall['query']): T {
  const { limit, ...others } = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  return { ...others, ...(limit !== undefined && { limit: Number(limit) }) } as T;
}
