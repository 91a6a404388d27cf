/** Checks that a request has an API key. Any key is valid, since a mock has no accounts. */

import type { Operation } from './operation.ts';

/**
 * Normalizes an `Authorization` header to `Bearer KEY`, for comparisons. Its scheme is case-insensitive, and spaces or tabs
 * may follow it.
 */
export function authorizationOf(header: string | null): string | null {
  if (header === null || /^Bearer [^ \t]/.test(header)) return header;
  const [, key] = /^bearer[ \t]+([^ \t].*)$/i.exec(header) ?? [];
  return key === undefined ? header : `Bearer ${key}`;
}

/** True if a request may call an operation. */
export function isAuthorized({ isSecured }: Operation, authorization: string | null): boolean {
  return !isSecured || (authorization !== null && /^Bearer\s.+$/.test(authorization));
}
