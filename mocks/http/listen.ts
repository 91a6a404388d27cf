/** Serves a handler on `node:http`. */

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { delay } from '../mock-clock.ts';
import { ClosingState } from './closing/closing-state.ts';
import type { FetchHandler } from './fetch-handler.ts';
import { requestListener } from './request-listener.ts';

/** Options of a server. */
export interface ListenOptions {
  /** Answers requests: the `fetch` of a mock, or any function of `Request`. */
  readonly fetch: FetchHandler;
  /** The TCP port; 0 lets the system choose a free one. */
  readonly port: number;
  /**
   * The address to bind to.
   *
   * @default the loopback address, which only this machine can reach
   */
  readonly host?: string;
  /**
   * The longest pause in a request's body, in milliseconds; beyond it, the request is refused with 408.
   *
   * @default 10_000
   */
  readonly stallTimeout?: number;
  /**
   * The most bytes that are held of bodies that have not arrived in full, of all requests together; beyond it, the one
   * that brings more is refused with 503.
   *
   * @default 268_435_456 (256 MiB)
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
  /**
   * Stops listening, and closes once the requests under way are answered in full. Connections without a request are closed
   * at once, and streams of changes are ended.
   *
   * @example
   * await server.stop({ grace: 10_000 });
   */
  stop(options: StopOptions): Promise<void>;
}

/** Options of a stop. */
export interface StopOptions {
  /** Milliseconds that the requests under way have. What is not answered by then is cut. */
  readonly grace: number;
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
  const closing = new ClosingState();
  const server = createServer(settings, requestListener({ ...options, closing }));
  const silent = silentConnections(server);
  // The limit of the headers' size is enough; beyond this one, the key could be passed over.
  server.maxHeadersCount = 0;
  server.on('connect', refuseTunnel);
  const url = await bind(server, port, host);
  let closed = fetch.serve?.();
  const close = async () => {
    closed?.();
    closed = undefined;
    const stopped = ended(server);
    server.closeAllConnections();
    await stopped;
  };
  const stop = async ({ grace }: StopOptions) => {
    closing.begin();
    await answered(server, silent, grace);
    await close();
  };
  return { url, close, stop };
}

/** Stops listening, and waits until every connection has ended. */
function ended(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Milliseconds for a request that was on its way over a new connection when the server began to close. */
const arrival = 200;

/** Stops listening, and waits until the requests under way are answered, at most for a time. */
async function answered(server: Server, silent: () => Iterable<Socket>, grace: number): Promise<void> {
  const over = new AbortController();
  // A connection whose answer was begun before is not announced as the last; it ends with it all the same.
  server.keepAliveTimeout = 1;
  server.keepAliveTimeoutBuffer = 0;
  const stopped = ended(server);
  const arrived = delay(Math.min(arrival, grace), over.signal).then(() => {
    for (const socket of silent()) socket.destroy();
  });
  arrived.catch(() => {});
  const late = delay(grace, over.signal).catch(() => {});
  await Promise.race([stopped, late]);
  over.abort();
}

/** Finds the connections over which nothing has come: to `node:http` they are not idle, but at the start of a request. */
function silentConnections(server: Server): () => Iterable<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => [...open].filter(({ bytesRead }) => bytesRead === 0);
}

/** A server of `node:http`, without its types: programs that know none of Node read the declarations of this module. */
interface BindableServer {
  once(event: 'error', listener: (error: Error) => void): unknown;
  listen(port: number, host: string, listener: () => void): unknown;
  address(): unknown;
}

/**
 * Lets a server listen.
 *
 * @returns its address, such as `http://127.0.0.1:4010`
 * @throws the system's error if the port is taken or the address is not one of this machine
 */
export async function bind(server: BindableServer, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A server that listens on TCP has an address with a port.
  const { address, family, port: bound } = server.address() as AddressInfo;
  return `http://${reachable(address, family)}:${bound}`;
}

/** The host of a URL that leads to an address. Of all addresses it is the loopback one, at which this machine answers. */
function reachable(address: string, family: string): string {
  if (address === '0.0.0.0') return '127.0.0.1';
  if (address === '::') return '[::1]';
  return family === 'IPv6' ? `[${address}]` : address;
}

/** Answers a CONNECT: the mock is no proxy. */
function refuseTunnel(_: IncomingMessage, socket: Duplex): void {
  const lines = ['HTTP/1.1 405 Method Not Allowed', 'Allow: GET, HEAD, POST, OPTIONS', 'Content-Length: 0'];
  socket.on('error', () => {});
  socket.end([...lines, 'Connection: close', '', ''].join('\r\n'));
}
