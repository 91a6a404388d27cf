/** A reverse proxy on this machine, as a development server or an ingress has one. */

import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Options of a proxy. */
export interface ReverseProxyOptions {
  /** The address that the part after the prefix is appended to. */
  readonly target: string;
  /** The path below which it passes requests on. */
  readonly prefix: string;
  /** True to name the target in `Host`, as `changeOrigin` of Vite does. Defaults to false. */
  readonly changeOrigin?: boolean;
  /** Headers to add to each request, of the proxy's own address. */
  readonly headers?: (host: string) => Readonly<Record<string, string>>;
}

/** A proxy that listens. */
export interface ReverseProxy {
  /** Its address, with the prefix. */
  readonly url: string;
  close(): Promise<void>;
}

/** The page with which a development server answers whatever it does not pass on. */
export const page = '<!doctype html><title>The app</title>';

/** Starts a proxy. */
export async function startReverseProxy(options: ReverseProxyOptions): Promise<ReverseProxy> {
  const { prefix, changeOrigin = false, headers = () => ({}) } = options;
  const target = new URL(options.target);
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '';
    if (!path.startsWith(prefix)) {
      outgoing.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
      return;
    }
    const { host = '' } = incoming.headers;
    const outward = send(
      {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: target.pathname.replace(/\/$/, '') + path.slice(prefix.length),
        headers: { ...incoming.headers, ...(changeOrigin && { host: target.host }), ...headers(host) },
      },
      (answer) => answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers)),
    );
    outward.on('error', () => outgoing.destroy());
    incoming.pipe(outward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
