/** A TLS server with a certificate that nobody signed, on HTTP/1.1 or HTTP/2, whose handler may do anything to the socket. */

import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** The answer to a request, in the compatibility API of HTTP/2 where the server speaks that. */
export type SecureResponse = ServerResponse | Http2ServerResponse;

/** Handles a request whose body has arrived. */
export type SecureHandler = (
  request: IncomingMessage | Http2ServerRequest,
  response: SecureResponse,
  body: string,
) => void;

/** Answers a request. The two kinds of response have the same methods, of types that do not go together. */
export function answer(
  response: SecureResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body = '',
): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

/** A server that listens. */
export interface SecureServer extends AsyncDisposable {
  /** Its address, such as `https://localhost:4010`. */
  readonly url: string;
}

/** Starts a server on a free port of the loopback address. */
export async function secureServer(
  protocol: 'http/1.1' | 'h2',
  handle: SecureHandler,
): Promise<SecureServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const listener = async (
    request: IncomingMessage | Http2ServerRequest,
    response: ServerResponse | Http2ServerResponse,
  ) => {
    let body = '';
    // A connection may break while the body arrives.
    try {
      for await (const chunk of request) body += String(chunk);
    } catch {
      return;
    }
    handle(request, response, body);
  };
  const server =
    protocol === 'h2'
      ? createSecureServer({ key, cert }, listener)
      : createHttpsServer({ key, cert }, listener);
  const sockets = new Set<{ destroy(): void }>();
  server.on('secureConnection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.on('sessionError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
