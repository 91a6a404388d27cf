/** A server on plain sockets, for what no HTTP server lets happen: resets, half answers, and nonsense. */

import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Handlers of a raw server. */
export interface RawServerOptions {
  /** Called with each new connection. Defaults to nothing. */
  readonly onConnection?: (socket: Socket) => void;
  /** Called when a request has arrived whole; `number` begins at 1. Defaults to nothing. */
  readonly onRequest?: (socket: Socket, number: number) => void;
}

/** A server that listens. */
export interface RawServer extends AsyncDisposable {
  /** Its address, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Number of requests that have arrived whole. */
  readonly arrived: () => number;
}

/** Starts one on a free port of the loopback address. */
export async function rawServer({ onConnection, onRequest }: RawServerOptions): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    // The client may reset it as well.
    socket.on('error', () => undefined);
    onConnection?.(socket);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      if (!isWhole(received)) return;
      received = '';
      count += 1;
      onRequest?.(socket, count);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrived: () => count,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** True if a request has come to its end. */
function isWhole(request: string): boolean {
  const headEnd = request.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: *(\d+)/i.exec(request)?.[1] ?? '0';
  return headEnd >= 0 && request.length >= headEnd + 4 + Number(length);
}

/** An answer as it goes over the wire. */
export function answerOf(status: number, body: string, headers: readonly string[] = []): string {
  return [
    `HTTP/1.1 ${status} Some Status`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n');
}
