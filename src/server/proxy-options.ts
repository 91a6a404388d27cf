/** Options of a proxy, and what it tells the application. */

import type { GatewayName } from '../../generated/gateway-name.ts';
import type { Fetch } from '../transport/http.ts';
import type { Clock } from '../types.ts';
import type { ReceiveOptions } from '../webhooks/receive-webhook.ts';
import type { WebhookEvent } from '../webhooks/webhook-event.ts';
import type { ProxyRefusal } from './proxy-answer.ts';
import type { OperationKind } from './proxy-operations.ts';
import type { ProxyStore } from './proxy-store.ts';

/** A request that a page makes. */
export interface ProxyCall {
  /** The page's request, with its cookies and headers. Its body has been read: see `body`. */
  readonly request: Request;
  /** The operationId; `changes` for the stream of changes. */
  readonly operation: string;
  readonly kind: OperationKind;
  /** The model that a submit names. Undefined if it names none. */
  readonly model: string | undefined;
  /** The task that is asked for, or that a new one is made from. The proxy itself checks that it is the caller's. */
  readonly taskId: string | undefined;
  /** The fields of the body, of a form as well. Undefined if there is none. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/** A request whose caller is known. */
export interface AuthorizedCall extends ProxyCall {
  /** The id that `authorize` returned. */
  readonly caller: string;
}

/** Options of the webhooks of toapis, which the proxy passes on to the pages that wait. */
export interface ProxyWebhookOptions extends Pick<ReceiveOptions, 'secrets' | 'tolerance' | 'maxSize'> {
  /**
   * The public address of `{basePath}/webhooks`, which each submit names for its task. A page cannot name one.
   *
   * @default none: webhooks go where the gateway's console says
   */
  readonly url?: string | undefined;
  /**
   * Called with each event that is signed rightly, once the pages are told. An event may come more than once: see
   * `createDeduplicator` of `video-gateway-kit/webhooks`. If it throws, the gateway delivers it again.
   */
  readonly onEvent?: ((event: WebhookEvent) => void | Promise<void>) | undefined;
  /**
   * The most streams that are open at once; of one caller, 20.
   *
   * @default 1000
   */
  readonly maxStreams?: number | undefined;
}

/** Options of a proxy. */
export interface ProxyOptions {
  readonly gateway: GatewayName;
  /** The account's API key, or a function that gives it when a request is sent. It is sent to the gateway, and nowhere else. */
  readonly apiKey: string | (() => string);
  /**
   * Decides over each request, before anything else happens: gives the caller's id, which its tasks belong to, or refuses. It
   * is called for repeated requests as well, so it does not count: see `beforeSubmit`. If it throws, the page gets a 503,
   * and nothing is sent.
   *
   * @example
   * ```ts
   * const authorize = async ({ request }: ProxyCall) =>
   *   (await userOf(request))?.id ?? { status: 401, message: 'Sign in to make videos' };
   * ```
   */
  readonly authorize: (call: ProxyCall) => string | ProxyRefusal | Promise<string | ProxyRefusal>;
  /**
   * Called right before a submit is sent to the gateway, once for each: a quota is counted here. It may refuse, too. A submit
   * that the gateway refuses afterwards was counted all the same.
   */
  readonly beforeSubmit?:
    | ((call: AuthorizedCall) => ProxyRefusal | undefined | Promise<ProxyRefusal | undefined>)
    | undefined;
  /**
   * The path that the proxy is mounted at, such as `/api/video`.
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
   * Operations that are forwarded besides those that make and read tasks, such as `listModels`. An account's balance is for any
   * caller that `authorize` lets through, if you name its operation.
   *
   * @default none
   */
  readonly extraOperations?: readonly string[] | undefined;
  /**
   * The origins, such as `https://app.example.com`, of pages that may use the proxy besides those of its own origin.
   *
   * @default none
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /**
   * The memory of whose task is whose, and of the submits that were answered. Give one that all processes share if there are
   * several.
   *
   * @default the memory of this process
   */
  readonly store?: ProxyStore | undefined;
  /**
   * Receives the webhooks of toapis at `{basePath}/webhooks`, and tells the pages of their caller at `{basePath}/changes`.
   *
   * @default neither of the two is there
   */
  readonly webhooks?: ProxyWebhookOptions | undefined;
  /**
   * Sends the requests to the gateway: a mock's handler in a test.
   *
   * @default the global `fetch`
   */
  readonly fetch?: Fetch | undefined;
  /**
   * The largest body that a page may send, in bytes.
   *
   * @default 16_777_216 (16 MiB)
   */
  readonly maxBodySize?: number | undefined;
  /**
   * Time limit of a request to the gateway, in milliseconds; of a video, until it begins.
   *
   * @default 100_000, so that the page's client, which waits for 120_000, has the answer
   */
  readonly requestTimeout?: number | undefined;
  /**
   * Called with what the operator should know and the page's user is not told: a key or an account that cannot be used, a
   * gateway that cannot be reached, an error of `authorize` or of the store. The API key is in none of them.
   */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * The clock of the store. A test passes its mock's.
   *
   * @default the system clock
   */
  readonly clock?: Clock | undefined;
}
