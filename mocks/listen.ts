/** Serves a web-standard handler on `node:http`. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Bytes } from './body.ts';
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
   * replaced by the adapter's, which answer about twice as fast. Defaults to false: a test or a program that
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
      // It has one if there was one to be taken in.
      const { rawBody } = incoming as WithBody;
      const caller = { remoteAddress: incoming.socket?.remoteAddress, body: rawBody };
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
    { overrideGlobalObjects: ownsProcess },
  );
  const settings = {
    // Milliseconds that a request has to arrive, so that slow or silent clients do not pile up.
    headersTimeout: 20_000,
    requestTimeout: 60_000,
    // A request without a body has no stream that would have to be ended, which is a tenth of a query.
    optimizeEmptyRequests: true,
  };
  const server = createServer(settings, (incoming, outgoing) => {
    afterShortBody(incoming, () => answer(incoming, outgoing));
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

/** The longest body that is short, in bytes. */
const shortBody = 64 * 1024;

/** A request whose body has been taken in: as `rawBody`, which is where a cloud function finds it, and the adapter too. */
interface WithBody extends IncomingMessage {
  rawBody?: Bytes;
}

/**
 * Takes in a short body before its request is handed on. To read it by itself the adapter prepares for every way
 * in which that may fail.
 */
function afterShortBody(incoming: WithBody, handOn: () => void): void {
  const length = Number(incoming.headers['content-length'] ?? 0);
  if (!(length > 0 && length <= shortBody)) {
    handOn();
    return;
  }
  const chunks: Bytes[] = [];
  incoming.on('data', (chunk: Bytes) => chunks.push(chunk));
  incoming.on('end', () => {
    const [first] = chunks;
    incoming.rawBody = first && chunks.length === 1 ? first : Buffer.concat(chunks);
    handOn();
  });
}
