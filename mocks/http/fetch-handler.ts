/** Adapts a handler to the `fetch` interface of tests, browsers and workers. */

import type { MaybePromise } from '../maybe-promise.ts';
import type { Bytes } from '../media/bytes.ts';
import { BodyCollector, checkLength } from './body/body-collector.ts';
import { chunksOf } from './body/chunks-of.ts';
import { streamDecoders } from './body/stream-decoders.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from './http-message.ts';

/** The sender of a request. */
export interface Caller {
  /** The sender's IP address. Undefined in the same process. */
  readonly remoteAddress?: string | undefined;
}

/** A function from `Request` to `Response`, which may also have a faster way to answer a server. */
export interface FetchHandler {
  (request: Request, caller: Caller): Promise<Response>;
  /** Answers without `Request` and `Response` objects, so that a server does not have to create them. */
  readonly handle?: HttpHandler;
  /**
   * Called when a server starts to use the handler.
   *
   * @returns a function to call when the server has closed
   */
  readonly serve?: () => () => void;
}

/** The `fetch` of a mock. */
export interface MockFetch extends FetchHandler {
  /**
   * Answers a request.
   *
   * @param caller the sender. Defaults to this process
   * @throws ConnectionLostError if a fault or a directive drops the connection, and nothing else
   */
  (request: Request, caller?: Caller): Promise<Response>;
  readonly handle: HttpHandler;
}

/**
 * Creates a `fetch` from a handler.
 *
 * @param onClosed called when the last server that uses the handler has closed
 */
export function createFetchHandler(handle: HttpHandler, onClosed: () => void = () => {}): MockFetch {
  const answer = async (request: Request, caller: Caller = {}) =>
    toResponse(await handle(new FetchRequest(request, caller)), request.method);
  let servers = 0;
  const serve = () => {
    servers += 1;
    return () => {
      servers -= 1;
      if (servers === 0) onClosed();
    };
  };
  return Object.assign(answer, { handle, serve });
}

/** Adapts a `Request` to the mock's interface. */
export class FetchRequest implements HttpRequest {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  readonly search: string;
  readonly remoteAddress: string | undefined;
  readonly decoders = streamDecoders;
  readonly #request: Request;

  constructor(request: Request, caller: Caller = {}) {
    const { origin, pathname, search } = new URL(request.url);
    this.method = request.method;
    this.origin = origin;
    this.path = pathname;
    this.search = search;
    this.remoteAddress = caller.remoteAddress;
    this.#request = request;
  }

  header(name: string): string | null {
    return this.#request.headers.get(name);
  }

  readBody(limit: number): MaybePromise<Bytes> {
    const fits = checkLength(this.header('content-length'), limit);
    return fits ? this.#readAll() : this.#collect(limit);
  }

  aborted(end?: AbortSignal): Promise<void> {
    const { signal } = this.#request;
    return new Promise((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true, ...(end && { signal: end }) });
    });
  }

  async #readAll(): Promise<Bytes> {
    try {
      return new Uint8Array(await this.#request.arrayBuffer());
    } catch (cause) {
      throw incompleteBody(cause);
    }
  }

  async #collect(limit: number): Promise<Bytes> {
    const collector = new BodyCollector(limit);
    const { body } = this.#request;
    // Some browsers do not expose the body of a `Request` as a stream.
    if (body === undefined) collector.add(await this.#readAll());
    try {
      for await (const chunk of body ? chunksOf(body) : []) {
        collector.add(chunk);
        if (collector.isFull) break;
      }
    } catch (cause) {
      throw incompleteBody(cause);
    }
    return collector.bytes();
  }
}

/** The error of a body that its caller did not send completely. */
function incompleteBody(cause: unknown): ConnectionLostError {
  return new ConnectionLostError('The caller did not send the complete body', { cause });
}

/**
 * Converts a response to a `Response`.
 *
 * @param method the request's method. The answer to HEAD has no body
 */
export function toResponse(
  { status, headers, body, isTruncated, stream }: HttpResponse,
  method = 'GET',
): Response {
  if (method === 'HEAD') {
    const length = typeof body === 'string' ? new TextEncoder().encode(body).length : (body?.length ?? 0);
    return new Response(null, { status, headers: { 'content-length': String(length), ...headers } });
  }
  if (stream) return new Response(stream, { status, headers });
  return new Response(isTruncated && typeof body === 'object' ? failAfter(body) : body, { status, headers });
}

/** A stream that fails after some bytes. */
function failAfter(bytes: Bytes): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    pull: (controller) => controller.error(new ConnectionLostError()),
  });
}
