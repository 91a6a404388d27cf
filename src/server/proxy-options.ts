/** Options of a proxy, and the arguments of its callbacks. */

import type { GatewayName } from '../../generated/gateway-name.ts';
import type { Fetch } from '../transport/http.ts';
import type { Clock } from '../types.ts';
import type { ReceiveOptions } from '../webhooks/receive-webhook.ts';
import type { WebhookEvent } from '../webhooks/webhook-event.ts';
import type { ProxyRefusal } from './proxy-answer.ts';
import type { OperationKind } from './proxy-operations.ts';
import type { ProxyStore } from './proxy-store.ts';

/** A request of a page. */
export interface ProxyCall {
  /** The page's request, with its cookies and headers. Its body has been read: see `body`. */
  readonly request: Request;
  /** The operationId; `changes` for the stream of changes. */
  readonly operation: string;
  readonly kind: OperationKind;
  /** The model of a submit. Undefined if there is none. */
  readonly model: string | undefined;
  /** The requested task, or the source of a new one. The proxy itself checks that it belongs to the caller. */
  readonly taskId: string | undefined;
  /** The fields of the body, of a form as well. Undefined if there is none. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/** A request with a known caller. */
export interface AuthorizedCall extends ProxyCall {
  /** The id that `authorize` returned. */
  readonly caller: string;
}

/** Options of the webhooks of toapis, which the proxy forwards to waiting pages. */
export interface ProxyWebhookOptions extends Pick<ReceiveOptions, 'secrets' | 'tolerance' | 'maxSize'> {
  /**
   * The public address of `{basePath}/webhooks`. Each submit passes it on. Pages cannot set it.
   *
   * @default none: webhooks go to the address in the gateway's console
   */
  readonly url?: string | undefined;
  /**
   * Called with each correctly signed event, after the pages are notified. An event may arrive more than once: see
   * `createDeduplicator` of `video-gateway-kit/webhooks`. If the callback throws, the gateway delivers the event again.
   */
  readonly onEvent?: ((event: WebhookEvent) => void | Promise<void>) | undefined;
  /**
   * Maximum number of open streams in total. The maximum per caller is 20.
   *
   * @default 1000
   */
  readonly maxStreams?: number | undefined;
}

/** Options of a proxy. */
export interface ProxyOptions {
  /** The gateway that the proxy calls. */
  readonly gateway: GatewayName;
  /** The account's API key, or a function that returns it for each request. It is sent only to the gateway. */
  readonly apiKey: string | (() => string);
  /**
   * Decides on each request, before anything else happens. Returns the caller's id, which owns its tasks, or a refusal.
   * It is also called for repeated requests, so do not count here: see `beforeSubmit`. If it throws, the page gets a
   * 503, and nothing is sent.
   *
   * @example
   * ```ts
   * const authorize = async ({ request }: ProxyCall) =>
   *   (await userOf(request))?.id ?? { status: 401, message: 'Sign in to make videos' };
   * ```
   */
  readonly authorize: (call: ProxyCall) => string | ProxyRefusal | Promise<string | ProxyRefusal>;
  /**
   * Called once for each submit, right before it is sent to the gateway. Count a quota here. It may also refuse. A
   * submit that the gateway refuses afterwards has been counted.
   */
  readonly beforeSubmit?:
    | ((call: AuthorizedCall) => ProxyRefusal | undefined | Promise<ProxyRefusal | undefined>)
    | undefined;
  /**
   * The mount path of the proxy, such as `/api/video`.
   *
   * @default the root
   */
  readonly basePath?: string | undefined;
  /**
   * The gateway's address, such as that of a mock.
   *
   * @default the server that the contract names
   */
  readonly baseUrl?: string | undefined;
  /**
   * Additional operations to forward, besides those that create and read tasks, such as `listModels`. If you add the
   * operation for the balance, every authorized caller can read it.
   *
   * @default none
   */
  readonly extraOperations?: readonly string[] | undefined;
  /**
   * Additional origins whose pages may use the proxy, such as `https://app.example.com`.
   *
   * @default none
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /**
   * Stores the owners of tasks, and the answers to submits. With several processes, pass a shared store.
   *
   * @default in the memory of this process
   */
  readonly store?: ProxyStore | undefined;
  /**
   * Receives webhooks of toapis at `{basePath}/webhooks`, and notifies the pages of their caller at
   * `{basePath}/changes`.
   *
   * @default no webhooks
   */
  readonly webhooks?: ProxyWebhookOptions | undefined;
  /**
   * Sends the requests to the gateway: a mock's handler in a test.
   *
   * @default the global `fetch`
   */
  readonly fetch?: Fetch | undefined;
  /**
   * Maximum size of a page's request body, in bytes.
   *
   * @default 16_777_216 (16 MiB)
   */
  readonly maxBodySize?: number | undefined;
  /**
   * Timeout of a request to the gateway, in milliseconds. For a video, until it begins.
   *
   * @default 100_000, less than the 120_000 of the page's client
   */
  readonly requestTimeout?: number | undefined;
  /**
   * Called with problems for the operator, which are hidden from the page's user: an unusable key or account, an
   * unreachable gateway, or an error of `authorize` or of the store. They never contain the API key.
   */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * The clock of the store. A test passes its mock's.
   *
   * @default the system clock
   */
  readonly clock?: Clock | undefined;
}
