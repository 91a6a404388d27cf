/** The place of an operation on a gateway's page. */

import type { Operation } from '../../../spec/contract.ts';

/** The tag under which Redoc shows an operation: its first. */
export function tagOf({ tags }: Operation): string {
  return tags[0] ?? '';
}

/** The fragment of an operation's address, as Redoc makes it: its tag and its id, in lower case. */
export function anchorOf(operation: Operation): string {
  return `#/${tagOf(operation).replace(/\s+/g, '-')}/${operation.operationId}`.toLowerCase();
}
