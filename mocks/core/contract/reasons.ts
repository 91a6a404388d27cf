/** Named reasons of refusals: the names of a contract's examples, and general words for all gateways. */

import type { Operation } from './operation.ts';

/** General reasons. Each matches examples whose name contains it: `quota` matches `insufficient_user_quota`. */
export const generalReasons: readonly string[] = ['quota', 'content_policy', 'rate_limit'];

/** An error that an operation documents. */
export interface DocumentedError {
  readonly status: number;
  /** The name of its example. */
  readonly example: string;
}

/** True for a word that may be a reason: a general one, or the name of an example, which has several parts. */
export function isReason(word: string): boolean {
  return generalReasons.includes(word) || /^[a-z]+(?:_[a-z]+)+$/.test(word);
}

/** The errors that an operation documents, in the order of their statuses. */
export function errorsOf({ answers }: Operation): readonly DocumentedError[] {
  return [...answers].flatMap(([status, { examples }]) =>
    status < 400 ? [] : [...examples.keys()].map((example) => ({ status, example })),
  );
}

/** The error of a reason: the one with this name, or else the first whose name contains it. */
export function errorFor(operation: Operation, reason: string): DocumentedError | undefined {
  const errors = errorsOf(operation);
  return (
    errors.find(({ example }) => example === reason) ??
    errors.find(({ example }) => `_${example}_`.includes(`_${reason}_`))
  );
}
