/**
 * Adapts a web-standard handler to `node:http` and to middleware of Express or Vite. It declares the few members that
 * it needs, so that this module does not import Node's.
 */

/** The part of Node's `IncomingMessage` that is used. */
export interface NodeRequest extends AsyncIterable<unknown> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** The full path, which Express and Connect keep below a mount path. */
  readonly originalUrl?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly readableDidRead?: boolean;
  readonly socket?: object;
}

/** The part of Node's `ServerResponse` that is used. */
export interface NodeResponse {
  readonly headersSent: boolean;
  readonly writableFinished: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  flushHeaders?(): void;
  write(chunk: Uint8Array): boolean;
  end(): unknown;
  destroy(error?: Error): unknown;
  on(event: 'close' | 'drain', listener: () => void): unknown;
  off(event: 'close' | 'drain', listener: () => void): unknown;
}

/** A listener for `node:http`, which is also middleware. */
export type NodeHandler = (
  request: NodeRequest,
  response: NodeResponse,
  next?: (error?: unknown) => void,
) => Promise<void>;

/**
 * Adapts a web-standard handler to `node:http`, Express and Connect. Use it before any body parser.
 *
 * @example
 * ```ts
 * app.use('/api/video', toNodeHandler(proxy));
 * ```
 */
export function toNodeHandler(handler: (request: Request) => Promise<Response>): NodeHandler {
  return async (request, response, next) => {
    const controller = new AbortController();
    const onClose = () => {
      if (!response.writableFinished) controller.abort();
    };
    response.on('close', onClose);
    try {
      await write(await handler(toRequest(request, controller.signal)), response, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return;
      if (next && !response.headersSent) return next(error);
      response.destroy(error instanceof Error ? error : undefined);
      if (!next) throw error;
    } finally {
      response.off('close', onClose);
    }
  };
}

function toRequest(request: NodeRequest, signal: AbortSignal): Request {
  const { method = 'GET', headers: given } = request;
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    // In HTTP/2, they include the pseudo-headers.
    if (name.startsWith(':') || value === undefined) continue;
    for (const one of typeof value === 'string' ? [value] : value) headers.append(name, one);
  }
  const host = given.host ?? given[':authority'];
  const isSecure = request.socket !== undefined && 'encrypted' in request.socket;
  const origin = `${isSecure ? 'https' : 'http'}://${typeof host === 'string' ? host : 'localhost'}`;
  const path = request.originalUrl ?? request.url ?? '/';
  // A path that begins with two slashes would be parsed as a host.
  const url = `${URL.canParse(origin) ? origin : 'http://localhost'}${path.startsWith('/') ? path : '/'}`;
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  if (request.readableDidRead) {
    throw new TypeError(
      'The proxy cannot read the request: its body has been read before. Put the proxy before any body parser.',
    );
  }
  // `duplex` is required with a stream, and not yet a part of the DOM types.
  const init: RequestInit & { readonly duplex: 'half' } = {
    method,
    headers,
    signal,
    body: bodyOf(request),
    duplex: 'half',
  };
  return new Request(url, init);
}

function bodyOf(request: NodeRequest): ReadableStream<Uint8Array> {
  const chunks = request[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else if (value instanceof Uint8Array) controller.enqueue(value);
        else controller.error(new TypeError('The body of the request is a stream, but not of bytes'));
      },
    },
    { highWaterMark: 0 },
  );
}

async function write(from: Response, response: NodeResponse, signal: AbortSignal): Promise<void> {
  response.writeHead(from.status, Object.fromEntries(from.headers));
  const reader = from.body?.getReader();
  // A stream of events is silent at first.
  if (reader) response.flushHeaders?.();
  try {
    while (reader) {
      const { done, value } = await reader.read();
      if (done || signal.aborted) break;
      if (!response.write(value)) await drained(response, signal);
    }
  } finally {
    reader?.cancel().catch(() => {});
  }
  response.end();
}

/** Waits until the connection is writable or closed. */
function drained(response: NodeResponse, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    response.on('drain', done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
