/** Ids of requests, under which a caller's log and the mock's are brought together. */

import { randomUUID } from 'node:crypto';
import { withoutKeys } from '../../../mocks/core/text/logged-text.ts';

/** The header of an id, in a request and in its answer. */
export const requestIdHeader = 'x-request-id';

/** The ids that are taken from a caller: short, and without a character that a log or a header could misread. */
const accepted = /^[\w.:/+=@-]{1,128}$/;

/**
 * The id of a request: the caller's, if it is well-formed and holds no key, or else a new one.
 *
 * @param sent the caller's id
 * @param authorization the request's `Authorization`
 */
export function requestIdOf(sent: string | null, authorization: string | null): string {
  const isFit = sent !== null && accepted.test(sent) && withoutKeys(sent, authorization) === sent;
  return isFit ? sent : randomUUID();
}
