/** The edge for tests, browsers and workers: a handler as a function of `Request`. */

import type { MaybePromise } from '../maybe-promise.ts';
import type { Bytes } from '../media/bytes.ts';
import { BodyCollector, checkLength } from './body/body-collector.ts';
import { chunksOf } from './body/chunks-of.ts';
import { streamDecoders } from './body/stream-decoders.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from './http-message.ts';

/** Origin of a request. */
export interface Caller {
  /** The address of the other end; undefined in the same process. */
  readonly remoteAddress?: string | undefined;
}

/** A function of `Request`, which may answer plain HTTP messages too. */
export interface FetchHandler {
  (request: Request, caller: Caller): Promise<Response>;
  /** Answers without a `Request` and a `Response`, which a server then need not make. */
  readonly handle?: HttpHandler;
  /**
   * Tells it that a server begins to serve it.
   *
   * @returns a function that tells it that the server has closed
   */
  readonly serve?: () => () => void;
}

/** A mock's handler of `Request`. */
export interface MockFetch extends FetchHandler {
  /**
   * Answers a request.
   *
   * @param caller its origin; in the same process, if it is not given
   * @throws ConnectionLostError if the caller asked for a connection that drops; nothing else
   */
  (request: Request, caller?: Caller): Promise<Response>;
  readonly handle: HttpHandler;
}

/**
 * Makes a function of `Request` of a handler.
 *
 * @param closed is called when the last server that serves it has closed; defaults to nothing
 */
export function createFetchHandler(handle: HttpHandler, closed: () => void = () => {}): MockFetch {
  const answer = async (request: Request, caller: Caller = {}) =>
    toResponse(await handle(new FetchRequest(request, caller)), request.method);
  let servers = 0;
  const serve = () => {
    servers += 1;
    return () => {
      servers -= 1;
      if (servers === 0) closed();
    };
  };
  return Object.assign(answer, { handle, serve });
}

/** A `Request` as the mock reads it. */
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
      throw brokenOff(cause);
    }
  }

  async #collect(limit: number): Promise<Bytes> {
    const collector = new BodyCollector(limit);
    const { body } = this.#request;
    // A browser may have no streams of requests.
    if (body === undefined) collector.add(await this.#readAll());
    try {
      for await (const chunk of body ? chunksOf(body) : []) {
        collector.add(chunk);
        if (collector.isFull) break;
      }
    } catch (cause) {
      throw brokenOff(cause);
    }
    return collector.bytes();
  }
}

/** The error of a body that its caller does not send to its end. */
function brokenOff(cause: unknown): ConnectionLostError {
  return new ConnectionLostError('The body broke off before its end', { cause });
}

/**
 * A response as a `Response`.
 *
 * @param method that of the request: a HEAD is answered without the body
 */
export function toResponse({ status, headers, body, isCut, stream }: HttpResponse, method = 'GET'): Response {
  if (method === 'HEAD') {
    const length = typeof body === 'string' ? new TextEncoder().encode(body).length : (body?.length ?? 0);
    return new Response(null, { status, headers: { 'content-length': String(length), ...headers } });
  }
  if (stream) return new Response(stream, { status, headers });
  return new Response(isCut && typeof body === 'object' ? cut(body) : body, { status, headers });
}

/** A body that breaks off. */
function cut(bytes: Bytes): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    pull: (controller) => controller.error(new ConnectionLostError()),
  });
}
