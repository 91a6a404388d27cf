/** Sends each request to a gateway once, and returns the raw answer. */

import { multipart } from '../../bodies/multipart-body.ts';
import type { ObservedExchange } from '../../conformance/observed-exchange.ts';
import { notSent } from '../../transport/not-sent.ts';
import { redactError } from '../../transport/redact.ts';
import { TimeoutError, withTimeout } from '../../transport/timeout.ts';
import { fillPath } from '../../transport/url-path.ts';
import type { Clock } from '../../types.ts';
import { messageOf } from '../exit-codes.ts';
import type { CalledOperation } from './called-contract.ts';
import { readAtMost } from './video/ranged-file.ts';

/** A request for one of the contract's operations. */
export interface GatewayCall {
  readonly operation: CalledOperation;
  /** The values of its parameters. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** @default 'application/json' */
  readonly mediaType?: string;
  /** A key other than the account's, or none. */
  readonly apiKey?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The connection to a gateway. */
export interface GatewayConnection {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly clock: Clock;
  /** Aborts requests under way. */
  readonly signal?: AbortSignal | undefined;
}

/** A request got no answer. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
  /** True if certainly no byte of it was sent. */
  readonly isUnsent: boolean;

  constructor(request: string, cause: unknown) {
    super(`${request}: ${reasonFor(cause)}`, { cause });
    this.isUnsent = notSent(cause) !== undefined;
  }
}

/** Timeout of an answer, in milliseconds. A gateway may wait for its upstream before it accepts a task. */
const longestAnswer = 120_000;

/** Maximum size of an answer, in bytes. */
const largestAnswer = 4 * 1024 * 1024;

/** Sends requests to one gateway. */
export class GatewayCalls {
  readonly #connection: GatewayConnection;

  constructor(connection: GatewayConnection) {
    this.#connection = connection;
  }

  /**
   * Sends a request once. Redirects are not followed.
   *
   * @param isInterruptible false for a submit, whose answer may be billed
   * @throws NoAnswerError if there is no answer, or it breaks off
   * @throws the signal's reason, if it is aborted
   */
  async send(call: GatewayCall, isInterruptible = true): Promise<ObservedExchange> {
    const { clock, signal } = this.#connection;
    const { request, observed } = this.#requestOf(call);
    const limit = isInterruptible ? signal : undefined;
    const read = async (aborted: AbortSignal) => {
      const response = await this.#connection.fetch(new Request(request, { signal: aborted }));
      return { response, text: await readText(response) };
    };
    try {
      const { response, text } = await withTimeout(longestAnswer, limit, read);
      return {
        operation: call.operation.id,
        request: observed,
        response: { status: response.status, headers: Object.fromEntries(response.headers), text },
        at: clock.now(),
      };
    } catch (cause) {
      throw this.#failure(`${observed.method} ${observed.path}`, cause, limit);
    }
  }

  /**
   * Requests a file that an operation sends.
   *
   * @returns the answer with its body unread, and the exchange so far
   * @throws NoAnswerError if there is no answer
   * @throws the signal's reason, if it is aborted
   */
  async open(call: GatewayCall): Promise<{ response: Response; exchange: ObservedExchange }> {
    const { request, observed } = this.#requestOf(call);
    const response = await this.#fetchFile(new Request(request, { redirect: 'follow' }), observed.path);
    const isFile = response.ok && !/json|^text\//.test(response.headers.get('content-type') ?? '');
    const exchange = {
      operation: call.operation.id,
      request: observed,
      response: {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        text: isFile ? undefined : await readText(response.clone()),
      },
      at: this.#connection.clock.now(),
    };
    return { response, exchange };
  }

  /**
   * Requests a file at an address that the gateway gave. The API key is not sent.
   *
   * @throws NoAnswerError if there is no answer
   * @throws the signal's reason, if it is aborted
   */
  download(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    return this.#fetchFile(new Request(url, { headers }), 'the video');
  }

  async #fetchFile(request: Request, name: string): Promise<Response> {
    const { fetch, signal } = this.#connection;
    try {
      // The timeout covers the headers. The caller reads a part of the body.
      return await withTimeout(longestAnswer, signal, () => fetch(request));
    } catch (cause) {
      throw this.#failure(name, cause, signal);
    }
  }

  #requestOf({ operation, parameters = {}, body, mediaType, headers, ...rest }: GatewayCall): {
    readonly request: Request;
    readonly observed: ObservedExchange['request'];
  } {
    const { baseUrl, apiKey: own } = this.#connection;
    const apiKey = 'apiKey' in rest ? rest.apiKey : own;
    const path = fillPath(operation.path, parameters);
    const inQuery = operation.parameters.filter(
      ({ name, in: place }) => place === 'query' && parameters[name],
    );
    const query = Object.fromEntries(inQuery.map(({ name }) => [name, parameters[name] ?? '']));
    const search = new URLSearchParams(query).toString();
    const isForm = mediaType?.startsWith('multipart/') ?? false;
    const request = new Request(`${baseUrl.replace(/\/+$/, '')}${path}${search && `?${search}`}`, {
      method: operation.method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: isForm ? multipart(body) : JSON.stringify(body) }),
    });
    return { request, observed: { method: operation.method, path, query, body, apiKey } };
  }

  #failure(request: string, cause: unknown, signal: AbortSignal | undefined): unknown {
    if (signal?.aborted) return signal.reason;
    redactError(cause, this.#connection.apiKey);
    return new NoAnswerError(request, cause);
  }
}

/** The text of an answer, up to the limit. */
async function readText(response: Response): Promise<string> {
  return new TextDecoder().decode(await readAtMost(response, largestAnswer));
}

/** The reason in words. The message of `fetch` itself, "fetch failed", says nothing. */
function reasonFor(cause: unknown): string {
  if (cause instanceof TimeoutError) return 'no answer in time';
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
  return messageOf(inner) || messageOf(cause);
}
