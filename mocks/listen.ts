/** Serves a web-standard handler on `node:http`. */

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ConnectionLostError } from './connection-lost-error.ts';
import { TruncatedResponse } from './control/faults.ts';
import type { Caller } from './control/local.ts';

/** Where to listen. */
export interface ListenOptions {
  /** What answers. */
  readonly fetch: (request: Request, caller: Caller) => Promise<Response>;
  /** The TCP port; 0 lets the system choose a free one. */
  readonly port: number;
  /** The address to bind to. Defaults to the loopback address, which only this machine can reach. */
  readonly host?: string;
  /**
   * Whether the process is there for this server alone, so that its global `Request` and `Response` may be
   * replaced by the adapter's, which answer half as many requests again. Defaults to false: a test or a program that
   * embeds the mock keeps its own.
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
  const { fetch, port, host = '127.0.0.1', ownsProcess = false } = options;
  const answer = getRequestListener(
    (request, { incoming, outgoing }) => {
      const caller = { remoteAddress: incoming.socket?.remoteAddress };
      return fetch(request, caller).then(
        (response) => {
          if (!(response instanceof TruncatedResponse)) return response;
          // The server speaks HTTP/1.1 only.
          const plain = outgoing as ServerResponse;
          plain.writeHead(response.status, Object.fromEntries(response.headers));
          plain.write(response.half, () => plain.destroy());
          return RESPONSE_ALREADY_SENT;
        },
        (error) => {
          if (!(error instanceof ConnectionLostError)) throw error;
          outgoing.destroy();
          return RESPONSE_ALREADY_SENT;
        },
      );
    },
    { overrideGlobalObjects: ownsProcess, errorHandler: refuseUnreadable },
  );
  const settings = {
    // Milliseconds that a request has to arrive, so that slow or silent clients do not pile up.
    headersTimeout: 20_000,
    requestTimeout: 60_000,
    // A request without a body has no stream that would have to be ended, which is a tenth of a query.
    optimizeEmptyRequests: true,
  };
  const inTurn = createTurns();
  const server = createServer(settings, (incoming, outgoing) => {
    inTurn(() => answer(incoming, outgoing));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A server that listens on TCP has an address with a port.
  const { address, family, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
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

/** The answer to a request of which no `Request` can be made: its host or its path makes no URL. */
function refuseUnreadable(error: unknown): Response {
  const status = error instanceof RequestError ? 400 : 500;
  const message = error instanceof Error ? error.message : String(error);
  return Response.json({ error: { message } }, { status });
}
