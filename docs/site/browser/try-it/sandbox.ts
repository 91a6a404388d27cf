/** A mock of every gateway in the page, and the real clients that call it. */

import * as clients from '../../../../generated/clients.ts';
import type { GatewayName } from '../../../../generated/gateway-name.ts';
import { createClock, createMock } from '../../../../mocks/browser.ts';
import { followChanges } from '../../../../src/changes/follow-changes.ts';
import type { GatewayOptions } from '../../../../src/gateway-options.ts';
import type { Task } from '../../../../src/types.ts';
import type { TriedOperation } from '../tried-operation.ts';

/** A request that was sent to the mock. */
export interface SentRequest {
  readonly method: string;
  /** Below the gateway. */
  readonly path: string;
  /** Undefined if the connection was dropped before the answer. */
  readonly status: number | undefined;
  /** The JSON of the answer; undefined if it is none. */
  readonly body: unknown;
}

/** A submit: the operation, the id of its source where the path names it, and the body. */
export interface Submit {
  readonly operation: TriedOperation;
  readonly source: string;
  readonly body: unknown;
}

/** An address that leads nowhere: the mock is a function of this page. */
const host = 'http://mock.invalid';

/** Mocked seconds in a second, at first. */
export const usualSpeed = 10;

/** A mock of every gateway, and a client for each. */
export class Sandbox {
  readonly clock = createClock({ speed: usualSpeed });
  readonly #mock = createMock({ clock: this.clock });
  readonly #gateways: Readonly<Record<GatewayName, object>>;
  readonly #onRequest: (sent: SentRequest) => void;

  /** @param onRequest is told of each request once it is answered */
  constructor(onRequest: (sent: SentRequest) => void) {
    this.#onRequest = onRequest;
    const fetch = (request: Request) => this.#send(request);
    const common = { apiKey: 'any-key', clock: this.clock, changes: followChanges(this.#mock), fetch };
    this.#gateways = clientsOf(common);
  }

  /** Submits a task by the client's method of the operation's name. */
  submit({ operation, source, body }: Submit, signal: AbortSignal): Promise<Task> {
    return submitTo(this.#gateways[operation.gateway], { operation, source, body }, signal);
  }

  /** Ends a task. */
  async finish({ gateway }: TriedOperation, id: string): Promise<void> {
    await this.#mock.fetch(
      new Request(`${host}/__mock/tasks/${gateway}/${encodeURIComponent(id)}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ outcome: 'completed' }),
      }),
    );
  }

  async #send(request: Request): Promise<Response> {
    const { method, url } = request;
    const { pathname, search } = new URL(url);
    const path = `${pathname.replace(/^\/\w+/, '')}${search}`;
    try {
      const response = await this.#mock.fetch(request);
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      const body: unknown = isJson ? await response.clone().json() : undefined;
      this.#onRequest({ method, path, status: response.status, body });
      return response;
    } catch (error) {
      this.#onRequest({ method, path, status: undefined, body: undefined });
      throw error;
    }
  }
}

/** A client of each gateway, which sends its requests to a mock. */
export function clientsOf(options: Omit<GatewayOptions, 'baseUrl'>): Readonly<Record<GatewayName, object>> {
  const connections: Readonly<Record<GatewayName, (options: GatewayOptions) => object>> = clients;
  const entries = Object.entries(connections).map(([name, connect]) => [
    name,
    connect({ ...options, baseUrl: `${host}/${name}` }),
  ]);
  // There is an entry for each name.
  return Object.fromEntries(entries) as Readonly<Record<GatewayName, object>>;
}

/**
 * Submits to a gateway.
 *
 * @throws TypeError if it has no such method
 */
export async function submitTo(
  gateway: object,
  { operation, source, body }: Submit,
  signal?: AbortSignal,
): Promise<Task> {
  const method: unknown = Reflect.get(gateway, operation.operationId);
  if (typeof method !== 'function') throw new TypeError(`The client has no ${operation.operationId}`);
  const given = operation.pathSource === undefined ? [body] : [source, body];
  return await Reflect.apply(method, gateway, [...given, { signal }]);
}
