/** The connection of a proxy to its gateway. It adds the key, sends once, and redacts the key in answers. */

import type { GatewayTables } from '../../generated/gateway-tables.ts';
import { limitBody } from '../bodies/body-limit.ts';
import { parseJsonOrText, textAt, truncate } from '../bodies/json.ts';
import { streamedSubmits, unrepeatable } from '../bodies/unrepeatable-body.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import type { GatewayError } from '../errors/gateway-error.ts';
import { GatewayUnavailableError } from '../errors/gateway-unavailable-error.ts';
import { QuotaError } from '../errors/quota-error.ts';
import { globalFetch, uncachedRequest } from '../gateway.ts';
import { authorizationOf } from '../gateway-options.ts';
import { throwIfAborted } from '../transport/abort.ts';
import { reasonOf, refusalIn } from '../transport/failure-reason.ts';
import { errorFromResponse } from '../transport/from-response.ts';
import type { ApiResponse, Fetch } from '../transport/http.ts';
import { notSent } from '../transport/not-sent.ts';
import { redactError, redactJson, redactText } from '../transport/redact.ts';
import { retryAfterOf } from '../transport/retry-after.ts';
import { withTimeout } from '../transport/timeout.ts';
import type { Clock } from '../types.ts';
import { type ProxyAnswer, privateHeaders, unavailableAnswer, unknownAnswer } from './proxy-answer.ts';
import type { MatchedOperation } from './proxy-operations.ts';

/** Maximum length of a gateway's explanation, in characters. */
const longestMessage = 2000;

/** Retry delay while the account is unusable, in seconds: longer than the client waits by itself. */
const accountRetryAfter = 300;

/** Retry delay if the gateway cannot be reached, in seconds. */
const connectionRetryAfter = 5;

/** Forwarded headers of a request for a video, and of its answer. */
const contentHeaders = {
  request: ['range', 'if-range'],
  response: ['content-type', 'content-length', 'content-range', 'accept-ranges', 'etag', 'last-modified'],
};

/** True for a media type that browsers treat only as a video. */
const videoType = /^(video\/[\w.+-]+|application\/octet-stream)\s*(;|$)/i;

/** An answer of the gateway, with its JSON if it is a success. */
export interface UpstreamAnswer {
  readonly answer: ProxyAnswer;
  /** Undefined unless it is a success. */
  readonly content?: unknown;
}

/** Options of a connection to a gateway. */
export interface UpstreamOptions {
  readonly tables: GatewayTables;
  /** The absolute base URL, without a slash at the end. */
  readonly baseUrl: string;
  readonly apiKey: string | (() => string);
  readonly fetch: Fetch | undefined;
  readonly requestTimeout: number;
  readonly clock: Clock;
  /** Receives problems for the operator, which are hidden from the page. */
  readonly onError: (error: unknown) => void;
}

/** Sends requests to one gateway. */
export class Upstream {
  readonly #options: UpstreamOptions;

  constructor(options: UpstreamOptions) {
    this.#options = options;
  }

