/** Sends requests. Submits, queries and downloads share its timeouts, redaction and errors. */

import { limitBody } from '../bodies/body-limit.ts';
import { parseJsonOrText, textAt, truncate, valueAt } from '../bodies/json.ts';
import { type StreamedSubmits, unrepeatable } from '../bodies/unrepeatable-body.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { NotSentError } from '../errors/not-sent-error.ts';
import { randomId } from '../random-id.ts';
import type { Clock } from '../types.ts';
import { throwIfAborted } from './abort.ts';
import { notSent } from './not-sent.ts';
import { redactError, redactJson, redactText } from './redact.ts';
import { retryAfterOf } from './retry-after.ts';
import { TimeoutError, withTimeout } from './timeout.ts';
import { fillPath } from './url-path.ts';

/** The header that lets a proxy recognize a repeated submit. */
const idempotencyKey = 'Idempotency-Key';

/** A request to an operation of the contract. */
export interface ApiRequest {
  /** The path template. */
  readonly path: string;
  /** The parameter: of the template, or of the query string. */
  readonly parameter?: Readonly<Record<string, string>>;
  /** The body of a POST. Without one the request is a GET. */
  readonly body?: object;
  /** Prefix of messages, for a request that is only one step of a call. */
  readonly purpose?: string;
  /** Called when the request is passed to `fetch`. Before that, certainly nothing was sent. */
  readonly onSend?: () => void;
}

/** A complete answer of any status. */
export interface ApiResponse {
  readonly response: Response;
  /** The method and URL of the request, for messages. */
  readonly request: string;
  /** JSON as its value, anything else as the beginning of its text. The API key is redacted. */
  readonly body: unknown;
  /** True if the body is an error in the gateway's own form. Anything else may come from a proxy. */
  readonly isGatewayError: boolean;
  /** The delay that the gateway asks for, in milliseconds. Undefined if it does not ask. */
  readonly retryAfter: number | undefined;
  /** The gateway's id of the request. Undefined if no header contains it. */
  readonly requestId: string | undefined;
}

/** The function that sends requests, such as the global `fetch`. */
export type Fetch = (request: Request) => Promise<Response>;

/** Options of a transport. */
export interface TransportOptions {
  /** The openapi-fetch client, whose middleware sees every request of the contract. */
  readonly http: { readonly request: unknown };
  readonly fetch: Fetch;
  readonly baseUrl: string;
  /** Empty if the server adds the key. */
  readonly apiKey: string;
  /** Headers that carry the API key. */
  readonly authorization: Readonly<Record<string, string>>;
  /** Submits that are sent as streams, so that the runtime cannot repeat them. */
  readonly streamedSubmits: StreamedSubmits;
  /** Fields of every request, such as `cache`. */
  readonly requestInit: RequestInit;
  /** Time limit of a request, in milliseconds. */
  readonly requestTimeout: number;
  /** JSON pointer to the message in the gateway's own errors. */
  readonly errorMessage: string;
  readonly clock: Clock;
}

/** The part of an openapi-fetch client that is used here. */
type SendToOperation = (
  method: string,
  path: string,
  init: object,
) => Promise<{ readonly error?: unknown; readonly response: Response }>;

/** The progress of a request. */
interface Progress {
  /** True once it was passed to `fetch`. */
  readonly wasCalled: boolean;
  /** True once an answer has begun to arrive. */
  readonly wasAnswered: boolean;
}

/** Sends requests to one gateway. */
export class Transport {
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** False if the server adds the key, so that the client can omit it. */
  get hasKey(): boolean {
    return this.#options.apiKey !== '';
  }

  /**
   * Sends a request and reads the answer to its end, whatever its status.
   *
   * @throws NotSentError if certainly nothing was sent, also because the time was up
   * @throws TypeError if the request cannot be created, so that nothing was sent
   * @throws GatewayUnavailableError if there is no answer
   * @throws the signal's reason, if it is aborted
   */
  async send(
    { path, parameter, body, purpose = '', onSend }: ApiRequest,
    signal: AbortSignal | undefined,
  ): Promise<ApiResponse> {
    const { http, baseUrl, requestTimeout } = this.#options;
    const method = body ? 'POST' : 'GET';
    const isInPath = path.includes('{');
    const request = `${purpose}${method} ${baseUrl}${isInPath ? fillPath(path, parameter ?? {}) : path}`;
    let wasCalled = false;
    let received: Response | undefined;
    try {
      return await withTimeout(requestTimeout, signal, async (limited) => {
        // The client's type knows the parameters and bodies of each path. Here the path comes from a table.
        const call = http.request as SendToOperation;
        const { error, response } = await call(method, path, {
          body,
          params: { [isInPath ? 'path' : 'query']: parameter },
          parseAs: 'stream',
          // A redirected submit would be sent again, perhaps to another server.
          redirect: body ? 'manual' : 'follow',
          signal: limited,
          fetch: async (prepared: Request) => {
            const deliver = () => {
              wasCalled = true;
              onSend?.();
            };
            // A middleware may have exceeded the timeout.
            throwIfAborted(signal);
            throwIfAborted(limited);
            received = await this.fetchOnce(prepared, deliver);
            return limitBody(received);
          },
        });
        // openapi-fetch has read the body of a refusal, and parsed it if it could.
        const content = response.ok ? parseJsonOrText(await response.text()) : error;
        const answer = this.#read(request, response, content);
        // React Native follows redirects anyway. An answer of another address proves nothing.
        return body && received?.redirected ? { ...answer, isGatewayError: false } : answer;
      });
    } catch (cause) {
      throw this.#failure(request, cause, signal, { wasCalled, wasAnswered: received !== undefined });
    }
  }

