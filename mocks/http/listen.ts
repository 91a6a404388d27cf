/** Serves a handler with `node:http`. */

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { delay } from '../mock-clock.ts';
import { ClosingState } from './closing/closing-state.ts';
import { OpenConnections } from './closing/open-connections.ts';
import type { FetchHandler } from './fetch-handler.ts';
import { requestListener } from './request-listener.ts';

/** Options of a server. */
export interface ListenOptions {
  /** Answers requests: the `fetch` of a mock, or any function from `Request` to `Response`. */
  readonly fetch: FetchHandler;
  /** The TCP port. 0 lets the system choose a free one. */
  readonly port: number;
  /**
   * The address to bind to.
   *
   * @default 127.0.0.1, which only this machine can reach
   */
  readonly host?: string;
  /**
   * Maximum pause in a request's body, in milliseconds. After that, the request is refused with 408.
   *
   * @default 10_000
   */
  readonly stallTimeout?: number;
  /**
   * Maximum number of bytes to hold of all incomplete bodies together. The request that exceeds it is refused with 503.
   *
   * @default 268_435_456 (256 MiB)
   */
  readonly unfinishedLimit?: number;
  /**
   * Has no effect. A mock no longer needs Node's `Request` and `Response` replaced.
   *
   * @deprecated
   */
  readonly ownsProcess?: boolean;
}

/** A listening server. */
export interface Listener {
  /** Its address, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Closes all connections, and stops listening. */
  close(): Promise<void>;
  /**
   * Stops listening, and closes once all requests under way are answered. So are requests that still arrive over open
   * connections. Connections over which nothing arrives for 200 ms are closed. Streams of changes end at once.
   *
   * @example
   * const { cutOff } = await server.stop({ grace: 10_000 });
   */
  stop(options: StopOptions): Promise<StopResult>;
}

/** Options of stopping a server. */
export interface StopOptions {
  /** Maximum time for requests under way, in milliseconds. After that, their connections are closed. */
  readonly grace: number;
}

/** The result of stopping a server. */
export interface StopResult {
  /** Number of requests that were not completely received or answered in time, and were cut off. */
  readonly cutOff: number;
}

/**
 * Starts a server.
 *
 * @throws the system's error if the port is taken or the address is not one of this machine
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { fetch, port, host = '127.0.0.1' } = options;
  const settings = {
    // Limit the time of arrival, in milliseconds, so that slow or silent clients do not pile up.
    headersTimeout: 20_000,
    requestTimeout: 60_000,
    // A request without a body then has no stream to end, which saves a tenth of a query's time.
    optimizeEmptyRequests: true,
  };
  const closing = new ClosingState();
  const server = createServer(settings, requestListener({ ...options, closing }));
  const connections = new OpenConnections(server);
  // Node drops headers beyond this count, perhaps the key. The limit on their size is enough.
  server.maxHeadersCount = 0;
  server.on('connect', refuseTunnel);
  const url = await bind(server, port, host);
  let onClosed = fetch.serve?.();
  const close = async () => {
    onClosed?.();
    onClosed = undefined;
    const stopped = closed(server);
    closing.cutOff();
    server.closeAllConnections();
    await stopped;
  };
  const stop = async ({ grace }: StopOptions) => {
    closing.begin();
    await drain(server, connections, grace);
    const cutOff = connections.used;
    await close();
    return { cutOff };
  };
  return { url, close, stop };
}

/** Stops listening, and waits until all connections are closed. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Stops listening, and waits until the requests under way are answered, or the grace period is over. */
async function drain(server: Server, connections: OpenConnections, grace: number): Promise<void> {
  const over = new AbortController();
  // Node would close idle connections at once, and reset those over which a request is on its way.
  server.closeIdleConnections = () => {};
  const stopped = closed(server);
  connections.closeUnused(over.signal);
  const late = delay(grace, over.signal).catch(() => {});
  await Promise.race([stopped, late]);
  over.abort();
}

/** A server of `node:http`, without Node's types, so that programs without them can use this module's declarations. */
interface BindableServer {
  once(event: 'error', listener: (error: Error) => void): unknown;
  listen(port: number, host: string, listener: () => void): unknown;
  address(): unknown;
}

/**
 * Binds a server to an address.
 *
 * @returns its URL, such as `http://127.0.0.1:4010`
 * @throws the system's error if the port is taken or the address is not one of this machine
 */
export async function bind(server: BindableServer, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A server that listens on TCP has an address with a port.
  const { address, family, port: bound } = server.address() as AddressInfo;
  return `http://${urlHost(address, family)}:${bound}`;
}

/** The host of a URL for an address. For the wildcard addresses, it is the loopback address. */
function urlHost(address: string, family: string): string {
  if (address === '0.0.0.0') return '127.0.0.1';
  if (address === '::') return '[::1]';
  return family === 'IPv6' ? `[${address}]` : address;
}

/** Refuses CONNECT, since the mock is no proxy. */
function refuseTunnel(_: IncomingMessage, socket: Duplex): void {
  const lines = ['HTTP/1.1 405 Method Not Allowed', 'Allow: GET, HEAD, POST, OPTIONS', 'Content-Length: 0'];
  socket.on('error', () => {});
  socket.end([...lines, 'Connection: close', '', ''].join('\r\n'));
}
