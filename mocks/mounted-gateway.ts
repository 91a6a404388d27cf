/** One gateway of a mock, under its mount or in place of another server. */

import type { Lifecycles } from '../generated/lifecycle.ts';
import type { OperationTable } from '../generated/operations.ts';
import type { GatewayModel, SampleRequest } from './core/gateway-model.ts';
import type { GatewayService } from './gateway-service.ts';
import { ConnectionLostError } from './http/connection-lost-error.ts';
import { contractPath, serveContract } from './http/contract-file.ts';
import { answerPreflight, isPreflight, withCors } from './http/cors.ts';
import { createFetchHandler } from './http/fetch-handler.ts';
import { type HttpHandler, type HttpRequest, type HttpResponse, jsonResponse } from './http/http-message.ts';
import { ProxiedRequest } from './http/proxy/proxied-request.ts';
import { type MaybePromise, recovering } from './maybe-promise.ts';
import type { MemoryStore } from './store/memory/memory-store.ts';
import type { TaskTable } from './store/memory/task-table.ts';
import { StoreError, UnconfirmedSaveError } from './store/store-error.ts';
import type { WebhookContract } from './webhooks/build-event.ts';

/** A gateway's contract, generated for the mock. */
export interface GatewayDefinition {
  /** Base URL of the real gateway. */
  readonly baseUrl?: string;
  /** The operations, with validators of their requests and answers. */
  readonly table: OperationTable;
  readonly lifecycles: Lifecycles;
  /** The webhooks, if it sends any. */
  readonly webhooks?: WebhookContract;
  /** Loads the bundled OpenAPI document, which the mock serves as `openapi.json`. */
  readonly loadContract: () => Promise<object>;
}

/** A gateway of a mock. */
export interface MountedGateway {
  readonly name: string;
  /** Base URL of the real gateway, for tools that intercept requests to it. */
  readonly baseUrl: string | undefined;
  /** Path of the gateway on the mock: `/` and its name, or empty if it is served at the root. */
  readonly mount: string;
  /** The `operationId`s of its contract. */
  readonly operations: readonly string[];
  /** An example request from the contract. Its path does not include the mount. */
  readonly sample: SampleRequest | undefined;
  readonly tasks: TaskTable;
  /**
   * Answers an intercepted request in place of the server that it was sent to. URLs of videos begin with that server's
   * base URL.
   *
   * @param baseUrl the server's base URL. Defaults to that of the real gateway
   * @throws ConnectionLostError if a fault or a directive drops the connection, and nothing else
   */
  fetch(request: Request, baseUrl?: string): Promise<Response>;
}

/** The parts of a served gateway. */
export interface ServedGateway extends Pick<GatewayDefinition, 'loadContract'> {
  readonly baseUrl: string | undefined;
  readonly mount: string;
  readonly model: GatewayModel;
  readonly webhooks: WebhookContract | undefined;
  readonly store: MemoryStore;
  service: GatewayService;
}

/** The public interface of a served gateway. */
export function toMountedGateway(served: ServedGateway): MountedGateway {
  const { model, mount, baseUrl } = served;
  return {
    name: model.name,
    baseUrl,
    mount,
    operations: model.operations.map(({ id }) => id),
    sample: model.sample,
    // A reset replaces the table.
    get tasks() {
      return served.store.tasks;
    },
    fetch(request, base = baseUrl ?? new URL(request.url).origin) {
      const { origin, pathname } = new URL(base);
      const address = { origin, prefix: pathname.replace(/\/$/, '') };
      const handle: HttpHandler = (sent) => answerAt(served, new ProxiedRequest(sent, address), '');
      return createFetchHandler(withErrorAnswers(handle))(request);
    },
  };
}

/** Answers a request below the mount of a gateway. */
export function answerAt(
  { loadContract, service }: ServedGateway,
  request: HttpRequest,
  mount: string,
): MaybePromise<HttpResponse> {
  if (isPreflight(request)) return answerPreflight(request);
  return request.path === mount + contractPath
    ? serveContract(request, loadContract, request.origin + mount)
    : service.answer(request, mount);
}

/** The answer while the store is unavailable. Its form is the mock's own, since no gateway documents such an error. */
function storeUnavailable({ status, message }: StoreError): HttpResponse {
  const error = { message: `The mock itself: ${message}`, type: 'mock_error', code: 'store_unavailable' };
  return jsonResponse(status, { error }, { 'retry-after': '1' });
}

/** The answer if a change may have been saved or not. */
function saveUnconfirmed({ status, message }: UnconfirmedSaveError): HttpResponse {
  const text = `The mock itself: ${message}. The request may have been carried out: check before you send it again`;
  return jsonResponse(status, { error: { message: text, type: 'mock_error', code: 'store_unconfirmed' } });
}

/** Turns a handler's errors into answers. Only a lost connection is still thrown. */
export function withErrorAnswers(handle: HttpHandler): HttpHandler {
  return (request) =>
    recovering(
      () => handle(request),
      (error) => {
        if (error instanceof ConnectionLostError) throw error;
        if (error instanceof UnconfirmedSaveError) return withCors(saveUnconfirmed(error));
        if (error instanceof StoreError) return withCors(storeUnavailable(error));
        const reason = error instanceof Error ? error.message : String(error);
        return withCors(jsonResponse(500, { error: { message: `The mock itself failed: ${reason}` } }));
      },
    );
}
