/** Gateways that break one statement of their contract each: a mock behind a fault. */

import type { GatewayName } from '../../../generated/contracts.ts';
import { gateways } from '../../../generated/gateways.ts';
import type { Lifecycles } from '../../../generated/lifecycle.ts';
import type { FetchHandler } from '../../../mocks/http/fetch-handler.ts';
import { operationAt } from '../../../src/conformance/operation-at.ts';

/** A seeded deviation of a gateway from its contract. */
export interface Deviation {
  readonly name: string;
  readonly gateway: GatewayName;
  /** The id of the one statement that it breaks. */
  readonly statement: string;
  /**
   * The condition for meeting it: a failed task, or a request that the contract says is refused. Undefined if every
   * caller meets it who submits, waits and reads.
   */
  readonly needs?: 'failure' | 'refusal';
  /** Begins the life of one such gateway, which may remember what it has answered. */
  begin(): Deviate;
}

/** Changes an answer of the mock in place. */
export type Deviate = (answer: GatewayAnswer, call: GatewayCall) => void | Promise<void>;

/** An answer that may be changed. */
export interface GatewayAnswer {
  status: number;
  readonly headers: Headers;
  /** The JSON of the body; its bytes, if it is none. */
  body: unknown;
}

/** A request to the gateway. */
export interface GatewayCall {
  /** The operationId. Undefined if it is none of the contract, such as a video. */
  readonly operation: string | undefined;
  readonly method: string;
  readonly url: URL;
  /** The values in the path. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The JSON, or the fields of a form. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Sends another request to the mock behind the fault: a path and, unless it is read, a body. */
  send(path: string, init?: { readonly method?: string; readonly body?: unknown }): Promise<GatewayAnswer>;
}

/** A mock, mounted with all its gateways, behind a fault: in process, or served by `listen`. */
export function deviatingFetch(fetch: FetchHandler, { gateway, begin }: Deviation): FetchHandler {
  const deviate = begin();
  return async (request, caller) => {
    const url = new URL(request.url);
    const base = `/${gateway}`;
    if (!url.pathname.startsWith(`${base}/`)) return fetch(request, caller);
    const body = await bodyOf(request.clone());
    const answer = await answerOf(await fetch(request, caller));
    await deviate(answer, {
      operation: undefined,
      parameters: {},
      ...operationAt(gateway, request.method, url.pathname.slice(base.length)),
      method: request.method,
      url,
      body,
      send: async (path, { method = 'GET', body } = {}) => {
        const Authorization = request.headers.get('Authorization') ?? 'Bearer any-key';
        const headers = { Authorization, 'Content-Type': 'application/json' };
        const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
        return answerOf(await fetch(new Request(new URL(path, url), sent), caller));
      },
    });
    return responseOf(answer);
  };
}

/** The lifecycles of a gateway. */
export function lifecyclesOf(gateway: GatewayName): Lifecycles {
  return gateways[gateway].lifecycles;
}

/** A JSON object, to be read and changed. Empty for anything else, whose changes are lost. */
export function objectIn(value: unknown): Record<string, unknown> {
  // Members of any object may be read and set by name.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The JSON object of an answer of success to one operation. Undefined for any other answer. */
export function successOf(
  operation: string,
  answer: GatewayAnswer,
  call: GatewayCall,
): Record<string, unknown> | undefined {
  // A part of a video is one, too.
  const isSuccess = answer.status === 200 || answer.status === 206;
  return call.operation === operation && isSuccess ? objectIn(answer.body) : undefined;
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get('Content-Type') ?? '';
  if (type.startsWith('multipart/form-data')) return Object.fromEntries(await request.formData());
  if (!type.startsWith('application/json')) return {};
  return objectIn(parsed(await request.text()));
}

async function answerOf(response: Response): Promise<GatewayAnswer> {
  const headers = new Headers(response.headers);
  const isJson = headers.get('Content-Type') === 'application/json';
  const body = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers, body };
}

function responseOf({ status, headers, body }: GatewayAnswer): Response {
  const isRaw = body instanceof Uint8Array || typeof body === 'string';
  headers.delete('Content-Length');
  return new Response(isRaw ? Uint8Array.from(bytesOf(body)) : JSON.stringify(body), { status, headers });
}

function bytesOf(body: Uint8Array | string): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
