/** Reasons of refusals by name: a contract's own names of its examples, and words that are the same for all gateways. */

import type { Operation } from './operation.ts';

/** Words for reasons, each of which a contract's name of an example holds: `quota`, `insufficient_user_quota`. */
export const generalReasons: readonly string[] = ['quota', 'content_policy', 'rate_limit'];

/** An error that an operation documents. */
export interface DocumentedError {
  readonly status: number;
  /** The name of its example. */
  readonly example: string;
}

/** Tells a word that may be a reason: a general one, or the name of an example, which has several parts. */
export function isReason(word: string): boolean {
  return generalReasons.includes(word) || /^[a-z]+(?:_[a-z]+)+$/.test(word);
}

/** The errors that an operation documents, in the order of their statuses. */
export function errorsOf({ answers }: Operation): readonly DocumentedError[] {
  return [...answers].flatMap(([status, { examples }]) =>
    status < 400 ? [] : [...examples.keys()].map((example) => ({ status, example })),
  );
}

/** The error that a reason means: that of its name, else the first whose name holds it; undefined if there is none. */
export function errorFor(operation: Operation, reason: string): DocumentedError | undefined {
  const errors = errorsOf(operation);
  return (
    errors.find(({ example }) => example === reason) ??
    errors.find(({ example }) => `_${example}_`.includes(`_${reason}_`))
  );
}
