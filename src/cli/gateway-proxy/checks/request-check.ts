/** Checks a request to a gateway against its contract. */

import { requests } from '../../../../generated/requests.ts';
import type { LoggedDeviation } from '../../../../mocks/core/call.ts';
import type { Route } from '../../../../mocks/core/contract/router.ts';
import { tableOf } from '../../../validation/checked-gateway.ts';
import type { RequestViolation } from '../../../validation/request-violation.ts';
import { type SentRequest, sentViolations } from '../../../validation/sent-request.ts';
import { headerOf } from '../message-headers.ts';
import {
  decodedBody,
  mediaTypeOf,
  textOf,
  UncheckedBodyError,
  type WireMessage,
  withoutStop,
} from './checked-message.ts';

/** A request whose operation is known. */
export interface RoutedRequest extends WireMessage {
  readonly gateway: string;
  readonly route: Route;
  /** The whole URL at the gateway. */
  readonly url: string;
}

/**
 * The violations of a request.
 *
 * @param limit the maximum size of a decoded body, in bytes
 * @throws UncheckedBodyError if the body cannot be checked
 */
export async function requestDeviations(sent: RoutedRequest, limit: number): Promise<LoggedDeviation[]> {
  const { gateway, route, url, headers } = sent;
  const contract = tableOf(requests, gateway);
  const operation = Object.values(contract.operations).find(
    ({ operationId }) => operationId === route.operation.id,
  );
  if (operation === undefined) return [];
  const type = headerOf(headers, 'content-type');
  const takesBody = Object.keys(operation.bodies).length > 0;
  const request = new Request(url, {
    method: takesBody ? 'POST' : 'GET',
    ...(type !== undefined && { headers: { 'content-type': type } }),
    ...(takesBody && { body: await checkedBody(sent, limit) }),
  });
  const violations = await violationsOf({ contract, operation, request, pathParameters: route.parameters });
  return violations.map(({ field, pointer, rule, provenance: { level, source } }) => ({
    of: 'request',
    pointer,
    rule: `${field || 'the body'} ${rule}`,
    evidence: null,
    level,
    source: withoutStop(source),
  }));
}

async function checkedBody(sent: RoutedRequest, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await decodedBody(sent, limit);
  if (mediaTypeOf(sent.headers) === 'application/json') textOf(bytes);
  return bytes;
}

/** @throws UncheckedBodyError if its media type is that of a form, but it is not one */
async function violationsOf(sent: SentRequest): Promise<readonly RequestViolation[]> {
  try {
    return await sentViolations(sent);
  } catch (cause) {
    throw new UncheckedBodyError('it does not match its Content-Type', { cause });
  }
}
