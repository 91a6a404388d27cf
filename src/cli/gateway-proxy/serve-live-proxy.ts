/** Serves a proxy to a gateway on `node:http`. */

import { createServer } from 'node:http';
import { bind } from '../../../mocks/http/listen.ts';
import type { RequestLog } from '../../../mocks/store/memory/request-log.ts';
import type { GatewayProxyOptions } from './gateway-proxy-options.ts';
import { LiveProxy } from './live-proxy.ts';

/** Options of a proxy that listens. */
export interface ServedProxyOptions extends GatewayProxyOptions {
  /** The TCP port. 0 selects a free one. */
  readonly port: number;
  /** The address to bind to. */
  readonly host: string;
}

/** A proxy that listens. */
export interface ServedProxy {
  /** Its address, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The gateway's base URL. */
  readonly baseUrl: string;
  readonly ledger: RequestLog;
  /** The number of requests under way. */
  readonly pending: number;
  /** Resolves when all finished exchanges are processed. */
  readonly idle: Promise<void>;
  /** Stops accepting requests, and resolves when those under way are finished and processed. */
  close(): Promise<void>;
  /** Aborts the requests under way. */
  abort(): void;
}

/**
 * Starts to serve.
 *
 * @throws the system's error if the port is in use or the address does not belong to this machine
 */
export async function serveLiveProxy(options: ServedProxyOptions): Promise<ServedProxy> {
  const { port, host, recorder } = options;
  const proxy = new LiveProxy(options);
  const server = createServer();
  let pending = 0;
  // The limit on the size of headers is enough.
  server.maxHeadersCount = 0;
  for (const event of ['request', 'checkContinue'] as const) {
    server.on(event, (incoming, outgoing) => {
      pending += 1;
      outgoing.once('close', () => {
        pending -= 1;
      });
      proxy.serve(incoming, outgoing, event === 'checkContinue');
    });
  }
  const url = await bind(server, port, host);
  return {
    url,
    baseUrl: proxy.baseUrl,
    ledger: proxy.ledger,
    get pending() {
      return pending;
    },
    get idle() {
      return proxy.idle;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
      await proxy.idle;
      await recorder?.close();
    },
    abort: () => server.closeAllConnections(),
  };
}
