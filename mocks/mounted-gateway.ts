/** One gateway of a mock: at the place where it is mounted, or at an address that a request was meant for. */

import type { Lifecycles } from '../generated/lifecycle.ts';
import type { OperationTable } from '../generated/operations.ts';
import type { GatewayModel, SampleRequest } from './core/gateway-model.ts';
import type { GatewayService } from './gateway-service.ts';
import { ConnectionLostError } from './http/connection-lost-error.ts';
import { contractPath, serveContract } from './http/contract-file.ts';
import { allow, allowPreflight, isPreflight } from './http/cors.ts';
import { createFetchHandler } from './http/fetch-handler.ts';
import { type HttpHandler, type HttpRequest, type HttpResponse, jsonResponse } from './http/http-message.ts';
import { ProxiedRequest } from './http/proxy/proxied-request.ts';
import { type MaybePromise, recovering } from './maybe-promise.ts';
import type { MemoryStore } from './store/memory/memory-store.ts';
import type { TaskTable } from './store/memory/task-table.ts';
import { StoreError } from './store/store-error.ts';
import type { WebhookContract } from './webhooks/build-event.ts';

/** A gateway's contract, as it is generated for the mock. */
export interface GatewayDefinition {
  /** The base URL of the gateway itself. */
  readonly baseUrl?: string;
  /** The operations, with the validators of their requests and answers. */
  readonly table: OperationTable;
  readonly lifecycles: Lifecycles;
  /** The webhooks, if it sends any. */
  readonly webhooks?: WebhookContract;
  /** Loads the bundled OpenAPI document, which is served beside the gateway. */
  readonly loadContract: () => Promise<object>;
}

/** A gateway and its place. */
export interface MountedGateway {
  readonly name: string;
  /** The base URL of the gateway itself, whose requests a tool may bring here. */
  readonly baseUrl: string | undefined;
  /** The path that its base URL ends with: `/` and its name, or nothing if it is at the root. */
  readonly mount: string;
  /** The ids of the operations of its contract. */
  readonly operations: readonly string[];
  /** A request to try it with, its path without the mount. */
  readonly sample: SampleRequest | undefined;
  readonly tasks: TaskTable;
  /**
   * Answers a request that was meant for another server, as if this gateway were there: videos have URLs below its base URL.
   *
   * @param baseUrl that of the server. Defaults to the gateway's own
   * @throws ConnectionLostError if the caller asked for a connection that drops; nothing else
   */
  fetch(request: Request, baseUrl?: string): Promise<Response>;
}

/** A gateway with all of its parts. */
export interface Served extends Pick<GatewayDefinition, 'loadContract'> {
  readonly baseUrl: string | undefined;
  readonly mount: string;
  readonly model: GatewayModel;
  readonly webhooks: WebhookContract | undefined;
  readonly store: MemoryStore;
  service: GatewayService;
}

/** A gateway as its user sees it. */
export function mounted(served: Served): MountedGateway {
  const { model, mount, baseUrl } = served;
  return {
    name: model.name,
    baseUrl,
    mount,
    operations: model.operations.map(({ id }) => id),
    sample: model.sample,
    // A reset makes another one.
    get tasks() {
      return served.store.tasks;
    },
    fetch(request, base = baseUrl ?? new URL(request.url).origin) {
      const { origin, pathname } = new URL(base);
      const address = { origin, prefix: pathname.replace(/\/$/, '') };
      const handle: HttpHandler = (sent) => answerAt(served, new ProxiedRequest(sent, address), '');
      return createFetchHandler(settled(handle))(request);
    },
  };
}

/** Answers a request below the base URL of a gateway, which ends with the mount. */
export function answerAt(
  { loadContract, service }: Served,
  request: HttpRequest,
  mount: string,
): MaybePromise<HttpResponse> {
  if (isPreflight(request)) return allowPreflight(request);
  return request.path === mount + contractPath
    ? serveContract(request, loadContract, request.origin + mount)
    : service.answer(request, mount);
}

/** The answer where nothing can be kept. No gateway says so, and no example of one is its form. */
function storeUnavailable({ message }: StoreError): HttpResponse {
  const error = { message: `The mock itself: ${message}`, type: 'mock_error', code: 'store_unavailable' };
  return jsonResponse(503, { error }, { 'retry-after': '1' });
}

/** A handler whose own failures are answers; only a connection that drops is thrown. */
export function settled(handle: HttpHandler): HttpHandler {
  return (request) =>
    recovering(
      () => handle(request),
      (error) => {
        if (error instanceof ConnectionLostError) throw error;
        if (error instanceof StoreError) return allow(storeUnavailable(error));
        const reason = error instanceof Error ? error.message : String(error);
        return allow(jsonResponse(500, { error: { message: `The mock itself failed: ${reason}` } }));
      },
    );
}
