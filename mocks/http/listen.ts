/** Serves a handler on `node:http`. */

import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Duplex, Readable } from 'node:stream';
import { Rejection } from '../core/contract/rejection.ts';
import { andThen, type MaybePromise, recovering } from '../maybe-promise.ts';
import { ConnectionLostError } from './connection-lost-error.ts';
import type { FetchHandler } from './fetch-handler.ts';
import { type HttpResponse, jsonResponse } from './http-message.ts';
import { type Intake, NodeRequest, writeResponse } from './node-message.ts';

/** Options of a server. */
export interface ListenOptions {
  /** Answers requests: the `fetch` of a mock, or any function of `Request`. */
  readonly fetch: FetchHandler;
  /** The TCP port; 0 lets the system choose a free one. */
  readonly port: number;
  /** The address to bind to. Defaults to the loopback address, which only this machine can reach. */
  readonly host?: string;
  /**
   * The longest pause in a request's body, in milliseconds; beyond it, the request is refused with 408. Defaults to
   * 10,000.
   */
  readonly stallTimeout?: number;
  /**
   * The most bytes that are held of bodies that have not arrived in full, of all requests together; beyond it, the one
   * that brings more is refused with 503. Defaults to 256 MiB.
   */
  readonly unfinishedLimit?: number;
  /**
   * Has no effect any more: a mock is served without a `Request` and a `Response`, so none has to be replaced.
   *
   * @deprecated
   */
  readonly ownsProcess?: boolean;
}

/** A server that listens. */
export interface Listener {
  /** Its address, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/**
 * Starts to listen.
 *
 * @throws the system's error if the port is taken or the address is not one of this machine
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { fetch, port, host = '127.0.0.1' } = options;
  const settings = {
    // Milliseconds that a request has to arrive, so that slow or silent clients do not pile up.
    headersTimeout: 20_000,
    requestTimeout: 60_000,
    // A request without a body has no stream that would have to be ended, which is a tenth of a query.
    optimizeEmptyRequests: true,
  };
  const server = createServer(settings, requestListener(options));
  // The limit of the headers' size is enough; beyond this one, the key could be passed over.
  server.maxHeadersCount = 0;
  server.on('connect', refuseTunnel);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  let closed = fetch.serve?.();
  // A server that listens on TCP has an address with a port.
  const { address, family, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${reachable(address, family)}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        closed?.();
        closed = undefined;
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A function that answers the requests of a server of `node:http`. */
export function requestListener({
  fetch,
  stallTimeout = 10_000,
  unfinishedLimit = 256 * 1024 * 1024,
}: Omit<ListenOptions, 'port' | 'host'>): RequestListener {
  const intake: Intake = { stallTimeout, limit: unfinishedLimit, held: 0 };
  const inTurn = createTurns();
  return (incoming, outgoing) => inTurn(() => serve(fetch, intake, incoming, outgoing));
}

/** The host of a URL that leads to an address. Of all addresses it is the loopback one, at which this machine answers. */
function reachable(address: string, family: string): string {
  if (address === '0.0.0.0') return '127.0.0.1';
  if (address === '::') return '[::1]';
  return family === 'IPv6' ? `[${address}]` : address;
}

/**
 * Makes a function that puts calls off until all requests have been read that are there in this turn of the event
 * loop, and then makes them one after the other. Each finds what the one before it needed still in the processor's
 * caches, from where the system's own work to read or to write would have driven it: under load an answer takes a
 * third of the time.
 */
function createTurns(): (call: () => void) => void {
  let waiting: (() => void)[] = [];
  const callAll = () => {
    const calls = waiting;
    waiting = [];
    for (const call of calls) call();
  };
  return (call) => {
    waiting.push(call);
    if (waiting.length === 1) setImmediate(callAll);
  };
}

/** Answers a request, whatever happens. */
function serve(
  fetch: FetchHandler,
  intake: Intake,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const run = (): MaybePromise<HttpResponse> => {
    // It asks whether there is a server.
    if (incoming.url === '*' && incoming.method === 'OPTIONS') return { status: 204, headers: {} };
    const request = new NodeRequest(incoming, intake);
    return fetch.handle ? fetch.handle(request) : fetched(fetch, request, incoming, outgoing);
  };
  const written = recovering(
    () => andThen(run(), (response) => writeResponse(outgoing, response)),
    (error) => fail(error, outgoing),
  );
  if (written instanceof Promise) written.catch(() => outgoing.destroy());
}

/** Answers a CONNECT: the mock is no proxy. */
function refuseTunnel(_: IncomingMessage, socket: Duplex): void {
  const lines = ['HTTP/1.1 405 Method Not Allowed', 'Allow: GET, HEAD, POST, OPTIONS', 'Content-Length: 0'];
  socket.on('error', () => {});
  socket.end([...lines, 'Connection: close', '', ''].join('\r\n'));
}

function fail(error: unknown, outgoing: ServerResponse): void {
  if (error instanceof ConnectionLostError || outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  const status = error instanceof Rejection ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  writeResponse(outgoing, jsonResponse(status, { error: { message } }));
}

/** The response of a function of `Request`. */
async function fetched(
  fetch: FetchHandler,
  { method, origin, path, search, remoteAddress }: NodeRequest,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<HttpResponse> {
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const request = new Request(`${origin}${path}${search}`, {
    method,
    headers: headersOf(incoming),
    signal: gone.signal,
    // Node's type of a web stream and the browser's are the same thing, declared twice.
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' }),
  });
  const response = await fetch(request, { remoteAddress });
  const { status } = response;
  const headers = Object.fromEntries(response.headers);
  // Events are passed on as they come: the answer may never end.
  if (response.body && headers['content-type']?.startsWith('text/event-stream'))
    return { status, headers, stream: response.body };
  return { status, headers, ...(await bodyOf(response)) };
}

/** The body of a response, as far as it comes. */
async function bodyOf({ body }: Response): Promise<Pick<HttpResponse, 'body' | 'isCut'>> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of body ?? []) chunks.push(chunk);
    return { body: Buffer.concat(chunks) };
  } catch (error) {
    if (chunks.length === 0) throw error;
    return { body: Buffer.concat(chunks), isCut: true };
  }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  return headers;
}
