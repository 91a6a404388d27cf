/** Sends a derived case through the generated client, and judges the answer. */

import { expect } from 'vitest';
import type { GatewayName } from '../../../generated/contracts.ts';
import {
  type Contract,
  type Response as DescribedResponse,
  type PlacedOperation,
  resolve,
  successOf,
} from '../../../spec/contract.ts';
import type { GatewayOptions } from '../../../src/index.ts';
import { multipart, octopusx, toapis } from '../../../src/index.ts';
import { problemsOf } from '../schema.ts';
import type { Case } from './cases.ts';

/** Calls any operation: what a derived case holds is known only when it runs, so nothing of it can be typed. */
export type Call = (
  method: string,
  path: string,
  init: object,
) => Promise<{ response: Response; data?: unknown; error?: unknown }>;

/** A gateway's generated client, open to calls that its types would refuse. */
export function callerOf(gateway: GatewayName, options: Omit<GatewayOptions, 'apiKey'>): Call {
  const { http } = { octopusx, toapis }[gateway]({ apiKey: 'YOUR_API_KEY', ...options });
  // `request` takes the arguments of every typed method; a case's are right or wrong on purpose.
  return http.request as unknown as Call;
}

/** Sends a case. */
export function send(call: Call, { method, path }: PlacedOperation, sent: Case) {
  const { mediaType, headers, path: parameters, query } = sent;
  const isForm = mediaType === 'multipart/form-data' && headers['Content-Type'] === undefined;
  const body = isForm ? withFiles(sent) : sent.body;
  return call(method, path, {
    params: { path: parameters, query },
    headers,
    ...(body !== undefined && { body }),
    ...(isForm && { bodySerializer: multipart }),
    // The content of a video is no JSON.
    ...(path.endsWith('/content') && { parseAs: 'arrayBuffer' }),
  });
}

/** A form's body with files in the place of the texts that stand for them. */
function withFiles({ body, files = {} }: Case): object {
  const fields = Object.entries(Object(body)).map(([name, value]) => {
    const type = files[name];
    return [
      name,
      type !== undefined && typeof value === 'string' ? new File([value], name, { type }) : value,
    ];
  });
  return Object.fromEntries(fields);
}

/** Fails unless an answer conforms to what the contract says of its status. */
export function expectConforming(
  contract: Contract,
  placed: PlacedOperation,
  response: Response,
  body: unknown,
) {
  const described = placed.operation.responses[String(response.status)];
  expect(described, `status ${response.status} is in the contract`).toBeDefined();
  const json = described && resolve<DescribedResponse>(contract, described).content?.['application/json'];
  if (json) expect(problemsOf(contract, json.schema, body)).toEqual([]);
}

/** The status of success of an operation. */
export function successStatusOf(contract: Contract, { operation }: PlacedOperation): number {
  return Number(successOf(contract, operation).status);
}

/** The message of a refusal; empty if it has none. */
export function messageOf(refusal: unknown): string {
  // What is not there is undefined. Uploads have the message at the root.
  const { error, message = error?.message } = Object(refusal) as {
    error?: { message?: unknown };
    message?: unknown;
  };
  return typeof message === 'string' ? message : '';
}
