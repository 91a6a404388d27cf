/** Checks that a request has a key. Any will do: a mock has no accounts. */

import type { Operation } from './operation.ts';

/** Tells if a request may use an operation. */
export function isAuthorized({ isSecured }: Operation, authorization: string | null): boolean {
  return !isSecured || (authorization !== null && /^Bearer\s.+$/.test(authorization));
}
