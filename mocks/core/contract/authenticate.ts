/** Checks that a request has a key. Any will do: a mock has no accounts. */

import type { Operation } from './operation.ts';

/**
 * The value of an `Authorization` header, in the one form in which the rest of the mock compares it: the name of a scheme
 * is written in any case, and spaces or tabs follow it.
 */
export function authorizationOf(header: string | null): string | null {
  if (header === null || /^Bearer [^ \t]/.test(header)) return header;
  const [, key] = /^bearer[ \t]+([^ \t].*)$/i.exec(header) ?? [];
  return key === undefined ? header : `Bearer ${key}`;
}

/** Tells if a request may use an operation. */
export function isAuthorized({ isSecured }: Operation, authorization: string | null): boolean {
  return !isSecured || (authorization !== null && /^Bearer\s.+$/.test(authorization));
}