  /**
   * Requests a file. The caller reads it.
   *
   * @param url an absolute http(s) URL
   * @param requiresAuth true to send the API key, which only the gateway itself may receive
   * @throws GatewayUnavailableError if there is no answer
   * @throws the signal's reason, if it is aborted
   */
  async open(
    url: string,
    requiresAuth: boolean,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Response> {
    const { fetch, authorization, requestInit, requestTimeout } = this.#options;
    const init: RequestInit = {
      ...requestInit,
      headers: requiresAuth ? { ...authorization, ...headers } : headers,
      signal,
    };
    return this.receive(url, requestTimeout, signal, () => fetch(new Request(url, init)));
  }

  /**
   * Waits for a part of the answer to `open`.
   *
   * @param timeout how long it may take, in milliseconds
   * @throws GatewayUnavailableError if it does not arrive
   * @throws the signal's reason, if it is aborted
   */
  async receive<Value>(
    url: string,
    timeout: number,
    signal: AbortSignal,
    run: () => Promise<Value>,
  ): Promise<Value> {
    try {
      return await withTimeout(timeout, signal, run);
    } catch (cause) {
      throw this.#failure(`GET ${url}`, cause, signal, { wasCalled: true, wasAnswered: false });
    }
  }

  /** Reads an answer to `open` that is not the requested file. */
  async readRefusal(url: string, response: Response, signal: AbortSignal): Promise<ApiResponse> {
    const { requestTimeout } = this.#options;
    const text = await this.receive(url, requestTimeout, signal, () => limitBody(response).text());
    return this.#read(`GET ${url}`, response, parseJsonOrText(text));
  }

  /**
   * Sends a request so that the runtime cannot repeat it.
   *
   * @param onSend called as soon as something may have been sent: during the request, since an abort or a timeout does
   *   not wait for its end
   */
  async fetchOnce(request: Request, onSend = () => {}): Promise<Response> {
    const { fetch, streamedSubmits } = this.#options;
    // No gateway documents this header. The proxy that adds the key sends each value once.
    if (request.method === 'POST' && !this.hasKey && !request.headers.has(idempotencyKey)) {
      request.headers.set(idempotencyKey, randomId());
    }
    const isHttps = request.url.startsWith('https:');
    const isStreamed = streamedSubmits === 'all' || (streamedSubmits === 'https' && isHttps);
    if (request.method !== 'POST' || !isStreamed) {
      onSend();
      return fetch(request);
    }
    let wasRead = false;
    const streamed = await unrepeatable(request, () => {
      wasRead = true;
      onSend();
    });
    throwIfAborted(request.signal);
    if (streamedSubmits === 'all') {
      onSend();
      return fetch(streamed);
    }
    try {
      const response = await fetch(streamed);
      onSend();
      return response;
    } catch (error) {
      if (wasRead || request.signal.aborted) throw error;
    }
    // Nothing was sent: the server speaks HTTP/1.1, which has no streams in browsers, or cannot be reached.
    onSend();
    return fetch(request);
  }

  #read(request: string, response: Response, content: unknown): ApiResponse {
    const { apiKey, clock, errorMessage } = this.#options;
    const body = truncate(redactJson(content, apiKey));
    return {
      response,
      request,
      body,
      isGatewayError: textAt(body, errorMessage) !== undefined,
      retryAfter: retryAfterOf(response.headers, clock.now()),
      requestId: redactText(response.headers.get('x-request-id') ?? '', apiKey) || undefined,
    };
  }

  #failure(
    request: string,
    cause: unknown,
    signal: AbortSignal | undefined,
    { wasCalled, wasAnswered }: Progress,
  ): unknown {
    throwIfAborted(signal);
    redactError(cause, this.#options.apiKey);
    // A middleware may refuse a request or an answer.
    if (cause instanceof GatewayError) return cause;
    const reason = redactText(innermostMessage(cause), this.#options.apiKey);
    // A busy machine or a slow middleware used up the time before the request began.
    const isLate = !wasCalled && cause instanceof TimeoutError;
    if (!wasCalled && !isLate) return new TypeError(`${request}: ${reason}. Nothing was sent.`, { cause });
    // After an answer, the unsent request is another one, of a middleware.
    const known = isLate ? { isTransient: true } : !wasAnswered && notSent(cause);
    if (known) {
      const { isTransient, explanation = reason } = known;
      return new NotSentError(`${request}: ${explanation}. Nothing was sent.`, { isTransient, cause });
    }
    return new GatewayUnavailableError(`${request}: ${reason}`, { cause });
  }
}

/** The message of the innermost cause, which is the most specific. */
function innermostMessage(error: unknown): string {
  let innermost = error;
  // A chain may be circular.
  for (let depth = 0; depth < 10; depth += 1) {
    const next = valueAt(innermost, '/cause') ?? valueAt(innermost, '/errors/0');
    if (!next) break;
    innermost = next;
  }
  return innermost instanceof Error ? innermost.message || innermost.name : String(innermost);
}