  /**
   * Requests JSON from the gateway. Every failure is an answer.
   *
   * @param content the body of a POST
   * @throws the signal's reason, if it is aborted
   */
  async send(
    { operation, target }: MatchedOperation,
    content: string | FormData | undefined,
    signal: AbortSignal | undefined,
  ): Promise<UpstreamAnswer> {
    const { requestTimeout, baseUrl } = this.#options;
    const { method, path } = operation;
    const apiKey = this.#key();
    let wasCalled = false;
    try {
      return await withTimeout(requestTimeout, signal, async (limited) => {
        const headers: Record<string, string> = { ...authorizationOf(apiKey) };
        if (typeof content === 'string') headers['Content-Type'] = 'application/json';
        const request = new Request(baseUrl + target, {
          ...uncachedRequest(),
          method,
          headers,
          body: content ?? null,
          // A redirected submit would be sent again, perhaps to another server.
          redirect: method === 'POST' ? 'manual' : 'follow',
          signal: limited,
        });
        const prepared = await once(request);
        throwIfAborted(limited);
        wasCalled = true;
        const response = await this.#fetch(prepared);
        const text = await limitBody(response).text();
        return this.#read(`${method} ${path}`, response, parseJsonOrText(text), apiKey);
      });
    } catch (cause) {
      throwIfAborted(signal);
      return { answer: this.#failure(`${method} ${path}`, cause, wasCalled, apiKey) };
    }
  }

  /**
   * Requests a video from the gateway, and streams its bytes.
   *
   * @throws the signal's reason, if it is aborted
   */
  async open({ operation, target }: MatchedOperation, page: Request): Promise<Response | ProxyAnswer> {
    const { requestTimeout, baseUrl } = this.#options;
    const apiKey = this.#key();
    const controller = new AbortController();
    const abort = () => controller.abort(page.signal.reason);
    page.signal.addEventListener('abort', abort, { once: true });
    const line = `GET ${operation.path}`;
    try {
      const headers = { ...authorizationOf(apiKey), ...picked(page.headers, contentHeaders.request) };
      const request = new Request(baseUrl + target, {
        ...uncachedRequest(),
        headers,
        signal: controller.signal,
      });
      const response = await withTimeout(requestTimeout, page.signal, () => this.#fetch(request));
      if (response.ok && videoType.test(response.headers.get('content-type') ?? ''))
        return streamed(response);
      const text = await withTimeout(requestTimeout, page.signal, () => limitBody(response).text());
      // Only videos are served from the application's origin.
      if (response.ok) return unknownAnswer("The gateway's answer is not a video");
      const { answer } = this.#read(line, response, parseJsonOrText(text), apiKey);
      const isGone = response.status === 404 || response.status === 410;
      return isGone ? { ...answer, status: response.status } : answer;
    } catch (cause) {
      controller.abort();
      throwIfAborted(page.signal);
      return this.#failure(line, cause, true, apiKey);
    }
  }

  #key(): string {
    const { apiKey } = this.#options;
    return typeof apiKey === 'string' ? apiKey : apiKey();
  }

  #fetch(request: Request): Promise<Response> {
    return (this.#options.fetch ?? globalFetch)(request);
  }

  #read(request: string, response: Response, content: unknown, apiKey: string): UpstreamAnswer {
    const { clock, tables } = this.#options;
    const { headers, status } = response;
    const body = redactJson(content, apiKey);
    const retryAfter = retryAfterOf(headers, clock.now());
    const requestId = redactText(headers.get('x-request-id') ?? '', apiKey) || undefined;
    const common = { retryAfter: retryAfter && retryAfter / 1000, requestId };
    if (response.ok && typeof body === 'object' && body !== null) {
      return { answer: { ...common, status, body: JSON.stringify(body), isRefusal: false }, content: body };
    }
    const isGatewayError = textAt(body, tables.tasks.errorMessage) !== undefined;
    const read = { response, request, body: truncate(body), isGatewayError, retryAfter, requestId };
    return { answer: { ...(isGatewayError && common), ...this.#readError(read) } };
  }

  /** The answer for a refusal or a failure of the gateway, or of a server in front of it. */
  #readError(read: ApiResponse): ProxyAnswer {
    const { body, isGatewayError, response } = read;
    const { tasks } = this.#options.tables;
    const { status } = response;
    if (!isGatewayError || status < 400) {
      this.#options.onError(
        new GatewayUnavailableError(`${read.request} ${status}: no answer of the gateway`, read),
      );
      return unknownAnswer(lost);
    }
    const { message = '', code, type, field: param } = reasonOf(body);
    const isRefusal = refusalIn(tasks.refusals, status, body) !== undefined;
    const error = errorFromResponse(read);
    if (isOfAccount(error)) {
      this.#options.onError(error);
      return isRefusal ? unavailableAnswer(tasks, accountMessage, accountRetryAfter) : unknownAnswer(lost);
    }
    const shown = { message: message.slice(0, longestMessage), type, code, param };
    return { status, body: JSON.stringify({ error: shown }), isRefusal };
  }

  #failure(request: string, cause: unknown, wasCalled: boolean, apiKey: string): ProxyAnswer {
    redactError(cause, apiKey);
    const { onError, tables } = this.#options;
    const known = !wasCalled || notSent(cause) !== undefined;
    const message = `${request}: ${known ? 'the gateway cannot be reached; nothing was sent' : 'no answer of the gateway'}`;
    onError(new GatewayUnavailableError(message, { cause }));
    if (known) {
      return unavailableAnswer(
        tables.tasks,
        'The gateway cannot be reached. Nothing was sent',
        connectionRetryAfter,
      );
    }
    return unknownAnswer(lost);
  }
}

/** Problems of the application itself, which its user cannot solve. */
const accountMessage =
  'The service cannot use its account at the gateway at the moment. Its operator was notified';

const lost =
  'The proxy has no answer of the gateway that it can read. If the request was a submit, the task may have been created and billed';

/** A wrong key or an empty account, which is the operator's problem and not the user's. */
function isOfAccount(error: GatewayError): boolean {
  return error instanceof AuthenticationError || error instanceof QuotaError;
}

/** Copies a request so that the runtime cannot repeat it. Browsers, which lack such streams, do not run proxies. */
async function once(request: Request): Promise<Request> {
  return request.method === 'POST' && streamedSubmits() === 'all' ? unrepeatable(request, () => {}) : request;
}

function picked(headers: Headers, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The same video, with headers that match its bytes. */
function streamed({ body, status, headers: given }: Response): Response {
  // The length is that of the encoded bytes, but `fetch` has decoded them.
  const isEncoded = given.has('content-encoding');
  const names = contentHeaders.response.filter((name) => !(isEncoded && name === 'content-length'));
  const headers = { ...privateHeaders, ...picked(given, names) };
  return new Response(body, { status, headers: { ...headers, 'content-security-policy': 'sandbox' } });
}
